import type { RawHits } from '../text/conceptSearch.ts';
import { createTokens, type Tokens } from '../text/words.ts';

/** Buffers in which one block is read; reused from block to block. */
export interface Scratch {
  readonly tokens: Tokens;
  /** Meaning of each word token, 0 when it has none. */
  meanings: Int32Array;
  /** Grammar class of each token. */
  classes: Uint8Array;
  /** How strongly each token has its class. */
  ranks: Uint8Array;
  /** Place of each token, punctuation weighing more than words. */
  positions: Int32Array;
  /** Numbers written in words, by their first token, with the token after their last. */
  readonly numbers: Map<number, { readonly value: number; readonly end: number }>;
  readonly raw: RawHits;
  /** Order of the raw hits. */
  order: Int32Array;
  /** Tokens under a negation, and the token of the modal that governs each; -1 none. */
  covered: Uint8Array;
  governing: Int32Array;
  /** Memory from which the rows of facts are taken, block after block; a full one is left to its facts. */
  pool: Int32Array;
  used: number;
}

const POOL = 1 << 15;

/** Room for `length` numbers, kept by whoever gets it. */
export function take(scratch: Scratch, length: number): Int32Array {
  if (length > POOL / 4) return new Int32Array(length);
  if (scratch.used + length > scratch.pool.length) {
    scratch.pool = new Int32Array(POOL);
    scratch.used = 0;
  }
  scratch.used += length;
  return scratch.pool.subarray(scratch.used - length, scratch.used);
}

/** Empty buffers. */
export function createScratch(): Scratch {
  return {
    tokens: createTokens(),
    meanings: new Int32Array(1024),
    classes: new Uint8Array(1024),
    ranks: new Uint8Array(1024),
    positions: new Int32Array(1024),
    numbers: new Map(),
    raw: { count: 0, data: new Int32Array(4096) },
    order: new Int32Array(1024),
    covered: new Uint8Array(1024),
    governing: new Int32Array(1024),
    pool: new Int32Array(0),
    used: 0,
  };
}

/** Makes room for the tokens read, and forgets the block before. */
export function prepare(scratch: Scratch): void {
  const { count } = scratch.tokens;
  if (scratch.meanings.length <= count) {
    const size = Math.max(count + 1, scratch.meanings.length * 2);
    scratch.meanings = new Int32Array(size);
    scratch.classes = new Uint8Array(size);
    scratch.ranks = new Uint8Array(size);
    scratch.positions = new Int32Array(size);
    scratch.covered = new Uint8Array(size);
    scratch.governing = new Int32Array(size);
  }
  scratch.raw.count = 0;
  scratch.covered.fill(0, 0, count + 1);
  scratch.numbers.clear();
  scratch.classes.fill(0, 0, count + 1);
  scratch.ranks.fill(0, 0, count + 1);
}
