import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Connection,
  LSPErrorCodes,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { createDrafter } from '../drafting/drafter.ts';
import { mannerOf } from '../drafting/engine.ts';
import { clauses } from '../features/clauses.ts';
import { codeActions, findingsAt, isWanted } from '../features/codeAction.ts';
import { type DiagnosticOptions, diagnostics, SOURCE } from '../features/diagnostic.ts';
import {
  type DraftActionData,
  type DraftTools,
  draftActions,
  editOf,
  INSERT_ALL_KIND,
  insertAllAction,
  toTableAction,
} from '../features/draftAction.ts';
import { workspaceEdit } from '../features/draftEdit.ts';
import type { Snapshot } from '../features/snapshot.ts';
import { textsOf } from '../messages/findingText.ts';
import {
  CLAUSES_REQUEST,
  type ClausesParams,
  type ClausesResult,
  DRAFT_REQUEST,
  type DraftParams,
  type DraftResult,
} from '../protocol/drafts.ts';
import type { Client } from './client.ts';
import type { Guard } from './guarded.ts';
import type { Session } from './session.ts';

/** What requests about drafts need: the session, and what its client can do. */
export interface DraftContext {
  readonly connection: Connection;
  readonly session: Session;
  readonly guard: Guard;
  readonly diagnosticOptions: DiagnosticOptions;
  client(): Client;
}

/** Answers requests that write clauses. */
export function handleDrafts(context: DraftContext): void {
  const { connection, guard } = context;
  connection.onCodeAction(guard('textDocument/codeAction', (params: CodeActionParams) => actions(context, params)));
  connection.onCodeActionResolve(async (action, token) => {
    const resolved = guard('codeAction/resolve', (one: CodeAction) => resolve(context, one));
    return (await resolved(action, token)) ?? action;
  });
  connection.onRequest(
    CLAUSES_REQUEST,
    guard(CLAUSES_REQUEST, (params: ClausesParams) => listed(context, params)),
  );
  connection.onRequest(
    DRAFT_REQUEST,
    guard(DRAFT_REQUEST, (params: DraftParams): Promise<object | null> => drafted(context, params)),
  );
}

/** What writes clauses for a snapshot; undefined where nothing can, or where the document has gone on meanwhile. */
async function toolsFor({ session, client }: DraftContext, snapshot: Snapshot): Promise<DraftTools | undefined> {
  const { review, document } = snapshot;
  if (review.kind !== 'dpa') return undefined;
  const { version } = document;
  const library = await session.clauses.of(review.language);
  if (!library || document.version !== version) return undefined;
  return { library, drafter: createDrafter(session.clauses.engine()), ...client().edits };
}

async function actions(context: DraftContext, params: CodeActionParams): Promise<CodeAction[] | null> {
  const { session, diagnosticOptions } = context;
  const snapshot = await session.snapshot(params.textDocument.uri);
  if (!snapshot) return null;
  const { only, diagnostics: given } = params.context;
  const own = given.filter(({ source }) => source === SOURCE);
  // Before anything is waited for: the snapshot's document must not have gone on.
  const all = own.length > 0 ? own : diagnostics(snapshot, diagnosticOptions);
  const found = findingsAt(all, params.range, only);
  const pages = codeActions(found, snapshot);
  const rewrites = isWanted(CodeActionKind.RefactorRewrite, only)
    ? toTableAction(snapshot, params.range, context.client().edits.abilities)
    : [];
  const asksAll = only?.some((kind) => isWanted(INSERT_ALL_KIND, [kind])) ?? false;
  const tools = asksAll || found.length > 0 ? await toolsFor(context, snapshot) : undefined;
  if (!tools) return [...pages, ...rewrites];
  return [
    ...draftActions(found, snapshot, tools),
    ...pages,
    ...rewrites,
    ...(asksAll ? insertAllAction(snapshot, tools) : []),
  ];
}

/** The snapshot of the version an action was offered for; refused where the document has gone on. */
async function snapshotOf({ session }: DraftContext, uri: string, version: number): Promise<Snapshot> {
  const snapshot = await session.snapshot(uri);
  if (snapshot?.document.version === version) return snapshot;
  throw new ResponseError(
    LSPErrorCodes.ContentModified,
    (snapshot?.wording.messages ?? session.messages().messages).drafts.documentChanged(),
  );
}

async function resolve(context: DraftContext, action: CodeAction): Promise<CodeAction | null> {
  const data = action.data as DraftActionData | undefined;
  if (typeof data?.uri !== 'string') return action;
  const result = await draftFor(context, data);
  if ('refusal' in result) throw new ResponseError(LSPErrorCodes.RequestFailed, result.refusal);
  return { ...action, edit: result.edit };
}

type Drafted = { readonly edit: WorkspaceEdit } | { readonly refusal: string };

/** The edit that writes one clause, or all that are missing, for confirmation. */
async function draftFor(context: DraftContext, data: DraftActionData & { repairs?: boolean }): Promise<Drafted> {
  const { requirement, variant } = data;
  const snapshot = await snapshotOf(context, data.uri, data.version);
  const tools = await toolsFor(context, snapshot);
  const { wording, state, review, document } = snapshot;
  const { drafts } = wording.messages;
  if (!tools) return { refusal: review.kind === 'dpa' ? drafts.noClauses() : drafts.notADpa() };
  if (requirement !== null) {
    const draft = tools.drafter.insert(state, requirement, variant);
    if (draft) return { edit: editOf(draft, snapshot, tools.abilities) };
    return { refusal: drafts.noPlace(textsOf(requirement, review.kind, wording).title) };
  }
  const draft = tools.drafter.insertAll(state, { variant, repairs: data.repairs === true });
  if (draft.edits.length === 0) return { refusal: drafts.nothingMissing() };
  const { language } = review;
  const options = {
    language,
    abilities: tools.abilities,
    tabStops: 'none',
    confirm: drafts.confirmInsertion(),
  } as const;
  return { edit: workspaceEdit(document, draft, options) };
}

async function drafted(context: DraftContext, params: DraftParams): Promise<DraftResult | null> {
  const { uri, version } = params.textDocument;
  return draftFor(context, { ...params, uri, version });
}

async function listed(context: DraftContext, { textDocument }: ClausesParams): Promise<ClausesResult | null> {
  const snapshot = await context.session.snapshot(textDocument.uri);
  if (!snapshot) return null;
  const tools = await toolsFor(context, snapshot);
  const manner = mannerOf({ reviewer: context.session.reviewer() }, snapshot.state);
  return tools && manner ? clauses(snapshot, tools.library, manner) : null;
}
