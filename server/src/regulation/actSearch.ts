import { type ActText, bareLabel, type Passage } from './act.ts';
import { plainLines } from './lookup.ts';
import { type Asked, readAsked, type UnitReference } from './unitReference.ts';

/** A unit that answers a query. */
export interface SearchHit {
  readonly asked: Asked;
  /** Title of the article; empty for a recital. */
  readonly title: string;
  /** A part of the unit's text around the words found, `…` where it is cut. */
  readonly excerpt: string;
  /** Where the words found stand in the excerpt, as UTF-16 half-open spans. */
  readonly marks: readonly (readonly [number, number])[];
}

/** Answers queries over one act; the index is built when the first is asked. */
export interface ActSearch {
  /** The best hits first, at most `most`. A query of nothing but spaces finds nothing. */
  search(query: string, most: number): readonly SearchHit[];
}

interface Unit {
  readonly asked: Asked;
  readonly title: string;
  readonly text: string;
  /** An article's own entry, whose words are its title, stands before its units. */
  readonly weight: number;
}

interface Place {
  readonly unit: number;
  readonly start: number;
  readonly end: number;
  /** How many words stand before it. */
  readonly at: number;
}

interface Index {
  readonly units: readonly Unit[];
  /** How many words each has. */
  readonly sizes: readonly number[];
  /** Folded words in order of their letters. */
  readonly words: readonly string[];
  readonly places: readonly (readonly Place[])[];
}

/** A search over an act. */
export function createActSearch(act: ActText): ActSearch {
  let index: Index | undefined;
  return {
    search: (query, most) => {
      index ??= buildIndex(unitsOf(act));
      return searchIndex(index, query, most);
    },
  };
}

const TITLE_WEIGHT = 3;
const MOST_WORDS = 12;
/** Of a unit that the query names: itself and the first units inside it. */
const MOST_NAMED = 3;
const MOST_PLACES = 20;
/** How many letters an ending may add to a word that is the same. */
const INFLECTION = 2;
/** About as many words as an act has; only the order of rarities matters. */
const TOTAL = 50_000;
const RECITAL_WEIGHT = 0.6;

function unitsOf(act: ActText): readonly Unit[] {
  const articles = act.articles.flatMap(({ number, title, paragraphs }) => {
    const unit = { article: Number.parseInt(number, 10) };
    const units = paragraphs.flatMap(({ number: own, passages }) =>
      unitsIn(passages, own === null ? unit : { ...unit, paragraph: Number.parseInt(own, 10) }, title),
    );
    return [{ asked: { unit }, title, text: title, weight: TITLE_WEIGHT }, ...units];
  });
  const recitals = act.recitals.map(({ number, text }) => ({
    ...{ asked: { recital: Number(number) }, title: '', text, weight: RECITAL_WEIGHT },
  }));
  return [...articles, ...recitals];
}

/** A unit for each subparagraph's own words, and one for each of its points with everything inside. */
function unitsIn(passages: readonly Passage[], place: UnitReference, title: string): readonly Unit[] {
  return passages.flatMap(({ text, points = [] }, index) => {
    const unit = index === 0 ? place : { ...place, subparagraph: index + 1 };
    const own = text === '' ? [] : [{ asked: { unit }, title, text, weight: 1 }];
    const inner = points.map(({ label, passages: inside }) => {
      const letter = bareLabel(label);
      const asked = { unit: letter === '' ? place : { ...place, point: letter } };
      return { asked, title, text: plainLines(inside, '').join('\n'), weight: 1 };
    });
    return [...own, ...inner];
  });
}

/** Case, accents and ligatures say nothing. */
function folded(word: string): string {
  return word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('œ', 'oe').replaceAll('æ', 'ae');
}

function buildIndex(units: readonly Unit[]): Index {
  const places = new Map<string, Place[]>();
  const foldedWords = new Map<string, string>();
  const sizes: number[] = [];
  for (const [unit, { text }] of units.entries()) {
    let at = 0;
    for (const { 0: written, index } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
      let word = foldedWords.get(written);
      if (word === undefined) {
        word = folded(written);
        foldedWords.set(written, word);
      }
      const place = { unit, start: index, end: index + written.length, at: at++ };
      const known = places.get(word);
      if (known) known.push(place);
      else places.set(word, [place]);
    }
    sizes.push(at);
  }
  const words = [...places.keys()].sort();
  return { units, sizes, words, places: words.map((word) => places.get(word) ?? []) };
}

