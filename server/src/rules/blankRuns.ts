import { isDigit, isLetter, isSpace } from '../text/letters.ts';
import type { BlankWords } from './blankWords.ts';

const LINE = 3;
/** Emphasis has three marks at most. */
const SURE_LINE = 4;
const DOTS = 5;
const ELLIPSIS = 3;
/** A date or a telephone number. */
const LONGEST = 40;
const BEFORE = 30;
/** How far around a blank its neighbours are looked for. */
const AROUND = 500;
/** The digits of a year before its crosses. */
const CENTURY = 2;
const MARKUP = ' \t\u00a0|>*_-.\\';
const LETTER_X = 0x58;
const SMALL_X = 0x78;

/** Whether a letter or a digit stands at `i`. */
export function isWord(text: string, i: number): boolean {
  return isLetter(text.charCodeAt(i)) || isDigit(text.charCodeAt(i));
}

/** Whether a line has nothing but such runs, as far as it is looked at: a rule, or a place to sign. */
function isAlone(text: string, start: number, end: number): boolean {
  let from = start - 1;
  while (from >= 0 && start - from < AROUND && MARKUP.includes(text[from] as string)) from--;
  let to = end;
  while (to < text.length && to - end < AROUND && MARKUP.includes(text[to] as string)) to++;
  if (start - from >= AROUND || to - end >= AROUND) return true;
  const border = (i: number) => i < 0 || i >= text.length || '\n\r'.includes(text[i] as string);
  return border(from) && border(to);
}

/** The end of a run of underscores from `i`, also escaped ones, and how many there are. */
function underscores(text: string, i: number): { readonly end: number; readonly count: number } {
  let end = i;
  let count = 0;
  for (;;) {
    const at = text[end] === '\\' ? end + 1 : end;
    if (text[at] !== '_') return { end, count };
    end = at + 1;
    count++;
  }
}

/** The end of a date written with underscores (`____/____/20__`) whose first run ends at `end`. */
function dateEnd(text: string, end: number): number {
  let last = end;
  while (text[last] === '/') {
    let next = last + 1;
    while (isDigit(text.charCodeAt(next))) next++;
    const run = underscores(text, next);
    if (run.count === 0 && next === last + 1) break;
    last = run.end;
  }
  return last;
}

/** Where the line to be filled in that begins at `i` ends; -1 for none. */
export function lineBlank(text: string, i: number): number {
  const { end, count } = underscores(text, i);
  const emphasis = isLetter(text.charCodeAt(i - 1)) || isWord(text, end) || text[end] === '*';
  if (count < LINE || (count < SURE_LINE && emphasis) || isAlone(text, i, end)) return -1;
  return dateEnd(text, end);
}

/** Where a run of dots from `i` ends, and how many dots it makes. */
function dots(text: string, i: number): { readonly end: number; readonly count: number } {
  let end = i;
  let count = 0;
  for (; text[end] === '.' || text[end] === '…'; end++) count += text[end] === '…' ? ELLIPSIS : 1;
  return { end, count };
}

/** Where the dots to be filled in that begin at `i` end; -1 for none, nor where they lead to the number of a page. */
export function dotBlank(text: string, i: number): number {
  const { end, count } = dots(text, i);
  if (count < DOTS || isAlone(text, i, end)) return -1;
  let next = end;
  while (text[next] === ' ' || text[next] === '\t') next++;
  if (!isDigit(text.charCodeAt(next))) return end;
  while (isDigit(text.charCodeAt(next))) next++;
  return next >= text.length || '\n\r|'.includes(text[next] as string) ? -1 : end;
}

function isCross(code: number): boolean {
  return code === LETTER_X || code === SMALL_X;
}

/** The end of a word made of crosses, after digits perhaps (`20XX`); `from` when it is another word. */
function crossWord(text: string, from: number): number {
  const century = isDigit(text.charCodeAt(from)) && isDigit(text.charCodeAt(from + 1));
  const first = century ? from + CENTURY : from;
  let i = first;
  while (isCross(text.charCodeAt(i)) && text[i] === text[first]) i++;
  return i > first && !isWord(text, i) ? i : from;
}

/** The end of a date or a number of crosses (`XX/XX/20XX`, `XX XX XX`) whose first word ends at `end`. */
function crossesEnd(text: string, end: number): number {
  let last = end;
  for (;;) {
    if (last - end > LONGEST || !'/.- \u00a0'.includes(text[last] ?? '\n')) return last;
    const next = crossWord(text, last + 1);
    const digits = text[last] === '/' ? digitsEnd(text, last + 1) : last + 1;
    if (next === last + 1 && digits === last + 1) return last;
    last = Math.max(next, digits);
  }
}

function digitsEnd(text: string, from: number): number {
  let i = from;
  while (isDigit(text.charCodeAt(i))) i++;
  return isWord(text, i) ? from : i;
}

/** Whether a place is inside an address or a code: what stands before it without a space says so. */
function isInCode(text: string, start: number, end: number): boolean {
  if ('-_/.@=#&\\'.includes(text[start - 1] ?? ' ')) return true;
  return '-_@'.includes(text[end] ?? ' ') && isWord(text, end + 1);
}

/** Whether a run of crosses is the Roman numeral XX or XXX. */
function isNumeral(text: string, start: number, end: number, words: BlankWords): boolean {
  const neighbours = words.neighbours(text.slice(start, end));
  if (neighbours.length === 0) return false;
  if (words.numbers(text.slice(Math.max(0, start - BEFORE), start))) return true;
  const around = text.slice(Math.max(0, start - AROUND), end + AROUND);
  return neighbours.some((one) => hasWord(around, one));
}

function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!isWord(text, at - 1) && !isWord(text, at + word.length)) return true;
  return false;
}

/** Where the crosses to be filled in that begin at `i` end; -1 for none. */
export function crossBlank(text: string, i: number, words: BlankWords): number {
  if (isWord(text, i - 1)) return -1;
  const first = crossWord(text, i);
  if (first === i) return -1;
  const end = crossesEnd(text, first);
  const crosses = text.slice(i, end);
  if (!crosses.includes('XX') && !(crosses.includes('xx') && end - i >= LINE)) return -1;
  return isInCode(text, i, end) || isNumeral(text, i, end, words) ? -1 : end;
}

/** Whether a place has nothing but white space behind it on its line, emphasis left aside. */
export function endsLine(text: string, i: number): boolean {
  let next = i;
  while (next < text.length && !'\n\r'.includes(text[next] as string)) {
    if (!'*_'.includes(text[next] as string) && !isSpace(text.charCodeAt(next))) return false;
    next++;
  }
  return true;
}
