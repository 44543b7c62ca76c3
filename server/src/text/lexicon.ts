import { type ConceptCodes, createCodes } from './codes.ts';
import { fold } from './letters.ts';
import { createTrie, type LanguageWords, type Trie } from './trie.ts';
import { createVocabulary } from './vocabulary.ts';
import type { PrefixListener } from './words.ts';

/** All languages' words in one hash table, and the forms of each language. A language's forms are built when they are first needed. */
export interface Lexicon {
  readonly languages: readonly string[];
  readonly conceptNames: readonly string[];
  readonly conceptIndex: ReadonlyMap<string, number>;
  readonly codes: ConceptCodes;
  /** Bits of the languages (by index) of which the word is a stopword, by vocabulary number. */
  readonly stopwordOf: Uint8Array;
  /** The vocabulary number of a word by its hashes, 0 when unknown. New numbers appear when a language is built. */
  find(hash: number, check: number): number;
  prefixListener(sink: { entry: number }): PrefixListener;
  /** Whether the language's forms are there already: if not, words looked up before must be looked up again. */
  isBuilt(language: number): boolean;
  /** The forms of a language. Throws where its data name a concept that is not declared. */
  trie(language: number): Trie;
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
  const vocabulary = createVocabulary();
  const conceptIndex = new Map(concepts.map((name, index) => [name, index]));
  const stopIds = languages.map((words) => words.stopwords.map((word) => vocabulary.add(fold(word))));
  const stopwordOf = new Uint8Array(vocabulary.size);
  stopIds.forEach((ids, language) => {
    for (const id of ids) stopwordOf[id] = (stopwordOf[id] as number) | (1 << language);
  });
  const tries: (Trie | undefined)[] = languages.map(() => undefined);
  return {
    languages: languages.map((words) => words.language),
    conceptNames: concepts,
    conceptIndex,
    codes: createCodes(
      concepts.length,
      Uint8Array.from(concepts, (name) => (isApart(name) ? 1 : 0)),
    ),
    stopwordOf,
    find: vocabulary.find,
    prefixListener: vocabulary.listener,
    isBuilt: (language) => tries[language] !== undefined,
    trie: (language) => {
      const known = tries[language];
      if (known) return known;
      const built = createTrie(languages[language] as LanguageWords, conceptIndex, vocabulary);
      tries[language] = built;
      return built;
    },
  };
}
