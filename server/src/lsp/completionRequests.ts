import { type CompletionItem, type CompletionParams, CompletionTriggerKind, MarkupKind } from 'vscode-languageserver';
import { suggest } from '../drafting/suggest.ts';
import { EXPLAINED } from '../features/article.ts';
import { clauseCompletion, type WritingPlace, writingPlace } from '../features/clauseCompletion.ts';
import { type CompletionData, completion, numberStart } from '../features/completion.ts';
import { explanationMarkdown } from '../messages/explanationPage.ts';
import { citationsIn } from '../regulation/citations/citations.ts';
import { readProvision } from '../regulation/provision.ts';
import type { CitationContext } from './citationRequests.ts';
import { lawAtHand } from './lawRequests.ts';

/** Signs after which a client asks what might follow: a citation's number, the words of a heading. */
export const TRIGGERS = [' ', '\u00a0'];

/** Answers what may be written at a place: the number of an article that is being cited, else clauses. */
export function handleCompletions(context: CitationContext): void {
  const { connection, guard } = context;
  connection.onCompletion(guard('textDocument/completion', (params: CompletionParams) => completions(context, params)));
  connection.onCompletionResolve(async (item, token) => {
    const resolved = guard('completionItem/resolve', (one: CompletionItem) => documented(context, one));
    return (await resolved(item, token)) ?? item;
  });
}

/** Asked at every blank that is typed: nothing is read unless an article is being cited, or a clause may begin. */
async function completions(context: CitationContext, params: CompletionParams): Promise<CompletionItem[] | null> {
  const { session } = context;
  const open = session.documents.get(params.textDocument.uri);
  if (!open) return null;
  const { version } = open.text;
  const { words } = session.citations();
  const start = numberStart(open.text, params.position, words.articleWords);
  const place = start === undefined ? placeOf(open.text, params) : undefined;
  if (start === undefined && !place) return null;
  const snapshot = await session.snapshot(params.textDocument.uri);
  // The place was looked for in this version of the document.
  if (!snapshot || snapshot.review.kind === 'other' || snapshot.document.version !== version) return null;
  if (place) return clauses(context, place, params.textDocument.uri, version);
  const number = { start: start as number, end: snapshot.document.offsetAt(params.position) };
  const all = citationsIn(session.citations().of(snapshot.document.uri, snapshot.state.contract));
  return completion(snapshot, all, number, words);
}

/** Where a clause or a sentence may be wanted; a blank that is typed asks for neither, but behind the marks of a heading. */
function placeOf(
  document: Parameters<typeof writingPlace>[0],
  { position, context }: CompletionParams,
): WritingPlace | undefined {
  const place = writingPlace(document, position);
  const isTyped = context?.triggerKind === CompletionTriggerKind.TriggerCharacter;
  return isTyped && place?.spot !== 'heading' ? undefined : place;
}

async function clauses(
  { session, client }: CitationContext,
  place: WritingPlace,
  uri: string,
  version: number,
): Promise<CompletionItem[] | null> {
  const first = await session.snapshot(uri);
  if (first?.review.kind !== 'dpa' || !(await session.clauses.of(first.review.language))) return null;
  const snapshot = await session.snapshot(uri);
  if (snapshot?.document.version !== version) return null;
  const suggestions = suggest(session.clauses.engine(), snapshot.state, place.offset, place.spot);
  return clauseCompletion(suggestions, place, snapshot, client().edits.completionSnippets);
}

/** The item with what we say of its provision. */
async function documented({ session }: CitationContext, item: CompletionItem): Promise<CompletionItem> {
  const data = item.data as CompletionData | undefined;
  const provision = data && readProvision(data.key);
  if (!data || !provision) return item;
  const { explanations, messages } = await lawAtHand(session, EXPLAINED, data.language);
  const explanation = explanations?.explain(provision);
  if (!explanation) return item;
  const place = { link: () => undefined, requirementTitle: () => undefined };
  const value = explanationMarkdown(explanation, messages, place);
  return { ...item, documentation: { kind: MarkupKind.Markdown, value } };
}
