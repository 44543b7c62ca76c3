import { type Inflection, NOMINAL, nominalForms, verbForms } from './inflection.ts';
import { fold, isDigit } from './letters.ts';
import { COLON, hashOf, NUMBER, PIPE, type PrefixListener, SEMICOLON, STOP, type Tokens, WORD } from './words.ts';

/** One language's wordings: the forms of each concept, and how its words inflect. */
export interface LanguageWords {
  readonly language: string;
  readonly inflection: Inflection;
  readonly concepts: Readonly<Record<string, readonly string[]>>;
  /** Frequent little words that tell the language. */
  readonly stopwords: readonly string[];
}

interface Node {
  concepts: number[];
  /** The same as codes, made when the node is first reached. */
  codes: readonly number[] | undefined;
  /** By unit: what follows, with the widest gap that its form allows before it. */
  children: Map<number, Child[]> | undefined;
  /** Bits of the children's units: most words are no child, and this tells so at once. */
  mask: number;
  /** The widest gap before any child. */
  gap: number;
}

interface Child {
  readonly gap: number;
  readonly node: Node;
}

/** A vocabulary entry: the units a surface stands for, with the forms it has in each, and what begins with it. */
interface Entry {
  readonly units: number[];
  readonly tags: number[];
  begins: Beginning | undefined;
  /** Bits of the units, as in `Node.mask`. */
  mask: number;
}

/** What a word alone means (codes with the forms of the word in each), and the longer forms that may begin with it. */
interface Beginning {
  readonly codes: readonly number[];
  readonly tags: readonly number[];
  readonly longer: readonly Node[];
  readonly longerTags: readonly number[];
  /** What may follow: the bits of all of `longer`, unless some form has a gap. */
  readonly mask: number;
}

interface LanguageTrie {
  readonly language: string;
  readonly accented: boolean;
  /** By vocabulary number. */
  readonly entries: (Entry | undefined)[];
  readonly root: Map<number, Node>;
  /** The unit of any number (`#`), and those of numbers that forms name (`2021`). */
  readonly numberUnit: number;
  readonly numberUnits: Map<number, number>;
}

const NUMBER_SURFACE = '#';

/**
 * What a hit can stand for, as one number: a concept that is told apart at every step (its own number), or a set of other
 * concepts that a form has in common (the number of concepts and more). Sets keep the hits of a text few.
 */
export interface ConceptCodes {
  /** The concepts of each code. */
  readonly lists: readonly Int32Array[];
  /** The codes of some concepts. */
  codesOf(concepts: readonly number[]): readonly number[];
}

function createCodes(count: number, apart: Uint8Array): ConceptCodes {
  const lists = Array.from({ length: count }, (_, concept) => Int32Array.of(concept));
  const sets = new Map<string, number>();
  const codeOf = (concepts: readonly number[]): number => {
    if (concepts.length === 1) return concepts[0] as number;
    const key = concepts.join(' ');
    const known = sets.get(key);
    if (known !== undefined) return known;
    sets.set(key, lists.length);
    lists.push(Int32Array.from(concepts));
    return lists.length - 1;
  };
  return {
    lists,
    codesOf: (concepts) => {
      const single = concepts.filter((concept) => apart[concept]);
      const others = concepts.filter((concept) => !apart[concept]).sort((a, b) => a - b);
      return others.length ? [...single, codeOf(others)] : single;
    },
  };
}

/** All languages' words in one hash table, one trie of forms for each. Immutable once built. */
export interface Lexicon {
  readonly languages: readonly string[];
  readonly conceptNames: readonly string[];
  readonly conceptIndex: ReadonlyMap<string, number>;
  /** The vocabulary number of a word by its hashes, 0 when unknown. */
  find(hash: number, check: number): number;
  readonly prefixListener: (sink: { entry: number }) => PrefixListener;
  /** Bits of the languages (by index) of which the word is a stopword. */
  readonly stopwordOf: Uint8Array;
  readonly tries: readonly LanguageTrie[];
  readonly codes: ConceptCodes;
}

