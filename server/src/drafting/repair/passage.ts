import type { ReviewState } from '../../catalogue/reviewer.ts';
import { readSentence } from '../../catalogue/sentence.ts';
import type { Sentence } from '../../contract/facts.ts';
import type { BlockReading } from '../../contract/reading.ts';
import { fold, isDigit, isLetter } from '../../text/letters.ts';
import type { Lexicon } from '../../text/lexicon.ts';
import { lastNotAfter } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';

/** Whom words name. */
export type Named = 'controller' | 'processor';

/** A word of a passage, folded, with its place in the text. */
export interface PassageWord extends Span {
  readonly word: string;
}

/** A sentence of a contract taken apart into words. */
export interface Passage extends Span {
  readonly text: string;
  /** Index of its block. */
  readonly block: number;
  readonly words: readonly PassageWord[];
  readonly named: readonly (Span & { readonly whom: Named })[];
}

const NO_CONCEPTS = new Uint8Array(0);

/** The words of [start, end) of a text; apostrophes and hyphens divide them, and figures stand for themselves: `72` `h`. */
export function wordsOf(text: string, { start, end }: Span): PassageWord[] {
  const words: PassageWord[] = [];
  let i = start;
  while (i < end) {
    const unit = isLetter(text.charCodeAt(i)) ? isLetter : isDigit;
    const first = i;
    while (i < end && unit(text.charCodeAt(i))) i++;
    if (i === first) {
      i++;
      continue;
    }
    words.push({ start: first, end: i, word: fold(text.slice(first, i)) });
  }
  return words;
}

/** One sentence of a block with whom its words name. */
function passageOf(state: ReviewState, block: number, sentence: Sentence, lexicon: Lexicon): Passage {
  const { contract, parties } = state;
  const base = contract.table.starts[block] as number;
  const { facts } = contract.readings[block] as BlockReading;
  const span = { start: base + sentence.start, end: base + sentence.end };
  const sides = (['controller', 'processor'] as const).map(
    (whom) => [lexicon.conceptIndex.get(`role.${whom}`) ?? -1, whom] as const,
  );
  const whomOf = new Map<number, Named>(sides);
  const named = readSentence({ facts, sentence }, [], parties, NO_CONCEPTS).hits.flatMap(({ concept, start, end }) => {
    const whom = whomOf.get(concept);
    return whom ? [{ whom, start: base + start, end: base + end }] : [];
  });
  return { ...span, text: contract.text, block, words: wordsOf(contract.text, span), named };
}

/** The sentence in which a place stands; undefined outside of sentences. */
export function passageAt(state: ReviewState, offset: number, lexicon: Lexicon): Passage | undefined {
  const { table, readings } = state.contract;
  const block = lastNotAfter(table.starts, offset);
  const at = offset - (table.starts[block] ?? 0);
  const sentence = readings[block]?.facts.sentences.find(({ start, end }) => start <= at && at < end);
  return sentence && passageOf(state, block, sentence, lexicon);
}

/** Index of the block that announces the list in which a block stands; -1 for none. */
export function stemOf({ contract: { readings } }: ReviewState, block: number): number {
  const stem = readings[block]?.stem;
  if (!stem) return -1;
  let index = block - 1;
  while (index >= 0 && readings[index]?.asStem !== stem) index--;
  return index;
}

/** The sentence that announces the list in which a block stands. */
export function stemPassage(state: ReviewState, block: number, lexicon: Lexicon): Passage | undefined {
  const index = stemOf(state, block);
  const sentence = state.contract.readings[index]?.facts.sentences.at(-1);
  return sentence && passageOf(state, index, sentence, lexicon);
}

/** Whether one of the phrases stands in words and touches those [from, to). */
export function hasPhrase(
  words: readonly PassageWord[],
  phrases: readonly string[],
  from = 0,
  to = words.length,
): boolean {
  return phrases.some((phrase) => {
    const wanted = fold(phrase).split(' ');
    return words.some(
      (_, at) => at < to && at + wanted.length > from && wanted.every((word, k) => words[at + k]?.word === word),
    );
  });
}
