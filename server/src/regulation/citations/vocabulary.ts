import { hashOf } from '../../text/hash.ts';
import { fold } from '../../text/letters.ts';
import type { RegulationData } from '../actRegister.ts';
import type { CitationWordsData } from '../schema.ts';

/** By language: the words of its citations. */
export type WordsByLanguage = Readonly<Record<string, CitationWordsData>>;

type ClassName = keyof CitationWordsData['words'];
type ActNoun = keyof CitationWordsData['actNouns'];

const NAMES: readonly ClassName[] = [
  ...(['article', 'plural', 'paragraph', 'alinea', 'subparagraph', 'sentence', 'point', 'numero', 'range'] as const),
  ...(['and', 'joint', 'following', 'recital', 'chapter', 'section', 'clause', 'module', 'option'] as const),
  ...(['link', 'here', 'hereAlone', 'place', 'document', 'union', 'filler', 'namely', 'lead', 'hereinafter'] as const),
  ...(['hereinafterSure', 'means', 'repeals', 'same', 'aside', 'transfer', 'processing', 'bodyBefore'] as const),
  ...(['bodyAfter', 'repetition', 'unit', 'possessive', 'sameAlone', 'from'] as const),
];
const BITS = 30;

/** The number of each class of words. */
export const CLASS = Object.fromEntries(NAMES.map((name, index) => [name, index])) as Readonly<
  Record<ClassName, number>
>;

/** A name of an act, and the languages in which it stands for it (none: in all). */
export interface ActName {
  readonly act: string;
  readonly languages: readonly string[];
  /** Short names in capitals must be written so. */
  readonly capitals: boolean;
}

/** What a word, or several in a row, may mean. */
export interface Entry {
  readonly bits: [number, number];
  /** By language, where it has words of its own for it: what it means there. */
  readonly own: (Entry | undefined)[];
  /** 2 for `second`; -1 for `last`; 0 for others. */
  ordinal: number;
  cardinal: number;
  noun: ActNoun | undefined;
  readonly acts: ActName[];
  /** The languages whose little word this is, one bit each. */
  languages: number;
  /** An ending of ordinals written with digits. */
  suffix: boolean;
}

/** A word of a phrase: what it means, and the words that may follow. */
export interface Node {
  entry: Entry | undefined;
  following: Map<number, Node> | undefined;
}

export interface Vocabulary {
  readonly root: ReadonlyMap<number, Node>;
  /** One bit for the low bits of each key of `root`: most words are none of ours, and this tells so at once. */
  readonly sieve: Uint8Array;
  readonly languages: readonly string[];
  /** Languages whose § is a section of a law or of a contract. */
  readonly sectionSigns: ReadonlySet<string>;
  /** Ends of the names of laws written as one word, folded. */
  readonly endings: readonly string[];
  /** By number: `2016/679`, `78-17`. */
  readonly numbers: ReadonlyMap<string, string>;
  /** By act, as far as it is known: what kind of act it is. */
  readonly kinds: ReadonlyMap<string, ActNoun>;
}

/** Whether the entry is of a class. */
export function isOf(entry: Entry | undefined, one: number): boolean {
  if (!entry) return false;
  return ((one < BITS ? entry.bits[0] : entry.bits[1]) & (1 << (one % BITS))) !== 0;
}

/** Several classes at once. */
export type ClassMask = readonly [number, number];

/** The mask of some classes. */
export function maskOf(classes: readonly number[]): ClassMask {
  const mask: [number, number] = [0, 0];
  for (const one of classes) mask[one < BITS ? 0 : 1] |= 1 << (one % BITS);
  return mask;
}

/** Whether the entry is of any class of a mask. */
export function isOfAny(entry: Entry | undefined, mask: ClassMask): boolean {
  return entry !== undefined && ((entry.bits[0] & mask[0]) | (entry.bits[1] & mask[1])) !== 0;
}

/** The key of a word from its two hashes: as many bits of both as a number holds exactly. */
export function wordKey(hash: number, check: number): number {
  return (hash >>> 0) * 0x100000 + (check >>> 12);
}

/** The key of a number inside a phrase (`Data Protection Act 2018`). */
export function numberKey(value: number): number {
  return -1 - value;
}

const SIEVE = 1 << 16;
/** The bits of a key above its lowest twenty: those of the first hash. */
const SIEVE_STEP = 0x100000;

/** The place of a key in the sieve. */
function sieveOf(key: number): number {
  return key < 0 ? -key & 0xff : Math.floor(key / SIEVE_STEP) & (SIEVE - 1);
}

function keyOf(word: string): number {
  const { hash, check } = hashOf(word);
  return word >= '0' && word <= '9\uffff' ? numberKey(Number(word)) : wordKey(hash, check);
}

function emptyEntry(): Entry {
  return { bits: [0, 0], own: [], ordinal: 0, cardinal: 0, noun: undefined, acts: [], languages: 0, suffix: false };
}

type Root = Map<number, Node>;

