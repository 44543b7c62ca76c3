import { commands, Disposable, type QuickPickItem, type TextDocument, window, workspace } from 'vscode';
import { KIND_NOTIFICATION, type KindParams, type ReviewKind } from '../../server/src/protocol/review.ts';
import { isKind, type Kinds } from './kinds.ts';
import type { ClientTexts } from './messages/messages.ts';
import type { Server } from './server.ts';
import { type Session, textsFor } from './session.ts';

/** The argument that lets the document decide, where a keybinding or a task gives one. */
const DOCUMENT_DECIDES = 'auto';

interface KindItem extends QuickPickItem {
  readonly choice: ReviewKind | null;
}

/** Tells the server what the user takes a document for, if it was ever said. */
export function announceKind(server: Server, kinds: Kinds, uri: string): void {
  const kind = kinds.get(uri);
  if (kind !== undefined) server.notify(KIND_NOTIFICATION, { uri, kind } satisfies KindParams);
}

async function choose(texts: ClientTexts, current: ReviewKind | undefined): Promise<ReviewKind | null | undefined> {
  const item = (choice: ReviewKind | null, label: string, detail: string): KindItem => {
    const chosen = choice === (current ?? null);
    return { choice, label, detail, ...(chosen && { description: `$(check) ${texts.currentChoice()}` }) };
  };
  const kinds: readonly ReviewKind[] = ['dpa', 'privacy-notice', 'other'];
  const items = [
    ...kinds.map((kind) => item(kind, texts.kind(kind), texts.kindDetail(kind))),
    item(null, texts.letDocumentDecide(), texts.letDocumentDecideDetail()),
  ];
  const picked = await window.showQuickPick(items, {
    title: texts.reviewAs(),
    placeHolder: texts.reviewAsPlaceholder(),
  });
  return picked?.choice;
}

async function reviewAs({ server, kinds, reviews }: Session, document: TextDocument, argument: unknown): Promise<void> {
  const uri = document.uri.toString();
  const said = isKind(argument) ? argument : argument === DOCUMENT_DECIDES ? null : undefined;
  const kind = said === undefined ? await choose(textsFor(document), kinds.get(uri)) : said;
  if (kind === undefined) return;
  kinds.set(uri, kind);
  server.notify(KIND_NOTIFICATION, { uri, kind } satisfies KindParams);
  reviews.refresh();
}

/** The command "Review this document as…"; the choice follows a file that is renamed or moved. */
export function registerReviewAs(session: Session): Disposable {
  const { server, kinds } = session;
  return Disposable.from(
    commands.registerCommand('dpaReview.reviewAs', async (argument: unknown) => {
      const { document } = session.reviews;
      if (document) await reviewAs(session, document, argument);
      else window.showInformationMessage(textsFor(window.activeTextEditor?.document).noDocument());
    }),
    workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) {
        for (const uri of kinds.move(oldUri.toString(), newUri.toString())) announceKind(server, kinds, uri);
      }
    }),
  );
}
