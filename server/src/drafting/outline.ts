import type { Block } from '../blocks/block.ts';
import type { Contract } from '../contract/contract.ts';
import { fold } from '../text/letters.ts';
import type { Span } from '../text/span.ts';
import type { DraftingWords } from './schema.ts';

/** The headings of a contract with what stands under them. */
export interface Outline {
  readonly contract: Contract;
  /** By block that is a heading: the block after the last one under it; 0 for other blocks. */
  readonly ends: Int32Array;
  /** Blocks at which annexes and signatures begin, ascending. */
  readonly marks: readonly number[];
}

/** Longer blocks are sentences that only mention a signature. */
const LONGEST_MARK = 160;

export function blockAt({ table }: Contract, index: number): Block {
  return table.blocks[index] as Block;
}

/** The source of a block, its marks included. */
export function sourceOf({ text, table }: Contract, index: number): string {
  const start = table.starts[index] as number;
  return text.slice(start, start + (table.blocks[index] as Block).length);
}

/** The words of a block, without its marks. */
export function wordsOf(contract: Contract, index: number): string {
  const { contentStart, contentEnd } = blockAt(contract, index);
  return sourceOf(contract, index).slice(contentStart, contentEnd);
}

/** Whether a block has words of the contract. */
export function isText({ kind }: Pick<Block, 'kind'>): boolean {
  return kind !== 'masked' && kind !== 'rule';
}

/** The heading a block stands under, for a heading the one above it; -1 for none. */
export function headingOf({ tree }: Contract, index: number): number {
  return tree.parent[index] ?? -1;
}

function endsOf({ table, tree }: Contract): Int32Array {
  const { blocks } = table;
  const ends = new Int32Array(blocks.length);
  const open: number[] = [];
  const closeTo = (parent: number, at: number) => {
    while (open.length > 0 && open.at(-1) !== parent) ends[open.pop() as number] = at;
  };
  blocks.forEach((block, i) => {
    closeTo(tree.parent[i] as number, i);
    if (block.kind === 'heading') open.push(i);
  });
  closeTo(-1, blocks.length);
  return ends;
}

/** Whether a block's folded words begin with one of the phrases. */
function beginsWith(folded: string, phrases: readonly string[]): boolean {
  return phrases.some((one) => folded === one || folded.startsWith(`${one} `));
}

function isMark(contract: Contract, index: number, { ends }: DraftingWords): boolean {
  const block = blockAt(contract, index);
  if (!isText(block) || block.length > LONGEST_MARK) return false;
  const folded = fold(wordsOf(contract, index));
  return beginsWith(folded, ends.signatures) || (block.kind === 'heading' && beginsWith(folded, ends.annexes));
}

/** The outline of a contract. */
export function outlineOf(contract: Contract, words: DraftingWords): Outline {
  const marks = contract.table.blocks.flatMap((_, i) => (isMark(contract, i, words) ? [i] : []));
  return { contract, ends: endsOf(contract), marks };
}

/** The blocks of a part of a contract: `[start, end)`. */
export type Blocks = Span;

/** The parts into which annexes and signatures divide a contract. */
export function partsOf({ contract, marks }: Outline): Blocks[] {
  const starts = [0, ...marks.filter((one) => one > 0)];
  return starts.map((start, i) => ({ start, end: starts[i + 1] ?? contract.table.blocks.length }));
}

/** The last block of `[start, end)` that has words; `start - 1` where none has. */
export function lastText({ contract }: Outline, { start, end }: Blocks): number {
  let last = end - 1;
  while (last >= start && !isText(blockAt(contract, last))) last--;
  return last;
}

/** The blocks under a heading, itself included, up to the annexes or signatures in it. */
export function sectionOf({ ends, marks }: Outline, heading: number): Blocks {
  const end = ends[heading] as number;
  return { start: heading, end: marks.find((one) => one > heading && one < end) ?? end };
}

/** Where something can be put in after a block: at the end of its last line. */
export function endOf({ text, table }: Contract, index: number): number {
  let last = index;
  for (;;) {
    const end = (table.starts[last] as number) + (table.blocks[last] as Block).length;
    const next = table.starts[last + 1];
    // What is left of the line is white space, or a comment that begins on it.
    const rest = text.slice(end, next ?? text.length);
    if (next === undefined || rest.includes('\n') || rest.includes('\r')) return end + blanksOf(rest);
    last++;
  }
}

function blanksOf(rest: string): number {
  let i = 0;
  while (rest[i] === ' ' || rest[i] === '\t') i++;
  return i;
}
