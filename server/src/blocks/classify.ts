import { isUpper } from '../text/letters.ts';
import type { Component } from './component.ts';
import { isGap, type Line, SHAPE, skipGaps } from './line.ts';
import { bulletStyle, CLOSING, isLooseBullet } from './mark.ts';
import { readOrdinal } from './ordinal.ts';
import { readWordNumber } from './wordNumber.ts';

const HASH = 0x23;
const PIPE = 0x7c;
const BACKTICK = 0x60;
const TILDE = 0x7e;
/** Markdown reads lines this far in as code: to us they are text, but never titles. */
const CODE_INDENT = 4;

/** A line of nothing but one mark: a rule, or the line under a title. */
function isRule(text: string, line: Line, c: number): boolean {
  if (
    c !== 0x2d &&
    c !== 0x2a &&
    c !== 0x5f &&
    c !== 0x3d &&
    c !== 0x2014 &&
    c !== 0x2013 &&
    c !== 0x2e &&
    c !== 0x2026
  )
    return false;
  let marks = 0;
  for (let i = line.first; i < line.last; i++) {
    const one = text.charCodeAt(i);
    if (one === c) marks++;
    else if (!isGap(one)) return false;
  }
  line.size = marks;
  return marks >= 3;
}

function isDelimiterRow(text: string, line: Line): boolean {
  let dashes = 0;
  for (let i = line.first; i < line.last; i++) {
    const c = text.charCodeAt(i);
    if (c === 0x2d) dashes++;
    else if (c !== PIPE && c !== 0x3a && !isGap(c)) return false;
  }
  return dashes > 0;
}

function readAtx(text: string, line: Line, part: Component): boolean {
  let i = line.first;
  while (i < line.last && text.charCodeAt(i) === HASH) i++;
  line.size = i - line.first;
  if (line.size > 6 || (i < line.last && !isGap(text.charCodeAt(i)))) return false;
  let last = line.last;
  while (last > i && text.charCodeAt(last - 1) === HASH) last--;
  if (last === i || isGap(text.charCodeAt(last - 1))) {
    while (last > i && isGap(text.charCodeAt(last - 1))) last--;
    line.last = last;
  }
  line.body = line.title = Math.min(skipGaps(text, i, line.last), line.last);
  const words = readOrdinal(line, part, text, line.body, line.last);
  if (words >= 0) line.body = line.title = words;
  else readHeadingWord(text, line, part);
  return true;
}

function readHeadingWord(text: string, line: Line, part: Component): boolean {
  let at = line.body;
  while (at < line.last && (text.charCodeAt(at) === 0x2a || text.charCodeAt(at) === 0x5f)) at++;
  const title = readWordNumber(line, part, text, at, line.last);
  if (title >= 0) line.title = title;
  return title >= 0;
}

function isFence(text: string, line: Line, c: number): boolean {
  if (c !== BACKTICK && c !== TILDE) return false;
  let i = line.first;
  while (i < line.last && text.charCodeAt(i) === c) i++;
  line.size = i - line.first;
  if (line.size < 3) return false;
  if (c === BACKTICK) for (; i < line.last; i++) if (text.charCodeAt(i) === BACKTICK) return false;
  return true;
}

/** `- `, `• `, also `-Capital`, `•text`, and a second mark after it (`- •`, `- (a)`). */
function readBullet(text: string, line: Line, part: Component, c: number): boolean {
  const style = bulletStyle(c);
  if (style === 0) return false;
  const after = line.first + 1;
  if (after < line.last && !isGap(text.charCodeAt(after)) && !isLooseBullet(style)) {
    if (c !== 0x2d || !isUpper(text.charCodeAt(after))) return false;
  }
  line.size = style;
  let body = skipGaps(text, after, line.last);
  const second = bulletStyle(text.charCodeAt(body));
  if (body < line.last && second > 0 && (isLooseBullet(second) || isGap(text.charCodeAt(body + 1))))
    body = skipGaps(text, body + 1, line.last);
  line.body = line.title = body;
  const words = readOrdinal(line, part, text, body, line.last);
  if (words < 0) return true;
  if (line.weak || line.closing === CLOSING.bare || words >= line.last) {
    line.depth = 0;
    line.family = 0;
    line.weak = false;
  } else line.body = line.title = words;
  return true;
}

/** Gives a line that is not blank its shape and reads its mark. */
export function classify(text: string, line: Line, part: Component): void {
  const c = text.charCodeAt(line.first);
  if (c === HASH && line.indent < CODE_INDENT && readAtx(text, line, part)) line.shape = SHAPE.atx;
  else if (isFence(text, line, c)) line.shape = SHAPE.fence;
  else if (line.pipes > 0 && (c === PIPE || c === 0x2d || c === 0x3a) && isDelimiterRow(text, line))
    line.shape = SHAPE.delimiter;
  else if (c === PIPE && line.pipes > 1) line.shape = SHAPE.row;
  else if (isRule(text, line, c)) line.shape = SHAPE.rule;
  else if (readBullet(text, line, part, c)) line.shape = SHAPE.bullet;
  else {
    const words = readOrdinal(line, part, text, line.first, line.last);
    if (words >= 0) {
      line.body = line.title = words;
      line.shape = SHAPE.number;
    } else if (readHeadingWord(text, line, part)) line.shape = SHAPE.number;
  }
  if (line.shape === SHAPE.row) line.body = skipGaps(text, line.first + 1, line.last);
}
