import { readElements } from './elements.ts';
import { headAt, numberAfter } from './headWords.ts';
import { codeNumberAt } from './numbers.ts';
import {
  hasSuffix,
  is,
  isCapital,
  isClose,
  isHyphened,
  isNumber,
  isOpen,
  isSlashed,
  isStop,
  isTight,
  letterAt,
  type Passage,
  past,
  romanAt,
  textAt,
} from './passage.ts';
import { type Cursor, cursorAt, push, pushNumber, UNLIMITED } from './steps.ts';
import { CLASS } from './vocabulary.ts';

const LONGEST_NUMBER = 12;

function isPlural(p: Passage, i: number): boolean {
  return is(p, i, CLASS.plural) || isStop(p, past(p, i));
}

/** `1231-1`, `40-1-2`: hyphens in articles are kept apart, the act decides; elsewhere they are ranges. */
function readHyphens(c: Cursor): void {
  while (isHyphened(c.p, c.at) && (isNumber(c.p, c.at) || (c.head === 'article' && romanAt(c.p, c.at) > 0))) {
    if (c.head === 'article') push(c, 'hyphen', textAt(c.p, c.at), 'direct');
    else pushNumber(c, c.head, textAt(c.p, c.at), 'range');
    c.at++;
  }
}

/** `C.3`, `II`: sections may have letters. */
function readLetteredSection(c: Cursor, i: number): boolean {
  const { p } = c;
  if (c.head !== 'section' || !isCapital(p, i)) return false;
  const dotted = letterAt(p, i) !== '' && isStop(p, i + 1) && isTight(p, i + 2) && isNumber(p, i + 2);
  if (!dotted && romanAt(p, i) === 0) return false;
  push(c, 'section', dotted ? `${textAt(p, i)}.${textAt(p, i + 2)}` : textAt(p, i), 'direct');
  c.at = dotted ? i + 3 : i + 1;
  return true;
}

function readPlainNumber(c: Cursor, i: number): boolean {
  const { p, head } = c;
  const text = textAt(p, i);
  if (text.length > LONGEST_NUMBER || (isSlashed(p, i + 1) && isNumber(p, i + 1) && !beginsList(p, i))) return false;
  const glued = head === 'section' && letterAt(p, i + 1) !== '' && isTight(p, i + 1) && !hasSuffix(p, i);
  pushNumber(c, head, glued ? text + textAt(p, i + 1) : text, 'direct');
  c.at = hasSuffix(p, i) || glued ? i + 2 : i + 1;
  readHyphens(c);
  return true;
}

/** `13/14` are two articles, `2016/679` is an act. */
function beginsList(p: Passage, i: number): boolean {
  return textAt(p, i).length < 3 && textAt(p, i + 1).length < 3;
}

function readHeadNumber(c: Cursor, i: number): boolean {
  const { p, head } = c;
  if (isNumber(p, i)) return readPlainNumber(c, i);
  if (head === 'recital' && isOpen(p, i) && isNumber(p, i + 1) && isClose(p, i + 2)) {
    pushNumber(c, head, textAt(p, i + 1), 'direct');
    c.at = i + 3;
    return true;
  }
  if (head === 'section') return readLetteredSection(c, i);
  const ordinal = head === 'article' && p.entries[i]?.ordinal === 1;
  const roman = romanAt(p, i);
  const code = head === 'article' ? codeNumberAt(p, i) : undefined;
  if (code) push(c, head, code.text, 'direct');
  else if (ordinal) push(c, head, '1', 'direct');
  else if (roman > 0 && (head === 'article' || head === 'chapter')) {
    push(c, head, head === 'chapter' ? textAt(p, i) : String(roman), 'direct');
  } else return false;
  c.at = code ? code.end : ordinal ? past(p, i) : i + 1;
  return true;
}

/** Reads what the head word at `i` cites; undefined when no number follows it. */
export function readHead(p: Passage, i: number): Cursor | undefined {
  const head = headAt(p, i);
  if (!head) return undefined;
  const c = cursorAt(p, head, isPlural(p, i), i, UNLIMITED);
  if (!readHeadNumber(c, numberAfter(p, i))) return undefined;
  readElements(c);
  return c;
}
