import { OPEN, SEMICOLON } from '../../text/words.ts';
import { isActName, leadsToAct } from './actStart.ts';
import { pastBracket } from './levelWords.ts';
import {
  is,
  isClose,
  isComma,
  isNumber,
  isOpen,
  isStop,
  isTight,
  kindAt,
  letterAt,
  type Passage,
  past,
} from './passage.ts';
import { type Cursor, isHead, lastLevel, push, type Tie } from './steps.ts';
import { CLASS } from './vocabulary.ts';

/** Letters that are words of their own in some language. */
const LITTLE_WORDS = 'aeiouy';
/** In a list without brackets, letters follow each other closely. */
const WIDEST_STEP = 3;
const WIDEST_LITTLE_STEP = 2;

/** Whether a letter stands at `i`, in brackets or not. */
function isLetterNext(p: Passage, i: number): boolean {
  return letterAt(p, isOpen(p, i) ? i + 1 : i) !== '';
}

/** Whether a citation may end, or its list go on, behind a letter: an enumeration of the contract goes on with words. */
function isFollowedWell(p: Passage, i: number, letter: string): boolean {
  if (leadsToAct(p, i)) return true;
  if (is(p, i, CLASS.and) || is(p, i, CLASS.range)) return isLetterNext(p, past(p, i));
  if (isComma(p, i)) return isLetterNext(p, i + 1) || isClose(p, i - 1) || !LITTLE_WORDS.includes(letter);
  if (isClose(p, i - 1) && kindAt(p, i) === SEMICOLON) return true;
  return (
    (i >= p.tokens.count || isClose(p, i) || isStop(p, i)) && (isClose(p, i - 1) || !LITTLE_WORDS.includes(letter))
  );
}

/** How far the letter is from the point before it. */
function stepFrom({ steps }: Cursor, letter: string): number {
  return letter.charCodeAt(0) - (steps.at(-1)?.value.charCodeAt(0) ?? 0);
}

/**
 * Whether a letter in a list is a point of the article before it, and no item of the contract (`(a) … Article 28(3), (b) …`).
 * `at`: where the element begins; `end`: the token after it.
 */
export function isListedPoint(c: Cursor, letter: string, at: number, end: number, tie: Tie): boolean {
  const { p } = c;
  if (tie === 'direct' || leadsToAct(p, end)) return true;
  if (lastLevel(c) !== 'point') return c.numbered && isFollowedWell(p, end, letter);
  const step = stepFrom(c, letter);
  if (step < 1) return false;
  if (tie === 'range') return true;
  const comma = isComma(p, at - 1) || isComma(p, at - 2);
  const near = step <= (LITTLE_WORDS.includes(letter) ? WIDEST_LITTLE_STEP : WIDEST_STEP);
  if ((c.pluralPoints && near) || isFollowedWell(p, end, letter)) return true;
  return !comma && (near || isClose(p, end - 1));
}

/** `.f`, `f)`, `6f`, `1 b, f`: a letter without a word before it; -1 when the letter is something else. */
export function readLetter(c: Cursor, at: number, tie: Tie): number {
  const { p } = c;
  const dotted = tie === 'direct' && isStop(p, at) && isTight(p, at) && isTight(p, at + 1);
  const i = dotted ? at + 1 : at;
  const letter = letterAt(p, i);
  const opens = kindAt(p, i + 1) === OPEN && !dotted;
  if (letter === '' || opens || isActName(p, i, p.entries[i]) || p.entries[i]?.noun) return -1;
  if (dotted || (isClose(p, i + 1) && isTight(p, i + 1))) {
    const end = pastBracket(p, i + 1);
    if (!isListedPoint(c, letter, at, end, tie)) return -1;
    push(c, 'point', letter, tie);
    return end;
  }
  const glued = tie === 'direct' && isTight(p, i);
  if (glued && isNumber(p, i - 1)) {
    push(c, isHead(lastLevel(c)) ? 'glued' : 'point', letter, tie);
    return i + 1;
  }
  if (!(glued && isClose(p, i - 1)) && !isBarePoint(c, letter, i, tie)) return -1;
  push(c, 'point', letter, tie);
  return i + 1;
}

/** A letter with neither a bracket nor a word of its own. */
function isBarePoint(c: Cursor, letter: string, i: number, tie: Tie): boolean {
  if (tie === 'direct') return isFollowedWell(c.p, i + 1, letter);
  return (c.numbered || c.lettered) && isListedPoint(c, letter, i, i + 1, tie);
}
