import { isDigit } from '../text/letters.ts';
import type { Span } from '../text/span.ts';
import { angleBlank, codeEnd, curlyBlank, squareBlank } from './blankMarks.ts';
import { crossBlank, dotBlank, endsLine, isWord, lineBlank } from './blankRuns.ts';
import type { BlankWords } from './blankWords.ts';
import { REACH } from './rule.ts';

/** A place that was to be filled in. */
export interface Blank extends Span {
  /** `label`: nothing stands after it; `mark`: it stands for what is to come. */
  readonly kind: 'label' | 'mark';
}

/** As far as this around a line, words tell whether it is to be filled in by hand. */
const SIGNING = 200;
const LABEL = 60;
/** A value on a line of its own is so short. */
const VALUE = 40;

/** What stands before `i` on its line, as far as a label is long. */
function lineBefore(text: string, i: number): string {
  const before = text.slice(Math.max(0, i - LABEL), i);
  return before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
}

/** Whether a line is to be filled in by hand, when the contract is signed. */
function isForSigning(text: string, { start, end }: Span, words: BlankWords): boolean {
  if (words.signs(text.slice(Math.max(0, start - SIGNING), end + SIGNING))) return true;
  const line = lineBefore(text, start);
  const label = line.slice(Math.max(line.lastIndexOf('_'), line.lastIndexOf('|')) + 1).trim();
  return label.replaceAll('*', '').endsWith(':') && words.isSigner(label);
}

/** Whether the words after a label are its value, though they stand on a line of their own. */
function hasValueBelow(text: string, colon: number, words: BlankWords): boolean {
  const rest = text.slice(colon + 1, colon + 1 + REACH).replace(/^[*_ \t\u00a0]+/, '');
  const lines = rest.split(/\r\n|\n|\r/);
  const [, next = ''] = lines;
  if (next.trim() !== '') return !'#|-*'.includes(next.trim()[0] as string) && !next.trim().endsWith(':');
  const value = (lines.slice(1).find((line) => line.trim() !== '') ?? '').trim();
  const short = value.length <= VALUE && !value.includes(':') && words.label(value) === 0;
  return short && [...value].some((one) => isDigit(one.charCodeAt(0))) && !value.startsWith('#');
}

/** Where the last `count` words before `end` begin. */
function wordsBack(text: string, end: number, count: number): number {
  let i = end;
  for (let left = count; left > 0; left--) {
    while (i > 0 && !isWord(text, i - 1)) i--;
    while (i > 0 && isWord(text, i - 1)) i--;
  }
  return i;
}

/** The label without a value that ends in the colon at `i`. */
function labelBlank(text: string, i: number, words: BlankWords): Blank | undefined {
  if (!endsLine(text, i + 1)) return undefined;
  const count = words.label(lineBefore(text, i));
  if (count === 0 || hasValueBelow(text, i, words)) return undefined;
  return { start: wordsBack(text, i, count), end: i + 1, kind: 'label' };
}

/** Where the blank that begins at `i` ends; -1 for none. */
function markEnd(text: string, i: number, words: BlankWords): number {
  switch (text[i]) {
    case '[':
      return squareBlank(text, i, words);
    case '{':
      return curlyBlank(text, i);
    case '<':
      return angleBlank(text, i, words);
    case '\\':
      return text[i + 1] === '[' ? squareBlank(text, i, words) : lineBlank(text, i);
    case '_':
      return lineBlank(text, i);
    case '.':
    case '…':
      return dotBlank(text, i);
    case ':':
      return -1;
    default:
      return crossBlank(text, i, words);
  }
}

const STARTS = '[{<_\\.…Xx0123456789:`';
const HIGHEST = '…'.charCodeAt(0);
/** By code unit, up to `HIGHEST`: whether a blank, a label’s end or code may begin there. */
const starts = new Uint8Array(HIGHEST + 1);
for (const one of STARTS) starts[one.charCodeAt(0)] = 1;
const LINES = '_\\';
const DOTS = '.…';
const BY_HAND = LINES + DOTS;

/** Where a run of such marks ends: what is no blank at its beginning is none further on. */
function runEnd(text: string, i: number): number {
  const marks = LINES.includes(text[i] as string) ? LINES : DOTS;
  let end = i + 1;
  while (end < text.length && marks.includes(text[end] as string)) end++;
  return end;
}

/** The blanks of [from, to) of a text, in order. What stands around it is looked at too. */
export function blanksIn(text: string, from: number, to: number, words: BlankWords): Blank[] {
  const found: Blank[] = [];
  let i = from;
  while (i < to) {
    if (starts[text.charCodeAt(i)] !== 1) {
      i++;
      continue;
    }
    const one = text[i] as string;
    if (one === '`') {
      i = codeEnd(text, i, to);
      continue;
    }
    const label = one === ':' ? labelBlank(text, i, words) : undefined;
    if (label) found.push(label);
    const end = markEnd(text, i, words);
    if (end < 0) {
      i = BY_HAND.includes(one) ? runEnd(text, i) : i + 1;
      continue;
    }
    const blank: Blank = { start: i, end, kind: 'mark' };
    if (!BY_HAND.includes(text[end - 1] as string) || !isForSigning(text, blank, words)) found.push(blank);
    i = end;
  }
  return found;
}
