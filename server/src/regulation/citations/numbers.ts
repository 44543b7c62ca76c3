import { CLOSE, COLON, COMMA, DASH, OPEN, PIPE, QUOTE, SEMICOLON, STOP } from '../../text/words.ts';
import { beginsAct, leadsToAct } from './actStart.ts';
import { levelAt, pastBracket } from './levelWords.ts';
import {
  is,
  isClose,
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
  romanAt,
  textAt,
} from './passage.ts';
import { type Cursor, isHead, lastLevel, push, pushNumber, type Tie } from './steps.ts';
import { CLASS, isOfAny, maskOf } from './vocabulary.ts';

/** Years that a list of articles does not reach: `l'article 28 et 2016`. */
const FIRST_YEAR = 1950;
const LAST_YEAR = 2100;
const LONGEST_PARAGRAPH = 2;
const LONGEST_ARTICLE = 3;
/** Letters that number the articles of French codes: `L. 121-1`. */
const CODE_LETTERS = 'lrda';
const UNITS = '%€$£';
const AFTER_NUMBER = maskOf([
  ...[CLASS.and, CLASS.joint, CLASS.range, CLASS.link],
  ...[CLASS.following, CLASS.aside, CLASS.place, CLASS.numero],
]);

/** `n. 7`, `Nr. 7`, `n° 7`: the number of a definition; with a slash it is that of an act. */
export function readNumero(c: Cursor, at: number, tie: Tie): number {
  const { p } = c;
  if (!is(p, at, CLASS.numero) || c.steps.length === 0) return -1;
  const after = past(p, at);
  const i = isStop(p, after) ? after + 1 : after;
  if (!isNumber(p, i) || isSlashed(p, i + 1) || textAt(p, i).length > LONGEST_PARAGRAPH) return -1;
  push(c, 'numero', textAt(p, i), tie);
  return i + 1;
}

/** `L. 121-1`: the whole number of an article of a French code, and the token after; undefined when it is none. */
export function codeNumberAt(p: Passage, at: number): { readonly text: string; readonly end: number } | undefined {
  if (!CODE_LETTERS.includes(letterAt(p, at) || '-')) return undefined;
  let i = isStop(p, at + 1) ? at + 2 : at + 1;
  if (!isNumber(p, i)) return undefined;
  while (isNumber(p, i + 1) && isHyphened(p, i + 1)) i++;
  const text = p.text.slice(p.tokens.start[at] as number, p.tokens.end[i] as number);
  return { text, end: i + 1 };
}

/** What may stand after a number in a list, so that it does not count things: `l'article 12, 30 jours`. */
function isFollowedWell({ p, plural }: Cursor, i: number, commaOnly: boolean): boolean {
  if (UNITS.includes(p.text[p.tokens.end[i - 1] as number] ?? ' ') || is(p, i, CLASS.unit)) return false;
  if (plural || !commaOnly) return true;
  const kind = kindAt(p, i);
  if (kind < 0 || [COMMA, SEMICOLON, COLON, STOP, OPEN, CLOSE, QUOTE, PIPE, DASH].includes(kind)) return true;
  if (isHyphened(p, i) || isSlashed(p, i)) return true;
  if (levelAt(p, i) || beginsAct(p, i)) return true;
  return isOfAny(p.entries[i], AFTER_NUMBER) || (letterAt(p, i) !== '' && isClose(p, i + 1));
}

/** Whether the number is a year, and not the next of a list that has come so far. */
function isYear({ steps }: Cursor, text: string): boolean {
  const year = text.length === 4 && Number(text) >= FIRST_YEAR && Number(text) <= LAST_YEAR;
  return year && (steps.at(-1)?.value.length ?? 0) < text.length;
}

