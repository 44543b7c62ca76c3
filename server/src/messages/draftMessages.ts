import type { Variant } from '../drafting/clause.ts';

/** What a fix did to a contract. */
export interface FixCounts {
  readonly inserted: number;
  readonly strengthened: number;
  readonly blanks: number;
}

/** What keeps a file from being made. */
export type Hindrance = 'exists' | 'no-folder' | 'no-permission' | 'other';

/** Texts around clauses that are written, one typed function each. */
export interface DraftMessages {
  variant(variant: Variant): string;
  /** Titles of actions. `note`: what distinguishes the wording. */
  insert(title: string): string;
  insertVariant(title: string, variant: Variant): string;
  strengthen(subject: string): string;
  /** The same where it deletes words that permit something. */
  strengthenByDeleting(subject: string): string;
  /** The same where it adds a sentence beside words that restrict what it says. */
  strengthenBeside(subject: string): string;
  insertAll(count: number): string;
  toTable(): string;
  /** Why an edit needs to be looked at. */
  confirmInsertion(): string;
  confirmDeletion(): string;
  /** Refusals. */
  documentChanged(): string;
  noPlace(title: string): string;
  nothingMissing(): string;
  /** Command line: after a file. */
  fixed(counts: FixCounts): string;
  nothingToFix(): string;
  notADpa(): string;
  stillMissing(titles: readonly string[]): string;
  unknownCode(code: string): string;
  cannotWrite(reason: string): string;
  notCreated(path: string, hindrance: Hindrance): string;
  written(path: string): string;
  strangeWord(word: string): string;
  noClauses(): string;
}
