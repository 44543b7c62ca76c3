import type {
  Connection,
  DefinitionParams,
  DocumentLink,
  DocumentLinkParams,
  Hover,
  HoverParams,
  InlayHint,
  InlayHintParams,
  LocationLink,
  ServerCapabilities,
} from 'vscode-languageserver';
import { MarkupKind } from 'vscode-languageserver';
import { EXPLAINED } from '../features/article.ts';
import { citationHover } from '../features/citationHover.ts';
import { rangeOf } from '../features/convert.ts';
import { definition } from '../features/definition.ts';
import { documentLinks, pageLinks } from '../features/documentLink.ts';
import { hover } from '../features/hover.ts';
import { inlayHints } from '../features/inlayHint.ts';
import type { Snapshot } from '../features/snapshot.ts';
import { LAW_SCHEME } from '../protocol/law.ts';
import { citationAt, citationsIn, citationsWithin } from '../regulation/citations/citations.ts';
import type { Client } from './client.ts';
import { TRIGGERS } from './completionRequests.ts';
import type { Guard } from './guarded.ts';
import { lawAtHand, lawLanguage, spokenIn } from './lawRequests.ts';
import type { Session } from './session.ts';

/** What requests about citations need: the session, and what its client can do. */
export interface CitationContext {
  readonly connection: Connection;
  readonly session: Session;
  readonly guard: Guard;
  client(): Client;
}

/** What a client is told about citations. */
export function citationCapabilities(client: Client): ServerCapabilities {
  return {
    hoverProvider: true,
    documentLinkProvider: {},
    completionProvider: { triggerCharacters: TRIGGERS, resolveProvider: true },
    inlayHintProvider: true,
    // Only a client that shows our pages can go to an article.
    ...(client.pages && { definitionProvider: true }),
  };
}

/** Answers requests about the law that a contract cites. */
export function handleCitations(context: CitationContext): void {
  const { connection, guard } = context;
  connection.onHover(guard('textDocument/hover', (params: HoverParams) => hoverAt(context, params)));
  connection.onDefinition(
    guard('textDocument/definition', (params: DefinitionParams) => definitionAt(context, params)),
  );
  connection.onDocumentLinks(
    guard('textDocument/documentLink', (params: DocumentLinkParams) => links(context, params)),
  );
  connection.languages.inlayHint.on(
    guard('textDocument/inlayHint', (params: InlayHintParams) => hints(context, params)),
  );
}

function citationIn({ session }: CitationContext, snapshot: Snapshot, offset: number) {
  return citationAt(session.citations().of(snapshot.document.uri, snapshot.state.contract), offset);
}

function allIn({ session }: CitationContext, { document, state }: Snapshot) {
  return citationsIn(session.citations().of(document.uri, state.contract));
}

/** What a citation says, then what the words around it carry. */
async function hoverAt(context: CitationContext, { textDocument, position }: HoverParams): Promise<Hover | null> {
  const { session } = context;
  const snapshot = await session.snapshot(textDocument.uri);
  if (!snapshot) return null;
  const carried = hover(snapshot, position);
  const citation = citationIn(context, snapshot, snapshot.document.offsetAt(position));
  if (!citation || citation.internal) return carried;
  const range = rangeOf(snapshot.document, citation);
  const { version } = snapshot.document;
  const language = await lawLanguage(session, snapshot.review.language);
  const law = await lawAtHand(session, citation.act, language);
  // The document may have gone on while the law was read.
  if (snapshot.document.version !== version) return null;
  const { register } = session.citations().reader;
  const value = citationHover(citation, { snapshot, law, register, language, pages: context.client().pages });
  return value === undefined ? carried : { contents: { kind: MarkupKind.Markdown, value }, range };
}

async function definitionAt(context: CitationContext, params: DefinitionParams): Promise<LocationLink[] | null> {
  const { session } = context;
  const snapshot = context.client().pages ? await session.snapshot(params.textDocument.uri) : undefined;
  if (!snapshot) return null;
  const citation = citationIn(context, snapshot, snapshot.document.offsetAt(params.position));
  if (!citation || citation.internal) return null;
  const { version } = snapshot.document;
  const language = await lawLanguage(session, snapshot.review.language);
  const law = await lawAtHand(session, citation.act, language);
  if (snapshot.document.version !== version) return null;
  const found = definition(citation, language, law, snapshot);
  return found.length > 0 ? found : null;
}

async function links(
  context: CitationContext,
  { textDocument: { uri } }: DocumentLinkParams,
): Promise<DocumentLink[] | null> {
  const { session } = context;
  const open = session.documents.get(uri);
  if (open && uri.startsWith(`${LAW_SCHEME}:`)) return pageLinks(open.text);
  const snapshot = await session.snapshot(uri);
  if (!snapshot) return null;
  const language = spokenIn(snapshot.review.language, session.messages().messages.language);
  const { register } = session.citations().reader;
  const options = { language, pages: context.client().pages, register };
  return documentLinks(snapshot.document, allIn(context, snapshot), options);
}

async function hints(context: CitationContext, { textDocument, range }: InlayHintParams): Promise<InlayHint[] | null> {
  const { session } = context;
  const snapshot = await session.snapshot(textDocument.uri);
  if (!snapshot?.settings.inlayHints.articleTitles) return null;
  const { document, review } = snapshot;
  const { version } = document;
  const spoken = spokenIn(review.language, session.messages().messages.language);
  const explanations = await session.law.explanations(spoken);
  if (document.version !== version) return null;
  const within = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  const shown = citationsWithin(session.citations().of(document.uri, snapshot.state.contract), within);
  return inlayHints(document, shown, within, (act, article) =>
    act === EXPLAINED ? explanations?.article(article)?.title : undefined,
  );
}
