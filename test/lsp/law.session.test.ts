import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ArticleResult, LawSearchResult } from '../../server/src/protocol.ts';
import { type Session, startSession } from '../support/session.ts';

const LIMIT = { timeout: 30_000 };

function article(session: Session, uri: string): Promise<ArticleResult | null> {
  return session.connection.sendRequest('dpa-review/article', { uri });
}

function search(session: Session, query: string, language: string): Promise<LawSearchResult | null> {
  return session.connection.sendRequest('dpa-review/searchLaw', { query, language });
}

for (const over of ['stdio', 'worker'] as const) {
  test(`an article is a page to read, in both languages (${over})`, LIMIT, async (context) => {
    const session = await startSession(context, { over });
    const french = await article(session, 'dpa-regulation:/gdpr/fr/28');
    assert.equal(french?.title, 'Article\u00a028 – Sous-traitant');
    assert.match(french?.markdown ?? '', /\n### Article\u00a028, paragraphe\u00a03, point\u00a0h\)\n/);
    assert.match(french?.markdown ?? '', /\[← Article\u00a027\]\(dpa-regulation:\/gdpr\/fr\/27\)/);
    assert.match(
      (await article(session, 'dpa-regulation:/gdpr/en/28#L4'))?.title ?? '',
      /^Article\u00a028 – Processor$/,
    );
    assert.match((await article(session, 'dpa-regulation://recital/gdpr/fr/81'))?.title ?? '', /^Considérant\u00a081$/);
    for (const none of [
      '/gdpr/fr/100',
      '/gdpr/fr/0',
      '/gdpr/fr',
      '/nothing/fr/1',
      '/gdpr/fr/x',
      '/gdpr/fr/28/2',
      '//recital/gdpr/fr/174',
      '//article/gdpr/fr/1',
    ]) {
      assert.equal(await article(session, `dpa-regulation:${none}`), null, none);
    }
  });
}

test('articles are found by number, title and words', LIMIT, async (context) => {
  const session = await startSession(context);
  const all = await search(session, '', 'fr');
  assert.equal(all?.items.length, 99);
  assert.equal(all?.items[27]?.title, 'Sous-traitant');
  const first = async (query: string, language: string) =>
    (await search(session, query, language))?.items[0]?.uri ?? '';
  assert.match(await first('28', 'fr'), /^dpa-regulation:\/gdpr\/fr\/28#L\d+$/);
  assert.match(await first('art. 33', 'en'), /^dpa-regulation:\/gdpr\/en\/33#L\d+$/);
  assert.match(await first('28(3)(h)', 'en'), /\/28#/);
  assert.match(await first('28, paragraphe 3, point h)', 'fr'), /\/28#/);
  assert.match(await first('4(7)', 'en'), /\/4#/);
  assert.match(await first('portabilité', 'fr'), /\/20#/);
  assert.match(await first('impact assessment', 'en'), /\/35#/);
  assert.deepEqual((await search(session, 'zzzzzz', 'fr'))?.items, []);
  await session.stop();
});
