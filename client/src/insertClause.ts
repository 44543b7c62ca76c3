import { commands, Disposable, type QuickPickItem, QuickPickItemKind, type TextDocument, window } from 'vscode';
import {
  CLAUSES_REQUEST,
  type ClauseItem,
  type ClausesResult,
  type ClauseVariant,
  type ClauseVariantItem,
} from '../../server/src/protocol/drafts.ts';
import { applyDraft } from './applyDraft.ts';
import { BACK, inTurn, type Question } from './inTurn.ts';
import type { DraftTexts } from './messages/draftTexts.ts';
import { pickOne } from './pickOne.ts';
import { type Session, textsFor } from './session.ts';

interface Choice {
  readonly clause?: ClauseItem;
  readonly variant?: ClauseVariant;
}

type Row = QuickPickItem & { readonly choice: Choice };

/** The clause on one line: a list shows no more. */
function onOneLine({ preview }: ClauseVariantItem): string {
  return preview.replace(/\s+/g, ' ').trim();
}

function toRow(clause: ClauseItem): Row[] {
  const [first] = clause.variants;
  if (!first) return [];
  const description = `${clause.provision} · ${clause.statusText}`;
  return [{ label: clause.title, description, detail: onOneLine(first), choice: { clause } }];
}

function separator(label: string): Row {
  return { label, kind: QuickPickItemKind.Separator, choice: {} };
}

function whichClause({ items }: ClausesResult, texts: DraftTexts): Question<Choice> {
  const missing = items.filter(({ status }) => status === 'missing');
  const others = items.filter(({ status }) => status !== 'missing');
  const rows = [
    separator(texts.missing()),
    ...missing.flatMap(toRow),
    separator(texts.others()),
    ...others.flatMap(toRow),
  ];
  return async () => {
    const question = { title: texts.insertClause(), placeholder: texts.whichClause(), step: 1, steps: 2 };
    const picked = await pickOne({ ...question, items: rows });
    return picked === BACK ? BACK : picked?.choice;
  };
}

function whichWording(texts: DraftTexts): Question<Choice> {
  return async ({ clause }) => {
    const [only, ...more] = clause?.variants ?? [];
    if (!clause || !only) return undefined;
    if (more.length === 0) return { clause, variant: only.variant };
    const items = [only, ...more].map((one) => ({
      label: one.label.charAt(0).toUpperCase() + one.label.slice(1),
      description: one.note,
      detail: onOneLine(one),
      choice: { clause, variant: one.variant },
    }));
    const question = { title: clause.title, placeholder: texts.whichWording(), step: 2, steps: 2 };
    const picked = await pickOne({ ...question, items });
    return picked === BACK ? BACK : picked?.choice;
  };
}

async function insertClause(session: Session, document: TextDocument): Promise<void> {
  const { drafts } = textsFor(document);
  const textDocument = { uri: document.uri.toString() };
  const clauses = await session.server.request<ClausesResult | null>(CLAUSES_REQUEST, { textDocument });
  if (!clauses) {
    window.showInformationMessage(drafts.noContract());
    return;
  }
  const { clause, variant } = (await inTurn<Choice>({}, [whichClause(clauses, drafts), whichWording(drafts)])) ?? {};
  if (clause && variant) await applyDraft(session, document, { requirement: clause.requirement, variant });
}

/** The commands "Insert clause…" and "Insert all missing clauses". */
export function registerInsertClause(session: Session): Disposable {
  const withDocument = (run: (document: TextDocument) => Promise<void>) => async () => {
    const { document } = session.reviews;
    if (document) await run(document);
    else window.showInformationMessage(textsFor(window.activeTextEditor?.document).drafts.noContract());
  };
  return Disposable.from(
    commands.registerCommand(
      'dpaReview.insertClause',
      withDocument((document) => insertClause(session, document)),
    ),
    commands.registerCommand(
      'dpaReview.insertAllMissing',
      withDocument((document) => applyDraft(session, document, { requirement: null, variant: 'balanced' })),
    ),
  );
}
