import type { Span } from '../text/span.ts';

const ELLIPSIS = '…';

const BACK = 60;

/** Whether a line break only wraps a sentence: what follows goes on in lower case. */
function isSoft(text: string, i: number): boolean {
  let next = i + 1;
  while (text[next] === ' ' || text[next] === '\t' || (text[next] === '\n' && text[i] === '\r')) next++;
  const first = text[next] ?? '';
  return first.toLowerCase() === first && first.toUpperCase() !== first;
}

/** Where a sentence, a line, a list item or a cell ends before or at `i`. */
function isBorder(text: string, i: number): boolean {
  const one = text[i] as string;
  if (one === '|' || one === ';') return true;
  if (one === '\n' || one === '\r') return !isSoft(text, i);
  const next = text[i + 1];
  return (one === '.' || one === '!' || one === '?') && (next === undefined || next.trim() === '');
}

/** The span with the words of its sentence around it, as far as `length` characters go: a quotation that reads. */
export function passage(text: string, { start, end }: Span, length: number): Span {
  let from = start;
  while (from > 0 && start - from < BACK && !isBorder(text, from - 1)) from--;
  if (from > 0 && !isBorder(text, from - 1)) from = start;
  while (from < start && (text[from] as string).trim() === '') from++;
  let to = end;
  while (to < text.length && to - from < length && !isBorder(text, to)) to++;
  if (to - from >= length) to = Math.max(end, text.lastIndexOf(' ', to));
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
