import { commands, type Diagnostic, Disposable, languages, type TextEditor, Uri, window, workspace } from 'vscode';
import { PAGE_REQUEST, type PageParams, type PageResult, WHY_COMMAND } from '../../server/src/protocol/review.ts';
import type { ClientTexts } from './messages/messages.ts';
import { PAGE_SCHEME, pageAddress, pageOf, pageParams } from './pageAddress.ts';
import { createPageView } from './pageView.ts';
import type { Reviews } from './reviews.ts';
import type { Server } from './server.ts';
import { type Session, textsFor } from './session.ts';

const SOURCE = 'dpa-review';

function requestPage(server: Server, params: PageParams): Promise<PageResult | null | undefined> {
  return server.request(PAGE_REQUEST, params);
}

function codeOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

function findingsAt({ document, selection }: TextEditor): readonly Diagnostic[] {
  const ours = languages.getDiagnostics(document.uri).filter(({ source }) => source === SOURCE);
  return ours.filter(({ range }) => range.contains(selection.active));
}

/** The code of the finding at the cursor; the user says which one if there are several, and is told if there is none. */
async function codeAtCursor(editor: TextEditor | undefined, texts: ClientTexts): Promise<string | undefined> {
  const found = editor ? findingsAt(editor) : [];
  const [first] = found;
  if (first === undefined) window.showInformationMessage(texts.noFinding());
  if (found.length <= 1) return first && codeOf(first);
  const items = found.map((one) => ({ label: one.message, code: codeOf(one) }));
  return (await window.showQuickPick(items, { placeHolder: texts.whichFinding() }))?.code;
}

async function paramsAtCursor(
  { state }: Reviews,
  editor: TextEditor | undefined,
  texts: ClientTexts,
): Promise<PageParams | undefined> {
  const code = await codeAtCursor(editor, texts);
  const kind = typeof state === 'string' ? undefined : state.kind;
  return code === undefined ? undefined : pageParams({ code, language: texts.language, profile: kind });
}

/** The pages that explain findings, and the command "Why is this asked?", with or without `PageParams` as its argument. */
export function registerPages({ server, reviews }: Session): Disposable {
  const showPage = createPageView();
  const content = async (uri: Uri) => {
    const params = pageOf(uri.query);
    const page = params && (await requestPage(server, params));
    return page?.markdown ?? textsFor(undefined).noPage();
  };
  const why = async (argument: unknown) => {
    const editor = window.activeTextEditor;
    const texts = textsFor(editor?.document);
    const params = pageParams(argument) ?? (await paramsAtCursor(reviews, editor, texts));
    if (params === undefined) return;
    const page = await requestPage(server, params);
    if (page) await showPage(Uri.from({ scheme: PAGE_SCHEME, ...pageAddress(params, page.title) }));
    else window.showInformationMessage(texts.noPage());
  };
  return Disposable.from(
    workspace.registerTextDocumentContentProvider(PAGE_SCHEME, { provideTextDocumentContent: content }),
    commands.registerCommand(WHY_COMMAND, why),
  );
}
