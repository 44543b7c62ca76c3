import type { Span } from '../text/span.ts';

const ELLIPSIS = '…';

const BACK = 60;

/** The first character of the words after `i`. */
function following(text: string, i: number): string {
  let next = i + 1;
  while (text[next] === ' ' || text[next] === '\t' || (text[next] === '\n' && text[i] === '\r')) next++;
  return text[next] ?? '';
}

function isLower(one: string): boolean {
  return one.toLowerCase() === one && one.toUpperCase() !== one;
}

/** Whether a full stop only shortens a word: a number or a lower-case word follows it (`Art. 28 para. 3`, `etc. and`). */
function isShortening(text: string, i: number): boolean {
  const next = following(text, i);
  return isLower(next) || (next >= '0' && next <= '9');
}

/** Whether a sentence, a line, a list item or a cell ends at `i`. */
function isBorder(text: string, i: number): boolean {
  const one = text[i] as string;
  if (one === '|' || one === ';') return true;
  if (one === '\n' || one === '\r') return !isLower(following(text, i));
  if (one !== '.' && one !== '!' && one !== '?') return false;
  if (text[i + 1] !== undefined && text[i + 1]?.trim() !== '') return false;
  return one !== '.' || !isShortening(text, i);
}

/** The span with the words of its sentence around it, as far as an excerpt of `length` characters may need it: a quotation that reads. */
export function passage(text: string, { start, end }: Span, length: number): Span {
  let from = start;
  while (from > 0 && start - from < BACK && !isBorder(text, from - 1)) from--;
  if (from > 0 && !isBorder(text, from - 1)) from = start;
  while (from < start && (text[from] as string).trim() === '') from++;
  let to = end;
  while (to < text.length && to - from < length * 2 && !isBorder(text, to)) to++;
  return { start: from, end: to };
}

/** Words of a text as a terminal may show them: on one line, without Markdown marks, cut between two words. */
export function excerpt(text: string, { start, end }: Span, length: number): string {
  // Collapsing shortens, so a slice is taken that is surely long enough, however long the span is.
  const slice = text.slice(start, Math.min(end, start + length * 8));
  const plain = printable(slice.replaceAll('**', '').replaceAll('__', ''));
  if (plain.length <= length && slice.length === end - start) return plain;
  const cut = plain.lastIndexOf(' ', length);
  const kept = plain.slice(0, cut > length / 2 ? cut : length);
  return `${withoutHalfPair(kept)}${ELLIPSIS}`;
}

/** The text on one line, without the control and direction characters that could rewrite a terminal. */
export function printable(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]/gu, ' ')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\u00ad]/g, '')
    .replace(/[ \u00a0\u202f]+/g, (run) => (run.length === 1 ? run : ' '))
    .trim();
}

function withoutHalfPair(text: string): string {
  const last = text.charCodeAt(text.length - 1);
  return last >= 0xd800 && last <= 0xdbff ? text.slice(0, -1) : text;
}
