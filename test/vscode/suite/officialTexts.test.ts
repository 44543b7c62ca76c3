import assert from 'node:assert/strict';
import { dirname, join } from 'node:path';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { FORMEX } from '../../support/fictionalActs.ts';
import { SUITE_ENV } from '../host/result.ts';
import { fileOf, until } from './editor.ts';
import { QUICK_PICK_ROWS, type Workbench, workbench } from './workbench.ts';

const IMPORT = 'dpaReview.importOfficialText';
const REMOVE = 'dpaReview.removeOfficialTexts';
/** An article of the fictional act. */
const ARTICLE = 'dpa-regulation:/32031R0077/en/1';
const WORDS = /Each tower has a lamp/;
const NONE = 'There is no such article.';
/** Where the extension keeps texts for all windows. */
const KEPT = vscode.Uri.file(
  join(dirname(process.env[SUITE_ENV.log] ?? ''), 'user/User/globalStorage/dpa-review.dpa-review/regulation'),
);
const CHALLENGE = '<!DOCTYPE html><html><head><title>Checking</title></head><body>Enable JavaScript.</body></html>';

/** Writes files into the workspace and imports them; done when the user has been told what came of it. */
async function importFiles(files: Readonly<Record<string, string>>, rest: object = {}): Promise<void> {
  const uris = Object.keys(files).map(fileOf);
  for (const [index, text] of Object.values(files).entries()) {
    const uri = uris[index];
    if (uri) await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  }
  await vscode.commands.executeCommand(IMPORT, { files: uris.map(String), ...rest });
  for (const uri of uris) await vscode.workspace.fs.delete(uri);
}

async function article(): Promise<vscode.TextDocument> {
  return vscode.workspace.openTextDocument(vscode.Uri.parse(ARTICLE));
}

/** The last notification, whose list is cleared. */
async function notification({ read }: Workbench): Promise<string> {
  await vscode.commands.executeCommand('notifications.showList');
  const [text = ''] = await read('.notifications-center .notification-list-item-message');
  await vscode.commands.executeCommand('notifications.clearAll');
  return text;
}

describe('official texts', () => {
  it('are refused in a sentence when they are none, and nothing of them stays', async function () {
    const seen = workbench(this);
    await vscode.commands.executeCommand('notifications.clearAll');
    await importFiles({ 'page.html': CHALLENGE });
    assert.match(await notification(seen), /^page\.html: no text of an act/);
    await importFiles({ 'act.xml': FORMEX }, { celex: '32016R0679', language: 'fr' });
    assert.match(await notification(seen), /^act\.xml: /);
    await vscode.commands.executeCommand(REMOVE);
    assert.equal(await notification(seen), 'No official text was imported.');
    assert.equal((await article()).getText(), NONE);
  });

  it('are usable at once when they are imported, in articles that are open, too, and nothing else is kept', async () => {
    const document = await article();
    await vscode.window.showTextDocument(document);
    assert.equal(document.getText(), NONE);
    await importFiles({ 'act.xml': FORMEX });
    await until('the official text', () => WORDS.test(document.getText()));
    assert.match(document.getText(), /32031R0077/);
    const kept = await vscode.workspace.fs.readDirectory(KEPT);
    assert.deepEqual(kept, [['32031R0077.en.json', vscode.FileType.File]]);
  });

  it('come and go as another window keeps and removes them', async () => {
    const document = await article();
    await vscode.window.showTextDocument(document);
    const file = vscode.Uri.joinPath(KEPT, '32031R0077.en.json');
    const kept = await vscode.workspace.fs.readFile(file);
    assert.match(document.getText(), WORDS);
    await vscode.workspace.fs.delete(file);
    await until('no official text', () => document.getText() === NONE);
    await vscode.workspace.fs.writeFile(file, kept);
    await until('the official text', () => WORDS.test(document.getText()));
  });

  it('are removed again by a command', async function () {
    const { click, press, read } = workbench(this);
    const document = await article();
    await vscode.window.showTextDocument(document);
    assert.match(document.getText(), WORDS);
    void vscode.commands.executeCommand(REMOVE);
    await until('the text in the list', async () => /32031R0077/.test((await read(QUICK_PICK_ROWS)).join()));
    await click(QUICK_PICK_ROWS);
    await press('Enter');
    await until('no official text', () => document.getText() === NONE);
  });
});
