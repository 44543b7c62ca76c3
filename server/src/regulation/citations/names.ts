import { fold } from '../../text/letters.ts';
import { pastMarks } from './actStart.ts';
import { isCapital, isComma, type Passage, textAt } from './passage.ts';
import type { Entry } from './vocabulary.ts';

type ActNoun = NonNullable<Entry['noun']>;

/** Capitalised words with the kind of an act among them, which a contract may have given to an act as its name. */
export interface NameUse {
  /** Folded. */
  readonly words: readonly string[];
  /** Offsets of the words' beginnings and ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Which of the words is the kind. */
  readonly kindAt: number;
  readonly kind: ActNoun;
}

const MOST_WORDS = 5;
const MOST_BEFORE = 4;

function collect(p: Passage, from: number, to: number, kindAt: number): NameUse {
  const tokens = Array.from({ length: to - from }, (_, k) => from + k);
  return {
    words: tokens.map((i) => fold(textAt(p, i))),
    starts: tokens.map((i) => p.tokens.start[i] as number),
    ends: tokens.map((i) => p.tokens.end[i] as number),
    kindAt: kindAt - from,
    kind: p.entries[kindAt]?.noun as ActNoun,
  };
}

/** Whether the word stands in the same run of words as the one before: no mark between them. */
function goesOn(p: Passage, i: number): boolean {
  return isCapital(p, i) && !isComma(p, i - 1);
}

/** The capitalised words around the kind of an act at token `i`; undefined when it is no such word. */
export function nameAround(p: Passage, i: number): NameUse | undefined {
  if (!p.entries[i]?.noun || !isCapital(p, i)) return undefined;
  let from = i;
  while (i - from < MOST_BEFORE && from > 0 && isCapital(p, from - 1)) from--;
  let to = i + 1;
  while (to - from < MOST_WORDS && goesOn(p, to)) to++;
  return collect(p, from, to, i);
}

/** The name that begins at token `i`, after quotation marks, with the token after it. */
export function nameAt(p: Passage, i: number): { readonly name: NameUse; readonly end: number } | undefined {
  const start = pastMarks(p, i);
  let at = start;
  while (at - start < MOST_WORDS && isCapital(p, at) && !p.entries[at]?.noun) at++;
  if (!isCapital(p, at) || !p.entries[at]?.noun) return undefined;
  let to = at + 1;
  while (to - start < MOST_WORDS && goesOn(p, to)) to++;
  return { name: collect(p, start, to, at), end: at + 1 };
}

/** The kind of an act alone, as a name: `dudit règlement`. */
export function nameOfKind(p: Passage, i: number): NameUse {
  return collect(p, i, i + 1, i);
}

/** A name that a contract gives to an act. */
export interface DefinedName {
  /** Folded words. */
  readonly words: readonly string[];
  readonly act: string;
}

/** Where a defined name stands in a run of words: the act, and the first and last word of it. */
export function findName(
  use: NameUse,
  names: readonly DefinedName[],
): { readonly act: string; readonly first: number; readonly last: number } | undefined {
  let best: { readonly act: string; readonly first: number; readonly last: number } | undefined;
  for (const { words, act } of names) {
    for (let first = 0; first + words.length <= use.words.length; first++) {
      if (first > use.kindAt || first + words.length <= use.kindAt) continue;
      if (!words.every((word, k) => use.words[first + k] === word)) continue;
      if (!best || words.length > best.last - best.first + 1) best = { act, first, last: first + words.length - 1 };
    }
  }
  return best;
}
