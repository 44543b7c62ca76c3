import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CodeAction, Hover } from 'vscode-languageserver';
import type { PageResult, ReviewResult } from '../../server/src/protocol/review.ts';
import { ENGLISH, FRENCH } from '../support/contracts.ts';
import { IS_PUSHED, type Session, startSession } from '../support/session.ts';

const URI = 'file:///contract.md';
const LIMIT = { timeout: 30_000 };

function ask<T>(session: Session, method: string, params: object): Promise<T> {
  return session.connection.sendRequest(method, { textDocument: { uri: URI }, ...params });
}

function actions(session: Session, line: number, only?: readonly string[]): Promise<CodeAction[] | null> {
  const range = { start: { line, character: 4 }, end: { line, character: 40 } };
  return ask(session, 'textDocument/codeAction', { range, context: { diagnostics: [], ...(only && { only }) } });
}

for (const over of ['stdio', 'worker'] as const) {
  test(`every finding can be asked why (${over})`, LIMIT, async (context) => {
    const session = await startSession(context, { over, locale: 'fr' });
    await session.open(URI, FRENCH);
    const line = FRENCH.split('\n').findIndex((one) => one.includes('efforce'));
    const offered = (await actions(session, line)) ?? [];
    const ofFinding = offered.filter(({ diagnostics }) => diagnostics?.[0]?.code === 'confidentiality.persons-bound');
    const why = ofFinding.find(({ command }) => command !== undefined);
    assert.equal(why?.title, 'Pourquoi cette demande\u00a0?');
    assert.equal(why?.command?.command, 'dpaReview.why');
    const [params] = why?.command?.arguments ?? [];
    const page = await ask<PageResult>(session, 'dpa-review/page', params);
    assert.equal(page.title, 'Confidentialité des personnes autorisées');
    assert.match(page.markdown, /^# Confidentialité des personnes autorisées\n/);
    assert.match(page.markdown, /\n## Pourquoi cette demande\n/);
    for (const { code } of await session.items(URI)) {
      const about = await ask<PageResult | null>(session, 'dpa-review/page', { code });
      assert.ok(about && about.markdown.length > 600, String(code));
    }
    assert.deepEqual(await actions(session, line, ['refactor']), []);
    assert.equal((await actions(session, line, ['quickfix']))?.length, offered.length);
    if (over === 'stdio') await session.stop();
  });
}

test('a client without pages of its own is shown them as a message', LIMIT, async (context) => {
  const session = await startSession(context, { capabilities: IS_PUSHED });
  assert.deepEqual(session.result.capabilities.executeCommandProvider?.commands, ['dpaReview.why']);
  await session.connection.sendRequest('workspace/executeCommand', {
    command: 'dpaReview.why',
    arguments: [{ code: 'audits' }],
  });
  assert.match((await session.until(() => session.shown[0])) ?? '', /^# Audits and inspections\n/);
  await session.connection.sendRequest('workspace/executeCommand', { command: 'dpaReview.why', arguments: [] });
  assert.match((await session.until(() => session.shown[1])) ?? '', /no page about/);
  await session.stop();
});

test('a client with pages of its own keeps the command', LIMIT, async (context) => {
  const session = await startSession(context, { initializationOptions: { pages: true, messageLanguage: 'fr' } });
  assert.equal(session.result.capabilities.executeCommandProvider, undefined);
  await session.stop();
});

test('the two requirements of one name have each their page', LIMIT, async (context) => {
  const session = await startSession(context);
  const page = (profile: string) => ask<PageResult>(session, 'dpa-review/page', { code: 'transfers', profile });
  assert.notEqual((await page('dpa')).markdown, (await page('privacy-notice')).markdown);
  await session.stop();
});

test('hovering tells what words carry, weaken or lack', LIMIT, async (context) => {
  const session = await startSession(context);
  await session.open(URI, ENGLISH);
  const at = async (line: number, character: number) => {
    const found = await ask<Hover | null>(session, 'textDocument/hover', { position: { line, character } });
    return found ? (found.contents as { readonly value: string }).value : '';
  };
  assert.match(await at(6, 60), /^\*\*These words carry\*\*\n\n- Processing on documented instructions/);
  assert.match(await at(10, 19), /^\*\*These words weaken\*\*\n\n- Notification of breaches/);
  const heading = await at(8, 8);
  assert.match(heading, /^\*\*This clause carries\*\*\n\n- Notification of breaches [^\n]*: to be strengthened/);
  assert.match(heading, /\n\n\*\*Missing, and would belong here\*\*\n\n- /);
  assert.equal(await at(1, 0), '');
  await session.stop();
});

test('nothing in a contract becomes a link, an image or a mark in a hover', LIMIT, async (context) => {
  const session = await startSession(context, { settings: { profile: 'dpa' } });
  const hostile = '![x](https://evil.example/x.png) [y](command:run) <img src=x> `z`';
  const text = ENGLISH.replace('# Data processing agreement', `# ${hostile}`).replace('Audits', `Audits ${hostile}`);
  await session.open(URI, text);
  for (let line = 0; line < text.split('\n').length; line++) {
    const found = await ask<Hover | null>(session, 'textDocument/hover', { position: { line, character: 6 } });
    const value = found ? (found.contents as { readonly value: string }).value : '';
    assert.doesNotMatch(value, /!\[|\]\(|<img|evil\.example/);
  }
  await session.stop();
});

test('the review for views counts, explains and places every requirement', LIMIT, async (context) => {
  const session = await startSession(context);
  await session.open(URI, ENGLISH);
  const review = await ask<ReviewResult>(session, 'dpa-review/review', {});
  assert.equal(review.version, 1);
  assert.equal(review.kind, 'dpa');
  assert.match(review.verdict, /^Art\. 28: \d+\/25$/);
  assert.match(review.explanation, /^Data processing agreement – by its title: “Data processing agreement”$/);
  assert.equal(review.worst, 'error');
  assert.equal(review.requirements.length, 31);
  const audits = review.requirements.find(({ id }) => id === 'audits');
  assert.deepEqual([audits?.status, audits?.range.start.line, audits?.severity], ['present', 14, null]);
  assert.deepEqual(
    audits?.elements.map(({ id, mark, satisfied }) => [id, mark, satisfied]),
    [
      ['allow-audits', 'core', true],
      ['inspections', 'included', true],
      ['mandated-auditor', 'core', true],
      ['not-emptied', 'core', true],
    ],
  );
  const breach = review.requirements.find(({ id }) => id === 'breach-notification');
  assert.equal(breach?.status, 'partial');
  assert.equal(breach?.elements[0]?.against[0]?.reason, 'a faculty, not a duty');
  const security = review.requirements.find(({ id }) => id === 'security');
  assert.deepEqual([security?.status, security?.mandatory], ['missing', true]);
  assert.match(security?.detail ?? '', /^Not found; looked for: /);
  await session.stop();
});
