import { type TextDocument, window, workspace } from 'vscode';
import { DRAFT_REQUEST, type DraftParams, type DraftResult } from '../../server/src/protocol/drafts.ts';
import { type Session, textsFor } from './session.ts';

/** What is to be written: see `DraftParams`. */
export type Wish = Omit<DraftParams, 'textDocument'>;

/** Lets the server draft what is wished for and makes the edit; whatever keeps it from being made is told. */
export async function applyDraft({ server }: Session, document: TextDocument, wish: Wish): Promise<void> {
  const { law, drafts } = textsFor(document);
  if (workspace.fs.isWritableFileSystem(document.uri.scheme) === false) {
    window.showInformationMessage(drafts.readOnly());
    return;
  }
  const textDocument = { uri: document.uri.toString(), version: document.version };
  const result = await server.request<DraftResult | null>(DRAFT_REQUEST, { ...wish, textDocument });
  if (!result) window.showWarningMessage(result === null ? drafts.notApplied() : law.noAnswer());
  else if ('refusal' in result) window.showInformationMessage(result.refusal);
  else if (!(await workspace.applyEdit(await server.asEdit(result.edit)))) {
    window.showWarningMessage(drafts.notApplied());
  }
}
