import type { Block } from '../blocks/block.ts';
import { FAMILY, markDepth, markFamily } from '../blocks/mark.ts';

const DOT = 0x2e;
const BRACKET = 0x28;
const ROMAN_LETTERS = 'ivxlc';
const ROMAN_VALUES: readonly number[] = [1, 5, 10, 50, 100];
/** Headings with Markdown's marks have these levels. */
const DEEPEST_MARKED = 6;

function romanValue(text: string): number {
  let value = 0;
  let before = 0;
  for (let i = text.length - 1; i >= 0; i--) {
    const digit = ROMAN_VALUES[ROMAN_LETTERS.indexOf(text[i] as string)];
    if (digit === undefined) return 0;
    value += digit < before ? -digit : digit;
    before = Math.max(before, digit);
  }
  return value;
}

function letterValue(text: string): number {
  return text.length === 1 && text >= 'a' && text <= 'z' ? text.charCodeAt(0) - 0x60 : 0;
}

/** Where the last component of a number begins. */
function lastComponent(number: string): number {
  let cut = number.length;
  while (cut > 0 && number.charCodeAt(cut - 1) !== DOT && number.charCodeAt(cut - 1) !== BRACKET) cut--;
  return cut;
}

/** Whether a number stands right after another one of the same depth: `4.2` after `4.1`, `IV` after `III`, `c` after `b`. */
export function isNextNumber(before: string, after: string): boolean {
  const cut = lastComponent(after);
  if (lastComponent(before) !== cut || (cut > 0 && before.slice(0, cut) !== after.slice(0, cut))) return false;
  const from = before.slice(cut).replace(')', '').toLowerCase();
  const to = after.slice(cut).replace(')', '').toLowerCase();
  if (Number(from) >= 0) return Number(to) === Number(from) + 1;
  const letter = letterValue(from);
  const roman = romanValue(from);
  return (letter > 0 && letterValue(to) === letter + 1) || (roman > 0 && romanValue(to) === roman + 1);
}

/** The headings that are open at some place of a document, the outermost first. */
export interface OpenHeadings {
  readonly indexes: Int32Array;
  readonly levels: Int32Array;
  count: number;
}

/** Levels grow inwards, so no more headings are open than there are levels. */
const DEEPEST = 32;

/** No open heading. */
export function noHeadings(): OpenHeadings {
  return { indexes: new Int32Array(DEEPEST), levels: new Int32Array(DEEPEST), count: 0 };
}

/** The innermost open heading; -1 for none. */
export function innermost(open: OpenHeadings): number {
  return open.count > 0 ? (open.indexes[open.count - 1] as number) : -1;
}

/** `4.2` and `4.7`, `A.1` and `A.2`: whether two numbers of several components differ in the last one only. */
function sharesPrefix(one: string, other: string): boolean {
  const cut = lastComponent(one);
  return cut > 0 && lastComponent(other) === cut && one !== other && one.slice(0, cut) === other.slice(0, cut);
}

/** A numbered sentence closes the heading of the sentence before: `4.3 The processor …` after the heading `4.2 Security`. */
export function closeSiblings(open: OpenHeadings, blocks: readonly Block[], sentence: Block): void {
  for (let k = open.count - 1; k >= 0; k--) {
    const other = blocks[open.indexes[k] as number] as Block;
    if (markDepth(other.mark) !== markDepth(sentence.mark) || markFamily(other.mark) !== markFamily(sentence.mark))
      continue;
    if (sharesPrefix(other.number, sentence.number)) open.count = k;
  }
}

/** An annex without marks (`Annexe 1`) stands beside the marked, numbered clauses before it (`## 12. Term`), not in the last one. */
function clauseBefore(open: OpenHeadings, blocks: readonly Block[], heading: Block): number {
  if (heading.level <= DEEPEST_MARKED || markFamily(heading.mark) !== FAMILY.word) return -1;
  for (let k = 0; k < open.count; k++) {
    const other = blocks[open.indexes[k] as number] as Block;
    const family = markFamily(other.mark);
    const numbered = family === FAMILY.arabic || family === FAMILY.upper || family === FAMILY.section;
    if (numbered && other.level <= DEEPEST_MARKED) return k;
  }
  return -1;
}

function siblingAt(open: OpenHeadings, blocks: readonly Block[], heading: Block): number {
  if (heading.number === '') return -1;
  for (let k = open.count - 1; k >= 0; k--) {
    const other = blocks[open.indexes[k] as number] as Block;
    const family = markFamily(other.mark);
    if (family !== markFamily(heading.mark) || markDepth(other.mark) !== markDepth(heading.mark)) continue;
    if (family === FAMILY.word && other.level > DEEPEST_MARKED !== heading.level > DEEPEST_MARKED) continue;
    if (isNextNumber(other.number, heading.number)) return k;
  }
  return -1;
}

/**
 * Closes the headings that end where this one begins and opens it; returns the index of the one it stands under, -1 for none.
 * The next number of an open heading closes it whatever marks both have; otherwise levels decide.
 */
export function openHeading(open: OpenHeadings, blocks: readonly Block[], index: number): number {
  const heading = blocks[index] as Block;
  const { indexes, levels } = open;
  const next = siblingAt(open, blocks, heading);
  const sibling = next < 0 ? clauseBefore(open, blocks, heading) : next;
  const level = sibling < 0 ? heading.level : (levels[sibling] as number);
  open.count = sibling < 0 ? open.count : sibling;
  if (sibling < 0) while (open.count > 0 && (levels[open.count - 1] as number) >= level) open.count--;
  const parent = innermost(open);
  indexes[open.count] = index;
  levels[open.count] = level;
  open.count++;
  return parent;
}
