import { DASH } from '../../text/words.ts';
import { leadsToAct } from './actStart.ts';
import { pastBrackets, readBracket } from './brackets.ts';
import { leadsToHead } from './headWords.ts';
import { readLevelWord } from './levelWords.ts';
import { isAtHead, readNumber, readNumero } from './numbers.ts';
import {
  gapBefore,
  is,
  isAmpersand,
  isComma,
  isHyphened,
  isNumber,
  isOpen,
  isSlashed,
  isStop,
  isTight,
  kindAt,
  letterAt,
  type Passage,
  past,
  textAt,
} from './passage.ts';
import { readLetter } from './pointLetters.ts';
import { type Cursor, isPrefix, push, rollBack, type Tie } from './steps.ts';
import { CLASS } from './vocabulary.ts';

interface Separator {
  readonly tie: Tie;
  readonly at: number;
}

/** `a` is a verb in French, and a preposition only as `à`. */
function isRangeWord(p: Passage, i: number): boolean {
  if (!is(p, i, CLASS.range)) return false;
  return p.language !== 'fr' || textAt(p, i) !== 'a';
}

function isSpacedHyphen(p: Passage, i: number): boolean {
  if (i >= p.tokens.count || gapBefore(p, i).trim() !== '-') return false;
  return (isNumber(p, i) && isNumber(p, i - 1)) || (letterAt(p, i) !== '' && letterAt(p, i - 1) !== '');
}

/** Whether a hyphen or a slash, which are no tokens, parts what stands at `i` from what is before; `13-1` is one number. */
function isParted(p: Passage, i: number): boolean {
  if (isSlashed(p, i) || isAmpersand(p, i)) return true;
  return (isHyphened(p, i) && !isNumber(p, i)) || (isSpacedHyphen(p, i) && !isTight(p, i));
}

/** What parts the element at `i` from the one before, in a list or a range. */
function separatorAt({ p, plural, head }: Cursor, i: number): Separator | undefined {
  if (isRangeWord(p, i)) return { tie: 'range', at: past(p, i) };
  if (kindAt(p, i) === DASH) return isTight(p, i) || plural ? { tie: 'range', at: i + 1 } : undefined;
  if (isHyphened(p, i) && (isOpen(p, i) || letterAt(p, i) !== '')) return { tie: 'range', at: i };
  if (isSpacedHyphen(p, i)) return plural || letterAt(p, i) !== '' ? { tie: 'range', at: i } : undefined;
  if (isAmpersand(p, i) || (isSlashed(p, i) && head === 'article')) return { tie: 'list', at: i };
  const comma = isComma(p, i) ? i + 1 : i;
  if (is(p, comma, CLASS.joint) || is(p, comma, CLASS.and)) {
    const end = past(p, comma);
    return { tie: 'list', at: isStop(p, end) && isTight(p, end) ? end + 1 : end };
  }
  return comma > i ? { tie: 'list', at: comma } : undefined;
}

/** `f)` is a point, `f.` the article after. */
function isPointLetter(p: Passage, i: number): boolean {
  return letterAt(p, i) !== '' && past(p, i) === i + 1 && !isStop(p, i + 1);
}

/** `et suivants`, `ff.`: the full stop of the abbreviation belongs to it when the sentence goes on. */
function readFollowing(c: Cursor, at: number): number {
  const { p } = c;
  if (!is(p, at, CLASS.following) || !isAtHead(c) || isPointLetter(p, at)) return -1;
  push(c, 'following', '', 'direct');
  const end = past(p, at);
  return isStop(p, end) && leadsToAct(p, end + 1) ? end + 1 : end;
}

/** A number that was put in later: `5 bis`. */
function readRepetition(c: Cursor, at: number, tie: Tie): number {
  const { p, steps } = c;
  const last = steps.at(-1);
  if (tie !== 'direct' || !last || !isAtHead(c) || !is(p, at, CLASS.repetition) || isNumber(p, past(p, at))) return -1;
  steps[steps.length - 1] = { ...last, value: `${last.value} ${textAt(p, at).toLowerCase()}` };
  return past(p, at);
}

function readElement(c: Cursor, at: number, tie: Tie): number {
  const readers = [readRepetition, readBracket, readLevelWord, readNumero];
  for (const read of readers) {
    const end = read(c, at, tie);
    if (end >= 0) return end;
  }
  const following = tie === 'direct' ? readFollowing(c, at) : -1;
  if (following >= 0) return following;
  const letter = readLetter(c, at, tie);
  return letter >= 0 ? letter : readNumber(c, at, tie);
}

/** Reads what follows in a list; a level that leads to an article of its own is no part of it: `or point (a) of Article 9`. */
function readListed(c: Cursor, at: number): number {
  const separator = separatorAt(c, at);
  if (!separator) return -1;
  const steps = c.steps.length;
  const from = is(c.p, separator.at, CLASS.from) && isNumber(c.p, past(c.p, separator.at));
  const end = readElement(c, from ? past(c.p, separator.at) : separator.at, separator.tie);
  if (end < 0 || isPrefix(c) || !leadsToHead(c.p, end)) return end;
  c.steps.length = steps;
  return -1;
}

/** `12, 13 (information), 14 du RGPD`: a list goes on behind a bracket, if an act behind it says so. */
function readBehindBrackets(c: Cursor): number {
  const after = isOpen(c.p, c.at) && isAtHead(c) ? pastBrackets(c.p, c.at) : c.at;
  if (after === c.at) return -1;
  const sure = c.sure ?? { at: c.at, steps: c.steps.length };
  const next = readListed(c, after);
  if (next >= 0) c.sure = sure;
  return next;
}

/** Reads everything that belongs to the head: paragraphs, points, lists, ranges. The cursor ends after it. */
export function readElements(c: Cursor): void {
  while (c.steps.length < c.limit) {
    const direct = isParted(c.p, c.at) ? -1 : readElement(c, c.at, 'direct');
    if (direct >= 0) {
      c.at = direct;
      continue;
    }
    const next = readListed(c, c.at);
    const behind = next < 0 ? readBehindBrackets(c) : next;
    if (behind < 0) break;
    c.at = behind;
  }
  if (c.sure && !leadsToAct(c.p, c.at) && !leadsToAct(c.p, pastBrackets(c.p, c.at))) rollBack(c);
}
