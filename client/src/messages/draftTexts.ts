import type { ClauseVariant } from '../../../server/src/protocol/drafts.ts';

/** The client's own texts about clauses that are written. */
export interface DraftTexts {
  insertClause(): string;
  whichClause(): string;
  whichWording(): string;
  missing(): string;
  others(): string;
  /** There is no document in which a clause could be written. */
  noContract(): string;
  /** The editor did not make the edit. */
  notApplied(): string;
  readOnly(): string;

  newAgreement(): string;
  whichLanguage(): string;
  language(language: 'en' | 'fr'): string;
  whichSide(): string;
  side(variant: ClauseVariant): string;
  sideDetail(variant: ClauseVariant): string;
  controllerName(): string;
  processorName(): string;
  /** Below a question that may stay without answer. */
  mayBeEmpty(): string;

  /** The question; `everywhere` where no folder is open. */
  suggestionsQuestion(where: 'workspace' | 'everywhere'): string;
  suggestionsDetail(): string;
  turnOn(): string;
  suggestionsAreOn(): string;
}
