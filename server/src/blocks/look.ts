import { isDigit, isLetter, isUpper } from '../text/letters.ts';
import { isGap } from './line.ts';

/** What can be said of some words without understanding them; bits of `lookOf`. `form`: they end with a line to write on. */
export const LOOK = {
  upper: 1,
  lower: 2,
  quoted: 4,
  opens: 8,
  sentence: 16,
  comma: 32,
  question: 64,
  colonInside: 128,
  breakInside: 256,
  contact: 512,
  capitals: 1024,
  bold: 2048,
  long: 4096,
  mute: 8192,
  dash: 16384,
  digits: 32768,
  odd: 65536,
  stop: 131072,
  form: 262144,
} as const;

const WORDS_SHIFT = 20;
const MOST_WORDS = 63;
/** Dates, telephone and register numbers. */
const MANY_DIGITS = 4;
/** Longer words are never a title: they are not looked into. */
const LONG = 160;
/** Emphasis has three marks at most; more are a line to write on. */
const BLANK = 4;

/** How many words a look has counted. */
export function wordsIn(look: number): number {
  return look >>> WORDS_SHIFT;
}

function isEmphasis(code: number): boolean {
  return code === 0x2a || code === 0x5f;
}

function isClosingQuote(code: number): boolean {
  return code === 0x22 || code === 0x201d || code === 0xbb || code === 0x2019 || code === 0x60;
}

function isOpeningQuote(code: number): boolean {
  return code === 0x22 || code === 0x201c || code === 0x201e || code === 0xab;
}

function isSentenceMark(code: number): boolean {
  return code === 0x2e || code === 0x3b || code === 0x21 || code === 0x3f || code === 0x2026 || code === 0x3002;
}

/** Whether the words end with a line to write on (`Date: ____`). */
function isBlankToFill(text: string, start: number, end: number): boolean {
  return end - start > BLANK && text.startsWith('____', end - BLANK);
}

function endLook(text: string, start: number, end: number): number {
  let i = end;
  let quoted = false;
  if (isBlankToFill(text, start, end)) return LOOK.form;
  while (i > start) {
    const c = text.charCodeAt(i - 1);
    if (isClosingQuote(c)) quoted = true;
    else if (!isGap(c) && !isEmphasis(c) && c !== 0x5c) break;
    i--;
  }
  if (i === start) return 0;
  const c = text.charCodeAt(i - 1);
  if (c === 0x3a || c === 0xff1a) return quoted ? 0 : LOOK.opens;
  if (c === 0x3f) return LOOK.sentence | LOOK.stop | LOOK.question;
  if (isSentenceMark(c)) return c === 0x3b ? LOOK.sentence : LOOK.sentence | LOOK.stop;
  if (c === 0x2c) return LOOK.comma;
  if (c !== 0x2d && c !== 0x2013) return 0;
  while (i > start && (isGap(text.charCodeAt(i - 1)) || text.charCodeAt(i - 1) === c)) i--;
  return i > start && text.charCodeAt(i - 1) === 0x3a ? LOOK.opens : LOOK.dash;
}

function startLook(text: string, start: number, end: number): number {
  let look = 0;
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i);
    if (isLetter(c)) return look | (isUpper(c) ? LOOK.upper : LOOK.lower);
    if (c === 0x7b) return look | LOOK.mute;
    if (isOpeningQuote(c)) look |= LOOK.quoted;
    else if (!isGap(c) && !isEmphasis(c) && c !== 0x28 && c !== 0x5b && c !== 0x27 && c !== 0x2019 && c !== 0xbf)
      return look;
  }
  return look;
}

/** Whether bold begins at the first unit and ends at the last one (a `.` or `:` after it apart), with none inside. */
function isBold(text: string, start: number, end: number): boolean {
  const mark = text.charCodeAt(start);
  if (!isEmphasis(mark) || text.charCodeAt(start + 1) !== mark) return false;
  let from = start + 2;
  let to = end;
  while (from < end && text.charCodeAt(from) === mark) from++;
  while (to > from && text.charCodeAt(to - 1) !== mark) {
    const c = text.charCodeAt(to - 1);
    if (c !== 0x2e && c !== 0x3a && !isGap(c)) return false;
    to--;
  }
  if (to - from < 3 || text.charCodeAt(to - 2) !== mark) return false;
  to -= 2;
  while (to > from && text.charCodeAt(to - 1) === mark) to--;
  for (let i = from; i + 1 < to; i++) if (text.charCodeAt(i) === mark && text.charCodeAt(i + 1) === mark) return false;
  return true;
}

/** Whether a sentence ends at `at` and another begins: two letters before, a capital after. */
function breaks(text: string, at: number, end: number): boolean {
  let i = at + 1;
  while (i < end && isEmphasis(text.charCodeAt(i))) i++;
  if (
    i >= end ||
    !isGap(text.charCodeAt(i)) ||
    !isLetter(text.charCodeAt(at - 1)) ||
    !isLetter(text.charCodeAt(at - 2))
  )
    return false;
  while (i < end && (isGap(text.charCodeAt(i)) || isEmphasis(text.charCodeAt(i)))) i++;
  return i < end && isUpper(text.charCodeAt(i));
}

/** What a sign inside the words says; `odd` ones stand in sentences, forms and markup, not in plain titles. */
function signLook(text: string, at: number, start: number, end: number): number {
  switch (text.charCodeAt(at)) {
    case 0x40:
      return LOOK.contact;
    case 0x3a:
      if (at + 1 >= end) return 0;
      return text.startsWith('//', at + 1) ? LOOK.contact : isGap(text.charCodeAt(at + 1)) ? LOOK.colonInside : 0;
    case 0x2e:
    case 0x3b:
    case 0x21:
      return at - start > 1 && breaks(text, at, end) ? LOOK.breakInside : 0;
    case 0x22:
    case 0x201c:
    case 0xab:
    case 0x5b:
    case 0x7b:
    case 0x5f:
    case 0x2a:
    case 0x3c:
    case 0x3d:
    case 0x7c:
      return LOOK.odd;
    default:
      return 0;
  }
}

function insideLook(text: string, start: number, end: number): number {
  let look = 0;
  let words = 0;
  let letters = 0;
  let capitals = 0;
  let digits = 0;
  let inWord = false;
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i);
    if (isLetter(c)) {
      letters++;
      if (isUpper(c)) capitals++;
      if (!inWord) words++;
      inWord = true;
      continue;
    }
    const gap = isGap(c);
    if (gap || c === 0x2f) inWord = false;
    else if (isDigit(c)) {
      digits++;
      if (!inWord) words++;
      inWord = true;
    } else look |= signLook(text, i, start, end);
  }
  if (capitals === letters && letters > 3) look |= LOOK.capitals;
  if (digits >= MANY_DIGITS) look |= LOOK.digits;
  if (letters < 4) look |= LOOK.mute;
  return look | (Math.min(words, MOST_WORDS) << WORDS_SHIFT);
}

/** The look of the words in `[start, end)`: bits of `LOOK` and the number of words. */
export function lookOf(text: string, start: number, end: number): number {
  const look = startLook(text, start, Math.min(end, start + LONG)) | endLook(text, start, end);
  if (end - start > LONG) return look | LOOK.long | (MOST_WORDS << WORDS_SHIFT);
  return look | insideLook(text, start, end) | (isBold(text, start, end) ? LOOK.bold : 0);
}
