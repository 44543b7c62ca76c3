import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ClientCapabilities, CodeAction, CompletionItem, WorkspaceEdit } from 'vscode-languageserver/node';
import {
  CLAUSES_REQUEST,
  type ClausesResult,
  DRAFT_REQUEST,
  type DraftParams,
} from '../../server/src/protocol/drafts.ts';
import { applyEdit } from '../support/applyEdit.ts';
import { ENGLISH, FRENCH } from '../support/contracts.ts';
import { PULLS, type Session, startSession } from '../support/session.ts';

const URI = 'file:///contract.md';
const LIMIT = { timeout: 60_000 };

/** What VS Code says of itself, as far as edits go. */
const EDITOR: ClientCapabilities = {
  ...PULLS,
  textDocument: {
    ...PULLS.textDocument,
    completion: { completionItem: { snippetSupport: true } },
    codeAction: {
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
      codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
    },
  },
  workspace: {
    ...PULLS.workspace,
    workspaceEdit: { documentChanges: true, snippetEditSupport: true, changeAnnotationSupport: {} },
  },
};

async function actionsFor(session: Session, code: string, only?: string[]): Promise<CodeAction[]> {
  const diagnostic = (await session.items(URI)).find((one) => one.code === code) ?? assert.fail(`no ${code}`);
  const context = { diagnostics: [diagnostic], ...(only && { only }) };
  const answer = await session.connection.sendRequest('textDocument/codeAction', {
    textDocument: { uri: URI },
    range: diagnostic.range,
    context,
  });
  return answer as CodeAction[];
}

async function missingIn(session: Session): Promise<string[]> {
  const codes = (await session.items(URI)).map(({ code }) => String(code));
  return codes.filter((code) => !code.includes('.') && code !== 'unfilled-placeholder');
}

/** Replaces the whole text. */
async function put(session: Session, version: number, text: string): Promise<void> {
  await session.change(URI, version, [{ text }]);
}

test(
  'a missing clause is inserted from its finding, with tab stops, and is missing no more',
  LIMIT,
  async (context) => {
    const session = await startSession(context, { capabilities: EDITOR });
    await session.open(URI, ENGLISH);
    const [code = assert.fail('nothing is missing')] = await missingIn(session);
    const actions = await actionsFor(session, code);
    const [first = assert.fail('no action')] = actions;
    assert.match(first.title, /^Insert clause: /);
    assert.equal(first.isPreferred, true);
    assert.equal(first.edit, undefined);
    assert.ok(
      actions.some(({ command }) => command !== undefined),
      'the explanation is still offered',
    );
    const resolved = (await session.connection.sendRequest('codeAction/resolve', first)) as CodeAction;
    const edit = resolved.edit ?? assert.fail('no edit');
    const [change] = edit.documentChanges ?? [];
    assert.deepEqual(change && 'textDocument' in change && change.textDocument, { uri: URI, version: 1 });
    await put(session, 2, applyEdit(URI, ENGLISH, edit));
    assert.ok(!(await missingIn(session)).includes(code));
    await session.stop();
  },
);

test('an action of a former version is refused, and says why', LIMIT, async (context) => {
  const session = await startSession(context, { capabilities: EDITOR });
  await session.open(URI, ENGLISH);
  const [code = ''] = await missingIn(session);
  const [first] = await actionsFor(session, code);
  await put(session, 2, `${ENGLISH}\n`);
  await assert.rejects(session.connection.sendRequest('codeAction/resolve', first ?? {}), /has changed/);
  await session.stop();
});

test('a client that knows none of it gets plain edits at once', LIMIT, async (context) => {
  const session = await startSession(context, { capabilities: PULLS });
  await session.open(URI, FRENCH);
  const [code = ''] = await missingIn(session);
  const [first] = await actionsFor(session, code);
  const edit = first?.edit ?? assert.fail('no edit');
  assert.deepEqual(Object.keys(edit), ['changes']);
  await put(session, 2, applyEdit(URI, FRENCH, edit));
  assert.ok(!(await missingIn(session)).includes(code));
  await session.stop();
});

