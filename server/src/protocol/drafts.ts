import type { ReviewStatus } from './review.ts';

/** What the server offers beyond LSP for writing clauses: names and shapes only. */

/** Request: the clauses that can be written for a document. Answers `null` where none can. */
export const CLAUSES_REQUEST = 'dpa-review/clauses';
/** Request: the edit that writes a clause, or all that are missing. */
export const DRAFT_REQUEST = 'dpa-review/draft';

export type ClauseVariant = 'balanced' | 'controller' | 'processor';

export interface ClausesParams {
  readonly textDocument: { readonly uri: string };
}

export interface ClauseVariantItem {
  readonly variant: ClauseVariant;
  /** Whom it favours, in words. */
  readonly label: string;
  /** What distinguishes it, in the contract's language. */
  readonly note: string;
  /** The clause with the contract's names, in Markdown. */
  readonly preview: string;
}

export interface ClauseItem {
  readonly requirement: string;
  readonly title: string;
  readonly provision: string;
  readonly mandatory: boolean;
  readonly status: ReviewStatus;
  readonly statusText: string;
  readonly variants: readonly ClauseVariantItem[];
}

export interface ClausesResult {
  readonly version: number;
  /** Language of the contract. */
  readonly language: string;
  readonly items: readonly ClauseItem[];
}

export interface DraftParams {
  readonly textDocument: { readonly uri: string; readonly version: number };
  /** The requirement whose clause is written; null: all that are missing, to be confirmed. */
  readonly requirement: string | null;
  readonly variant: ClauseVariant;
  /** With all: weak elements are strengthened, too. */
  readonly repairs?: boolean;
}

/** `edit`: an LSP `WorkspaceEdit` for that version. */
export type DraftResult = { readonly edit: object } | { readonly refusal: string };

/** Request: a complete agreement to start from. */
export const NEW_AGREEMENT_REQUEST = 'dpa-review/newAgreement';

export interface NewAgreementParams {
  readonly language: 'en' | 'fr';
  readonly variant: ClauseVariant;
  /** Names of the parties; blanks where they are not given. */
  readonly controller?: string;
  readonly processor?: string;
}

/** `text`: Markdown, its lines ended by `\n`. */
export type NewAgreementResult = { readonly text: string } | { readonly refusal: string };
