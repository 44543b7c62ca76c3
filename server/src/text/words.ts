import { CHECK_START, checkStep, HASH_START, hashOf, hashStep } from './hash.ts';
import { foldedFirst, foldedSecond, isDigit, isInvisible, isLetter, isSpace, isUpper } from './letters.ts';

/** Kinds of token. A `word` has an entry in the vocabulary or 0; punctuation is its own kind. */
export const WORD = 0;
export const NUMBER = 1;
export const COMMA = 2;
export const SEMICOLON = 3;
export const COLON = 4;
export const STOP = 5;
export const OPEN = 6;
export const CLOSE = 7;
export const QUOTE = 8;
export const PIPE = 9;
export const DASH = 10;
export const BLANK = 11;

/** Flags of a word token. */
export const CAPITAL = 1;
export const ACUTE_END = 2;
export const LINE_START = 4;
export const ALL_CAPITALS = 8;
export const TIGHT = 16;
/** Ends in `e` or `es` without an accent: in French a finite form, not a participle. */
export const PLAIN_E_END = 32;

/** Words and marks of one block, in parallel arrays that grow and are reused. Offsets are those of the text read. */
export interface Tokens {
  count: number;
  kind: Uint8Array;
  flags: Uint8Array;
  start: Int32Array;
  end: Int32Array;
  /** Word: two hashes of its folded letters. Number: its value in `hash`. */
  hash: Int32Array;
  check: Int32Array;
}

/** An empty token buffer with room for `capacity` tokens. */
export function createTokens(capacity = 1024): Tokens {
  return {
    count: 0,
    kind: new Uint8Array(capacity),
    flags: new Uint8Array(capacity),
    start: new Int32Array(capacity),
    end: new Int32Array(capacity),
    hash: new Int32Array(capacity),
    check: new Int32Array(capacity),
  };
}

function grow(tokens: Tokens): void {
  const capacity = tokens.kind.length * 2;
  const copy8 = (from: Uint8Array) => {
    const to = new Uint8Array(capacity);
    to.set(from);
    return to;
  };
  const copy32 = (from: Int32Array) => {
    const to = new Int32Array(capacity);
    to.set(from);
    return to;
  };
  tokens.kind = copy8(tokens.kind);
  tokens.flags = copy8(tokens.flags);
  tokens.start = copy32(tokens.start);
  tokens.end = copy32(tokens.end);
  tokens.hash = copy32(tokens.hash);
  tokens.check = copy32(tokens.check);
}

function push(
  tokens: Tokens,
  kind: number,
  flags: number,
  start: number,
  end: number,
  hash: number,
  check: number,
): void {
  if (tokens.count === tokens.kind.length) grow(tokens);
  const i = tokens.count++;
  tokens.kind[i] = kind;
  tokens.flags[i] = flags;
  tokens.start[i] = start;
  tokens.end[i] = end;
  tokens.hash[i] = hash;
  tokens.check[i] = check;
}

function readWord(text: string, from: number, to: number, tokens: Tokens, flags: number): number {
  let hash = HASH_START;
  let check = CHECK_START;
  let length = 0;
  let capitals = 0;
  let acute = -9;
  let last = 0;
  let beforeLast = 0;
  let i = from;
  for (; i < to; i++) {
    const code = text.charCodeAt(i);
    if (!isLetter(code)) {
      if (isInvisible(code)) continue;
      break;
    }
    if (code === 0xe9 || code === 0xc9) acute = length;
    const first = foldedFirst(code);
    beforeLast = last;
    last = first;
    hash = hashStep(hash, first);
    check = checkStep(check, first);
    length++;
    if (code < 0x61 || code >= 0xc0) if (isUpper(code)) capitals++;
    const second = foldedSecond(code);
    if (second) {
      hash = hashStep(hash, second);
      check = checkStep(check, second);
      length++;
    }
  }
  let marks = flags;
  if (isUpper(text.charCodeAt(from))) marks |= CAPITAL;
  if (capitals === length && length > 1) marks |= ALL_CAPITALS;
  if (length - acute <= 3) marks |= ACUTE_END;
  else if (last === 0x65 || (last === 0x73 && beforeLast === 0x65)) marks |= PLAIN_E_END;
  push(tokens, WORD, marks, from, i, hash, check);
  return i;
}

function readNumber(text: string, from: number, to: number, tokens: Tokens, flags: number): number {
  let i = from;
  let value = 0;
  let dotted = false;
  for (; i < to; i++) {
    const code = text.charCodeAt(i);
    if (isDigit(code)) {
      if (!dotted && value < 100_000_000) value = value * 10 + (code - 0x30);
    } else if (code === 0x2e && i + 1 < to && isDigit(text.charCodeAt(i + 1))) dotted = true;
    else break;
  }
  push(tokens, NUMBER, flags, from, i, value, dotted ? 1 : 0);
  return i;
}

