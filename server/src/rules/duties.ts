import type { DutiesData } from '../regulation/schema.ts';
import { fold } from '../text/letters.ts';

/** A subject that some articles govern. */
export type Duty = DutiesData['duties'][number];

/** Where phrases of a duty stand among words. */
interface Phrases {
  readonly duty: Duty;
  readonly words: readonly (readonly string[])[];
  readonly companions: readonly (readonly string[])[];
  readonly near: readonly (readonly string[])[];
}

/** What words speak of. */
export interface DutyFinder {
  readonly data: DutiesData;
  /** The duty that the words speak of last, within so many words of their end; undefined when they speak of none. */
  spokenOf(words: readonly string[], within: number): Duty | undefined;
  /** Whether a sentence speaks of a duty, however loosely. */
  touches(duty: Duty, words: readonly string[]): boolean;
  /** Whether a sentence has what a duty needs beside its phrases. */
  isComplete(duty: Duty, words: readonly string[]): boolean;
}

/** The words of a text as phrases are compared with them. */
export function wordsIn(text: string): string[] {
  const folded = fold(text);
  return folded === '' ? [] : folded.split(' ');
}

function folded(phrases: Readonly<Record<string, readonly string[]>> | undefined): string[][] {
  return Object.values(phrases ?? {}).flatMap((list) => list.map(wordsIn));
}

/** Whether the words of a phrase stand at word `at`. */
export function stands(phrase: readonly string[], words: readonly string[], at: number): boolean {
  return phrase.every((word, k) => words[at + k] === word);
}

/** Whether one of the phrases stands somewhere in the words. */
export function isIn(phrases: readonly (readonly string[])[], words: readonly string[]): boolean {
  return words.some((_, at) => phrases.some((phrase) => stands(phrase, words, at)));
}

/** Reads the table of duties. */
export function createDutyFinder(data: DutiesData): DutyFinder {
  const all = data.duties.map(
    (duty): Phrases => ({
      duty,
      words: folded(duty.words),
      companions: folded(duty.with),
      near: folded(duty.near),
    }),
  );
  const of = new Map(all.map((one) => [one.duty, one]));
  const begins = (words: readonly string[], at: number) =>
    all.find((one) => one.words.some((phrase) => stands(phrase, words, at)))?.duty;
  return {
    data,
    spokenOf: (words, within) => {
      for (let at = words.length - 1; at >= Math.max(0, words.length - within); at--) {
        const duty = begins(words, at);
        if (duty) return duty;
      }
      return undefined;
    },
    touches: (duty, words) => {
      const one = of.get(duty);
      return one !== undefined && (isIn(one.words, words) || isIn(one.near, words));
    },
    isComplete: (duty, words) => {
      const companions = of.get(duty)?.companions ?? [];
      return companions.length === 0 || isIn(companions, words);
    },
  };
}
