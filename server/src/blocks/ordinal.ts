import { isDigit, isLetter, isUpper } from '../text/letters.ts';
import { type Component, readComponent } from './component.ts';
import { isGap, type Line, skipGaps } from './line.ts';
import { CLOSING, FAMILY } from './mark.ts';

const DOT = 0x2e;
const BACKSLASH = 0x5c;
const OPENING = 0x28;
const BRACKET = 0x29;
const SECTION = 0xa7;
const MAX_DEPTH = 6;

function isEmphasis(code: number): boolean {
  return code === 0x2a || code === 0x5f;
}

function skipEmphasis(text: string, at: number, end: number): number {
  while (at < end && isEmphasis(text.charCodeAt(at))) at++;
  return at;
}

/** A dash between spaces, or what stands for one, between a number and its title. */
function isDash(code: number): boolean {
  return code === 0x2d || code === 0x2013 || code === 0x2014 || code === 0xb7 || code === 0x2022 || code === 0x7c;
}

/** Whether a title or a sentence may begin with this: a capital, an opening quotation mark or bracket, emphasis. */
function beginsWords(code: number): boolean {
  if (isUpper(code) || isEmphasis(code)) return true;
  return (
    code === 0xab ||
    code === 0x201c ||
    code === 0x201e ||
    code === 0x22 ||
    code === OPENING ||
    code === 0x5b ||
    code === 0x7b
  );
}

function take(line: Line, part: Component): void {
  if (line.depth === 0) {
    line.family = part.family;
    line.firstValue = part.value;
    line.roman = part.roman;
  }
  line.value = part.value;
  line.depth++;
  line.numberEnd = part.end;
}

/** `3 (a)` and `5.1(a)`: letters in brackets that go on with the number. Returns the offset after them. */
function readBracketed(line: Line, part: Component, text: string, at: number, end: number): number {
  const i = text.charCodeAt(at) === 0x20 ? at + 1 : at;
  if (text.charCodeAt(i) !== OPENING || !readComponent(part, text, i + 1, end)) return at;
  if (part.family === FAMILY.arabic || text.charCodeAt(part.end) !== BRACKET) return at;
  take(line, part);
  line.closing = CLOSING.brackets;
  return part.end + 1;
}

/** `4.1`, `A.1`, `B.3.a`: the components after the first. */
function readChain(line: Line, part: Component, text: string, end: number): number {
  let i = line.numberEnd;
  while (line.depth < MAX_DEPTH && text.charCodeAt(i) === DOT && readComponent(part, text, i + 1, end)) {
    const afterLetter = line.depth === 1 && line.family !== FAMILY.arabic;
    if (part.family !== FAMILY.arabic && (afterLetter || text.charCodeAt(part.end) === 0x27)) break;
    take(line, part);
    i = part.end;
  }
  return i;
}

/** Reads what closes the number. Returns the offset of the words, -1 when this is no number after all. */
function readClosing(line: Line, text: string, at: number, end: number): number {
  let i = text.charCodeAt(at) === BACKSLASH ? at + 1 : at;
  const c = text.charCodeAt(i);
  if (i < end && (c === DOT || c === BRACKET)) {
    line.closing = c === DOT ? CLOSING.dot : CLOSING.bracket;
    i++;
    if (c === DOT && text.charCodeAt(i) === BRACKET) i++;
    return afterClosing(line, text, i, end);
  }
  if (i < end && line.family === FAMILY.arabic && (c === 0xb0 || c === 0xba || c === 0x2f || c === 0x3a)) {
    line.closing = CLOSING.dash;
    i++;
    if (text.charCodeAt(i) === BRACKET || text.charCodeAt(i) === DOT) i++;
    return i < end && isGap(text.charCodeAt(i)) ? skipGaps(text, i, end) : -1;
  }
  return readBare(line, text, i, end);
}