test(
  'all missing clauses are inserted by a source action of its own kind, for confirmation',
  LIMIT,
  async (context) => {
    const session = await startSession(context, { capabilities: EDITOR });
    await session.open(URI, FRENCH);
    const ask = async (...only: string[]) =>
      (await session.connection.sendRequest('textDocument/codeAction', {
        textDocument: { uri: URI },
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
        context: { diagnostics: [], only },
      })) as CodeAction[];
    assert.deepEqual(await ask('source.fixAll'), []);
    const [action = assert.fail('no action'), ...others] = await ask('source.insertMissingClauses.dpa-review');
    assert.deepEqual(others, []);
    assert.equal(action.kind, 'source.insertMissingClauses.dpa-review');
    const { edit = assert.fail('no edit') } = (await session.connection.sendRequest(
      'codeAction/resolve',
      action,
    )) as CodeAction;
    const annotations = Object.values(edit.changeAnnotations ?? {});
    assert.deepEqual(
      annotations.map(({ needsConfirmation }) => needsConfirmation),
      [true],
    );
    await put(session, 2, applyEdit(URI, FRENCH, edit));
    assert.deepEqual(await missingIn(session), []);
    assert.deepEqual(await ask('source.insertMissingClauses.dpa-review'), []);
    await session.stop();
  },
);

test('the list of clauses has the missing ones first, each with its wordings', LIMIT, async (context) => {
  const session = await startSession(context, { capabilities: EDITOR });
  await session.open(URI, FRENCH);
  const missing = await missingIn(session);
  const { items } = await session.connection.sendRequest<ClausesResult>(CLAUSES_REQUEST, {
    textDocument: { uri: URI },
  });
  assert.deepEqual(
    items
      .slice(0, missing.length)
      .map(({ requirement }) => requirement)
      .sort(),
    [...missing].sort(),
  );
  for (const { variants } of items) {
    assert.equal(variants[0]?.variant, 'balanced');
    for (const { preview, note } of variants) {
      assert.ok(note !== '' && preview !== '');
      assert.doesNotMatch(preview, /\{\{|\}\}/);
    }
  }
  await session.stop();
});

test('what cannot be written is refused in words', LIMIT, async (context) => {
  const session = await startSession(context, { capabilities: EDITOR });
  await session.open(URI, '# Recipe\n\nBeat the eggs.\n');
  const wish: DraftParams = { textDocument: { uri: URI, version: 1 }, requirement: null, variant: 'balanced' };
  const answer = await session.connection.sendRequest<{ refusal?: string; edit?: WorkspaceEdit }>(DRAFT_REQUEST, wish);
  assert.match(answer.refusal ?? '', /not taken for a data processing agreement/);
  assert.equal(await session.connection.sendRequest(CLAUSES_REQUEST, { textDocument: { uri: URI } }), null);
  await session.stop();
});

test(
  'missing clauses are suggested on an empty line and behind the marks of a heading, not where a blank is typed',
  LIMIT,
  async (context) => {
    const session = await startSession(context, { capabilities: EDITOR });
    const text = `${FRENCH.trimEnd()}\n\n`;
    await session.open(URI, text);
    const missing = await missingIn(session);
    const line = text.split('\n').length - 1;
    const ask = async (character: number, triggerKind: 1 | 2) =>
      (await session.connection.sendRequest('textDocument/completion', {
        textDocument: { uri: URI },
        position: { line, character },
        context: { triggerKind, ...(triggerKind === 2 && { triggerCharacter: ' ' }) },
      })) as CompletionItem[] | null;
    const items = (await ask(0, 1)) ?? assert.fail('nothing');
    const [first] = items;
    assert.deepEqual(
      [...new Set(items.map(({ filterText }) => filterText?.split(' ').at(-1)))].sort(),
      [...missing].sort(),
    );
    assert.equal(first?.insertTextFormat, 2);
    await session.change(URI, 2, [{ range: [line, 0, line, 0], text: '## ' }]);
    const [headed] = (await ask(3, 2)) ?? [];
    assert.ok(headed?.textEdit && 'range' in headed.textEdit);
    assert.deepEqual(headed.textEdit.range.start, { line, character: 0 });
    assert.match(headed.filterText ?? '', /^## /);
    await session.change(URI, 3, [{ range: [line, 0, line, 3], text: ' ' }]);
    assert.equal(await ask(1, 2), null);
    await session.stop();
  },
);
