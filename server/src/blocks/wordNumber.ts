import { isDigit, isLetter, isUpper } from '../text/letters.ts';
import { type Component, readComponent } from './component.ts';
import { isGap, type Line, skipGaps } from './line.ts';
import { CLOSING, FAMILY } from './mark.ts';

const DOT = 0x2e;
const LONGEST_WORD = 14;
const SHORTEST_WORD = 3;

/** `N°`, `Nº`, `No.`, `Nr.`, `#` before the number. Returns the offset after it, or `at`. */
function skipNumberSign(text: string, at: number, end: number): number {
  const c = text.charCodeAt(at);
  if (c === 0x23) return skipGaps(text, at + 1, end);
  if (c !== 0x4e && c !== 0x6e) return at;
  const sign = text.charCodeAt(at + 1);
  if (sign === 0xb0 || sign === 0xba) return skipGaps(text, at + 2, end);
  const short = (sign === 0x6f || sign === 0x72) && text.charCodeAt(at + 2) === DOT;
  return short ? skipGaps(text, at + 3, end) : at;
}

function isSeparator(code: number): boolean {
  switch (code) {
    case DOT:
    case 0x3a:
    case 0x29:
    case 0x2d:
    case 0x2013:
    case 0x2014:
    case 0xb7:
    case 0x2022:
    case 0x7c:
      return true;
    default:
      return false;
  }
}

function readDigits(line: Line, part: Component, text: string, at: number, end: number): boolean {
  if (!readComponent(part, text, at, end)) return false;
  const c = text.charCodeAt(at);
  if (!isDigit(c) && !isUpper(c)) return false;
  line.numberStart = at;
  line.firstValue = part.roman || part.value;
  line.roman = part.family === FAMILY.upperRoman || part.family === FAMILY.upper ? 1 : 0;
  line.depth = 1;
  while (text.charCodeAt(part.end) === DOT && isDigit(text.charCodeAt(part.end + 1))) {
    if (!readComponent(part, text, part.end + 1, end)) return false;
    line.depth++;
  }
  line.value = line.depth === 1 ? line.firstValue : part.value;
  line.numberEnd = part.end;
  return true;
}

/** `1er`, `1º`, `2bis`: what a language writes close to the number. */
function skipSuffix(text: string, at: number, end: number): number {
  let i = at;
  while (
    i < end &&
    i - at < 3 &&
    (isLetter(text.charCodeAt(i)) || text.charCodeAt(i) === 0xba || text.charCodeAt(i) === 0xb0)
  )
    i++;
  return i;
}

/** Reads what separates the number from the title. Returns the offset of the title, -1 when a sentence goes on. */
function readTitle(line: Line, text: string, at: number, end: number): number {
  line.closing = CLOSING.bare;
  if (at >= end) return line.depth > 1 ? -1 : end;
  const i = skipGaps(text, at, end);
  const c = text.charCodeAt(i);
  if (isSeparator(c)) {
    line.closing = CLOSING.dash;
    const after = skipGaps(text, i + 1, end);
    const goesOn = c === DOT && after === i + 1 && after < end;
    return goesOn || (after >= end && line.depth > 1) ? -1 : after;
  }
  if (c === 0x2a || c === 0x5f) return skipGaps(text, i + 2, end) >= end ? end : i;
  return i > at && (isUpper(c) || c === 0x28) ? i : -1;
}

/**
 * Reads `Article 5 – Title`, `ARTICLE N°3 :`, `Art. 2 ·`, `Annexe 1 — Title`, `PART I` at `at`: one word with a capital and a number,
 * whatever the language. Returns the offset of the title; -1, and no number in the record, when there is none.
 */
export function readWordNumber(line: Line, part: Component, text: string, at: number, end: number): number {
  if (!isUpper(text.charCodeAt(at))) return -1;
  let i = at;
  while (i < end && i - at <= LONGEST_WORD && isLetter(text.charCodeAt(i))) i++;
  const length = i - at;
  if (length < SHORTEST_WORD || length > LONGEST_WORD) return -1;
  const dotted = text.charCodeAt(i) === DOT;
  if (dotted) i++;
  if (!dotted && !isGap(text.charCodeAt(i))) return -1;
  i = skipNumberSign(text, skipGaps(text, i, end), end);
  if (!readDigits(line, part, text, i, end)) {
    line.depth = 0;
    line.roman = 0;
    return -1;
  }
  const title = readTitle(
    line,
    text,
    isDigit(text.charCodeAt(i)) ? skipSuffix(text, line.numberEnd, end) : line.numberEnd,
    end,
  );
  line.family = title < 0 ? 0 : FAMILY.word;
  if (title < 0) line.depth = 0;
  return title;
}
