import type { ConceptSets } from '../text/formTable.ts';

/** What a block's text alone says: concept hits with their grammar, sentences, capitalised words, language votes. */

/** Bits of a hit's `flags`, above the word forms of text/inflection.ts (bits 0–4). */
export const NEGATED = 1 << 5;
export const MAY = 1 << 6;
export const MUST = 1 << 7;
export const ENDEAVOUR = 1 << 8;
export const PASSIVE = 1 << 9;
export const OF = 1 << 10;
export const TO = 1 << 11;
export const BY = 1 << 12;
export const OTHER = 1 << 13;
export const POSSESSIVE = 1 << 14;
export const LABEL = 1 << 15;
export const FIRST = 1 << 16;
export const INTERNAL = 1 << 17;
export const CAPITALISED = 1 << 18;
/** Stands right after a relative pronoun: the subject of the next verb only. */
export const RELATIVE = 1 << 19;

export const PREPOSITION = OF | TO | BY | OTHER;

/** Columns of a hit. Offsets are relative to the block. The first is a code: what concepts it stands for, `Facts.concepts` says. */
export const CODE = 0;
export const POSITION = 1;
export const START = 2;
export const END = 3;
export const FLAGS = 4;
export const TOKEN = 5;
/** Deadline: hours. Other: 0. */
export const VALUE = 6;
/** Position of the modal that governs a verb there, -1 none. */
export const MODAL = 7;
export const STRIDE = 8;

/** Columns of a capitalised word: a possible name of a party. */
export const NAME_TOKEN = 0;
export const NAME_POSITION = 1;
export const NAME_START = 2;
export const NAME_END = 3;
export const NAME_HASH = 4;
export const NAME_FLAGS = 5;
export const NAME_STRIDE = 6;

export interface Sentence {
  readonly start: number;
  readonly end: number;
  /** Range of rows in `Facts.hits`. */
  readonly firstHit: number;
  readonly lastHit: number;
  readonly firstName: number;
  readonly lastName: number;
  /** Ends in a colon: what follows completes it. */
  readonly opens: boolean;
  /** Modality and negation it passes on to the list it opens. */
  readonly closing: number;
  /** How many words it has. */
  readonly words: number;
}

export interface Facts {
  readonly language: number;
  readonly sentences: readonly Sentence[];
  readonly hits: Int32Array;
  readonly names: Int32Array;
  /** The concepts of each code. A concept told apart is its own code. */
  readonly concepts: ConceptSets;
  /** Stopwords by language. */
  readonly votes: readonly number[];
  readonly words: number;
}
