import { bucketOf, type FormTable, NUMBER_UNIT } from './formTable.ts';
import { hashOf } from './hash.ts';
import { ANY_NUMBER, NUMERAL, type TakenForms, WIDEST_GAP } from './takenForms.ts';

/** The numbers of the concepts, and which of them have hits of their own (1). */
export interface Concepts {
  readonly index: ReadonlyMap<string, number>;
  readonly apart: Uint8Array;
}

/** A step of a form while the trie is built. */
interface Node {
  readonly unit: number;
  readonly gap: number;
  readonly concepts: number[];
  readonly children: Node[];
}

/** The units of a word, and the forms it has in each. */
interface Meaning {
  readonly units: number[];
  readonly tags: number[];
}

interface Building {
  readonly concepts: Concepts;
  /** By unit; the roots of the trie. */
  readonly roots: Map<number, Node>;
  readonly words: Map<string, Meaning>;
  readonly prefixes: Map<string, Meaning>;
  readonly numerals: Map<number, number>;
  /** By what they have: the sets and their codes. */
  readonly sets: Map<string, { readonly code: number; readonly members: readonly number[] }>;
}

/** What a list of lists is written into. */
interface Rows {
  readonly starts: number[];
  readonly values: number[];
}

const rows = (): Rows => ({ starts: [0], values: [] });

function addRow({ starts, values }: Rows, row: readonly number[]): void {
  for (const value of row) values.push(value);
  starts.push(values.length);
}

const MOST = 0xffff;

/** Numbers of a table as it keeps them. Throws on one that has no room. */
function narrow(numbers: readonly number[]): Uint16Array {
  if (numbers.some((one) => one > MOST))
    throw new Error(`a language has more than ${MOST} of something: widen its tables`);
  return Uint16Array.from(numbers);
}

function link(meanings: Map<string, Meaning>, surface: string, unit: number, tag: number): void {
  const meaning = meanings.get(surface) ?? { units: [], tags: [] };
  meanings.set(surface, meaning);
  if (meaning.units.includes(unit)) return;
  meaning.units.push(unit);
  meaning.tags.push(tag);
}

/** Notes every element's surfaces. Units are the elements' numbers plus one. */
function addElements({ surfaces, tags, elements }: TakenForms, building: Building): void {
  let at = 0;
  elements.forEach((element, number) => {
    for (const last = at + (element >> 2); at < last; at++) {
      const surface = surfaces[at] as string;
      if ((element & 3) === NUMERAL) building.numerals.set(Number(surface), number + 1);
      else if (surface.endsWith('*')) link(building.prefixes, surface.slice(0, -1), number + 1, tags[at] as number);
      else link(building.words, surface, number + 1, tags[at] as number);
    }
  });
}

function childOf(parent: Node | undefined, unit: number, gap: number, { roots }: Building): Node {
  const known = parent ? parent.children.find((one) => one.unit === unit && one.gap === gap) : roots.get(unit);
  if (known) return known;
  const node: Node = { unit, gap: parent ? gap : 0, concepts: [], children: [] };
  if (parent) parent.children.push(node);
  else roots.set(unit, node);
  return node;
}

/** Adds the form at `at` of the flat list; says where the next begins. */
function addForm({ forms, elements }: TakenForms, at: number, concept: number, building: Building): number {
  const end = at + 1 + (forms[at] as number);
  let node: Node | undefined;
  for (let i = at + 1; i < end; i++) {
    const number = (forms[i] as number) >> 3;
    const unit = ((elements[number] as number) & 3) === ANY_NUMBER ? NUMBER_UNIT : number + 1;
    node = childOf(node, unit, (forms[i] as number) & WIDEST_GAP, building);
  }
  if (node && !node.concepts.includes(concept)) node.concepts.push(concept);
  return end;
}