/** The first word that is not less than the prefix. */
function lowerBound(words: readonly string[], prefix: string): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? '') < prefix) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What a word of the query is found by: itself, words that begin with it, words that differ in their ending. */
function stemOf(word: string): string {
  return word.length <= 4 ? word : word.slice(0, Math.max(4, word.length - 2));
}

/** Where a word of the query stands in a unit, and how close the closest of these words comes to it. */
interface Found {
  closeness: number;
  readonly places: Place[];
}

/** A plural weighs as much as its singular: in French, `audit` alone is mostly the preposition. */
function closenessOf(one: string, word: string): number {
  if (one.startsWith(word)) return one.length <= word.length + INFLECTION ? 4 : 2;
  return word.startsWith(one) ? 3.5 : 1.5;
}

/** A word of the index by which a word of the query is found. */
interface Candidate {
  readonly closeness: number;
  readonly places: readonly Place[];
}

/** The words of the index by which a word of the query is found. */
function candidates({ words, places }: Index, word: string): readonly Candidate[] {
  const stem = stemOf(word);
  const isNumber = /^\d+$/.test(word);
  const found: Candidate[] = [];
  for (let at = lowerBound(words, stem); at < words.length && (words[at] ?? '').startsWith(stem); at++) {
    const one = words[at] ?? '';
    if (isNumber && one !== word) continue;
    found.push({ closeness: closenessOf(one, word), places: places[at] ?? [] });
  }
  return found;
}

/** The places of a word in each unit, among units that have the words before it. */
function placesOf(all: readonly Candidate[], among: ReadonlyMap<number, unknown> | undefined): Map<number, Found> {
  const found = new Map<number, Found>();
  for (const { closeness, places } of all) {
    for (const place of places) {
      if (among?.has(place.unit) === false) continue;
      const known = found.get(place.unit);
      if (known === undefined) found.set(place.unit, { closeness, places: [place] });
      else if (known.places.push(place) && known.closeness < closeness) known.closeness = closeness;
    }
  }
  return found;
}

/** The words of a query that are looked for; single letters, mostly elided articles, only where there is nothing else. */
function queryWords(query: string): readonly string[] {
  const words = (query.match(/[\p{L}\p{N}]+/gu) ?? []).map(folded).slice(0, MOST_WORDS);
  const long = words.filter((word) => word.length > 1 || /\d/.test(word));
  return [...new Set(long.length > 0 ? long : words)];
}

function searchIndex(index: Index, query: string, most: number): readonly SearchHit[] {
  const words = queryWords(query);
  const named = readAsked(query);
  const direct = (named === undefined ? [] : namedUnits(index, named)).map((unit) => ({ unit, places: [] }));
  // A citation is looked up; a number alone may also be meant as a word.
  const isCitation = direct.length > 0 && words.length > 1;
  const others = words.length === 0 || isCitation ? [] : ranked(index, words);
  const hits = [...direct, ...others.filter(({ unit }) => !direct.some((one) => one.unit === unit))];
  return hits.slice(0, most).flatMap(({ unit, places }) => {
    const one = index.units[unit];
    return one === undefined ? [] : [{ asked: one.asked, title: one.title, ...excerptOf(one.text, places) }];
  });
}

/** The entries of the very unit that the query names, and those inside it. The definition 4(7) is a point of that number. */
function namedUnits(index: Index, named: Asked): readonly number[] {
  const found = unitsNamed(index, named);
  if (found.length > 0 || !('unit' in named)) return found;
  const { article, paragraph, point } = named.unit;
  if (paragraph === undefined || point !== undefined) return [];
  return unitsNamed(index, { unit: { article, point: String(paragraph) } });
}

