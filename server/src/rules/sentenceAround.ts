import { isSpace, isUpper } from '../text/letters.ts';
import type { Span } from '../text/span.ts';

/** A sentence is looked at no further than this from the words that it is asked for. */
const WIDEST = 500;
const ENDS = '.!?';

/** Whether a sentence, a list item or a paragraph ends at `i`: a full stop only before a capital, so that abbreviations end none. */
function isBorder(text: string, i: number): boolean {
  const one = text[i] as string;
  if (one === ';') return true;
  if (one === '\n') return text[i + 1] === '\n' || text[i + 1] === '\r' || '-*•#|'.includes(text[i + 1] ?? ' ');
  if (!ENDS.includes(one) || !isSpace(text.charCodeAt(i + 1))) return false;
  let next = i + 1;
  while (isSpace(text.charCodeAt(next))) next++;
  return isUpper(text.charCodeAt(next));
}

/** The sentence in which a span stands. */
export function sentenceAround(text: string, { start, end }: Span): Span {
  let from = start;
  while (from > 0 && start - from < WIDEST && !isBorder(text, from - 1)) from--;
  let to = end;
  while (to < text.length && to - end < WIDEST && !isBorder(text, to)) to++;
  return { start: from, end: to };
}
