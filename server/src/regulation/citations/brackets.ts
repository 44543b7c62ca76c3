import { DASH } from '../../text/words.ts';
import { levelAt, readLevelWord } from './levelWords.ts';
import {
  is,
  isClose,
  isComma,
  isHyphened,
  isNumber,
  isOpen,
  isStop,
  kindAt,
  letterAt,
  type Passage,
  past,
  textAt,
} from './passage.ts';
import { isListedPoint } from './pointLetters.ts';
import { type Cursor, push, type Tie } from './steps.ts';
import { CLASS } from './vocabulary.ts';

/** Numbers of paragraphs and definitions have two digits at most; `(2016)` is a year. */
const LONGEST_NUMBER = 2;
const MOST_IN_BRACKETS = 30;
/** A bracket between a provision and its act is no longer. */
const WIDEST_ASIDE = 25;
const ROMAN_LETTERS = 'ivx';

interface Inside {
  readonly letter: boolean;
  readonly text: string;
  readonly tie: Tie;
}

/** Points of points (`(ii)`) are read over: no citation of ours goes so deep. */
function isSmallRoman(p: Passage, i: number): boolean {
  const text = textAt(p, i);
  return text.length > 1 && [...text].every((one) => ROMAN_LETTERS.includes(one));
}

function tieAt(p: Passage, i: number): { readonly tie: Tie; readonly at: number } {
  if (isHyphened(p, i)) return { tie: 'range', at: i };
  if (kindAt(p, i) === DASH) return { tie: 'range', at: i + 1 };
  if (isComma(p, i)) return { tie: 'list', at: is(p, i + 1, CLASS.and) ? past(p, i + 1) : i + 1 };
  if (is(p, i, CLASS.and)) return { tie: 'list', at: past(p, i) };
  return { tie: is(p, i, CLASS.range) ? 'range' : 'direct', at: is(p, i, CLASS.range) ? past(p, i) : i };
}

function insideAt(p: Passage, i: number, tie: Tie): Inside | undefined {
  const letter = letterAt(p, i);
  if (letter !== '') return { letter: true, text: letter, tie };
  if (!isNumber(p, i)) return undefined;
  const text = textAt(p, i);
  return text.length <= LONGEST_NUMBER ? { letter: false, text, tie } : undefined;
}

/** `(3)`, `(a)`, `(1, 2 and 4)`, `(a)-(c)`'s halves, `(paragraph 1)`: the token after, -1 when it is another bracket. */
export function readBracket(c: Cursor, at: number, tie: Tie): number {
  const { p } = c;
  if (!isOpen(p, at)) return -1;
  if (levelAt(p, at + 1)) {
    const steps = c.steps.length;
    const end = readLevelWord(c, at + 1, tie);
    if (end >= 0 && isClose(p, end)) return end + 1;
    c.steps.length = steps;
    return -1;
  }
  if (isClose(p, at + 2) && c.steps.length > 0 && isSmallRoman(p, at + 1)) return at + 3;
  const inside: Inside[] = [];
  let i = at + 1;
  for (let next = tie; inside.length < MOST_IN_BRACKETS; ) {
    const one = insideAt(p, i, next);
    if (!one) return -1;
    inside.push(one);
    i = isStop(p, i + 1) ? i + 2 : i + 1;
    if (isClose(p, i)) break;
    const more = tieAt(p, i);
    if (more.tie === 'direct') return -1;
    next = more.tie;
    i = more.at;
  }
  const [first] = inside;
  if (!isClose(p, i) || !first) return -1;
  if (first.letter && !isListedPoint(c, first.text, at, i + 1, tie)) return -1;
  for (const one of inside) push(c, one.letter ? 'point' : 'place', one.text, one.tie);
  return i + 1;
}

/** The token after the bracket that opens at `i`; `i` itself when none does. */
export function pastBrackets(p: Passage, i: number): number {
  if (!isOpen(p, i)) return i;
  let depth = 0;
  for (let at = i; at < i + WIDEST_ASIDE && at < p.tokens.count; at++) {
    if (isOpen(p, at)) depth++;
    else if (isClose(p, at) && --depth === 0) return at + 1;
  }
  return i;
}