/** `9 2.h`, `46, 2., (c)`, `6 1 a)`: a paragraph that only a space or a comma parts from its article. */
function isSpacedParagraph(c: Cursor, i: number, tie: Tie): boolean {
  const { p } = c;
  if (c.numbered || c.lettered || lastLevel(c) !== 'article' || textAt(p, i).length > LONGEST_PARAGRAPH) return false;
  const stopped = isStop(p, i + 1);
  const next = stopped ? i + 2 : i + 1;
  if (letterAt(p, next) !== '' && (isTight(p, next) || isClose(p, next + 1))) return true;
  if (stopped && isComma(p, next)) return true;
  const inner = isComma(p, next) ? next + 1 : next;
  const deeper = isOpen(p, inner) && letterAt(p, inner + 1) !== '' && isClose(p, inner + 2);
  if (tie === 'direct') return deeper || levelAt(p, inner) === 'point' || leadsToAct(p, next);
  return false;
}

function readSpaced(c: Cursor, i: number): number {
  const { p } = c;
  push(c, 'place', textAt(p, i), 'direct');
  const stop = isStop(p, i + 1) && (isComma(p, i + 2) || isOpen(p, i + 2) || isClose(p, i + 3));
  return stop ? i + 2 : i + 1;
}

function readRoman(c: Cursor, at: number): number {
  const { p } = c;
  const roman = romanAt(p, at);
  if (roman === 0 || lastLevel(c) !== 'article' || c.numbered) return -1;
  if (letterAt(p, at + 1) === '' && levelAt(p, at + 1) === undefined && !leadsToAct(p, at + 1)) return -1;
  push(c, 'paragraph', String(roman), 'direct');
  return at + 1;
}

/** `4. 8)`: a space that does not belong there. */
function readStopped(c: Cursor, at: number): number {
  const { p } = c;
  if (!isStop(p, at) || !isNumber(p, at + 1) || !isClose(p, at + 2) || lastLevel(c) !== 'article') return -1;
  if (!leadsToAct(p, at + 3)) return -1;
  push(c, 'place', textAt(p, at + 1), 'direct');
  return at + 3;
}

/** A number without a word: after a hyphen, after a space, in a list, at the end of a range; -1 when it is none of these. */
export function readNumber(c: Cursor, at: number, tie: Tie): number {
  const { p } = c;
  if (tie === 'direct' && c.head === 'article' && !isNumber(p, at))
    return isStop(p, at) ? readStopped(c, at) : readRoman(c, at);
  const code = tie === 'direct' ? undefined : codeNumberAt(p, at);
  if (code && c.head === 'article') {
    push(c, 'article', code.text, tie);
    return code.end;
  }
  const roman = c.head === 'chapter' && tie !== 'direct' ? romanAt(p, at) : 0;
  if (roman > 0) {
    push(c, 'chapter', textAt(p, at), tie);
    return at + 1;
  }
  if (!isNumber(p, at)) return -1;
  if (tie === 'direct' && isHyphened(p, at)) {
    push(c, 'hyphen', textAt(p, at), tie);
    return at + 1;
  }
  if (c.head === 'article' && isSpacedParagraph(c, at, tie)) return readSpaced(c, at);
  if (tie === 'direct') return -1;
  return readListed(c, at, tie);
}

/** `2)` in `points 1) et 2)`: the bracket of a definition's number. */
function pastOwnBracket(c: Cursor, i: number): number {
  const level = lastLevel(c);
  return level === 'point' || level === 'lone' || level === 'numero' ? pastBracket(c.p, i) : i;
}

function isActNumber(p: Passage, i: number): boolean {
  return textAt(p, i).length > LONGEST_ARTICLE && isSlashed(p, i + 1) && isNumber(p, i + 1);
}

function readListed(c: Cursor, at: number, tie: Tie): number {
  const { p } = c;
  const text = textAt(p, at);
  const end = c.lettered ? pastOwnBracket(c, at + 1) : at + 1;
  if (isYear(c, text) || isActNumber(p, at) || !isFollowedWell(c, end, isComma(p, at - 1))) return -1;
  const parts = text.includes('.') || end > at + 1 || (isOpen(p, at + 1) && isClose(p, at + 3));
  if (c.lettered && !parts && !c.sure) c.sure = { at: c.at, steps: c.steps.length };
  pushNumber(c, c.head === 'article' ? 'lone' : c.head, text, tie);
  return end;
}

/** Whether the last step only needs a head's number to go on: an article, or a number in a list of articles. */
export function isAtHead(c: Cursor): boolean {
  const level = lastLevel(c);
  return isHead(level) || level === 'lone';
}
