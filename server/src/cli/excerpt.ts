import type { Span } from '../text/span.ts';

const ELLIPSIS = '…';

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
