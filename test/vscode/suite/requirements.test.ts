import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll, findingsIn, open, someFindings, until } from './editor.ts';
import { QUICK_PICK_ROWS, workbench } from './workbench.ts';

const EN = 'en/meridiq-analytics.md';
const STATUS = '[id="status.languageStatus"]';
const LINK = '.hover-language-status a';
const MESSAGE = '.statusbar-item:has(.codicon-law)';
const VERDICT = /Art\. 28: \d+\/\d+/;

/** The selection once it is another one than before. */
function moved(editor: vscode.TextEditor, before: vscode.Selection): Promise<vscode.Selection> {
  return until('another selection', () => !editor.selection.isEqual(before) && editor.selection);
}

describe('requirements', () => {
  afterEach(closeAll);

  it('have their verdict among the language statuses, as the review gives it', async function () {
    const { attribute } = workbench(this);
    await someFindings((await open(EN)).document);
    const label = await until('the verdict', async () => {
      const text = await attribute(STATUS, 'aria-label');
      return text !== null && VERDICT.test(text) && text;
    });
    assert.match(label, /MERIDIQ DATA PROCESSING ADDENDUM|data processing agreement/i);
    await open('README.md');
    await until('no verdict on a README', async () => !VERDICT.test((await attribute(STATUS, 'aria-label')) ?? ''));
  });

  it('are listed by a click on the verdict', async function () {
    const { attribute, click, hover, press, read } = workbench(this);
    await someFindings((await open(EN)).document);
    await until('the verdict', async () => VERDICT.test((await attribute(STATUS, 'aria-label')) ?? ''));
    await hover(STATUS);
    await click(LINK);
    const rows = await read(QUICK_PICK_ROWS);
    assert.match(rows.join('\n'), /Unlawful instruction/);
    await press('Escape');
  });

  it('lead to their places in the contract', async () => {
    const editor = await open(EN);
    await someFindings(editor.document);
    const before = editor.selection;
    await vscode.commands.executeCommand('dpaReview.showRequirements');
    await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
    const shown = await moved(editor, before);
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await until('the focus in the contract', () => vscode.window.activeTextEditor === editor);
    assert.deepEqual(editor.selection, shown);
    assert.ok(findingsIn(editor.document).some(({ range }) => range.start.isEqual(shown.start)));
  });

  it('are gone through by keyboard, one missing clause after the other, and back', async function () {
    const { press, read } = workbench(this);
    const editor = await open(EN);
    await someFindings(editor.document);
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    const steps = { 'Control+F8': [1, 2, 3], 'Control+Shift+F8': [2, 1] };
    for (const [key, numbers] of Object.entries(steps)) {
      for (const number of numbers) {
        await press(key);
        await until(`step ${number}`, async () => new RegExp(`\\b${number}/\\d+ `).test((await read(MESSAGE)).join()));
        const here = findingsIn(editor.document).filter(({ range }) => range.start.isEqual(editor.selection.start));
        assert.ok(here.length > 0, `step ${number} leads to a finding`);
      }
    }
  });
});
