import {
  CAPITAL,
  COLON,
  DASH,
  LINE_START,
  NUMBER,
  PIPE,
  SEMICOLON,
  STOP,
  TIGHT,
  type Tokens,
  WORD,
} from '../text/words.ts';
import { FIRST, FLAGS, NAME_STRIDE, NAME_TOKEN, type Sentence, STRIDE, TOKEN } from './facts.ts';
import { classNumber } from './grammar.ts';
import type { Scratch } from './scratch.ts';
import type { Grammar } from './verbGroup.ts';

const ABBREVIATION = classNumber('abbreviation');
const ARTICLE = classNumber('article');

/** Where the sentence that holds token `i` ends: the token after its last. */
function endsSentence(scratch: Scratch, i: number, row: boolean): boolean {
  const { tokens, classes } = scratch;
  if (tokens.kind[i] !== STOP || row) return false;
  if (i + 1 >= tokens.count) return true;
  const next = tokens.flags[i + 1] as number;
  if (next & TIGHT) return false;
  const previous = i > 0 ? (classes[i - 1] as number) : 0;
  if (previous === ABBREVIATION || previous === ARTICLE) return false;
  const single =
    i > 0 && tokens.kind[i - 1] === WORD && (tokens.end[i - 1] as number) - (tokens.start[i - 1] as number) === 1;
  if (single && !(next & LINE_START)) return false;
  if (i > 0 && tokens.kind[i - 1] === NUMBER && i < 3) return false;
  const kind = tokens.kind[i + 1];
  return kind !== WORD || (next & (CAPITAL | LINE_START)) !== 0;
}

const WEIGHT: Readonly<Record<number, number>> = { [SEMICOLON]: 8, [STOP]: 12, [PIPE]: 3 };

/** A full stop that ends an abbreviation or stands inside a name. */
function isShort({ tokens, classes }: Scratch, i: number): boolean {
  if (tokens.kind[i] !== STOP) return false;
  const previous = classes[i - 1];
  return previous === ABBREVIATION || previous === ARTICLE || ((tokens.flags[i + 1] as number) & TIGHT) !== 0;
}

/** Gives every token its place in the block. */
export function placeTokens(scratch: Scratch): void {
  let position = 0;
  for (let i = 0; i < scratch.tokens.count; i++) {
    position += isShort(scratch, i) ? 1 : (WEIGHT[scratch.tokens.kind[i] as number] ?? 1);
    scratch.positions[i] = position;
  }
}

function opensList(tokens: Tokens, last: number): boolean {
  return tokens.kind[last] !== STOP && last + 1 === tokens.count;
}

function lastWord(tokens: Tokens, first: number, last: number): number {
  let i = last;
  while (i > first && tokens.kind[i] !== WORD) i--;
  return i;
}

const LONG = 500;
const LONGEST = 800;

/** A run of words without a full stop is cut, at a semicolon if there is one: no cost may grow with the square of its length. */
function isOverlong(tokens: Tokens, first: number, i: number): boolean {
  const length = i - first;
  return length >= LONGEST || (length >= LONG && tokens.kind[i] === SEMICOLON);
}

/** Divides a block into sentences; the cells of a table row are one. */
export function divide(
  base: number,
  scratch: Scratch,
  grammar: Grammar,
  hits: Int32Array,
  names: Int32Array,
  row: boolean,
): Sentence[] {
  const { tokens } = scratch;
  const sentences: Sentence[] = [];
  let first = 0;
  let hit = 0;
  let name = 0;
  const rows = hits.length / STRIDE;
  for (let i = 0; i < tokens.count; i++) {
    if (i + 1 < tokens.count && !endsSentence(scratch, i, row) && !isOverlong(tokens, first, i)) continue;
    const firstHit = hit;
    while (hit < rows && (hits[hit * STRIDE + TOKEN] as number) <= i) {
      if (hits[hit * STRIDE + TOKEN] === first)
        hits[hit * STRIDE + FLAGS] = (hits[hit * STRIDE + FLAGS] as number) | FIRST;
      hit++;
    }
    const firstName = name;
    while (name * NAME_STRIDE < names.length && (names[name * NAME_STRIDE + NAME_TOKEN] as number) <= i) name++;
    sentences.push({
      start: (tokens.start[first] as number) - base,
      end: (tokens.end[i] as number) - base,
      firstHit,
      lastHit: hit,
      firstName,
      lastName: name,
      opens: tokens.kind[i] === COLON || (tokens.kind[i] === DASH && tokens.kind[i - 1] === COLON),
      closing: opensList(tokens, i) ? grammar.closingFlags(lastWord(tokens, first, i)) : 0,
      words: i + 1 - first,
    });
    first = i + 1;
  }
  return sentences;
}
