import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ActsResult, ArticleResult, ImportResult, LawSearchResult } from '../../server/src/protocol/law.ts';
import { readActFile } from '../../server/src/regulation/actFile.ts';
import { FORMEX } from '../support/fictionalActs.ts';
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

function base64(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64');
}

for (const over of ['stdio', 'worker'] as const) {
  test(
    `an official file becomes a text to keep, and what is none is refused in a sentence (${over})`,
    LIMIT,
    async (context) => {
      const session = await startSession(context, { over, locale: 'fr' });
      const send = (name: string, text: string, more: object = {}) =>
        session.connection.sendRequest<ImportResult>('dpa-review/importAct', {
          files: [{ name, base64: base64(text) }],
          today: '2026-11-22',
          ...more,
        });
      const made = await send('kites.fmx.xml', FORMEX);
      assert.ok('name' in made, JSON.stringify(made));
      assert.equal(made.name, '32031R0077.en.json');
      assert.equal(typeof readActFile(made.text), 'object');
      assert.match(made.summary, /articles/);
      assert.match(made.attribution, /2011\/833\/UE/);
      const wrong = await send('page.html', '<html><body>Wait</body></html>');
      assert.ok('refusal' in wrong && wrong.refusal.length > 20);
      const other = await send('kites.fmx.xml', FORMEX, { celex: '32016R0679', language: 'fr' });
      assert.ok('refusal' in other && /32016R0679/.test(other.refusal));
      assert.equal(await session.connection.sendRequest('dpa-review/importAct', { files: 'x' }), null);
    },
  );
}

test('the acts that can be imported are listed with what to fetch', LIMIT, async (context) => {
  const session = await startSession(context, { locale: 'fr' });
  const { acts } = await session.connection.sendRequest<ActsResult>('dpa-review/acts', {});
  const gdpr = acts.find(({ id }) => id === 'gdpr');
  assert.match(gdpr?.title ?? '', /RGPD/);
  const french = gdpr?.languages.find(({ language }) => language === 'fr');
  assert.equal(french?.name, 'français');
  assert.equal(french?.present, null);
  assert.ok(french?.downloads.every(({ url }) => url.startsWith('https://publications.europa.eu/resource/celex/')));
  assert.deepEqual(french?.downloads[0]?.headers, { Accept: 'application/zip;mtype=fmx4', 'Accept-Language': 'fra' });
});