function addForms(taken: TakenForms, language: string, building: Building): void {
  let at = 0;
  for (const name of taken.names) {
    const concept = building.concepts.index.get(name);
    if (concept === undefined) throw new Error(`languages/${language}: concept "${name}" is not declared`);
    const count = taken.forms[at++] as number;
    for (let k = 0; k < count; k++) at = addForm(taken, at, concept, building);
  }
}

/** The codes of some concepts: each that is told apart, and one for the set of all others. */
function codesOf(concepts: readonly number[], { concepts: { apart }, sets }: Building): number[] {
  const single = concepts.filter((concept) => apart[concept]);
  const others = concepts.filter((concept) => !apart[concept]).sort((a, b) => a - b);
  if (others.length < 2) return [...single, ...others];
  const key = others.join(' ');
  const set = sets.get(key) ?? { code: apart.length + sets.size, members: others };
  sets.set(key, set);
  return [...single, set.code];
}

/** The nodes from the roots outwards, so that the children of each are one run; those with the lowest units first. */
function inOrder(building: Building): Node[] {
  const nodes = [...building.roots.values()].sort((a, b) => a.unit - b.unit);
  for (let i = 0; i < nodes.length; i++)
    nodes.push(...[...(nodes[i] as Node).children].sort((a, b) => a.unit - b.unit));
  return nodes;
}

type Trie = Pick<FormTable, 'roots' | 'childStarts' | 'nodeUnit' | 'nodeGap' | 'codeStarts' | 'nodeCodes'>;

/** The trie; node 0 is none. */
function trieOf(building: Building, units: number): Trie {
  const nodes = inOrder(building);
  const first = building.roots.size + 1;
  const roots = new Array<number>(units).fill(0);
  nodes.slice(0, first - 1).forEach((node, k) => {
    roots[node.unit] = k + 1;
  });
  const childStarts = [first, first];
  const codes = rows();
  addRow(codes, []);
  for (const node of nodes) {
    childStarts.push((childStarts.at(-1) as number) + node.children.length);
    addRow(codes, codesOf(node.concepts, building));
  }
  return {
    roots: narrow(roots),
    childStarts: narrow(childStarts),
    nodeUnit: narrow([0, ...nodes.map(({ unit }) => unit)]),
    nodeGap: Uint8Array.from([0, ...nodes.map(({ gap }) => gap)]),
    codeStarts: narrow(codes.starts),
    nodeCodes: narrow(codes.values),
  };
}

/** What the units of a word mean alone: each concept once, with all its forms. */
function aloneOf({ units, tags }: Meaning, building: Building): { readonly codes: number[]; readonly tags: number[] } {
  const alone = new Map<number, number>();
  units.forEach((unit, k) => {
    for (const concept of building.roots.get(unit)?.concepts ?? [])
      alone.set(concept, (alone.get(concept) ?? 0) | (tags[k] as number));
  });
  const codes: number[] = [];
  const codeTags: number[] = [];
  for (const tag of new Set(alone.values())) {
    const concepts = [...alone].filter(([, one]) => one === tag).map(([concept]) => concept);
    for (const code of codesOf(concepts, building)) {
      codes.push(code);
      codeTags.push(tag);
    }
  }
  return { codes, tags: codeTags };
}

type Meanings = Pick<FormTable, 'unitStarts' | 'units' | 'unitTags' | 'aloneStarts' | 'aloneCodes' | 'aloneTags'>;

/** Gives equal meanings one number, from 1. */
function numbered(all: Iterable<Meaning>): Map<string, { readonly number: number; readonly meaning: Meaning }> {
  const known = new Map<string, { readonly number: number; readonly meaning: Meaning }>();
  for (const meaning of all) {
    const key = keyOf(meaning);
    if (!known.has(key)) known.set(key, { number: known.size + 1, meaning });
  }
  return known;
}

function keyOf({ units, tags }: Meaning): string {
  return `${units.join(' ')}/${tags.join(' ')}`;
}

