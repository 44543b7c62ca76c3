import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Diagnostic } from 'vscode-languageserver';
import { ENGLISH, FRENCH, README } from '../support/contracts.ts';
import { IS_PUSHED, startSession } from '../support/session.ts';

const URI = 'file:///contract.md';
const LIMIT = { timeout: 30_000 };

function lineOf(text: string, { range }: Diagnostic): string {
  const { start, end } = range;
  const line = text.split('\n')[start.line] ?? '';
  return start.line === end.line ? line.slice(start.character, end.character) : `${line.slice(start.character)}…`;
}

function coded(items: readonly Diagnostic[], code: string): Diagnostic | undefined {
  return items.find((one) => one.code === code);
}

for (const over of ['stdio', 'worker'] as const) {
  test(
    `findings are pulled in the user's language, with their place, page and evidence (${over})`,
    LIMIT,
    async (context) => {
      const session = await startSession(context, { over, locale: 'fr-FR' });
      await session.open(URI, FRENCH);
      const items = await session.items(URI);
      const audits = coded(items, 'audits');
      assert.ok(audits);
      assert.equal(lineOf(FRENCH, audits), 'Audits');
      assert.equal(audits.severity, 1);
      assert.equal(audits.source, 'dpa-review');
      assert.match(String(audits.message), /^Audits et inspections\u00a0: /);
      assert.match(audits.codeDescription?.href ?? '', /docs\/requirements\.fr\.md#audits$/);
      assert.equal(audits.relatedInformation, undefined);

      const weak = coded(items, 'confidentiality.persons-bound');
      assert.ok(weak);
      assert.equal(lineOf(FRENCH, weak), 'efforce');
      assert.equal(weak.severity, 2);
      assert.deepEqual(
        weak.relatedInformation?.map(({ message }) => message),
        ['promet un effort, et non un résultat', 'Dit ici\u00a0: Personnes tenues au secret'],
      );
      assert.deepEqual(weak.data, {
        code: 'confidentiality.persons-bound',
        requirement: 'confidentiality',
        elements: ['persons-bound'],
      });
      assert.equal(coded(items, 'instructions'), undefined);
      assert.deepEqual(session.pushed.size, 0, 'nothing is pushed to a client that pulls');
      await session.stop();
    },
  );

  test(`findings go when the clause is typed in and come back when it is deleted (${over})`, LIMIT, async (context) => {
    const session = await startSession(context, { over });
    await session.open(URI, FRENCH);
    const before = await session.items(URI);
    assert.ok(coded(before, 'audits'));
    const line = FRENCH.split('\n').indexOf('Article réservé.');
    const clause =
      'Le sous-traitant permet la réalisation d’audits, y compris des inspections, par le responsable du traitement ou un autre auditeur qu’il a mandaté, et contribue à ces audits.';
    let version = 1;
    for (let at = 0; at < clause.length; at++) {
      const range = [line, at, line, at === 0 ? 'Article réservé.'.length : at] as const;
      await session.change(URI, ++version, [{ range, text: clause[at] ?? '' }]);
    }
    const typed = await session.items(URI);
    assert.deepEqual(
      typed.filter(({ code }) => String(code).startsWith('audits')),
      [],
    );
    await session.change(URI, ++version, [{ range: [line, 0, line, clause.length], text: 'Article réservé.' }]);
    assert.deepEqual(await session.items(URI), before);
    await session.stop();
  });
}

test('an answer that has not changed is not sent again', LIMIT, async (context) => {
  const session = await startSession(context);
  await session.open(URI, ENGLISH);
  const first = await session.pull(URI);
  assert.ok(first.kind === 'full' && first.resultId !== undefined && first.items.length > 10);
  assert.deepEqual(await session.pull(URI, first.resultId), { kind: 'unchanged', resultId: first.resultId });
  await session.change(URI, 2, [{ range: [0, 0, 0, 0], text: '\n' }]);
  const second = await session.pull(URI, first.resultId);
  assert.ok(second.kind === 'full' && second.resultId !== first.resultId);
  assert.deepEqual(
    second.items.map(({ range }) => range.start.line),
    first.items.map(({ range }) => range.start.line + 1),
  );
  await session.stop();
});

test('an answer made with settings that change meanwhile is not the last word', LIMIT, async (context) => {
  const session = await startSession(context);
  const answers: ((settings: readonly unknown[]) => void)[] = [];
  const asked = new Promise<void>((resolve) => {
    session.connection.onRequest('workspace/configuration', () => {
      resolve();
      return new Promise((answer) => answers.push(answer));
    });
  });
  await session.open(URI, ENGLISH);
  const pending = session.pull(URI);
  await asked;
  session.connection.onRequest('workspace/configuration', () => [{ enabled: false }]);
  const refreshed = session.refreshes.count;
  await session.changeSettings({ enabled: false });
  await session.until(() => (session.refreshes.count > refreshed ? true : undefined));
  answers[0]?.([{}]);
  const first = await pending;
  assert.ok(first.resultId);
  const second = await session.pull(URI, first.resultId);
  assert.deepEqual(second.kind === 'full' && second.items, []);
  await session.stop();
});

test('a document that is opened again with another text is told anew', LIMIT, async (context) => {
  const session = await startSession(context);
  await session.open(URI, ENGLISH);
  const first = await session.pull(URI);
  assert.ok(first.resultId);
  await session.close(URI);
  await session.open(URI, README);
  const second = await session.pull(URI, first.resultId);
  assert.deepEqual(second.kind === 'full' && second.items, []);
  await session.stop();
});

test('a client that cannot ask is sent findings, with the version, and none after closing', LIMIT, async (context) => {
  const session = await startSession(context, { capabilities: IS_PUSHED });
  assert.equal(session.result.capabilities.diagnosticProvider, undefined);
  await session.open(URI, ENGLISH);
  const first = await session.until(() => session.pushed.get(URI)?.at(-1));
  assert.equal(first.version, 1);
  assert.equal(
    lineOf(ENGLISH, coded(first.diagnostics, 'breach-notification.notify-controller') as Diagnostic),
    'notify',
  );
  await session.change(URI, 2, [{ range: [10, 14, 10, 17], text: 'shall' }]);
  const second = await session.until(() => session.pushed.get(URI)?.find(({ version }) => version === 2));
  assert.equal(coded(second.diagnostics, 'breach-notification.notify-controller'), undefined);
  await session.close(URI);
  const closed = await session.until(() => session.pushed.get(URI)?.find(({ version }) => version === undefined));
  assert.deepEqual(closed.diagnostics, []);
  await session.stop();
});

test('ordinary documents and pages of ours have no findings', LIMIT, async (context) => {
  const session = await startSession(context);
  for (const [uri, text] of [
    ['file:///README.md', README],
    ['dpa-review:/fr/audits.md', FRENCH],
    ['dpa-regulation:/gdpr/fr/28', FRENCH],
  ] as const) {
    await session.open(uri, text);
    assert.deepEqual(await session.items(uri), [], uri);
  }
  assert.deepEqual(await session.items('file:///never-opened.md'), []);
  await session.stop();
});

test('untitled documents are reviewed, and a recommended requirement is one finding', LIMIT, async (context) => {
  const session = await startSession(context);
  await session.open('untitled:Untitled-1', FRENCH);
  const items = await session.items('untitled:Untitled-1');
  assert.deepEqual(
    items.filter(({ code }) => code === 'liability').map(({ severity }) => severity),
    [3],
  );
  assert.ok(items.every(({ range }) => range.start.line === range.end.line));
  await session.stop();
});
