import { isLetter } from '../../text/letters.ts';
import type { Span } from '../../text/span.ts';

/** A place of a text and what is to stand there. */
export interface Change extends Span {
  readonly put: string;
}

const MARKUP = '*_';
const ENDS = '.;:)!?';
/** The longest conjunction: `and`, `or`. */
const CONJUNCTION = 3;
/** The longest enumerator, with its brackets: `(iii)`. */
const ENUMERATOR = 5;
const BLANKS = ' \t\u00a0\u202f';

function isBlank(one: string | undefined): boolean {
  return one !== undefined && one !== '' && BLANKS.includes(one);
}

function backOverBlanks(text: string, from: number, least: number): number {
  let i = from;
  while (i > least && isBlank(text[i - 1])) i--;
  return i;
}

function overBlanks(text: string, from: number, most: number): number {
  let i = from;
  while (i < most && (isBlank(text[i]) || text[i] === '\n' || text[i] === '\r')) i++;
  return i;
}

/** Emphasis or brackets that hold nothing but the span go with it. */
function withMarks(text: string, span: Span, within: Span): Span {
  let { start, end } = span;
  while (start > within.start && end < within.end) {
    const [before, after] = [text[start - 1] as string, text[end] as string];
    const pair = (before === after && MARKUP.includes(before)) || (before === '(' && after === ')');
    if (!pair) break;
    start--;
    end++;
  }
  return { start, end };
}

/**
 * Leaves words out of their sentence: with the commas around them where they stand between two, with the comma behind
 * them and a new capital where they begin the sentence, with one of the spaces beside them. Undefined where nothing
 * would be left behind an enumerator.
 */
export function leftOut(text: string, span: Span, within: Span): Change | undefined {
  const { start, end } = withMarks(text, span, within);
  const before = backOverBlanks(text, start, within.start);
  const after = overBlanks(text, end, within.end);
  const comma = text[after] === ',';
  if (endsEnumerator(text, before) && !opensMember(text, after)) return undefined;
  if (before <= within.start || !isLetterBefore(text, start, within)) {
    const next = comma ? overBlanks(text, after + 1, within.end) : after;
    return smallest(text, { start, end: next + 1, put: (text[next] ?? '').toUpperCase() });
  }
  if (text[before - 1] === ',' && comma) return { start: before - 1, end: after + 1, put: '' };
  if (text[before - 1] === ',' && ENDS.includes(text[after] ?? '.'))
    return { start: before - 1, end: afterMark(text, end, after), put: '' };
  if (`,${ENDS}`.includes(text[after] ?? '.')) return { start: before, end: afterMark(text, end, after), put: '' };
  return { start, end: after, put: '' };
}

/** Whether `(a)` or `(iii)` ends there. */
function endsEnumerator(text: string, at: number): boolean {
  const open = text.lastIndexOf('(', at);
  return text[at - 1] === ')' && at - open <= ENUMERATOR;
}

/** Whether more than a conjunction stands there: a word that a member of a list can begin with. */
function opensMember(text: string, at: number): boolean {
  let end = at;
  while (isLetter(text.charCodeAt(end))) end++;
  return end - at > CONJUNCTION;
}

/** French sets a space before some marks: it stays. */
function afterMark(text: string, end: number, after: number): number {
  return ',.)'.includes(text[after] ?? '.') ? after : end;
}

/** Whether words stand before the span in its sentence. */
function isLetterBefore(text: string, start: number, within: Span): boolean {
  for (let i = start - 1; i >= within.start; i--) if (isLetter(text.charCodeAt(i))) return true;
  return false;
}

/** Whether no word is cut between `i - 1` and `i`. */
function isBorder(text: string, i: number): boolean {
  return !isLetter(text.charCodeAt(i - 1)) || !isLetter(text.charCodeAt(i));
}

/** A change without the words that are the same before and after, at its beginning and at its end. */
export function smallest(text: string, { start, end, put }: Change): Change {
  const old = text.slice(start, end);
  const most = Math.min(put.length, old.length);
  let head = 0;
  while (head < most && put[head] === old[head]) head++;
  while (head > 0 && !(isBorder(put, head) && isBorder(old, head))) head--;
  let tail = 0;
  while (tail < most - head && put.at(-1 - tail) === old.at(-1 - tail)) tail++;
  while (tail > 0 && !(isBorder(put, put.length - tail) && isBorder(old, old.length - tail))) tail--;
  return { start: start + head, end: end - tail, put: put.slice(head, put.length - tail) };
}
