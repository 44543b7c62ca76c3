import { isDigit, isSpace } from '../text/letters.ts';
import { isWord } from './blankRuns.ts';
import type { BlankWords } from './blankWords.ts';

/** Longer brackets hold clauses, not blanks. */
const LONGEST = 200;
const UNIT = 20;
/** How far around an omission the marks of its quotation are looked for. */
const QUOTATION = 500;
/** What stands alone in brackets where something is to be filled in; single letters `x` are ticked boxes. */
const MARKS = '●•…._–-*?';
/** Square brackets that are doubled, or that Markdown is to print. */
const PAIRS = [
  ['[[', ']]'],
  ['\\[', '\\]'],
] as const;
const PLAIN = ['[', ']'] as const;
const QUOTES: Readonly<Record<string, string>> = { '«': '»', '“': '”' };

/** Where the content of a bracket that opens at `open` ends; -1 when it goes over a line or is too long. */
function closing(text: string, open: number, close: string): number {
  for (let i = open; i < text.length && i - open <= LONGEST; i++) {
    if (text.startsWith(close, i)) return i;
    if (text[i] === '\n' || text[i] === '\r') return -1;
  }
  return -1;
}

/** Whether a bracket that ends before `end` is the text of a link, of a reference or of its definition. */
function isLink(text: string, start: number, end: number): boolean {
  if (text[start - 1] === '!' || text[end] === '[') return true;
  if (text[end] === ':') return start === 0 || text[start - 1] === '\n';
  if (text[end] !== '(') return false;
  const close = closing(text, end + 1, ')');
  const target = close < 0 ? '' : text.slice(end + 1, close);
  return [...'/.#:@'].some((mark) => target.includes(mark)) && !target.startsWith(' ');
}

/** Whether quotation marks open before `i` in its line and close behind: an ellipsis there leaves words out. */
function isQuoted(text: string, i: number): boolean {
  for (let k = i - 1; k >= 0 && i - k < QUOTATION && text[k] !== '\n'; k--) {
    if (text[k] === '»' || text[k] === '”') return false;
    const close = QUOTES[text[k] as string];
    if (close) return text.slice(i, i + QUOTATION).includes(close);
  }
  return false;
}

function isMarks(content: string): boolean {
  return content !== '' && [...content].every((one) => MARKS.includes(one));
}

function isEllipsis(content: string): boolean {
  return content === '…' || content === '...';
}

/** Whether what stands between square brackets is a blank. */
function isBlank(text: string, start: number, close: number, words: BlankWords): boolean {
  const content = text.slice(start + 1, close).trim();
  const after = text.slice(close + 1, close + 1 + UNIT);
  if (content === '') return isDigit(text.charCodeAt(start - 1)) || words.counts(after);
  if (isMarks(content)) {
    // A star or a dash in brackets is a footnote or an empty value, an ellipsis in a quotation an omission.
    if (content.length === 1 && '*–-?.'.includes(content)) return false;
    return !(isEllipsis(content) && isQuoted(text, start)) && !content.startsWith('**');
  }
  if ('●•'.includes(content[0] as string)) return true;
  if (content.length >= 2 && [...content].every((one) => one === 'X')) return true;
  return words.asks(content);
}

/** Where the blank in square brackets that opens at `i` ends (`[…]`, `[[…]]`, `\\[…\\]`); -1 for none. */
export function squareBlank(text: string, i: number, words: BlankWords): number {
  const [open, shut] = PAIRS.find(([one]) => text.startsWith(one, i)) ?? PLAIN;
  const start = i + open.length - 1;
  const close = closing(text, start + 1, shut);
  const end = close + shut.length;
  if (close < 0 || isLink(text, i, end)) return -1;
  return isBlank(text, start, close, words) ? end : -1;
}

/** Where a template's variable `{{name}}` that opens at `i` ends; -1 for none. */
export function curlyBlank(text: string, i: number): number {
  if (!text.startsWith('{{', i)) return -1;
  const close = closing(text, i + 2, '}}');
  return close > 0 && isWord(text, firstInside(text, i + 2)) ? close + 2 : -1;
}

/** Where a template's variable `<<name>>` that opens at `i` ends; -1 for none, nor where the marks stand for quotation marks. */
export function angleBlank(text: string, i: number, words: BlankWords): number {
  if (!text.startsWith('<<', i)) return -1;
  const close = closing(text, i + 2, '>>');
  const content = close < 0 ? '' : text.slice(i + 2, close).trim();
  if (!isWord(content, 0)) return -1;
  return content.includes('_') || words.asks(content) ? close + 2 : -1;
}

/** Where the code span that opens at `i` ends, so that nothing in it is read; `i` + its marks when it does not close before `to`. */
export function codeEnd(text: string, i: number, to: number): number {
  let marks = i;
  while (text[marks] === '`') marks++;
  const close = text.indexOf(text.slice(i, marks), marks);
  const end = close + marks - i;
  return close < 0 || end > to ? marks : end;
}

function firstInside(text: string, from: number): number {
  let i = from;
  while (isSpace(text.charCodeAt(i)) || '#^/>&'.includes(text[i] ?? ' ')) i++;
  return i;
}