const SECTION_SIGN = 0xa7;
/** `§` is read as the word `art`. */
const ARTICLE_WORD = hashOf('art');

function punctuation(code: number): number {
  switch (code) {
    case 0x2c:
      return COMMA;
    case 0x3b:
      return SEMICOLON;
    case 0x3a:
      return COLON;
    case 0x2e:
    case 0x21:
    case 0x3f:
      return STOP;
    case 0x28:
    case 0x5b:
      return OPEN;
    case 0x29:
    case 0x5d:
      return CLOSE;
    case 0x22:
    case 0xab:
    case 0xbb:
    case 0x201c:
    case 0x201d:
    case 0x201e:
      return QUOTE;
    case 0x7c:
      return PIPE;
    case 0x2013:
    case 0x2014:
      return DASH;
    default:
      return -1;
  }
}

function skipAddress(text: string, from: number, to: number): number {
  let i = from;
  while (
    i < to &&
    !isSpace(text.charCodeAt(i)) &&
    text.charCodeAt(i) !== 0x29 &&
    text.charCodeAt(i) !== 0x5d &&
    text.charCodeAt(i) !== 0x7c
  )
    i++;
  return i;
}

function skipMarkup(text: string, i: number, to: number): number {
  const code = text.charCodeAt(i);
  if (code === 0x5d && text.charCodeAt(i + 1) === 0x28) {
    const close = text.indexOf(')', i + 2);
    return close > 0 && close < to && close - i < 2000 ? close + 1 : i + 1;
  }
  if (code === 0x3c) {
    const next = text.charCodeAt(i + 1);
    if (next === 0x21 || next === 0x2f || isLetter(next)) {
      const close = text.indexOf('>', i + 1);
      return close > 0 && close < to && close - i < 2000 ? close + 1 : i + 1;
    }
  }
  return i;
}

function isAddressStart(text: string, i: number): boolean {
  return text.charCodeAt(i) === 0x68 && (text.startsWith('https://', i) || text.startsWith('http://', i));
}

/**
 * Reads the words and marks of `text[from, to)` into `tokens` (emptied first). Emphasis, links' targets, tags and web
 * addresses are no words; apostrophes and hyphens divide words; a `___` or `[…]` blank is one token.
 */
export function tokenize(text: string, from: number, to: number, tokens: Tokens): void {
  tokens.count = 0;
  let flags = 0;
  let i = from;
  while (i < to) {
    const code = text.charCodeAt(i);
    if (isLetter(code)) {
      i = isAddressStart(text, i) ? skipAddress(text, i, to) : readWord(text, i, to, tokens, flags);
      flags = TIGHT;
      continue;
    }
    if (isDigit(code)) {
      i = readNumber(text, i, to, tokens, flags);
      flags = TIGHT;
      continue;
    }
    if (code === SECTION_SIGN) {
      push(tokens, WORD, flags, i, i + 1, ARTICLE_WORD.hash, ARTICLE_WORD.check);
      flags = 0;
      i++;
      continue;
    }
    if (code === 0x0a || code === 0x0d) flags = LINE_START;
    else if (isSpace(code)) flags &= ~TIGHT;
    const past = skipMarkup(text, i, to);
    if (past > i) {
      i = past;
      continue;
    }
    if (code === 0x5f && text.charCodeAt(i + 1) === 0x5f && text.charCodeAt(i + 2) === 0x5f) {
      const start = i;
      while (i < to && text.charCodeAt(i) === 0x5f) i++;
      push(tokens, BLANK, 0, start, i, 0, 0);
      continue;
    }
    const kind = punctuation(code);
    if (kind >= 0) {
      push(tokens, kind, flags, i, i + 1, 0, 0);
      flags = TIGHT;
    } else if (code === 0x25cf) push(tokens, BLANK, flags, i, i + 1, 0, 0);
    i++;
  }
}

/** How many folded letters a prefix may have. */
export interface PrefixLengths {
  readonly shortest: number;
  readonly longest: number;
}

/** Tells the hashes of the prefixes of the word in `text[from, to)` that are so long, the shortest first. */
export function eachPrefix(
  text: string,
  from: number,
  to: number,
  { shortest, longest }: PrefixLengths,
  tell: (hash: number, check: number) => void,
): void {
  let hash = HASH_START;
  let check = CHECK_START;
  let length = 0;
  for (let i = from; i < to && length < longest; i++) {
    const code = text.charCodeAt(i);
    if (!isLetter(code)) continue;
    const second = foldedSecond(code);
    hash = hashStep(hash, foldedFirst(code));
    check = checkStep(check, foldedFirst(code));
    length++;
    if (second) {
      hash = hashStep(hash, second);
      check = checkStep(check, second);
      length++;
    }
    if (length >= shortest && length <= longest) tell(hash, check);
  }
}