function meaningsOf(meanings: readonly Meaning[], building: Building): Meanings {
  const [units, alone] = [rows(), rows()];
  const aloneTags: number[] = [];
  const nothing: Meaning = { units: [], tags: [] };
  for (const meaning of [nothing, ...meanings]) {
    addRow(units, meaning.units);
    const { codes, tags } = aloneOf(meaning, building);
    addRow(alone, codes);
    aloneTags.push(...tags);
  }
  return {
    unitStarts: narrow(units.starts),
    units: narrow(units.values),
    unitTags: Uint8Array.from(meanings.flatMap(({ tags }) => tags)),
    aloneStarts: narrow(alone.starts),
    aloneCodes: narrow(alone.values),
    aloneTags: Uint8Array.from(aloneTags),
  };
}

interface Index {
  readonly hash: Int32Array;
  readonly check: Int32Array;
  readonly buckets: Uint16Array;
  readonly meaning: Uint16Array;
}

/** Surfaces by their hashes, with `spread` or more buckets for each. */
function indexOf(
  surfaces: ReadonlyMap<string, Meaning>,
  numberOf: (meaning: Meaning) => number,
  spread: number,
): Index {
  let size = 1;
  while (size < surfaces.size * spread) size *= 2;
  const all = [...surfaces].map(([surface, meaning]) => {
    const { hash, check } = hashOf(surface);
    return { hash, check, bucket: bucketOf(hash, size), number: numberOf(meaning) };
  });
  all.sort((a, b) => a.bucket - b.bucket);
  const buckets = new Array<number>(size + 1).fill(0);
  for (const { bucket } of all) buckets[bucket + 1] = (buckets[bucket + 1] as number) + 1;
  for (let k = 0; k < size; k++) buckets[k + 1] = (buckets[k + 1] as number) + (buckets[k] as number);
  return {
    hash: Int32Array.from(all, ({ hash }) => hash),
    check: Int32Array.from(all, ({ check }) => check),
    buckets: narrow(buckets),
    meaning: narrow(all.map(({ number }) => number)),
  };
}

/** By code: first each concept alone, then the sets. */
function setsOf(sets: Building['sets'], concepts: number): Pick<FormTable, 'setStarts' | 'sets'> {
  const all = rows();
  for (let concept = 0; concept < concepts; concept++) addRow(all, [concept]);
  for (const { members } of sets.values()) addRow(all, members);
  return { setStarts: narrow(all.starts), sets: narrow(all.values) };
}

/** Makes the table of a language. Throws on a concept that is not declared. */
export function buildFormTable(taken: TakenForms, language: string, concepts: Concepts): FormTable {
  const building: Building = {
    concepts,
    roots: new Map(),
    words: new Map(),
    prefixes: new Map(),
    numerals: new Map(),
    sets: new Map(),
  };
  addElements(taken, building);
  addForms(taken, language, building);
  const meanings = numbered([...building.words.values(), ...building.prefixes.values()]);
  const numberOf = (meaning: Meaning) => meanings.get(keyOf(meaning))?.number ?? 0;
  const words = indexOf(building.words, numberOf, 1);
  const prefixes = indexOf(building.prefixes, numberOf, 4);
  const trie = trieOf(building, taken.elements.length + 1);
  const alone = meaningsOf(
    [...meanings.values()].map(({ meaning }) => meaning),
    building,
  );
  return {
    wordHash: words.hash,
    wordCheck: words.check,
    buckets: words.buckets,
    wordMeaning: words.meaning,
    prefixHash: prefixes.hash,
    prefixCheck: prefixes.check,
    prefixBuckets: prefixes.buckets,
    prefixMeaning: prefixes.meaning,
    ...alone,
    ...trie,
    ...setsOf(building.sets, concepts.apart.length),
    numerals: Int32Array.from(building.numerals.keys()),
    numeralUnits: narrow([...building.numerals.values()]),
  };
}