function afterClosing(line: Line, text: string, at: number, end: number): number {
  if (at >= end) return end;
  let i = at;
  if (isEmphasis(text.charCodeAt(i)) && isGap(text.charCodeAt(skipEmphasis(text, i, end))))
    i = skipEmphasis(text, i, end);
  if (isGap(text.charCodeAt(i))) return skipGaps(text, i, end);
  const c = text.charCodeAt(i);
  if (line.closing === CLOSING.dot) return line.family === FAMILY.arabic && beginsWords(c) ? i : -1;
  return isLetter(c) || beginsWords(c) ? i : -1;
}

/** Whether words follow a number without a space, as in text copied from a page: `2.2The terms`, `5.4**Transfers**`. */
function isGlued(text: string, at: number, end: number): boolean {
  const c = text.charCodeAt(at);
  return isUpper(c) || (isEmphasis(c) && isUpper(text.charCodeAt(skipEmphasis(text, at, end))));
}

/** `II - Title`, `4.1 Title`, `12`: a number that nothing closes but a dash or a space. */
function readBare(line: Line, text: string, at: number, end: number): number {
  const i = skipEmphasis(text, at, end);
  line.closing = CLOSING.bare;
  if (i >= end) return line.family === FAMILY.arabic ? end : -1;
  if (!isGap(text.charCodeAt(i))) return line.depth > 1 && isGlued(text, at, end) ? at : -1;
  const words = skipGaps(text, i, end);
  const c = text.charCodeAt(words);
  if (isDash(c) && isGap(text.charCodeAt(words + 1))) {
    line.closing = CLOSING.dash;
    const title = skipGaps(text, words + 1, end);
    return isDigit(text.charCodeAt(title)) ? -1 : title;
  }
  if (line.family === FAMILY.section) return words;
  if (line.depth === 1 && line.family !== FAMILY.arabic) return -1;
  line.weak = line.depth === 1 || (isLetter(c) && !isUpper(c));
  if (line.depth > 1 && isLetter(c)) return words;
  return beginsWords(c) ? words : -1;
}

function readNumber(line: Line, part: Component, text: string, at: number, end: number): number {
  let i = at;
  const c = text.charCodeAt(i);
  if (c === SECTION) i = skipGaps(text, i + 1, end);
  if (c === OPENING || (c === BACKSLASH && text.charCodeAt(i + 1) === OPENING)) {
    i += c === OPENING ? 1 : 2;
    line.numberStart = i;
    if (!readComponent(part, text, i, end)) return -1;
    take(line, part);
    i = text.charCodeAt(part.end) === BACKSLASH ? part.end + 1 : part.end;
    if (text.charCodeAt(i) !== BRACKET) return -1;
    line.closing = CLOSING.bracket;
    const words = afterClosing(line, text, i + 1, end);
    line.closing = CLOSING.brackets;
    return words;
  }
  line.numberStart = i;
  if (!readComponent(part, text, i, end)) return -1;
  take(line, part);
  if (c === SECTION) line.family = FAMILY.section;
  i = readChain(line, part, text, end);
  const bracketed = readBracketed(line, part, text, i, end);
  if (bracketed > i) return afterClosing(line, text, bracketed, end);
  return readClosing(line, text, i, end);
}

/**
 * Reads a number with its closing at `at` (`1.`, `1\.`, `(a)`, `II -`, `4.1`, `§ 3`, also in bold) into the record.
 * Returns the offset of the words after it; -1, and no number in the record, when there is none.
 */
export function readOrdinal(line: Line, part: Component, text: string, at: number, end: number): number {
  line.depth = 0;
  const start = skipEmphasis(text, at, Math.min(end, at + 4));
  const words = readNumber(line, part, text, start, end);
  if (words < 0) {
    line.family = 0;
    line.depth = 0;
    line.roman = 0;
    line.weak = false;
    return -1;
  }
  const letter = line.family === FAMILY.lower || line.family === FAMILY.upper;
  if (letter && line.depth === 1 && line.closing === CLOSING.dot) line.weak = true;
  return words;
}
