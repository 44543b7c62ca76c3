import { ANY_NUMBER, type CompactForms, NUMERAL, WIDEST_GAP } from './compactForms.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One language's words: little words that tell it, and the forms of its concepts, made when first needed. */
export interface LanguageWords {
  readonly language: string;
  /** Participles that look like a finite form are told from it by their acute accent. */
  readonly accented: boolean;
  readonly stopwords: readonly string[];
  /** The concepts that have forms. */
  readonly names: readonly string[];
  readonly forms: () => CompactForms;
}

/** A step of a form: the concepts of the forms that end here, and the words that may follow. */
export interface Node {
  readonly concepts: number[];
  /** The same as codes, made when the node is first reached. */
  codes: readonly number[] | undefined;
  /** By unit: what follows, with the widest gap that its form allows before it. */
  children: Map<number, Child[]> | undefined;
  /** Bits of the children's units, low and high part: most words are no child, and these tell so at once. */
  mask: number;
  high: number;
  /** The widest gap before any child. */
  gap: number;
}

export interface Child {
  readonly gap: number;
  readonly node: Node;
}

/** What a word alone means (codes with the forms of the word in each), and the longer forms that may begin with it. */
export interface Beginning {
  readonly codes: readonly number[];
  readonly tags: readonly number[];
  readonly longer: readonly Node[];
  readonly longerTags: readonly number[];
  /** What may follow: the bits of all of `longer`, or `ANYTHING` when some form has a gap. */
  readonly mask: number;
}

/** A vocabulary entry: the units a surface stands for, with the forms it has in each, and what begins with it. */
export interface Entry {
  readonly units: number[];
  readonly tags: number[];
  begins: Beginning | undefined;
  /** Bits of the units, as in `Node`. */
  mask: number;
  high: number;
}

/** The forms of one language. */
export interface Trie {
  readonly language: string;
  readonly accented: boolean;
  /** By vocabulary number. */
  readonly entries: (Entry | undefined)[];
  readonly root: Map<number, Node>;
  /** The unit of any number (`#`), and those of numbers that forms name (`2021`). */
  readonly numberUnit: number;
  readonly numberUnits: Map<number, number>;
}

export const ANYTHING = -1;

interface Building {
  readonly vocabulary: Vocabulary;
  readonly trie: Trie;
}

function link({ trie }: Building, id: number, unit: number, tag: number): void {
  const entry = trie.entries[id] ?? { units: [], tags: [], begins: undefined, mask: 0, high: 0 };
  addUnit(entry, unit, tag);
  trie.entries[id] = entry;
}

function addUnit(entry: Entry, unit: number, tag: number): void {
  if (entry.units.includes(unit)) return;
  entry.units.push(unit);
  entry.tags.push(tag);
  entry.mask |= 1 << (unit & 31);
  entry.high |= 1 << ((unit >> 5) & 31);
}

/** Adds every element's surfaces to the vocabulary. Units are the elements' numbers plus one. */
function addElements({ surfaces, tags, elements }: CompactForms, building: Building): void {
  const { vocabulary, trie } = building;
  let at = 0;
  let from = 0;
  for (let number = 0; number < elements.length; number++) {
    const kind = (elements[number] as number) & 3;
    const last = at + ((elements[number] as number) >> 2);
    for (; at < last; at++) {
      const space = surfaces.indexOf(' ', from);
      const surface = surfaces.slice(from, space < 0 ? surfaces.length : space);
      from = space + 1;
      if (kind === NUMERAL) trie.numberUnits.set(Number(surface), number + 1);
      else
        link(
          building,
          surface.endsWith('*') ? vocabulary.addPrefix(surface.slice(0, -1)) : vocabulary.add(surface),
          number + 1,
          tags[at] as number,
        );
    }
  }
}

function createNode(): Node {
  return { concepts: [], codes: undefined, children: undefined, mask: 0, high: 0, gap: 0 };
}

function childOf(parent: Node, unit: number, gap: number): Node {
  parent.children ??= new Map();
  const same = parent.children.get(unit) ?? [];
  const known = same.find((child) => child.gap === gap);
  if (known) return known.node;
  const node = createNode();
  parent.children.set(unit, [...same, { gap, node }]);
  parent.mask |= 1 << (unit & 31);
  parent.high |= 1 << ((unit >> 5) & 31);
  parent.gap = Math.max(parent.gap, gap);
  return node;
}

function rootOf(trie: Trie, unit: number): Node {
  const known = trie.root.get(unit);
  if (known) return known;
  const node = createNode();
  trie.root.set(unit, node);
  return node;
}

/** Adds the form at `at` of the flat list; says where the next begins. */
function addForm({ forms, elements }: CompactForms, at: number, concept: number, trie: Trie): number {
  const end = at + 1 + (forms[at] as number);
  let node: Node | undefined;
  for (let i = at + 1; i < end; i++) {
    const number = (forms[i] as number) >> 3;
    const unit = ((elements[number] as number) & 3) === ANY_NUMBER ? trie.numberUnit : number + 1;
    node = node ? childOf(node, unit, (forms[i] as number) & WIDEST_GAP) : rootOf(trie, unit);
  }
  if (node && !node.concepts.includes(concept)) node.concepts.push(concept);
  return end;
}

/** Builds the forms of one language; its surfaces are added to the vocabulary. Throws on a concept that is not declared. */
export function createTrie(
  words: LanguageWords,
  conceptIndex: ReadonlyMap<string, number>,
  vocabulary: Vocabulary,
): Trie {
  const trie: Trie = {
    language: words.language,
    accented: words.accented,
    entries: [],
    root: new Map(),
    numberUnit: -1,
    numberUnits: new Map(),
  };
  const building: Building = { vocabulary, trie };
  const compact = words.forms();
  addElements(compact, building);
  let at = 0;
  for (const name of compact.names) {
    const concept = conceptIndex.get(name);
    if (concept === undefined) throw new Error(`languages/${words.language}: concept "${name}" is not declared`);
    const count = compact.forms[at++] as number;
    for (let k = 0; k < count; k++) at = addForm(compact, at, concept, trie);
  }
  for (let id = 0; id < vocabulary.size; id++) trie.entries[id] ??= undefined;
  return trie;
}
