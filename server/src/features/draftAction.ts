import { type CodeAction, CodeActionKind, type Diagnostic, type Range } from 'vscode-languageserver';
import { type ClauseLibrary, VARIANTS, type Variant } from '../drafting/clause.ts';
import { draftingData } from '../drafting/data.generated.ts';
import type { Draft } from '../drafting/draft.ts';
import type { Drafter } from '../drafting/drafter.ts';
import { subprocessorTable } from '../drafting/subprocessorTable.ts';
import { textsOf } from '../messages/findingText.ts';
import type { DiagnosticData } from './diagnostic.ts';
import { type EditAbilities, workspaceEdit } from './draftEdit.ts';
import type { Snapshot } from './snapshot.ts';

/** Inserts all missing clauses: a kind of its own, so that no "fix all" on saving writes clauses. */
export const INSERT_ALL_KIND = `${CodeActionKind.Source}.insertMissingClauses.dpa-review`;

/** What an action without an edit carries until it is resolved. */
export interface DraftActionData {
  readonly uri: string;
  readonly version: number;
  /** The requirement whose clause is written; null: all that are missing. */
  readonly requirement: string | null;
  readonly variant: Variant;
}

/** What writes clauses in the language of a contract. */
export interface DraftTools {
  readonly drafter: Drafter;
  readonly library: ClauseLibrary;
  readonly abilities: EditAbilities;
  /** Whether the client asks for edits when an action is chosen. */
  readonly resolves: boolean;
}

/** So many weak elements at one place get an action: each is tried out before it is offered. */
const MOST_REPAIRS = 8;

/** The edit of one draft, with tab stops; words that are deleted are shown for confirmation. */
export function editOf(draft: Draft, { document, review, wording }: Snapshot, abilities: EditAbilities) {
  const { language } = review;
  const { drafts } = wording.messages;
  const confirm = draft.deletes ? { confirm: drafts.confirmDeletion() } : {};
  return workspaceEdit(document, draft, { language, abilities, tabStops: 'one clause', ...confirm });
}

function insertions(diagnostic: Diagnostic, id: string, snapshot: Snapshot, tools: DraftTools): CodeAction[] {
  const { document, review, wording, state } = snapshot;
  const { drafts } = wording.messages;
  const requirement = wording.catalogue.requirement(id, review.kind);
  const texts = requirement && tools.library[requirement.folder];
  if (!texts) return [];
  const { title } = textsOf(id, review.kind, wording);
  const variants = VARIANTS.filter((variant) => texts.variants[variant]);
  return variants.flatMap((variant): CodeAction[] => {
    const action: CodeAction = {
      title: variants.length === 1 ? drafts.insert(title) : drafts.insertVariant(title, variant),
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      ...(variant === 'balanced' && { isPreferred: true }),
    };
    if (tools.resolves) {
      const data: DraftActionData = { uri: document.uri, version: document.version, requirement: id, variant };
      return [{ ...action, data }];
    }
    const draft = tools.drafter.insert(state, id, variant);
    return draft ? [{ ...action, edit: editOf(draft, snapshot, tools.abilities) }] : [];
  });
}

function repairs(diagnostic: Diagnostic, { code, requirement }: DiagnosticData, snapshot: Snapshot, tools: DraftTools) {
  const { review, wording, state } = snapshot;
  const { drafts } = wording.messages;
  const draft = tools.drafter.repair(state, code);
  if (!draft) return [];
  const subject = textsOf(requirement, review.kind, wording).subject(code.slice(requirement.length + 1));
  const action: CodeAction = {
    title: draft.deletes
      ? drafts.strengthenByDeleting(subject)
      : draft.beside
        ? drafts.strengthenBeside(subject)
        : drafts.strengthen(subject),
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    ...(!draft.deletes && !draft.beside && { isPreferred: true }),
    edit: editOf(draft, snapshot, tools.abilities),
  };
  return [action];
}

/** The actions that write something for findings at a place; edits of whole clauses are made when one is chosen. */
export function draftActions(
  found: readonly { readonly diagnostic: Diagnostic; readonly data: DiagnosticData }[],
  snapshot: Snapshot,
  tools: DraftTools,
): CodeAction[] {
  const weak = found.filter(({ data }) => data.code.includes('.'));
  const missing = found.filter(({ data }) => data.code === data.requirement);
  return [
    ...missing.flatMap(({ diagnostic, data }) => insertions(diagnostic, data.requirement, snapshot, tools)),
    ...weak.slice(0, MOST_REPAIRS).flatMap(({ diagnostic, data }) => repairs(diagnostic, data, snapshot, tools)),
  ];
}

/** The action that inserts all missing clauses; none where nothing is missing or the client would make it unseen. */
export function insertAllAction({ document, review, wording }: Snapshot, tools: DraftTools): CodeAction[] {
  const missing = review.requirements.filter(({ status }) => status === 'missing');
  if (missing.length === 0 || !tools.resolves) return [];
  const data: DraftActionData = {
    uri: document.uri,
    version: document.version,
    requirement: null,
    variant: 'balanced',
  };
  return [{ title: wording.messages.drafts.insertAll(missing.length), kind: INSERT_ALL_KIND, data }];
}

/** The action that makes a table of the list of sub-processors at a place. */
export function toTableAction(snapshot: Snapshot, range: Range, abilities: EditAbilities): CodeAction[] {
  const { document, state, review, wording } = snapshot;
  const words = draftingData[review.language]?.subprocessors;
  if (!words || review.kind === 'other') return [];
  const edit = subprocessorTable(state.contract, document.offsetAt(range.start), words);
  if (!edit) return [];
  const draft: Draft = { edits: [edit], mends: [], written: [], beside: false, deletes: false };
  const title = wording.messages.drafts.toTable();
  return [{ title, kind: CodeActionKind.RefactorRewrite, edit: editOf(draft, snapshot, abilities) }];
}