function unitsNamed({ units }: Index, named: Asked): readonly number[] {
  const isNamed = ({ asked }: Unit) => {
    if ('recital' in named) return 'recital' in asked && asked.recital === named.recital;
    if ('recital' in asked) return false;
    const [wanted, unit] = [named.unit, asked.unit];
    return (['article', 'paragraph', 'point'] as const).every(
      (key) => wanted[key] === undefined || wanted[key] === unit[key],
    );
  };
  const found = units.flatMap((unit, index) => (isNamed(unit) ? [index] : []));
  return found.slice(0, MOST_NAMED);
}

interface Hit {
  readonly unit: number;
  readonly places: readonly Place[];
}

/** The units that have every word, the best first. */
function ranked(index: Index, words: readonly string[]): readonly Hit[] {
  const count = (all: readonly Candidate[]) => all.reduce((sum, { places }) => sum + places.length, 0);
  const rarestFirst = words
    .map((word) => candidates(index, word))
    .map((all) => ({ all, count: count(all) }))
    .sort((one, other) => one.count - other.count);
  const found: Map<number, Found>[] = [];
  for (const { all } of rarestFirst) found.push(placesOf(all, found.at(-1)));
  const rarities = rarestFirst.map((one) => Math.log(1 + TOTAL / (1 + one.count)));
  const hits = [...(found.at(-1)?.keys() ?? [])].map((unit) => {
    const own = found.flatMap((one) => one.get(unit) ?? []);
    const near = nearest(own.map(({ places }) => places));
    const closeness = own.reduce((sum, one, at) => sum + one.closeness * (rarities[at] ?? 0), 0);
    // Words that stand together weigh more; so does, a little, each further place.
    const together = words.length > 1 ? 1 + 1 / (1 + near.spread) : 1;
    const further = Math.min(4, own.reduce((sum, { places }) => sum + places.length, 0) - own.length);
    const score = closeness * weightOf(index, unit, words.length) * together * (1 + further * 0.05);
    return { unit, score, places: near.places };
  });
  return hits.sort((one, other) => other.score - one.score || one.unit - other.unit);
}

/** A title weighs the more, the less else it says. */
function weightOf({ units, sizes }: Index, unit: number, asked: number): number {
  const { weight = 1 } = units[unit] ?? {};
  return weight === TITLE_WEIGHT ? weight * (1 + asked / Math.max(1, sizes[unit] ?? 1)) : weight;
}

/** The places nearest to a place of the first word, and how many words too many stand between them. */
function nearest(all: readonly (readonly Place[])[]): { readonly spread: number; readonly places: readonly Place[] } {
  const [first = [], ...others] = all.map((places) => places.slice(0, MOST_PLACES));
  let best = { spread: Number.POSITIVE_INFINITY, places: [] as readonly Place[] };
  for (const place of first) {
    const distance = (one: Place) => Math.abs(one.at - place.at);
    const closest = others.map((places) => places.reduce((a, b) => (distance(b) < distance(a) ? b : a)));
    const places = [place, ...closest];
    const at = places.map((one) => one.at);
    const spread = Math.max(0, Math.max(...at) - Math.min(...at) - all.length + 1);
    if (spread < best.spread) best = { spread, places };
  }
  return best;
}

const BEFORE = 50;
const LENGTH = 160;

/** The words around the first place, cut between words. */
function excerptOf(text: string, places: readonly Place[]): Pick<SearchHit, 'excerpt' | 'marks'> {
  const first = Math.min(...places.map(({ start }) => start), text.length > 0 ? Number.POSITIVE_INFINITY : 0);
  const wanted = Number.isFinite(first) && first > BEFORE ? first - BEFORE : 0;
  const start = wanted === 0 ? 0 : text.indexOf(' ', wanted) + 1 || wanted;
  const limit = start + LENGTH;
  const end = limit >= text.length ? text.length : Math.max(text.lastIndexOf(' ', limit), start + 1);
  const head = start > 0 ? '… ' : '';
  const excerpt = `${head}${text.slice(start, end).replaceAll('\n', ' ')}${end < text.length ? ' …' : ''}`;
  const marks = places
    .filter((place) => place.start >= start && place.end <= end)
    .map((place) => [place.start - start + head.length, place.end - start + head.length] as const)
    .sort((one, other) => one[0] - other[0]);
  return { excerpt, marks };
}
