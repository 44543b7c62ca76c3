import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReviewResult } from '../../server/src/protocol/review.ts';
import { ENGLISH, FRENCH, README } from '../support/contracts.ts';
import { IS_PUSHED, PULLS, type Session, startSession } from '../support/session.ts';

const URI = 'file:///contract.md';
const LIMIT = { timeout: 30_000 };

async function codes(session: Session, uri = URI): Promise<string[]> {
  return (await session.items(uri)).map(({ code }) => String(code));
}

function reviewOf(session: Session, uri = URI): Promise<ReviewResult | null> {
  return session.connection.sendRequest('dpa-review/review', { textDocument: { uri } });
}

test('settings change what is told, at once, and the client is asked to look again', LIMIT, async (context) => {
  const session = await startSession(context, { settings: { severity: { audits: 'off', confidentiality: 'error' } } });
  await session.open(URI, FRENCH);
  const before = await session.items(URI);
  assert.ok(before.every(({ code }) => code !== 'audits'));
  assert.equal(before.find(({ code }) => code === 'confidentiality.persons-bound')?.severity, 1);
  assert.ok(before.some(({ severity }) => severity === 3));

  const asked = session.refreshes.count;
  await session.changeSettings({ messageLanguage: 'fr', showInformation: false });
  await session.until(() => (session.refreshes.count > asked ? true : undefined));
  const after = await session.items(URI);
  assert.match(String(after.find(({ code }) => code === 'audits')?.message), /^Audits et inspections\u00a0:/);
  assert.ok(after.every(({ severity }) => severity !== 3));

  await session.changeSettings({ enabled: false });
  assert.deepEqual(await codes(session), []);
  assert.equal(await reviewOf(session), null);
  await session.stop();
});

test('a single finding has its own severity before its requirement has', LIMIT, async (context) => {
  const severity = { confidentiality: 'error', 'confidentiality.persons-bound': 'information' };
  const session = await startSession(context, { settings: { severity } });
  await session.open(URI, FRENCH);
  const weak = (await session.items(URI)).find(({ code }) => code === 'confidentiality.persons-bound');
  assert.equal(weak?.severity, 3);
  await session.stop();
});

test('null, an empty answer and a client without settings mean the defaults', LIMIT, async (context) => {
  const sessions = [
    await startSession(context, { settings: null }),
    await startSession(context, { settings: {} }),
    await startSession(context, { capabilities: { textDocument: PULLS.textDocument ?? {} } }),
  ];
  const told: string[][] = [];
  for (const session of sessions) {
    await session.open(URI, ENGLISH);
    told.push(await codes(session));
    assert.deepEqual(session.shown, []);
    await session.stop();
  }
  assert.ok((told[0]?.length ?? 0) > 10);
  assert.deepEqual(told[1], told[0]);
  assert.deepEqual(told[2], told[0]);
});

test('a wrong value is told with the name of the setting, once, and the rest applies', LIMIT, async (context) => {
  const settings = {
    profile: 'contract',
    enabled: 'yes',
    showInformation: false,
    inlayHints: { articleTitles: 'yes' },
    severity: { audits: 'fatal', nonsense: 'off', security: null, transfers: 'off' },
  };
  const session = await startSession(context, { settings });
  await session.open(URI, ENGLISH);
  await session.open('file:///other.md', FRENCH);
  const found = await session.items(URI);
  await session.items('file:///other.md');
  assert.ok(found.length > 5 && found.every(({ severity, code }) => severity !== 3 && code !== 'transfers'));
  assert.deepEqual(
    session.shown.map((text) => text.split(',')[0]),
    [
      'The setting dpaReview.enabled is "yes"',
      'The setting dpaReview.profile is "contract"',
      'The setting dpaReview.inlayHints.articleTitles is "yes"',
      'The setting dpaReview.severity.audits is "fatal"',
      'The setting dpaReview.severity is "nonsense"',
    ],
  );
  assert.match(session.shown[1] ?? '', /one of "auto", "dpa", "privacy-notice"/);
  await session.changeSettings('dpa');
  await session.items(URI);
  assert.match(session.shown[5] ?? '', /^The setting dpaReview is "dpa", but it must be an object/);
  await session.changeSettings({ inlayHints: true });
  await session.items(URI);
  assert.match(session.shown[6] ?? '', /^The setting dpaReview.inlayHints is true, but it must be an object/);
  await session.stop();
});

test('a client that cannot be asked may send its settings', LIMIT, async (context) => {
  const session = await startSession(context, { capabilities: IS_PUSHED });
  await session.open(URI, ENGLISH);
  await session.until(() => session.pushed.get(URI)?.at(-1));
  const settings = { dpaReview: { severity: { instructions: 'off' }, enabled: false } };
  await session.connection.sendNotification('workspace/didChangeConfiguration', { settings });
  const last = await session.until(() => session.pushed.get(URI)?.find(({ diagnostics }) => diagnostics.length === 0));
  assert.equal(last.version, 1);
  await session.stop();
});

test('the user says what a document is; front matter comes before a setting', LIMIT, async (context) => {
  const session = await startSession(context);
  await session.open('file:///README.md', README);
  const say = (kind: string | null) =>
    session.connection.sendNotification('dpa-review/kind', { uri: 'file:///README.md', kind });
  assert.deepEqual(await codes(session, 'file:///README.md'), []);
  await say('dpa');
  assert.ok((await codes(session, 'file:///README.md')).includes('instructions'));
  assert.match((await reviewOf(session, 'file:///README.md'))?.explanation ?? '', /as requested/);
  await say('privacy-notice');
  assert.ok((await codes(session, 'file:///README.md')).includes('purposes'));
  await say(null);
  assert.deepEqual(await codes(session, 'file:///README.md'), []);

  await session.changeSettings({ profile: 'dpa' });
  await session.open('file:///marked.md', `---\ndpa-review: other\n---\n\n${ENGLISH}`);
  assert.deepEqual(await codes(session, 'file:///marked.md'), []);
  assert.ok((await codes(session, 'file:///README.md')).includes('instructions'));
  await session.stop();
});

test('saying again what a document is makes nobody look again', LIMIT, async (context) => {
  const session = await startSession(context);
  await session.open(URI, ENGLISH);
  const say = (kind: string | null) => session.connection.sendNotification('dpa-review/kind', { uri: URI, kind });
  await say('dpa');
  const first = await session.pull(URI);
  assert.ok(first.resultId);
  await say('dpa');
  assert.equal((await session.pull(URI, first.resultId)).kind, 'unchanged');
  await say(null);
  assert.equal((await session.pull(URI, first.resultId)).kind, 'full');
  await session.stop();
});

test('the contract language can be set', LIMIT, async (context) => {
  const session = await startSession(context, { settings: { contractLanguage: 'en' } });
  await session.open(URI, FRENCH);
  assert.equal((await reviewOf(session))?.language, 'en');
  await session.changeSettings({ contractLanguage: 'auto' });
  assert.equal((await reviewOf(session))?.language, 'fr');
  await session.stop();
});
