import { type CancellationToken, type Progress, ProgressLocation, type Uri, window, workspace } from 'vscode';
import type { ImportableAct, ImportFile } from '../../server/src/protocol/law.ts';
import { toBase64 } from './base64.ts';
import { type Downloaded, download, hostsOf } from './download.ts';
import { MOST_BYTES, MOST_MEGABYTES } from './importWish.ts';
import type { LawTexts } from './messages/lawTexts.ts';
import { after } from './refresh.ts';

/** Official files, or why there are none, in words. */
export type OfficialFiles = { readonly files: readonly ImportFile[] } | { readonly refusal: string };

/** What a long task tells the user, and how the user ends it. */
export interface Course {
  readonly progress: Progress<{ readonly message: string }>;
  readonly token: CancellationToken;
}

/** Runs a task with its progress in sight. */
export function inSight<T>(title: string, run: (course: Course) => Promise<T>): Thenable<T> {
  const options = { location: ProgressLocation.Notification, title, cancellable: true };
  return window.withProgress(options, (progress, token) => run({ progress, token }));
}

/** The files that the user names; nothing when the user gives up. */
export async function chooseFiles(texts: LawTexts): Promise<readonly Uri[] | undefined> {
  return window.showOpenDialog({
    canSelectMany: true,
    title: texts.importTitle(),
    openLabel: texts.import(),
    filters: { [texts.officialFiles()]: ['xml', 'zip', 'html', 'xhtml', 'htm'], [texts.allFiles()]: ['*'] },
  });
}

function toImport({ name, bytes }: Downloaded): ImportFile {
  return { name, base64: toBase64(bytes) };
}

/** Reads files; none of them if one cannot be read, or if they are too large together. */
export async function readFiles(uris: readonly Uri[], texts: LawTexts): Promise<OfficialFiles> {
  const read: Downloaded[] = [];
  let total = 0;
  for (const uri of uris) {
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    try {
      total += (await workspace.fs.stat(uri)).size;
      if (total > MOST_BYTES) return { refusal: texts.tooMuch(MOST_MEGABYTES) };
      read.push({ name, bytes: await workspace.fs.readFile(uri) });
    } catch (error) {
      return { refusal: texts.unreadable(name, Object(error).message) };
    }
  }
  return { files: read.map(toImport) };
}

/** Asks whether the network may be used for these addresses. */
export async function askConsent(
  { celex }: ImportableAct,
  { name, downloads }: ImportableAct['languages'][number],
  texts: LawTexts,
): Promise<boolean> {
  const consent = { hosts: hostsOf(downloads), celex, language: name, count: downloads.length };
  const options = { modal: true, detail: texts.consentDetail(consent) };
  const choice = await window.showInformationMessage(texts.consent(consent), options, texts.download());
  return choice !== undefined;
}

/** Downloads the files of an act in a language; nothing when the user cancels. */
export async function downloadFiles(
  { celex }: ImportableAct,
  { downloads }: ImportableAct['languages'][number],
  texts: LawTexts,
  { progress, token }: Course,
): Promise<OfficialFiles | undefined> {
  const found = await download(downloads, {
    after,
    most: MOST_BYTES,
    onCancel: (run) => {
      const listener = token.onCancellationRequested(run);
      return () => listener.dispose();
    },
    progress: (index, count) => progress.report({ message: texts.downloading(index, count) }),
  });
  if (!('failure' in found)) return { files: found.map(toImport) };
  if (found.failure === 'cancelled') return undefined;
  return { refusal: `${texts.notDownloaded(found, MOST_MEGABYTES)} ${texts.byHand(celex)}` };
}
