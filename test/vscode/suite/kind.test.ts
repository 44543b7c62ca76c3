import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { codesIn, findingsIn, open, openText, someFindings, until } from './editor.ts';
import { QUICK_PICK_ROWS, workbench } from './workbench.ts';

const EN = 'en/meridiq-analytics.md';

async function reviewAs(kind: string): Promise<void> {
  await vscode.commands.executeCommand('dpaReview.reviewAs', kind);
}

describe('review this document as…', () => {
  afterEach(() => reviewAs('auto'));

  it('not a contract: no finding is left, until the document may decide again', async () => {
    const { document } = await open(EN);
    await someFindings(document);
    const before = codesIn(document);
    await reviewAs('other');
    await until('no findings', () => findingsIn(document).length === 0);
    await reviewAs('auto');
    await someFindings(document);
    assert.deepEqual(codesIn(document), before);
  });

  it('an agreement: a README lacks what Article 28 asks for', async () => {
    const { document } = await open('README.md');
    await reviewAs('dpa');
    await someFindings(document);
    assert.ok(codesIn(document).includes('audits'));
  });

  it('a privacy notice: Articles 13 and 14 are asked for instead', async () => {
    const { document } = await open(EN);
    await someFindings(document);
    await reviewAs('privacy-notice');
    await until('findings of a notice', () => codesIn(document).includes('complaint'));
    assert.ok(!codesIn(document).includes('infringing-instruction'));
  });

  it('chosen from the list', async function () {
    const { press, read } = workbench(this);
    const { document } = await open(EN);
    await someFindings(document);
    const chosen = vscode.commands.executeCommand('dpaReview.reviewAs');
    await until('the list', async () => /Not a contract/.test((await read(QUICK_PICK_ROWS))[2] ?? ''));
    for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await press(key);
    await chosen;
    await until('no findings', () => findingsIn(document).length === 0);
  });

  it('says so in the document itself: front matter', async () => {
    const { document } = await openText('---\ndpa-review: dpa\n---\n\n# Notes\n\nNothing of a contract.\n');
    await someFindings(document);
    assert.ok(codesIn(document).includes('audits'));
  });
});
