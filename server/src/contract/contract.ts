import type { BlockTable } from '../blocks/block.ts';
import type { ClauseTree } from './clauseStates.ts';
import type { Facts } from './facts.ts';
import type { BlockReading } from './reading.ts';

/** How much of a version of a contract stands in the next one: so many blocks at its beginning, so many at its end. */
export interface Kept {
  readonly prefix: number;
  readonly suffix: number;
}

/** One version of a document, read. Immutable; belongs to exactly one text. */
export interface Contract {
  readonly text: string;
  readonly table: BlockTable;
  readonly tree: ClauseTree;
  /** What the words of each block say. */
  readonly facts: readonly Facts[];
  /** One for each block of the table. */
  readonly readings: readonly BlockReading[];
  /** Index into the lexicon's languages. */
  readonly language: number;
  /** Stopwords of the whole text, by language. */
  readonly totals: readonly number[];
  /** Whether the user chose the language. */
  readonly forced: boolean;
  /** How many blocks were read into facts to make this version: tests hold the incremental promise with it. */
  readonly blocksRead: number;
  /** What is left of the version that this one was made of: facts, and readings, that are the very same. */
  readonly kept: { readonly facts: Kept; readonly readings: Kept };
}
