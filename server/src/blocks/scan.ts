import { lastNotAfter } from '../text/lines.ts';
import { type Block, type BlockTable, looksLike, type TextChange } from './block.ts';
import { beginsFrontMatter, FRONT_MATTER_LIMIT } from './mask.ts';
import { LOOKAHEAD } from './reader.ts';
import { newScanner, readFrontMatter, run, type Scanner } from './scanner.ts';
import { initialState, unpack } from './state.ts';

function table(scanner: Scanner): BlockTable {
  const count = scanner.blocks.length;
  return {
    blocks: scanner.blocks,
    starts: scanner.starts.slice(0, count),
    states: scanner.states.slice(0, count),
    unitsRead: scanner.reader.units,
  };
}

/** Reads a text into blocks, line by line, in one pass. */
export function scan(text: string): BlockTable {
  const scanner = newScanner(text, 0);
  const state = initialState();
  readFrontMatter(scanner, state);
  run(scanner, state, () => false);
  return table(scanner);
}

/** The first block whose reading may have seen the change: reading looks no further than `LOOKAHEAD` lines past a block. */
function firstToRead(previous: BlockTable, text: string, change: TextChange): number {
  const first = previous.blocks[0];
  const closed = first !== undefined && first.kind === 'masked' && previous.starts[0] === 0;
  if (!closed && change.start <= FRONT_MATTER_LIMIT && beginsFrontMatter(text)) return 0;
  return Math.max(0, lastNotAfter(previous.starts, change.start) - LOOKAHEAD - 1);
}

function isSame(a: Block, b: Block): boolean {
  return a.length === b.length && a.contentStart === b.contentStart && a.contentEnd === b.contentEnd && looksLike(a, b);
}

/** Puts the old blocks back in the place of those that were read again and are the same. */
function keepIdentity(scanner: Scanner, previous: BlockTable, from: number, change: TextChange): void {
  const changed = change.start + change.inserted;
  const shift = changed - change.end;
  let old = from;
  scanner.blocks.forEach((block, i) => {
    const start = scanner.starts[i] as number;
    const before = start + block.length <= change.start;
    if (!before && start < changed) return;
    const place = before ? start : start - shift;
    while (old < previous.blocks.length && (previous.starts[old] as number) < place) old++;
    const candidate = previous.blocks[old];
    if (candidate && previous.starts[old] === place && isSame(candidate, block)) scanner.blocks[i] = candidate;
  });
}

function spliced(scanner: Scanner, previous: BlockTable, from: number, tail: number, shift: number): BlockTable {
  const read = scanner.blocks.length;
  const count = from + read + previous.blocks.length - tail;
  const starts = new Int32Array(count);
  const states = new Int32Array(count);
  starts.set(previous.starts.subarray(0, from));
  states.set(previous.states.subarray(0, from));
  starts.set(scanner.starts.subarray(0, read), from);
  states.set(scanner.states.subarray(0, read), from);
  states.set(previous.states.subarray(tail), from + read);
  for (let old = tail, i = from + read; i < count; old++, i++) starts[i] = (previous.starts[old] as number) + shift;
  const blocks = previous.blocks.slice(0, from).concat(scanner.blocks, previous.blocks.slice(tail));
  return { blocks, starts, states, unitsRead: scanner.reader.units };
}

/**
 * The table of a text that one change made out of another: equal to `scan(text)`, but read only around the change, from
 * a few blocks before it until the old table agrees again. Blocks that did not change are the same objects.
 */
export function rescan(previous: BlockTable, text: string, change: TextChange): BlockTable {
  const changed = change.start + change.inserted;
  const shift = changed - change.end;
  const from = firstToRead(previous, text, change);
  const scanner = newScanner(text, from === 0 ? 0 : (previous.starts[from] as number));
  const state = from === 0 ? initialState() : unpack(previous.states[from] as number);
  if (from === 0) readFrontMatter(scanner, state);
  const last = previous.blocks.length;
  let old = from;
  let tail = last;
  run(scanner, state, (start, packed) => {
    if (start < changed) return false;
    while (old < last && (previous.starts[old] as number) < start - shift) old++;
    if (old === last || previous.starts[old] !== start - shift || previous.states[old] !== packed) return false;
    tail = old;
    return true;
  });
  keepIdentity(scanner, previous, from, change);
  return spliced(scanner, previous, from, tail, shift);
}
