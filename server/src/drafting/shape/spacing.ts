import type { Contract } from '../../contract/contract.ts';
import { mostFrequent } from '../../text/mostFrequent.ts';
import { type Blocks, blockAt, isText, sourceOf } from '../place/outline.ts';

/** What a block is among its neighbours: a heading, a row, an item of a list, or other words of a clause. */
export type Rank = 'heading' | 'text' | 'item' | 'row';

/** What a block is. A numbered sentence that no other sentence introduces is a paragraph of its clause: `(1) The term …`. */
export function rankOf(contract: Contract, index: number): Rank {
  const block = blockAt(contract, index);
  if (block.kind === 'heading' || block.kind === 'row') return block.kind;
  if (block.kind !== 'item') return 'text';
  const { depth, stem } = contract.tree;
  const introduced = (stem[index] as number) >= 0 && blockAt(contract, stem[index] as number).kind !== 'heading';
  return block.number !== '' && depth[index] === 0 && !introduced ? 'text' : 'item';
}

/** How many line breaks stand between two kinds of blocks. */
export type Gaps = ReadonlyMap<string, number>;

const MOST = 3;

function lineBreaks(text: string): number {
  let breaks = 0;
  for (let i = 0; i < text.length; i++) if (text[i] === '\n' || (text[i] === '\r' && text[i + 1] !== '\n')) breaks++;
  return breaks;
}

/** The line breaks between the blocks of a part of a contract. */
export function gapsIn(contract: Contract, { start, end }: Blocks): Gaps {
  const { text, table } = contract;
  const counts = new Map<string, number[]>();
  for (let i = start + 1; i < end; i++) {
    const block = blockAt(contract, i - 1);
    if (!isText(block) || !isText(blockAt(contract, i))) continue;
    const pair = `${rankOf(contract, i - 1)} ${rankOf(contract, i)}`;
    const breaks = lineBreaks(text.slice((table.starts[i - 1] as number) + block.length, table.starts[i]));
    const times = counts.get(pair) ?? new Array<number>(MOST + 1).fill(0);
    times[Math.min(breaks, MOST)] = (times[Math.min(breaks, MOST)] as number) + 1;
    counts.set(pair, times);
  }
  return new Map([...counts].map(([pair, times]) => [pair, times.lastIndexOf(Math.max(...times))]));
}

/** How many line breaks go between two blocks of these ranks. */
export function gapBetween(gaps: Gaps, first: Rank, second: Rank): number {
  const known = gaps.get(`${first} ${second}`);
  if (known) return known;
  if (first === 'row' || second === 'row') return first === second ? 1 : 2;
  if (first === 'item' && second === 'item') return 1;
  return gaps.get('text text') ?? gaps.get('text heading') ?? 2;
}

/** The line break of a contract, as most of its lines end. */
export function lineBreakOf(text: string): string {
  const all = text.split('\n').length - 1;
  const pairs = text.split('\r\n').length - 1;
  return pairs * 2 > all ? '\r\n' : '\n';
}

/** How paragraphs are broken into lines: at how many columns, and what stands before the second line. */
export interface Wrap {
  readonly width: number;
  readonly hang: string;
}

/** Paragraphs longer than this would be broken if the contract breaks its lines at all. */
const LONG = 120;
const WIDEST = 110;

/** How a part of a contract breaks its lines; undefined where paragraphs stand on one line. */
export function wrapIn(contract: Contract, { start, end }: Blocks): Wrap | undefined {
  const long: string[][] = [];
  for (let i = start; i < end; i++) {
    const { kind, length } = blockAt(contract, i);
    if (kind === 'paragraph' && length > LONG) long.push(sourceOf(contract, i).split(/\r?\n/));
  }
  const broken = long.filter((lines) => lines.length > 1 && lines.every((line) => line.length <= WIDEST));
  if (broken.length === 0 || broken.length * 2 <= long.length) return undefined;
  const second = broken.map(([, line = '']) => line.slice(0, line.length - line.trimStart().length));
  return { width: Math.max(...broken.flat().map((line) => line.trimEnd().length)), hang: mostFrequent(second) ?? '' };
}
