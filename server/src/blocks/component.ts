import { isDigit, isLetter } from '../text/letters.ts';
import { FAMILY } from './mark.ts';

/** One component of a number: `12`, `b`, `IV`. A record that readers fill in. */
export interface Component {
  /** Offset after it. */
  end: number;
  family: number;
  value: number;
  /** Value of a single letter read as a Roman numeral; 0 when it cannot be one. */
  roman: number;
}

/** An empty record. */
export function newComponent(): Component {
  return { end: 0, family: 0, value: 0, roman: 0 };
}

const MAX_DIGITS = 3;
const MAX_LETTERS = 5;

function isAsciiLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

/** Roman numerals up to 39, one case, written as they should be; 0 for anything else. */
function romanValue(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start) & 0xdf;
  if (first !== 0x49 && first !== 0x56 && first !== 0x58) return 0;
  const caseBit = text.charCodeAt(start) & 0x20;
  let i = start;
  const run = (letter: number, most: number): number => {
    let n = 0;
    while (n < most && i < end && text.charCodeAt(i) === (letter | caseBit)) {
      n++;
      i++;
    }
    return n;
  };
  let value = 10 * run(0x58, 3);
  const ones = run(0x49, 1);
  if (ones === 1 && run(0x58, 1) === 1) value += 9;
  else if (ones === 1 && run(0x56, 1) === 1) value += 4;
  else if (ones === 1) value += 1 + run(0x49, 2);
  else if (run(0x56, 1) === 1) value += 5 + run(0x49, 3);
  return i === end ? value : 0;
}

function readLetters(part: Component, text: string, at: number, end: number): boolean {
  let i = at;
  while (i < end && i - at <= MAX_LETTERS && isAsciiLetter(text.charCodeAt(i))) i++;
  const length = i - at;
  if (length === 0 || length > MAX_LETTERS || (i < end && isLetter(text.charCodeAt(i)))) return false;
  const c = text.charCodeAt(at);
  const upper = c < 0x61;
  part.end = i;
  part.roman = romanValue(text, at, i);
  if (length === 1) {
    part.family = upper ? FAMILY.upper : FAMILY.lower;
    part.value = c - (upper ? 0x40 : 0x60);
    return true;
  }
  part.family = upper ? FAMILY.upperRoman : FAMILY.lowerRoman;
  part.value = part.roman;
  part.roman = 0;
  return part.value > 0;
}

/** Reads one component at `at`. Returns false, and leaves the record undefined, when there is none. */
export function readComponent(part: Component, text: string, at: number, end: number): boolean {
  if (at >= end) return false;
  if (!isDigit(text.charCodeAt(at))) return readLetters(part, text, at, end);
  let value = 0;
  let i = at;
  while (i < end && isDigit(text.charCodeAt(i))) {
    if (i - at === MAX_DIGITS) return false;
    value = value * 10 + text.charCodeAt(i) - 0x30;
    i++;
  }
  part.end = i;
  part.family = FAMILY.arabic;
  part.value = value;
  part.roman = 0;
  return true;
}
