import { hashOf } from './hash.ts';
import type { PrefixListener } from './words.ts';

/** Words by their hashes. Grows while forms are added; number 0 is the unknown word. */
export interface Vocabulary {
  readonly size: number;
  /** Every surface with its number. Prefixes end in `*`. */
  readonly surfaces: ReadonlyMap<string, number>;
  readonly prefixes: ReadonlyMap<string, number>;
  add(surface: string): number;
  addPrefix(prefix: string): number;
  find(hash: number, check: number): number;
  /** Puts into `sink` the number of each prefix form that a word begins with, while it is read. */
  listener(sink: { entry: number }): PrefixListener;
}

const SHORTEST_PREFIX = 4;
const LONGEST_PREFIX = 16;
const SIEVE = 0xfff;

interface Table {
  slots: Int32Array;
  readonly hash: number[];
  readonly check: number[];
}

function slotOf(table: Table, hash: number): number {
  return (hash ^ (hash >>> 15)) & (table.slots.length - 1);
}

function place(table: Table, id: number): void {
  let slot = slotOf(table, table.hash[id] as number);
  while (table.slots[slot] !== 0) slot = (slot + 1) & (table.slots.length - 1);
  table.slots[slot] = id;
}

function findIn(table: Table, hash: number, check: number): number {
  for (let slot = slotOf(table, hash); ; slot = (slot + 1) & (table.slots.length - 1)) {
    const id = table.slots[slot] as number;
    if (id === 0 || (table.hash[id] === hash && table.check[id] === check)) return id;
  }
}

function insert(table: Table, surface: string): number {
  const { hash, check } = hashOf(surface);
  const id = table.hash.length;
  table.hash.push(hash);
  table.check.push(check);
  if (id * 3 > table.slots.length) {
    table.slots = new Int32Array(table.slots.length * 2);
    for (let one = 1; one <= id; one++) place(table, one);
  } else place(table, id);
  return id;
}

/** An empty vocabulary. */
export function createVocabulary(): Vocabulary {
  const words: Table = { slots: new Int32Array(1 << 14), hash: [0], check: [0] };
  const surfaces = new Map<string, number>();
  const prefixes = new Map<string, number>();
  const starts = new Map<number, { readonly check: number; readonly id: number }[]>();
  const sieve = new Uint8Array(SIEVE + 1);
  const add = (surface: string): number => {
    const known = surfaces.get(surface);
    if (known) return known;
    const id = insert(words, surface);
    surfaces.set(surface, id);
    return id;
  };
  const prefixOf = (hash: number, check: number): number => {
    if (!sieve[hash & SIEVE]) return 0;
    return starts.get(hash)?.find((one) => one.check === check)?.id ?? 0;
  };
  return {
    get size() {
      return words.hash.length;
    },
    surfaces,
    prefixes,
    add,
    addPrefix: (prefix) => {
      const id = add(`${prefix}*`);
      if (prefixes.has(prefix)) return id;
      prefixes.set(prefix, id);
      const { hash, check } = hashOf(prefix);
      starts.set(hash, [...(starts.get(hash) ?? []), { check, id }]);
      sieve[hash & SIEVE] = 1;
      return id;
    },
    find: (hash, check) => findIn(words, hash, check),
    listener: (sink) => ({
      shortest: SHORTEST_PREFIX,
      longest: LONGEST_PREFIX,
      seen: (_length, hash, check) => {
        const id = prefixOf(hash, check);
        if (id) sink.entry = id;
      },
    }),
  };
}
