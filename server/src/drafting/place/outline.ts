import type { Block } from '../../blocks/block.ts';
import type { Contract } from '../../contract/contract.ts';
import { isNextNumber } from '../../contract/headings.ts';
import { fold } from '../../text/letters.ts';
import { pastSigns } from '../../text/signs.ts';
import type { Span } from '../../text/span.ts';
import type { DraftingWords } from '../schema.ts';

/** The headings of a contract with what stands under them. */
export interface Outline {
  readonly contract: Contract;
  /** By block that is a heading: the block after the last one under it; 0 for other blocks. */
  readonly ends: Int32Array;
  /** Blocks at which annexes and signatures begin, ascending. */
  readonly marks: readonly number[];
}

/** Headings with Markdown's marks have these levels. */
const DEEPEST_MARKED = 6;
/** Longer blocks are sentences that only mention a signature. */
const LONGEST_MARK = 160;

/** Stands before the first words of some files. */
export const BYTE_ORDER_MARK = '\ufeff';

/** Where the words of a text begin: behind its byte order mark. */
export function textStart({ text }: Contract): number {
  return text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
}

export function blockAt({ table }: Contract, index: number): Block {
  return table.blocks[index] as Block;
}

/** The source of a block, its marks included. */
export function sourceOf({ text, table }: Contract, index: number): string {
  const start = table.starts[index] as number;
  return text.slice(start, start + (table.blocks[index] as Block).length);
}

/** Where the words of a block begin. */
function startOf(contract: Contract, index: number): number {
  return (contract.table.starts[index] as number) + blockAt(contract, index).contentStart;
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
  if (!isText(block)) return false;
  if (ends.colophons.some((one) => contract.text.startsWith(one, startOf(contract, index)))) return true;
  if (block.length > LONGEST_MARK) return false;
  const folded = fold(wordsOf(contract, index));
  if (ends.others.includes(folded)) return true;
  return beginsWith(folded, ends.signatures) || (block.kind === 'heading' && beginsWith(folded, ends.annexes));
}

/** Clauses of which one alone has headings without numbers under it. */
const FEWEST = 3;

/**
 * What stands behind the last clause of a document whose clauses have numbers and no Markdown: questions and answers, links
 * of a page. It is the last clause's only by its place; undefined where other clauses have such headings too.
 */
function tailOf({ table: { blocks }, tree }: Contract): number | undefined {
  const isClause = ({ kind, level, number }: Block) => kind === 'heading' && level > DEEPEST_MARKED && number !== '';
  const clauses = blocks.flatMap((block, i) => (isClause(block) ? [i] : []));
  const last = clauses.at(-1) ?? -1;
  const plain = blocks.flatMap((block, i) => (block.kind === 'heading' && block.number === '' ? [i] : []));
  const under = plain.filter((one) => clauses.includes(tree.parent[one] as number));
  if (clauses.length < FEWEST || under.some((one) => tree.parent[one] !== last)) return undefined;
  return under[0];
}

/** The outline of a contract. */
export function outlineOf(contract: Contract, words: DraftingWords): Outline {
  const tail = tailOf(contract);
  const marks = contract.table.blocks.flatMap((_, i) => (i === tail || isMark(contract, i, words) ? [i] : []));
  return { contract, ends: endsOf(contract), marks };
}

/** The blocks of a part of a contract: `[start, end)`. */
export type Blocks = Span;

/** The parts into which annexes and signatures divide a contract. */
export function partsOf({ contract, marks }: Outline): Blocks[] {
  const starts = [0, ...marks.filter((one) => one > 0)];
  return starts.map((start, i) => ({ start, end: starts[i + 1] ?? contract.table.blocks.length }));
}

/**
 * The last block of `[start, end)` that has words, one that only introduces what comes after left aside; `start - 1` where
 * none has.
 */
export function lastText({ contract }: Pick<Outline, 'contract'>, { start, end }: Blocks): number {
  let last = end - 1;
  while (last >= start && !isText(blockAt(contract, last))) last--;
  const opens = last > start && blockAt(contract, last).opens && blockAt(contract, last).kind === 'paragraph';
  return opens ? lastText({ contract }, { start, end: last }) : last;
}

/** Whether a sentence goes on where the number of a clause stopped (`**5. Security**` and later `**6. Audits.** The …`). */
export function goesOnWith(contract: Contract, clause: number, index: number): boolean {
  const [own, other] = [blockAt(contract, clause), blockAt(contract, index)];
  if (own.number === '' || other.kind === 'heading' || other.mark !== own.mark) return false;
  if (own.kind === 'heading' && own.level <= DEEPEST_MARKED) return false;
  if (!isNextNumber(own.number, other.number)) return false;
  for (let i = clause + 1; i < index; i++) {
    const { mark, number } = blockAt(contract, i);
    if (mark === own.mark && number === own.number) return false;
  }
  return true;
}

/** So few lines behind a last rule are no part of the last clause. */
const COLOPHON = 2;

/** Where the last lines of a document begin that a rule parts from its last clause; `end` where there are none. */
function colophonAt(contract: Contract, heading: number, end: number): number {
  const { blocks } = contract.table;
  if (end < blocks.length) return end;
  const rule = blocks.findLastIndex(({ kind }) => kind === 'rule');
  const behind = blocks.slice(rule + 1).filter(isText);
  const isLine = ({ kind, number }: Block) => kind === 'paragraph' && number === '';
  return rule > heading && behind.length <= COLOPHON && behind.every(isLine) ? rule : end;
}

/**
 * The blocks under a heading, itself included, up to the annexes, signatures or last lines in it, or a next clause without a
 * heading.
 */
export function sectionOf({ contract, ends, marks }: Outline, heading: number): Blocks {
  let end = colophonAt(contract, heading, ends[heading] as number);
  for (let outer = heading; outer >= 0; outer = headingOf(contract, outer))
    for (let i = heading + 1; i < end; i++) if (goesOnWith(contract, outer, i)) end = i;
  return { start: heading, end: marks.find((one) => one > heading && one < end) ?? end };
}

/** Whether a block is a comment that never ends: nothing is read behind its beginning. */
function isEndless(contract: Contract, index: number): boolean {
  return contract.text.startsWith('<!--', contract.table.starts[index]) && !sourceOf(contract, index).endsWith('-->');
}

/** Where something can be put in after a block: at the end of its last line. */
export function endOf(contract: Contract, index: number): number {
  const { text, table } = contract;
  for (let last = index; ; last++) {
    const end = (table.starts[last] as number) + (table.blocks[last] as Block).length;
    const next = table.starts[last + 1];
    // What is left of the line is white space, or a comment that begins on it.
    const rest = text.slice(end, next ?? text.length);
    if (next === undefined || rest.includes('\n') || rest.includes('\r')) return pastSigns(text, end, ' \t');
    if (isEndless(contract, last + 1)) return end;
  }
}
