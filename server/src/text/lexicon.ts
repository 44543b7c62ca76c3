import type { Concepts } from './buildFormTable.ts';
import { type Forms, type FormTable, openTable } from './formTable.ts';
import { hashOf } from './hash.ts';
import { fold } from './letters.ts';

/** One language's words: little words that tell it, and the forms of its concepts, read when first needed. */
export interface LanguageWords {
  readonly language: string;
  /** Participles that look like a finite form are told from it by their acute accent. */
  readonly accented: boolean;
  readonly stopwords: readonly string[];
  /** The concepts that have forms. */
  readonly names: readonly string[];
  /** Throws where the data name a concept that is not declared, or a file is not that of this program. */
  table(concepts: Concepts): FormTable;
}

/** All languages' little words, and the forms of each language, which are loaded when they are first needed. */
export interface Lexicon {
  readonly languages: readonly string[];
  /** By language: whether participles are told from finite forms by their accent. */
  readonly accented: readonly boolean[];
  readonly conceptNames: readonly string[];
  readonly conceptIndex: ReadonlyMap<string, number>;
  /** Bits of the languages (by index) of which the word with these hashes is a stopword. */
  stopwordOf(hash: number, check: number): number;
  /** The forms of a language. */
  forms(language: number): Forms;
}

interface Little {
  readonly hash: number;
  readonly check: number;
  languages: number;
}

/** Slots of the stopwords' table: many, so that one look tells that a word is none. */
const SLOTS = 1 << 12;

function slotOf(hash: number): number {
  return (hash ^ (hash >>> 15)) & (SLOTS - 1);
}

function readStopwords(languages: readonly LanguageWords[]): Lexicon['stopwordOf'] {
  const slots: (Little | undefined)[] = new Array(SLOTS).fill(undefined);
  const placeOf = (hash: number, check: number): number => {
    let slot = slotOf(hash);
    for (let one = slots[slot]; one && (one.hash !== hash || one.check !== check); one = slots[slot])
      slot = (slot + 1) & (SLOTS - 1);
    return slot;
  };
  languages.forEach(({ stopwords }, language) => {
    for (const word of stopwords) {
      const { hash, check } = hashOf(fold(word));
      const slot = placeOf(hash, check);
      const one = slots[slot] ?? { hash, check, languages: 0 };
      one.languages |= 1 << language;
      slots[slot] = one;
    }
  });
  return (hash, check) => slots[placeOf(hash, check)]?.languages ?? 0;
}

/**
 * A lexicon of all languages. Concept names are shared between them; the order of `concepts` gives their numbers.
 * `isApart`: whether a concept has hits of its own.
 */
export function createLexicon(
  languages: readonly LanguageWords[],
  concepts: readonly string[],
  isApart: (name: string) => boolean,
): Lexicon {
  const conceptIndex = new Map(concepts.map((name, index) => [name, index]));
  const loaded: (Forms | undefined)[] = languages.map(() => undefined);
  return {
    languages: languages.map((words) => words.language),
    accented: languages.map((words) => words.accented),
    conceptNames: concepts,
    conceptIndex,
    stopwordOf: readStopwords(languages),
    forms: (language) => {
      const known = loaded[language];
      if (known) return known;
      const apart = Uint8Array.from(concepts, (name) => (isApart(name) ? 1 : 0));
      const forms = openTable((languages[language] as LanguageWords).table({ index: conceptIndex, apart }));
      loaded[language] = forms;
      return forms;
    },
  };
}
