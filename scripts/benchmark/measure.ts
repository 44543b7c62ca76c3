import { readFileSync } from 'node:fs';
import { type CatalogueData, languageWords } from '../../server/src/catalogue/catalogue.ts';
import { catalogueData } from '../../server/src/catalogue/data.generated.ts';
import { createReviewer, type Reviewer } from '../../server/src/catalogue/reviewer.ts';
import { randomFrom } from './text.ts';

/** What one process measured: milliseconds, and the most memory it held. */
export interface Measures {
  readonly start: number;
  readonly first: number;
  readonly full: number;
  readonly edit: number;
  readonly worstEdit: number;
  readonly megabytes: number;
}

/** The text after an edit, and what changed in it. */
interface Edit {
  readonly text: string;
  readonly change: { readonly start: number; readonly end: number; readonly inserted: number };
}

const OPTIONS = { profile: 'dpa' } as const;

/** The data as the product has them: the tables of words are those of the build. */
export function builtData(): CatalogueData {
  const words = languageWords(catalogueData).map(({ language, accented, stopwords, names }) => {
    const file = readFileSync(`dist/words.${language}.bin`);
    return [language, { accented, stopwords, names, key: file.readInt32LE(4), bytes: () => file }] as const;
  });
  return { ...catalogueData, compact: Object.fromEntries(words) };
}

/** The value in the middle; of an even number of values, the lower of the two. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[(sorted.length - 1) >> 1] ?? Number.NaN;
}

/** What a process can measure; `once`: one first analysis, for its memory and its whole process. */
export type Subject = 'review' | 'review once' | 'markdownlint' | 'markdownlint once';

/** Measures one subject on one file, in this process. */
export async function measure(subject: Subject, path: string): Promise<Measures> {
  const text = readFileSync(path, 'utf8');
  if (subject === 'review') return measureReview(text, repetitions(text.length));
  if (subject === 'review once') return measureReview(text, 0);
  // Loaded only here: its memory is not ours.
  const { lint } = await import('markdownlint/sync');
  const check = (content: string) => timed(() => lint({ strings: { text: content } }));
  return measureLint(check, text, subject === 'markdownlint' ? lintRepetitions(text.length) : 0);
}

function repetitions(length: number): number {
  if (length > 5_000_000) return 3;
  return length > 500_000 ? 7 : 25;
}

function lintRepetitions(length: number): number {
  if (length > 5_000_000) return 0;
  return length > 500_000 ? 2 : 10;
}

/** How long something takes, in milliseconds. */
export function timed(action: () => unknown): number {
  const start = performance.now();
  action();
  return performance.now() - start;
}

function measureReview(text: string, times: number): Measures {
  const data = builtData();
  const begin = performance.now();
  const reviewer = createReviewer(data);
  const start = performance.now() - begin;
  const first = timed(() => reviewer.review(text, OPTIONS));
  const full = Array.from({ length: times }, () => timed(() => reviewer.review(text, OPTIONS)));
  return summary(start, first, full, times === 0 ? [] : reviewEdits(reviewer, text, times * 4));
}

function reviewEdits(reviewer: Reviewer, text: string, count: number): number[] {
  let state = reviewer.open(text, OPTIONS);
  return editsOf(text, count).map(({ text: next, change }) =>
    timed(() => {
      state = reviewer.update(state, next, change);
      reviewer.reviewOf(state);
    }),
  );
}

function measureLint(check: (text: string) => number, text: string, times: number): Measures {
  const first = check(text);
  const full = Array.from({ length: times }, () => check(text));
  const edits = editsOf(text, times).map((edit) => check(edit.text));
  return summary(0, first, full, edits);
}

function summary(start: number, first: number, full: readonly number[], edits: readonly number[]): Measures {
  return {
    start,
    first,
    full: full.length > 0 ? median(full) : first,
    edit: median(edits),
    worstEdit: Math.max(...edits),
    megabytes: process.resourceUsage().maxRSS / 1024,
  };
}

/** Edits in places all over the text, each upon the one before; every other one is a newline. */
function editsOf(text: string, count: number): readonly Edit[] {
  const random = randomFrom(42);
  let current = text;
  return Array.from({ length: count }, (_, index) => {
    const at = random(current.length + 1);
    const inserted = index % 2 === 0 ? '\n' : 'e';
    current = flat(`${current.slice(0, at)}${inserted}${current.slice(at)}`);
    return { text: current, change: { start: at, end: at, inserted: inserted.length } };
  });
}

/** An editor hands over one flat string: joining it belongs to no measure. */
function flat(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
