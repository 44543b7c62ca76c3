import type { Block } from './block.ts';
import { SHAPE } from './line.ts';
import { CLOSING, markClosing, markDepth } from './mark.ts';
import { frontMatterEnd } from './mask.ts';
import { readBlock, wordless } from './readBlock.ts';
import { jump, newReader, peek, type Reader } from './reader.ts';
import { closingKey, pack, type State } from './state.ts';

/** A scan under way: the blocks read so far, with their places and the states they begin in. */
export interface Scanner {
  readonly reader: Reader;
  readonly blocks: Block[];
  starts: Int32Array;
  states: Int32Array;
}

function grown(array: Int32Array): Int32Array {
  const larger = new Int32Array(Math.max(64, array.length * 2));
  larger.set(array);
  return larger;
}

function push(scanner: Scanner, block: Block, start: number, state: number): void {
  const index = scanner.blocks.length;
  if (index >= scanner.starts.length) {
    scanner.starts = grown(scanner.starts);
    scanner.states = grown(scanner.states);
  }
  scanner.blocks.push(block);
  scanner.starts[index] = start;
  scanner.states[index] = state;
}

function announces(state: State, block: Block, stops: boolean): boolean {
  if (block.opens) return true;
  if (block.kind === 'masked') return state.announced;
  return (block.kind === 'paragraph' || block.kind === 'item') && !stops && state.announced;
}

/** Whether the next number may go on from the number of this block: an item's, or `3(a)` before a bare `4`. */
function countsAsItem(block: Block): boolean {
  if (block.kind !== 'item' && block.kind !== 'paragraph') return false;
  const depth = markDepth(block.mark);
  return depth > 1 ? markClosing(block.mark) === CLOSING.brackets : block.kind === 'item' && depth === 1;
}

/** Carries the state over a block. */
function carry(state: State, block: Block, reader: Reader): void {
  state.announced = announces(state, block, reader.noted.stops);
  state.opens = block.opens;
  state.ends = block.endsSentence;
  const delimiter = block.kind === 'rule' && state.kind === 'row' && !state.blank;
  state.inTable = block.kind === 'row' || delimiter;
  state.kind = block.kind;
  const { noted } = reader;
  if (block.kind === 'paragraph' || block.kind === 'item') state.spread = noted.spread;
  if (block.kind === 'heading') {
    state.itemFamily = 0;
    state.itemClosing = 0;
    state.itemValue = 0;
    state.itemIsTitle = false;
    if (noted.family > 0) {
      state.headingFamily = noted.family;
      state.headingValue = noted.value;
    }
  } else if (countsAsItem(block)) {
    state.itemFamily = noted.family;
    state.itemClosing = closingKey(noted.closing);
    state.itemValue = noted.value;
    state.itemIsTitle = noted.isTitle;
  }
}

/** Reads front matter, if the text begins with it, into the first block. */
export function readFrontMatter(scanner: Scanner, state: State): void {
  const { reader } = scanner;
  const end = frontMatterEnd(reader.text);
  if (end === 0) return;
  const block = wordless(reader.text, 0, end, 'masked', 0);
  push(scanner, block, 0, pack(state));
  carry(state, block, reader);
  reader.units += end;
  jump(reader, end);
}

/** Reads blocks until the text ends or `stop` says so; `stop` is asked at each block's start with its state. */
export function run(scanner: Scanner, state: State, stop: (start: number, state: number) => boolean): void {
  const { reader } = scanner;
  for (;;) {
    const line = peek(reader, 0);
    if (line.shape === SHAPE.end) return;
    if (scanner.blocks.length > 0 || state.kind === undefined) state.blank = line.blanks > 0;
    const packed = pack(state);
    const { start } = line;
    if (stop(start, packed)) return;
    const block = readBlock(reader, state);
    push(scanner, block, start, packed);
    carry(state, block, reader);
  }
}

/** A scan that begins where a block begins. */
export function newScanner(text: string, at: number): Scanner {
  return { reader: newReader(text, at), blocks: [], starts: new Int32Array(64), states: new Int32Array(64) };
}
