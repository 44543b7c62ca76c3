import {
  type Disposable,
  EventEmitter,
  languages,
  Range,
  type TextDocument,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import { State } from 'vscode-languageclient';
import { ARTICLE_REQUEST, type ArticleResult, LAW_SCHEME } from '../../server/src/protocol/law.ts';
import type { LawPlace } from './lawAddress.ts';
import type { Server } from './server.ts';
import { textsFor } from './session.ts';

/** Where an article is shown: beside the document that has the focus, or in its place. */
export type Where = 'beside' | 'here';

/** The read-only articles. */
export interface Articles {
  open(place: LawPlace, where: Where): Promise<void>;
  /** Reads the open ones again: other texts are there than before. */
  refresh(): void;
}

/** Articles are Markdown, for their outline and colours; nothing in an address says so to VS Code. */
async function asMarkdown(document: TextDocument): Promise<TextDocument> {
  if (document.uri.scheme !== LAW_SCHEME || document.languageId === 'markdown') return document;
  return languages.setTextDocumentLanguage(document, 'markdown');
}

/** Articles share one column: the next is opened where the last one is seen. */
function columnFor(where: Where): ViewColumn {
  if (where === 'here' || !window.activeTextEditor) return ViewColumn.Active;
  const shown = window.visibleTextEditors.find(({ document }) => document.uri.scheme === LAW_SCHEME);
  return shown?.viewColumn ?? ViewColumn.Beside;
}

async function open({ uri, line }: LawPlace, where: Where): Promise<void> {
  const document = await asMarkdown(await workspace.openTextDocument(Uri.parse(uri, true)));
  const selection = document.validateRange(new Range(line, 0, line, 0));
  const editor = await window.showTextDocument(document, { viewColumn: columnFor(where), selection });
  editor.revealRange(selection, TextEditorRevealType.AtTop);
}

async function textOf(server: Server, uri: Uri): Promise<string> {
  const address = uri.with({ fragment: '' }).toString();
  const article = await server.request<ArticleResult | null>(ARTICLE_REQUEST, { uri: address });
  const { law } = textsFor(undefined);
  return article?.markdown ?? (article === null ? law.noArticle() : law.noAnswer());
}

/** Provides the documents of articles; those that are open follow a server that starts again. */
export function createArticles(server: Server, subscriptions: Disposable[]): Articles {
  const changed = new EventEmitter<Uri>();
  const refresh = () => {
    for (const { uri } of workspace.textDocuments) if (uri.scheme === LAW_SCHEME) changed.fire(uri);
  };
  subscriptions.push(
    changed,
    workspace.registerTextDocumentContentProvider(LAW_SCHEME, {
      onDidChange: changed.event,
      provideTextDocumentContent: (uri) => textOf(server, uri),
    }),
    // One that is closed meanwhile needs no language.
    workspace.onDidOpenTextDocument((document) => void asMarkdown(document).catch(() => {})),
    server.onDidChangeState((state) => {
      if (state === State.Running) refresh();
    }),
  );
  return { open, refresh };
}