class Vocabulary {
  #slots = new Int32Array(1 << 14);
  #hash: number[] = [0];
  #check: number[] = [0];
  #bySurface = new Map<string, number>();
  get size(): number {
    return this.#hash.length;
  }
  get surfaces(): ReadonlyMap<string, number> {
    return this.#bySurface;
  }
  add(surface: string): number {
    const known = this.#bySurface.get(surface);
    if (known) return known;
    const { hash, check } = hashOf(surface);
    const id = this.#hash.length;
    this.#hash.push(hash);
    this.#check.push(check);
    this.#bySurface.set(surface, id);
    if (id * 3 > this.#slots.length) this.#rehash(this.#slots.length * 2);
    else this.#place(id);
    return id;
  }
  find(hash: number, check: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const id = this.#slots[slot] as number;
      if (id === 0) return 0;
      if (this.#hash[id] === hash && this.#check[id] === check) return id;
    }
  }
  #place(id: number): void {
    const mask = this.#slots.length - 1;
    const hash = this.#hash[id] as number;
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = id;
  }
  #rehash(size: number): void {
    this.#slots = new Int32Array(size);
    for (let id = 1; id < this.#hash.length; id++) this.#place(id);
  }
}

interface Building {
  readonly vocabulary: Vocabulary;
  readonly units: Map<string, number>;
  readonly prefixes: Map<string, number>;
}

/** Splits a form of the data into its elements: `v:` verb, `n:` noun (the words after it may be plural too), `a:` adjective, `…*` prefix, `_2` gap, `#` number, else a word. */
function elementsOf(form: string): string[] {
  const nominal = form.startsWith('n:');
  return form.split(' ').flatMap((part) => {
    if (part.startsWith('_') || part === NUMBER_SURFACE || part.endsWith('*')) return [part];
    if (part[1] === ':') return [part];
    const words = fold(part).split(' ').filter(Boolean);
    return nominal ? words.map((word) => (isNumeral(word) ? word : `n:${word}`)) : words;
  });
}

function surfacesOf(element: string, words: LanguageWords): Map<string, number> {
  if (element.startsWith('v:')) return verbForms(element.slice(2), words.inflection);
  if (element.startsWith('n:')) return nominalForms(element.slice(2), words.inflection.nouns);
  if (element.startsWith('a:')) return nominalForms(element.slice(2), words.inflection.adjectives);
  return new Map([[element, 16]]);
}

function isNumeral(element: string): boolean {
  for (let i = 0; i < element.length; i++) if (!isDigit(element.charCodeAt(i))) return false;
  return true;
}

function unitOf(element: string, words: LanguageWords, trie: LanguageTrie, building: Building): number {
  const key = `${words.language} ${element}`;
  const known = building.units.get(key);
  if (known !== undefined) return known;
  const unit = building.units.size + 1;
  building.units.set(key, unit);
  const link = (id: number, tag: number) => {
    const entry = trie.entries[id] ?? { units: [], tags: [], begins: undefined, mask: 0 };
    entry.units.push(unit);
    entry.mask |= 1 << (unit & 31);
    entry.tags.push(tag);
    trie.entries[id] = entry;
  };
  if (isNumeral(element)) trie.numberUnits.set(Number(element), unit);
  else if (element.endsWith('*')) {
    const prefix = fold(element.slice(0, -1));
    const id = building.vocabulary.add(`${prefix}*`);
    building.prefixes.set(prefix, id);
    link(id, 16);
  } else for (const [surface, tag] of surfacesOf(element, words)) link(building.vocabulary.add(surface), tag);
  return unit;
}

const WIDEST_GAP = 7;
const ANYTHING = -1;

function createNode(): Node {
  return { concepts: [], codes: undefined, children: undefined, mask: 0, gap: 0 };
}

function childOf(parent: Node, unit: number, gap: number): Node {
  parent.children ??= new Map();
  const same = parent.children.get(unit) ?? [];
  const known = same.find((child) => child.gap === gap);
  if (known) return known.node;
  const node = createNode();
  parent.children.set(unit, [...same, { gap, node }]);
  parent.mask |= 1 << (unit & 31);
  parent.gap = Math.max(parent.gap, gap);
  return node;
}

function rootOf(trie: LanguageTrie, unit: number): Node {
  const known = trie.root.get(unit);
  if (known) return known;
  const node = createNode();
  trie.root.set(unit, node);
  return node;
}

function addForm(form: string, concept: number, words: LanguageWords, trie: LanguageTrie, building: Building): void {
  let node: Node | undefined;
  let gap = 0;
  for (const element of elementsOf(form)) {
    if (element.startsWith('_')) {
      gap = Math.min(WIDEST_GAP, Number(element.slice(1) || 1));
      continue;
    }
    const unit = element === NUMBER_SURFACE ? trie.numberUnit : unitOf(element, words, trie, building);
    node = node ? childOf(node, unit, gap) : rootOf(trie, unit);
    gap = 0;
  }
  if (node && !node.concepts.includes(concept)) node.concepts.push(concept);
}

