import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import * as vscode from 'vscode';

const LOOK_MS = 50;
/** A watchdog, not a measure: what has not come by then does not come. */
const WAIT_MS = 30_000;

/** A finding as the command line's JSON report has it: lines and columns from 1, ends exclusive. */
export interface Expected {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'information';
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly message: string;
}

/** The settings of the extension that the suite changes. */
export type Setting = 'enabled' | 'messageLanguage' | 'severity' | 'showInformation' | 'profile';

/** Looks until the probe gives something; fails with what was awaited. */
export async function until<T>(
  awaited: string,
  probe: () => T | undefined | false | Promise<T | undefined | false>,
): Promise<T> {
  for (let waited = 0; waited < WAIT_MS; waited += LOOK_MS) {
    const value = await probe();
    if (value !== undefined && value !== false) return value;
    await after(LOOK_MS);
  }
  throw new Error(`in ${WAIT_MS / 1000} s there was not: ${awaited}`);
}

/** The address of a file of the workspace. */
export function fileOf(path: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (folder === undefined) throw new Error('no folder is open');
  return vscode.Uri.joinPath(folder.uri, path);
}

/** Shows a file of the workspace as it is on the disk, with the cursor at its start. */
export async function open(path: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(fileOf(path));
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  editor.selection = new vscode.Selection(0, 0, 0, 0);
  return editor;
}

/** Shows a text that was never saved. */
export async function openText(content: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  return vscode.window.showTextDocument(document, { preview: false });
}

/** Closes every editor, whatever was typed. */
export async function closeAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Our findings in a document, by place and code. */
export function findingsIn({ uri }: { readonly uri: vscode.Uri }): readonly vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'dpa-review')
    .sort((a, b) => a.range.start.compareTo(b.range.start) || codeOf(a).localeCompare(codeOf(b)));
}

/** The code of a finding. */
export function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** The codes of our findings in a document, sorted. */
export function codesIn(document: { readonly uri: vscode.Uri }): readonly string[] {
  return findingsIn(document).map(codeOf).sort();
}

/** Waits for our findings in a document; the first that come. */
export function someFindings(document: vscode.TextDocument): Promise<readonly vscode.Diagnostic[]> {
  return until(`findings in ${document.uri.path}`, () => {
    const found = findingsIn(document);
    return found.length > 0 && found;
  });
}

/** What the command line finds in a contract, with messages in the language. */
export function expectedIn(contract: string, language: 'en' | 'fr'): readonly Expected[] {
  const all = JSON.parse(readFileSync(join(__dirname, 'expected.json'), 'utf8')) as Record<string, readonly Expected[]>;
  const expected = all[`${contract} ${language}`];
  if (expected === undefined) throw new Error(`nothing is expected in ${contract}`);
  return expected;
}

/** Sets a setting of the extension in the workspace; `undefined` takes it away. */
export async function configure(name: Setting, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration('dpaReview').update(name, value, vscode.ConfigurationTarget.Workspace);
}

/** Types at the end of the document, as from the keyboard. */
export async function typeAtEnd(editor: vscode.TextEditor, text: string): Promise<void> {
  const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
  editor.selection = new vscode.Selection(end, end);
  await vscode.commands.executeCommand('type', { text });
}
