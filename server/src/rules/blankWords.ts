import { isIn, stands, wordsIn } from './duties.ts';
import type { BlanksData } from './schema.ts';

type Phrases = readonly (readonly string[])[];

/** The words of blanks, taken apart once. */
export interface BlankWords {
  /** Whether what stands between brackets asks for something to be filled in. */
  asks(content: string): boolean;
  /** Whether a passage begins with what is counted. */
  counts(text: string): boolean;
  /** How many words the label has in which a passage ends; 0 when it ends in none. */
  label(text: string): number;
  /** Whether somebody signs there. */
  signs(text: string): boolean;
  /** Whether a label names one who signs: “For the buyer”. */
  isSigner(label: string): boolean;
  /** Whether a passage ends with what Roman numerals count. */
  numbers(text: string): boolean;
  /** The numerals beside one that looks like a blank. */
  neighbours(numeral: string): readonly string[];
}

/** A label of a signature has so many words at most. */
const SIGNER = 8;

function isFirst(phrases: Phrases, words: readonly string[]): boolean {
  return phrases.some((phrase) => stands(phrase, words, 0));
}

function lastOf(phrases: Phrases, words: readonly string[]): readonly string[] | undefined {
  return phrases.find((phrase) => stands(phrase, words, words.length - phrase.length));
}

/** Reads the words of blanks. */
export function createBlankWords(data: BlanksData): BlankWords {
  const read = (of: Readonly<Record<string, readonly string[]>>): Phrases => Object.values(of).flat().map(wordsIn);
  const instructions = read(data.instructions);
  const beginnings = read(data.beginnings);
  const lastWords = read(data.lastWords);
  const units = read(data.units);
  const labels = read(data.labels);
  const signatures = read(data.signatures);
  const signers = read(data.signers);
  const numbered = read(data.numbered);
  return {
    asks: (content) => {
      const words = wordsIn(content);
      return isIn(instructions, words) || isFirst(beginnings, words) || lastOf(lastWords, words) !== undefined;
    },
    counts: (text) => isFirst(units, wordsIn(text)),
    label: (text) => lastOf(labels, wordsIn(text))?.length ?? 0,
    signs: (text) => isIn(signatures, wordsIn(text)),
    isSigner: (label) => {
      const words = wordsIn(label);
      return words.length <= SIGNER && isFirst(signers, words);
    },
    numbers: (text) => lastOf(numbered, wordsIn(text)) !== undefined,
    neighbours: (numeral) => data.numerals[numeral] ?? [],
  };
}
