import { type Inflection, NOMINAL, nominalForms, verbForms } from './inflection.ts';
import { fold, isDigit } from './letters.ts';
import { hashOf, NUMBER, type PrefixListener, type Tokens, WORD } from './words.ts';

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
  children: Map<number, Node> | undefined;
  /** The widest gap before a child. Children are keyed by unit and gap: a gap belongs to its form. */
  gap: number;
}

/** A vocabulary entry: the units a surface stands for, with the forms it has in each. */
interface Entry {
  readonly units: number[];
  readonly tags: number[];
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
    const entry = trie.entries[id] ?? { units: [], tags: [] };
    entry.units.push(unit);
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

function keyOf(unit: number, gap: number): number {
  return unit * (WIDEST_GAP + 1) + gap;
}

function addForm(form: string, concept: number, words: LanguageWords, trie: LanguageTrie, building: Building): void {
  let children = trie.root;
  let node: Node | undefined;
  let gap = 0;
  for (const element of elementsOf(form)) {
    if (element.startsWith('_')) {
      gap = Math.min(WIDEST_GAP, Number(element.slice(1) || 1));
      continue;
    }
    const unit = element === NUMBER_SURFACE ? trie.numberUnit : unitOf(element, words, trie, building);
    const key = node ? keyOf(unit, gap) : unit;
    let next: Node | undefined = children.get(key);
    if (!next) {
      next = { concepts: [], children: undefined, gap: 0 };
      children.set(key, next);
    }
    if (node) node.gap = Math.max(node.gap, gap);
    gap = 0;
    node = next;
    node.children ??= new Map();
    children = node.children;
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
  for (const [surface, id] of building.vocabulary.surfaces) {
    if (surface.endsWith('*')) continue;
    for (const [prefix, prefixId] of building.prefixes) {
      const entry = trie.entries[prefixId];
      if (!entry || !surface.startsWith(prefix)) continue;
      const own = trie.entries[id] ?? { units: [], tags: [] };
      own.units.push(...entry.units);
      own.tags.push(...entry.tags);
      trie.entries[id] = own;
    }
  }
}

/** Builds the lexicon of all languages. Concept names are shared between them; the order of `concepts` gives their numbers. */
export function createLexicon(languages: readonly LanguageWords[], concepts: readonly string[]): Lexicon {
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
  };
}

/** Told of each place where a form of a concept stands: token range (end excluded) and the forms of its first word. */
export type HitListener = (concept: number, from: number, to: number, tag: number) => void;

function walk(node: Node, trie: LanguageTrie, tokens: Tokens, entries: Int32Array, from: number, at: number, tag: number, hit: HitListener): void {
  for (const concept of node.concepts) hit(concept, from, at, tag);
  if (!node.children || node.children.size === 0) return;
  let reach = at;
  for (let skipped = 0; skipped <= node.gap && reach < tokens.count; reach++) {
    const kind = tokens.kind[reach] as number;
    if (kind === WORD) {
      const entry = trie.entries[entries[reach] as number];
      if (entry) for (const unit of entry.units) follow(node, unit, skipped, trie, tokens, entries, from, reach + 1, tag, hit);
      skipped++;
    } else if (kind === NUMBER) {
      follow(node, trie.numberUnit, skipped, trie, tokens, entries, from, reach + 1, tag, hit);
      const unit = trie.numberUnits.get(tokens.hash[reach] as number);
      if (unit !== undefined) follow(node, unit, skipped, trie, tokens, entries, from, reach + 1, tag, hit);
      skipped++;
    } else if (kind >= 3 && kind <= 5) return;
    else if (kind === 9) return;
  }
}

/** Goes on with the children of a node that read `unit` after `skipped` words. */
function follow(node: Node, unit: number, skipped: number, trie: LanguageTrie, tokens: Tokens, entries: Int32Array, from: number, at: number, tag: number, hit: HitListener): void {
  for (let gap = skipped; gap <= node.gap; gap++) enter(node.children?.get(keyOf(unit, gap)), trie, tokens, entries, from, at, tag, hit);
}

function enter(node: Node | undefined, trie: LanguageTrie, tokens: Tokens, entries: Int32Array, from: number, at: number, tag: number, hit: HitListener): void {
  if (node) walk(node, trie, tokens, entries, from, at, tag, hit);
}

/** Finds every form of the language in the tokens. `entries` holds each word's vocabulary number. Linear in the tokens. */
export function findConcepts(trie: LanguageTrie, tokens: Tokens, entries: Int32Array, hit: HitListener): void {
  for (let i = 0; i < tokens.count; i++) {
    const kind = tokens.kind[i];
    if (kind === NUMBER) {
      enter(trie.root.get(trie.numberUnit), trie, tokens, entries, i, i + 1, NOMINAL, hit);
      const unit = trie.numberUnits.get(tokens.hash[i] as number);
      if (unit !== undefined) enter(trie.root.get(unit), trie, tokens, entries, i, i + 1, NOMINAL, hit);
      continue;
    }
    if (kind !== WORD || entries[i] === 0) continue;
    const entry = trie.entries[entries[i] as number];
    if (!entry) continue;
    for (let k = 0; k < entry.units.length; k++) enter(trie.root.get(entry.units[k] as number), trie, tokens, entries, i, i + 1, entry.tags[k] as number, hit);
  }
}
