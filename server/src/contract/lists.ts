import type { Block } from '../blocks/block.ts';
import { CLOSING, isBullet, markClosing, markDepth, markFamily } from '../blocks/mark.ts';
import { isNextNumber } from './headings.ts';

/** How much further in than another a line stands when it belongs to it. */
const NESTED = 2;
/** Lists nested deeper than this are read as if they were this deep. */
const DEEPEST = 64;

/** The list a place of a document stands in: the last member of each depth, the outermost first. */
export interface OpenList {
  readonly blocks: readonly Block[];
  readonly members: Int32Array;
  /** How many depths are open. */
  size: number;
  /** The block that introduces the list; -1 for none. */
  stem: number;
  /** Whether a paragraph came after the last member: only the next number goes on with the list then. */
  interrupted: boolean;
}

/** No list. */
export function noList(blocks: readonly Block[]): OpenList {
  return { blocks, members: new Int32Array(DEEPEST + 1), size: 0, stem: -1, interrupted: false };
}

/** Whether a block is a member of a list: an item, or a numbered sentence such as `4.1 …`. */
export function isMember(block: Block): boolean {
  return block.kind === 'item' || (block.kind === 'paragraph' && markDepth(block.mark) > 1);
}

/** The last member of the list; -1 for none. */
export function lastMember(list: OpenList): number {
  return list.size > 0 ? (list.members[list.size - 1] as number) : -1;
}

/** Ends the list. */
export function closeList(list: OpenList): void {
  list.size = 0;
  list.stem = -1;
  list.interrupted = false;
}

/** What makes two marks of one list: the same bullet, or the same kind of number with as many components. */
function style(mark: number): number {
  return markDepth(mark) > 1 ? mark >> 3 : mark;
}

/** Whether a number is the first of those that usually stand under others: `a)`, `(i)`. */
function beginsSublist(block: Block): boolean {
  return block.number === 'a' || block.number === 'i';
}

function isSibling(block: Block, other: Block): boolean {
  if (style(block.mark) !== style(other.mark)) return false;
  return (
    Math.abs(block.indent - other.indent) < NESTED || (block.number !== '' && isNextNumber(other.number, block.number))
  );
}

/** Whether `block`, not further in than `other` and marked otherwise, belongs to it all the same. */
function isUnder(block: Block, other: Block): boolean {
  if (block.indent >= other.indent + NESTED) return true;
  if (isBullet(block.mark)) return other.opens || !isBullet(other.mark);
  if (isBullet(other.mark)) return other.opens;
  if (block.number.startsWith(other.number) && markDepth(block.mark) > markDepth(other.mark)) return true;
  return markDepth(block.mark) <= markDepth(other.mark) && (other.opens || beginsSublist(block));
}

function depthOf(list: OpenList, block: Block): number {
  const { blocks, members, size } = list;
  for (let k = size - 1; k >= 0; k--) if (isSibling(block, blocks[members[k] as number] as Block)) return k;
  for (let k = size - 1; k >= 0; k--) {
    const other = blocks[members[k] as number] as Block;
    if (block.indent + NESTED <= other.indent) continue;
    if (isUnder(block, other)) return Math.min(k + 1, DEEPEST);
  }
  return 0;
}

/** Whether a member goes on counting where an interrupted list stopped. */
export function resumes(list: OpenList, block: Block): boolean {
  if (block.number === '') return false;
  for (let k = 0; k < list.size; k++) {
    const other = list.blocks[list.members[k] as number] as Block;
    if (isSibling(block, other) && isNextNumber(other.number, block.number)) return true;
  }
  return false;
}

/** Whether a member can stand in the list at all: another kind of number that stands under none of its members begins a new one. */
export function belongs(list: OpenList, block: Block): boolean {
  if (list.size === 0 || isBullet(block.mark)) return true;
  const outermost = list.blocks[list.members[0] as number] as Block;
  if (isSibling(block, outermost)) return true;
  return depthOf(list, block) > 0;
}

/** Adds a member to the list; returns its depth, 0 for the outermost. */
export function addMember(list: OpenList, index: number): number {
  const depth = depthOf(list, list.blocks[index] as Block);
  list.members[depth] = index;
  list.size = depth + 1;
  list.interrupted = false;
  return depth;
}

/** Whether an item introduces another one that stands under it. */
export function governs(item: Block, under: Block): boolean {
  return item.opens || !item.endsSentence || under.startsLower || under.indent >= item.indent + NESTED;
}

/** Whether an item is only the number and title of a step, whose text is the paragraph after it. */
export function isStep(item: Block): boolean {
  return markFamily(item.mark) > 0 && markClosing(item.mark) === CLOSING.bare && !item.endsSentence && !item.opens;
}

/** Whether a paragraph stands as far in as the words of the item before it. */
export function isInside(paragraph: Block, item: Block): boolean {
  return paragraph.indent >= item.indent + NESTED;
}