/** The words of a phrase as the tokeniser divides them: digits are words of their own. */
function wordsOf(phrase: string): string[] {
  const words: string[] = [];
  for (const word of fold(phrase).split(' ')) {
    const digits = [...word].findIndex((one) => one >= '0' && one <= '9');
    if (digits > 0) words.push(word.slice(0, digits), word.slice(digits));
    else words.push(word);
  }
  return words;
}

/** The entry of a phrase, made if it is new. */
function entryOf(root: Root, phrase: string): Entry {
  let level = root;
  let node: Node | undefined;
  for (const word of wordsOf(phrase)) {
    if (node) {
      node.following ??= new Map();
      level = node.following;
    }
    const key = keyOf(word);
    node = level.get(key) ?? { entry: undefined, following: undefined };
    level.set(key, node);
  }
  if (!node) return emptyEntry();
  node.entry ??= emptyEntry();
  return node.entry;
}

function mark(entry: Entry, one: number, language: number): void {
  const half = one < BITS ? 0 : 1;
  entry.bits[half] |= 1 << (one % BITS);
  // The rest of a word's meanings (its number, the acts it names) is shared by the languages.
  entry.own[language] ??= { ...entry, bits: [0, 0] };
  const own = entry.own[language];
  own.bits[half] |= 1 << (one % BITS);
}

/** Gives the meanings that languages share to what a word means in each. */
function share(level: Root): void {
  for (const { entry, following } of level.values()) {
    for (const own of entry?.own ?? []) if (entry && own) Object.assign(own, { ...entry, bits: own.bits });
    if (following) share(following);
  }
}

function addWords(root: Root, words: CitationWordsData, language: number): void {
  for (const name of NAMES)
    for (const phrase of words.words[name] ?? []) mark(entryOf(root, phrase), CLASS[name], language);
  for (const word of words.stopwords) entryOf(root, word).languages |= 1 << language;
  for (const word of words.suffixes) entryOf(root, word).suffix = true;
  for (const [value, phrases] of Object.entries(words.ordinals))
    for (const phrase of phrases) entryOf(root, phrase).ordinal = value === 'last' ? -1 : Number(value);
  for (const [value, phrases] of Object.entries(words.cardinals))
    for (const phrase of phrases) entryOf(root, phrase).cardinal = Number(value);
  for (const [noun, phrases] of Object.entries(words.actNouns))
    for (const phrase of phrases) entryOf(root, phrase).noun = noun as ActNoun;
}

const SHORT_NAME = 3;

function isShortName(name: string): boolean {
  return name.length <= SHORT_NAME && name === name.toUpperCase();
}

function addAct(root: Root, act: string, name: string, languages: readonly string[]): void {
  const { acts } = entryOf(root, name);
  if (!acts.some((one) => one.act === act)) acts.push({ act, languages, capitals: isShortName(name) });
}

function addActs(root: Root, { acts, otherActs }: RegulationData): void {
  for (const { id, names, onlyInItsLanguage = [] } of acts)
    for (const [language, list] of Object.entries(names))
      for (const name of list) addAct(root, id, name, onlyInItsLanguage.includes(name) ? [language] : []);
  for (const { id, names } of otherActs) for (const name of names) addAct(root, id, name, []);
}

function numbersOf({ acts, otherActs }: RegulationData): Map<string, string> {
  const numbers = new Map<string, string>();
  for (const { id, number } of acts) if (number) numbers.set(number, id);
  for (const one of otherActs) for (const number of one.numbers ?? []) numbers.set(number, one.id);
  return numbers;
}

/** The letter of a CELEX number stands behind its sector and year. */
const CELEX_LETTER = 5;
const KINDS: Readonly<Record<string, ActNoun>> = { R: 'regulation', L: 'directive', D: 'decision' };

function kindsOf({ acts }: RegulationData): Map<string, ActNoun> {
  const kinds = new Map<string, ActNoun>();
  for (const { id, celex } of acts) {
    const kind = celex === undefined ? 'law' : KINDS[celex.charAt(CELEX_LETTER)];
    if (kind) kinds.set(id, kind);
  }
  return kinds;
}

/** Gathers the words of all languages and the names of all acts, so that each word is looked up once. */
export function createVocabulary(byLanguage: WordsByLanguage, acts: RegulationData): Vocabulary {
  const root: Root = new Map();
  const languages = Object.keys(byLanguage);
  languages.forEach((language, index) => {
    addWords(root, byLanguage[language] as CitationWordsData, index);
  });
  addActs(root, acts);
  share(root);
  const sieve = new Uint8Array(SIEVE);
  for (const key of root.keys()) sieve[sieveOf(key)] = 1;
  return {
    root,
    sieve,
    languages,
    sectionSigns: new Set(languages.filter((one) => byLanguage[one]?.sectionSign === 'section')),
    endings: languages.flatMap((one) => byLanguage[one]?.actEndings ?? []),
    numbers: numbersOf(acts),
    kinds: kindsOf(acts),
  };
}
