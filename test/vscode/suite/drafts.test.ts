import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll, codeOf, codesIn, findingsIn, open, openText, someFindings, typeAtEnd, until } from './editor.ts';
import { QUICK_PICK_ROWS, workbench } from './workbench.ts';

const EN = 'en/meridiq-analytics.md';
const FR = 'fr/cadrance-paie.md';
const BLANK = 'unfilled-placeholder';

function missingIn(document: vscode.TextDocument): string[] {
  return codesIn(document).filter((code) => !code.includes('.') && code !== BLANK);
}

/** So many actions at a place are asked for with their edits. */
const RESOLVED = 60;

/** The actions for a finding: others may stand at the same place. */
async function actionsFor(document: vscode.TextDocument, code: string): Promise<readonly vscode.CodeAction[]> {
  const { range, message } = findingsIn(document).find((one) => codeOf(one) === code) ?? assert.fail(code);
  const [subject = ''] = message.split(':');
  const all = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    undefined,
    RESOLVED,
  );
  return all.filter(({ title }) => title.includes(`: ${subject}`));
}

async function apply(action: vscode.CodeAction | undefined): Promise<void> {
  assert.ok(action?.edit, 'an action with an edit');
  assert.ok(await vscode.workspace.applyEdit(action.edit));
}

describe('what is missing is written', () => {
  afterEach(closeAll);

  it('by the fix of a finding, in one step that can be undone', async () => {
    const { document } = await open(FR);
    await someFindings(document);
    const before = document.getText();
    const [code = assert.fail('nothing is missing')] = missingIn(document);
    const actions = await actionsFor(document, code);
    await apply(actions.find(({ title }) => title.startsWith('Insert clause: ')));
    await until(`${code} gone`, () => !codesIn(document).includes(code));
    const added = document.getText().length - before.length;
    assert.ok(added > 40, `${added} characters`);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('and what is weak is strengthened', async () => {
    const { document } = await open(EN);
    await someFindings(document);
    const weak = codesIn(document).filter((code) => code.includes('.'));
    for (const code of weak) {
      const action = (await actionsFor(document, code)).find(({ title }) => /^Strengthen: [^(]*$/.test(title));
      if (!action) continue;
      await apply(action);
      await until(`${code} gone`, () => !codesIn(document).includes(code));
      return;
    }
    assert.fail(`no fix for any of ${weak}`);
  });

  it('all at once, after a look at it', async function () {
    const { click, read } = workbench(this);
    const { document } = await open(FR);
    await someFindings(document);
    assert.ok(missingIn(document).length > 1);
    const before = document.getText();
    const done = vscode.commands.executeCommand('dpaReview.insertAllMissing');
    await until('the preview', async () => (await read('.bulk-edit-panel .monaco-list-row')).length > 1);
    assert.equal(document.getText(), before);
    await click('.bulk-edit-panel .monaco-list-row .edit-checkbox');
    await vscode.commands.executeCommand('refactorPreview.apply');
    await done;
    await until('nothing missing', () => document.getText() !== before && missingIn(document).length === 0);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('by a clause chosen from the list, in the wording chosen', async function () {
    const { press, read } = workbench(this);
    const { document } = await open(FR);
    await someFindings(document);
    const before = missingIn(document).length;
    const done = vscode.commands.executeCommand('dpaReview.insertClause');
    await until('clauses', async () => (await read(QUICK_PICK_ROWS)).length > 1);
    await press('Enter');
    await until('wordings, or the clause', async () => {
      if (missingIn(document).length < before) return true;
      const rows = await read('.quick-input-widget .quick-input-title');
      if (rows.some((title) => title.includes('(2/2)'))) await press('Enter');
      return false;
    });
    await done;
  });

  it('as a whole agreement, which lacks nothing', async function () {
    const { press, read } = workbench(this);
    const done = vscode.commands.executeCommand('dpaReview.newAgreement');
    const title = async () => (await read('.quick-input-widget .quick-input-title')).join();
    for (const step of ['(1/4)', '(2/4)', '(3/4)', '(4/4)']) {
      await until(step, async () => (await title()).includes(step));
      await press('Enter');
    }
    await done;
    const document = await until('a draft', () => {
      const editor = vscode.window.activeTextEditor;
      return editor?.document.isUntitled && editor.document;
    });
    await someFindings(document);
    assert.deepEqual([...new Set(codesIn(document))], [BLANK]);
  });

  it('as a suggestion on an empty line', async () => {
    const text = (await open(FR)).document.getText();
    const editor = await openText(text);
    const { document } = editor;
    await someFindings(document);
    const [code = ''] = missingIn(document);
    await typeAtEnd(editor, '\n\n');
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      editor.selection.active,
    );
    const ours = list.items.filter(({ filterText }) => filterText?.includes(code));
    assert.ok(ours.length > 0, `no suggestion for ${code}`);
  });
});