function prefixTable(prefixes: Map<string, number>): { find: (hash: number, check: number) => number; shortest: number; longest: number } {
  const table = new Map<number, { check: number; id: number }[]>();
  let shortest = Number.MAX_SAFE_INTEGER;
  let longest = 0;
  for (const [prefix, id] of prefixes) {
    const { hash, check } = hashOf(prefix);
    table.set(hash, [...(table.get(hash) ?? []), { check, id }]);
    shortest = Math.min(shortest, prefix.length);
    longest = Math.max(longest, prefix.length);
  }
  const sieve = new Uint8Array(1 << 12);
  for (const hash of table.keys()) sieve[hash & 0xfff] = 1;
  const find = (hash: number, check: number) => (sieve[hash & 0xfff] ? (table.get(hash)?.find((one) => one.check === check)?.id ?? 0) : 0);
  return { find, shortest, longest };
}

/** A surface that is a form of its own also counts for the prefixes it begins with. */
function linkPrefixes(trie: LanguageTrie, building: Building): void {
  const lengths = [...new Set([...building.prefixes.keys()].map((prefix) => prefix.length))];
  for (const [surface, id] of building.vocabulary.surfaces) {
    if (surface.endsWith('*')) continue;
    for (const length of lengths) {
      const prefixId = length <= surface.length ? building.prefixes.get(surface.slice(0, length)) : undefined;
      const entry = prefixId === undefined ? undefined : trie.entries[prefixId];
      if (!entry) continue;
      const own = trie.entries[id] ?? { units: [], tags: [], begins: undefined, mask: 0 };
      own.units.push(...entry.units);
      own.mask |= entry.mask;
      own.tags.push(...entry.tags);
      trie.entries[id] = own;
    }
  }
}

/** Builds the lexicon of all languages. Concept names are shared between them; the order of `concepts` gives their numbers. `isApart`: whether a concept has hits of its own. */
export function createLexicon(languages: readonly LanguageWords[], concepts: readonly string[], isApart: (name: string) => boolean): Lexicon {
  const building: Building = { vocabulary: new Vocabulary(), units: new Map(), prefixes: new Map() };
  const conceptIndex = new Map(concepts.map((name, index) => [name, index]));
  const tries = languages.map((words): LanguageTrie => {
    const trie: LanguageTrie = { language: words.language, accented: words.inflection.accented ?? false, entries: [], root: new Map(), numberUnit: -1, numberUnits: new Map() };
    for (const [name, forms] of Object.entries(words.concepts)) {
      const concept = conceptIndex.get(name);
      if (concept === undefined) throw new Error(`languages/${words.language}: concept "${name}" is not declared`);
      for (const form of forms) addForm(form, concept, words, trie, building);
    }
    return trie;
  });
  const stopIds = languages.map((words) => words.stopwords.map((word) => building.vocabulary.add(fold(word))));
  const stopwordOf = new Uint8Array(building.vocabulary.size);
  stopIds.forEach((ids, language) => {
    for (const id of ids) stopwordOf[id] = (stopwordOf[id] as number) | (1 << language);
  });
  for (const trie of tries) linkPrefixes(trie, building);
  for (const trie of tries) for (let id = 0; id < building.vocabulary.size; id++) trie.entries[id] ??= undefined;
  const prefixes = prefixTable(building.prefixes);
  return {
    languages: languages.map((words) => words.language),
    conceptNames: concepts,
    conceptIndex,
    find: (hash, check) => building.vocabulary.find(hash, check),
    prefixListener: (sink) => ({
      shortest: prefixes.shortest,
      longest: prefixes.longest,
      seen: (_length, hash, check) => {
        const id = prefixes.find(hash, check);
        if (id) sink.entry = id;
      },
    }),
    stopwordOf,
    tries,
    codes: createCodes(concepts.length, Uint8Array.from(concepts, (name) => (isApart(name) ? 1 : 0))),
  };
}

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
function beginningOf(entry: Entry, trie: LanguageTrie, all: ConceptCodes): Beginning {
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
  readonly trie: LanguageTrie;
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
      if (entry && entry.mask & node.mask) for (let k = 0; k < entry.units.length; k++) follow(search, node, entry.units[k] as number, skipped, from, reach + 1, tag);
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
function follow(search: Search, node: Node, unit: number, skipped: number, from: number, at: number, tag: number): void {
  if (!(node.mask & (1 << (unit & 31)))) return;
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
  if (mask !== ANYTHING && search.tokens.kind[i + 1] === WORD && !(mask & (search.trie.entries[search.entries[i + 1] as number]?.mask ?? 0))) return;
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
export function findConcepts({ tries, codes }: Lexicon, language: number, tokens: Tokens, entries: Int32Array, out: RawHits): void {
  const trie = tries[language];
  if (!trie) return;
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
