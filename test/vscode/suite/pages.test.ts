import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { codeOf, findingsIn, open, someFindings, until } from './editor.ts';

const EN = 'en/meridiq-analytics.md';
const ASKED = 'infringing-instruction';
const SCHEME = 'dpa-review';

/** The page of an explanation, as soon as it is open. */
function page(): Promise<vscode.TextDocument> {
  return until('a page', () => vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === SCHEME));
}

function tabs(): readonly string[] {
  return vscode.window.tabGroups.all.flatMap((group) => group.tabs.map(({ label }) => label));
}

describe('why is this asked?', () => {
  it('is offered on a finding and opens its page beside the contract', async () => {
    const { document } = await open(EN);
    const finding = (await someFindings(document)).find((one) => codeOf(one) === ASKED);
    assert.ok(finding);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      finding.range,
    );
    const why = actions.find(({ command }) => command?.command === 'dpaReview.why');
    assert.ok(why?.command, actions.map(({ title }) => title).join());
    const before = tabs().length;
    await vscode.commands.executeCommand(why.command.command, ...(why.command.arguments ?? []));
    await until('a tab beside the contract', () => tabs().length > before);
    const shown = await page();
    assert.match(shown.getText(), /^# .*Unlawful instruction/m);
  });

  it('is itself never reviewed', async () => {
    const { document } = await open(EN);
    await someFindings(document);
    await vscode.commands.executeCommand('dpaReview.why', { code: ASKED });
    const shown = await vscode.languages.setTextDocumentLanguage(await page(), 'markdown');
    await vscode.window.showTextDocument(shown);
    await vscode.commands.executeCommand('dpaReview.reviewAs', 'dpa');
    // Findings of a contract that is opened later are there: those of the page would be.
    await someFindings((await open('en/short-rider-template.md')).document);
    assert.deepEqual(findingsIn(shown), []);
  });

  it('is answered in French to a French reader', async () => {
    await open(EN);
    await vscode.commands.executeCommand('dpaReview.why', { code: ASKED, language: 'fr' });
    const french = await until('the French page', () =>
      vscode.workspace.textDocuments.find(
        ({ uri, getText }) => uri.scheme === SCHEME && /Instruction illicite/.test(getText()),
      ),
    );
    assert.match(french.getText(), /responsable du traitement/);
  });
});
