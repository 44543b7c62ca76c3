import type { ConceptCodes } from './codes.ts';
import { NOMINAL } from './inflection.ts';
import type { Lexicon } from './lexicon.ts';
import { ANYTHING, type Beginning, type Child, type Entry, type Node, type Trie } from './trie.ts';
import { COLON, NUMBER, PIPE, SEMICOLON, STOP, type Tokens, WORD } from './words.ts';

/** Hits as they are found: rows of code, first token, token after the last, forms of the first word, value. */
export interface RawHits {
  count: number;
  data: Int32Array;
}

/** Columns of a raw hit. */
export const RAW_STRIDE = 5;

/** Adds a row. */
export function pushRaw(out: RawHits, code: number, from: number, to: number, tag: number, value: number): void {
  const at = out.count * RAW_STRIDE;
  if (at + RAW_STRIDE > out.data.length) {
    const wider = new Int32Array(out.data.length * 2);
    wider.set(out.data);
    out.data = wider;
  }
  out.data[at] = code;
  out.data[at + 1] = from;
  out.data[at + 2] = to;
  out.data[at + 3] = tag;
  out.data[at + 4] = value;
  out.count++;
}

/** Merges what the units of a word mean: each concept once, with all its forms. Made when the word is first met. */
function beginningOf(entry: Entry, trie: Trie, all: ConceptCodes): Beginning {
  const alone = new Map<number, number>();
  const longer: Node[] = [];
  const longerTags: number[] = [];
  entry.units.forEach((unit, k) => {
    const node = trie.root.get(unit);
    if (!node) return;
    const tag = entry.tags[k] as number;
    for (const concept of node.concepts) alone.set(concept, (alone.get(concept) ?? 0) | tag);
    if (node.mask === 0) return;
    longer.push(node);
    longerTags.push(tag);
  });
  const codes: number[] = [];
  const tags: number[] = [];
  for (const tag of new Set(alone.values()))
    for (const code of all.codesOf([...alone].filter(([, one]) => one === tag).map(([concept]) => concept))) {
      codes.push(code);
      tags.push(tag);
    }
  const mask = longer.reduce((bits, node) => (node.gap > 0 ? ANYTHING : bits | node.mask), 0);
  return { codes, tags, longer, longerTags, mask };
}

interface Search {
  readonly trie: Trie;
  readonly tokens: Tokens;
  readonly entries: Int32Array;
  readonly out: RawHits;
  readonly codes: ConceptCodes;
}

/** Goes on after a node: tries the words that follow, as many passed over as the forms allow. */
function goOn(search: Search, node: Node, from: number, at: number, tag: number): void {
  if (node.mask === 0) return;
  const { tokens, trie, entries } = search;
  let reach = at;
  for (let skipped = 0; skipped <= node.gap && reach < tokens.count; reach++) {
    const kind = tokens.kind[reach] as number;
    if (kind === WORD) {
      const entry = trie.entries[entries[reach] as number];
      if (entry && entry.mask & node.mask && entry.high & node.high)
        for (let k = 0; k < entry.units.length; k++)
          follow(search, node, entry.units[k] as number, skipped, from, reach + 1, tag);
      skipped++;
    } else if (kind === NUMBER) {
      follow(search, node, trie.numberUnit, skipped, from, reach + 1, tag);
      const unit = trie.numberUnits.get(tokens.hash[reach] as number);
      if (unit !== undefined) follow(search, node, unit, skipped, from, reach + 1, tag);
      skipped++;
    } else if (kind === SEMICOLON || kind === COLON || kind === STOP || kind === PIPE) return;
  }
}

/** Goes on with the children of a node that read `unit` after `skipped` words. */
function follow(
  search: Search,
  node: Node,
  unit: number,
  skipped: number,
  from: number,
  at: number,
  tag: number,
): void {
  if (!(node.mask & (1 << (unit & 31))) || !(node.high & (1 << ((unit >> 5) & 31)))) return;
  const same = node.children?.get(unit);
  if (!same) return;
  for (let k = 0; k < same.length; k++) {
    const { gap, node: child } = same[k] as Child;
    if (gap < skipped) continue;
    child.codes ??= search.codes.codesOf(child.concepts);
    for (let c = 0; c < child.codes.length; c++) pushRaw(search.out, child.codes[c] as number, from, at, tag, 0);
    goOn(search, child, from, at, tag);
  }
}

function beginWord(search: Search, entry: Entry, i: number): void {
  entry.begins ??= beginningOf(entry, search.trie, search.codes);
  const { codes, tags, longer, longerTags, mask } = entry.begins;
  for (let k = 0; k < codes.length; k++) pushRaw(search.out, codes[k] as number, i, i + 1, tags[k] as number, 0);
  if (
    mask !== ANYTHING &&
    search.tokens.kind[i + 1] === WORD &&
    !(mask & (search.trie.entries[search.entries[i + 1] as number]?.mask ?? 0))
  )
    return;
  for (let k = 0; k < longer.length; k++) goOn(search, longer[k] as Node, i, i + 1, longerTags[k] as number);
}

function beginNumber(search: Search, unit: number | undefined, i: number): void {
  const node = unit === undefined ? undefined : search.trie.root.get(unit);
  if (!node) return;
  node.codes ??= search.codes.codesOf(node.concepts);
  for (const code of node.codes) pushRaw(search.out, code, i, i + 1, NOMINAL, 0);
  goOn(search, node, i, i + 1, NOMINAL);
}

/** Adds a hit to `out` for every form of the language in the tokens. `entries` holds each word's vocabulary number. Linear in the tokens. */
export function findConcepts(
  { trie: trieOf, codes }: Lexicon,
  language: number,
  tokens: Tokens,
  entries: Int32Array,
  out: RawHits,
): void {
  const trie = trieOf(language);
  const search: Search = { trie, tokens, entries, out, codes };
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] === NUMBER) {
      beginNumber(search, trie.numberUnit, i);
      beginNumber(search, trie.numberUnits.get(tokens.hash[i] as number), i);
    } else if (entries[i]) {
      const entry = trie.entries[entries[i] as number];
      if (entry) beginWord(search, entry, i);
    }
  }
}
