import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { findingsIn, open, someFindings, until } from './editor.ts';
import { QUICK_PICK_ROWS, type Workbench, workbench } from './workbench.ts';

const EN = 'en/meridiq-analytics.md';
const STATUS = '[id="status.languageStatus"]';
const LINK = '.hover-language-status a';
const MESSAGE = '.statusbar-item:has(.codicon-law)';
const VERDICT = /Art\. 28: \d+\/\d+/;

/** What the entry of the language statuses says, once it has the verdict. */
function verdict({ attribute }: Workbench): Promise<string> {
  return until('the verdict', async () => {
    const label = await attribute(STATUS, 'aria-label');
    return label !== null && VERDICT.test(label) && label;
  });
}

/** The selection once it is another one than before. */
function moved(editor: vscode.TextEditor, before: vscode.Selection): Promise<vscode.Selection> {
  return until('another selection', () => !editor.selection.isEqual(before) && editor.selection);
}

describe('requirements', () => {
  it('have their verdict among the language statuses, as the review gives it', async function () {
    const seen = workbench(this);
    await open(EN);
    assert.match(await verdict(seen), /MERIDIQ DATA PROCESSING ADDENDUM/);
    await open('README.md');
    await until(
      'no verdict on a README',
      async () => !VERDICT.test((await seen.attribute(STATUS, 'aria-label')) ?? ''),
    );
  });

  it('are listed by a click on the verdict', async function () {
    const seen = workbench(this);
    await open(EN);
    await verdict(seen);
    await seen.hover(STATUS);
    await seen.click(LINK);
    assert.match((await seen.read(QUICK_PICK_ROWS)).join('\n'), /Unlawful instruction/);
    await seen.press('Escape');
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
    const seen = workbench(this);
    const editor = await open(EN);
    // The keys count in a contract only, and that it is one is known with its verdict.
    await verdict(seen);
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    // VS Code remembers where the cursor was when the contract was last open.
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    const steps = { 'Control+F8': [1, 2, 3], 'Control+Shift+F8': [2, 1] };
    for (const [key, numbers] of Object.entries(steps)) {
      for (const number of numbers) {
        await seen.press(key);
        await until(`step ${number}`, async () =>
          new RegExp(`\\b${number}/\\d+ `).test((await seen.read(MESSAGE)).join()),
        );
        const here = findingsIn(editor.document).filter(({ range }) => range.start.isEqual(editor.selection.start));
        assert.ok(here.length > 0, `step ${number} leads to a finding`);
      }
    }
  });
});
