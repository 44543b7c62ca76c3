import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { codesIn, findingsIn, open, someFindings, until } from './editor.ts';

const EN = 'en/meridiq-analytics.md';

/** Asks so often at once that the server be restarted; done when the document has lost the findings of the one before. */
async function restarted(document: vscode.TextDocument, times: number): Promise<void> {
  const gone = new Promise<void>((resolve) => {
    const watch = vscode.languages.onDidChangeDiagnostics(() => {
      if (findingsIn(document).length > 0) return;
      watch.dispose();
      resolve();
    });
  });
  await Promise.all(Array.from({ length: times }, () => vscode.commands.executeCommand('dpaReview.restart')));
  await gone;
}

describe('the language server', () => {
  for (const times of [1, 2]) {
    it(`is started again by command, and finds the same (asked ${times}×)`, async () => {
      const { document } = await open(EN);
      await someFindings(document);
      const before = codesIn(document);
      await restarted(document, times);
      await someFindings(document);
      assert.deepEqual(codesIn(document), before);
    });
  }

  it('remembers over a restart what the user takes a document for', async () => {
    const { document } = await open(EN);
    await someFindings(document);
    await vscode.commands.executeCommand('dpaReview.reviewAs', 'privacy-notice');
    await until('findings of a notice', () => codesIn(document).includes('complaint'));
    await restarted(document, 1);
    await until('findings of a notice again', () => codesIn(document).includes('complaint'));
    await vscode.commands.executeCommand('dpaReview.reviewAs', 'auto');
    await until('findings of an agreement', () => !codesIn(document).includes('complaint'));
  });

  it('offers one extension, that of the package', () => {
    const extension = vscode.extensions.getExtension('dpa-review.dpa-review');
    assert.ok(extension?.isActive);
    assert.ok(!extension.extensionPath.includes('node_modules'));
  });
});
