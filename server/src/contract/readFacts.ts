import { findConcepts, RAW_STRIDE } from '../text/conceptSearch.ts';
import { type Forms, meaningOf, PREFIX_LENGTHS, prefixMeaningOf } from '../text/formTable.ts';
import { PARTICIPLE } from '../text/inflection.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { ACUTE_END, CAPITAL, eachPrefix, type Tokens, tokenize, WORD } from '../text/words.ts';
import {
  type Facts,
  NAME_END,
  NAME_FLAGS,
  NAME_HASH,
  NAME_POSITION,
  NAME_START,
  NAME_STRIDE,
  NAME_TOKEN,
  STRIDE,
} from './facts.ts';
import { classNumber, grammarClass, RANK } from './grammar.ts';
import { sortHits, writeHit } from './hits.ts';
import { readCitations, readEmails, readTimes } from './quantities.ts';
import { createScratch, prepare, type Scratch, take } from './scratch.ts';
import { divide, placeTokens } from './sentences.ts';
import { readGrammar } from './verbGroup.ts';

/** Where a block's words stand and how they are to be read. */
export interface Extent {
  /** Offset to which the facts' offsets are relative: the block's start. */
  readonly base: number;
  readonly from: number;
  readonly to: number;
  /** Index of the language when it is given, -1 to let the words decide. */
  readonly language: number;
  /** The language of a block too short to decide. */
  readonly fallback: number;
  readonly row: boolean;
}

/** Reads blocks into facts. Holds scratch buffers only: what it returns depends on its arguments alone. */
export interface FactReader {
  read(text: string, extent: Extent): Facts;
  /** The language in which the text begins, by its stopwords; loads no language. */
  guess(text: string): number;
}

interface Reader {
  readonly lexicon: Lexicon;
  readonly scratch: Scratch;
  readonly classOf: Int16Array;
  readonly numberOf: Int32Array;
  readonly groups: Int32Array;
  /** By group: the hit that reaches farthest, while a block is sorted; -1 between blocks. */
  readonly outermost: Int32Array;
  readonly citations: ReadonlyMap<number, number>;
  readonly time: number;
  readonly email: number;
}

const EMPTY = new Int32Array(0);
const NE = classNumber('ne');
const TO = classNumber('to');
const HAVE = classNumber('have');
const MUST = classNumber('must');
const DECIDING_VOTES = 3;

const APART = new Set([
  'role',
  'who',
  'party',
  'kind',
  'act',
  'obj',
  'def',
  'head',
  'cite',
  'num',
  'grammar',
  'time',
  'form',
  'mod',
  'weak',
  'cond',
]);

/** Whether a concept's hits are told apart: shared concepts and those that swallow others; the rest come in sets. */
export function isApart(name: string, names: ReadonlySet<string>): boolean {
  return APART.has(name.slice(0, name.indexOf('.'))) || name.endsWith('-not') || names.has(`${name}-not`);
}

/** Roles exclude each other where one stands inside another ("sub-processor" is no "processor"), so does `x.y-not` with `x.y`; other concepts only themselves. */
function conceptGroups(names: readonly string[]): Int32Array {
  const numbers = new Map(names.map((name, index) => [name, index]));
  return Int32Array.from(names, (name, index) => {
    if (name.startsWith('role.')) return names.length;
    return (name.endsWith('-not') ? numbers.get(name.slice(0, -4)) : undefined) ?? index;
  });
}

function chooseLanguage(votes: readonly number[], fallback: number): number {
  let best = 0;
  for (let k = 1; k < votes.length; k++) if ((votes[k] as number) > (votes[best] as number)) best = k;
  for (let k = 0; k < votes.length; k++)
    if (k !== best && (votes[k] as number) * 2 > (votes[best] as number)) return fallback;
  return (votes[best] as number) >= DECIDING_VOTES ? best : fallback;
}

/** One-letter words are told apart by what the letters leave out: `n'` negates, `n°` does not; `à` is a preposition, `a` a verb. */
function isWritten(text: string, tokens: Tokens, i: number, grammar: number): boolean {
  const start = tokens.start[i] as number;
  const end = tokens.end[i] as number;
  if (end - start > 1) return true;
  const code = text.charCodeAt(start);
  if (grammar === TO) return code === 0xe0 || code === 0xc0;
  if (grammar === HAVE) return code !== 0xe0 && code !== 0xc0;
  if (grammar !== NE) return true;
  const next = text.charCodeAt(end);
  return next === 0x27 || next === 0x2019;
}

function countVotes({ lexicon, scratch: { tokens } }: Reader): number[] {
  const votes = lexicon.languages.map(() => 0);
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] !== WORD) continue;
    const bits = lexicon.stopwordOf(tokens.hash[i] as number, tokens.check[i] as number);
    if (bits) for (let k = 0; k < votes.length; k++) if (bits & (1 << k)) votes[k] = (votes[k] as number) + 1;
  }
  return votes;
}

/** What a word means by the longest prefix it begins with. */
function prefixMeaning(forms: Forms, text: string, from: number, to: number): number {
  let found = 0;
  eachPrefix(text, from, to, PREFIX_LENGTHS, (hash, check) => {
    found = prefixMeaningOf(forms, hash, check) || found;
  });
  return found;
}

/** Looks up what each word means; one without a form of its own counts as the longest prefix it begins with. */
function lookUp({ scratch: { tokens, meanings } }: Reader, text: string, forms: Forms): void {
  for (let i = 0; i < tokens.count; i++) {
    meanings[i] = 0;
    if (tokens.kind[i] !== WORD) continue;
    meanings[i] =
      meaningOf(forms, tokens.hash[i] as number, tokens.check[i] as number) ||
      prefixMeaning(forms, text, tokens.start[i] as number, tokens.end[i] as number);
  }
}

/** Notes a number written in words; the longest at its place. */
function noteNumber({ numbers }: Scratch, first: number, end: number, value: number): void {
  const known = numbers.get(first);
  if (!known || known.end < end) numbers.set(first, { value, end });
}

/** Rank of a class said by several words ("à moins que", "is entitled to"): above that of any one of them. */
const SEVERAL = 100;

/** Notes the grammar class that a raw hit gives its first token, unless it has a stronger one. */
function classify({ scratch }: Reader, text: string, row: number, grammar: number): void {
  const { tokens, classes, ranks } = scratch;
  const { data } = scratch.raw;
  const i = data[row + 1] as number;
  if (grammar === MUST && (data[row + 3] as number) & PARTICIPLE && (tokens.flags[i] as number) & ACUTE_END) return;
  const rank = (RANK[grammar] as number) + ((data[row + 2] as number) - i > 1 ? SEVERAL : 0);
  if (rank < (ranks[i] as number) || !isWritten(text, tokens, i, grammar)) return;
  classes[i] = grammar;
  ranks[i] = rank;
}

function moveRow(rows: Int32Array, from: number, to: number): void {
  if (from !== to) for (let k = 0; k < RAW_STRIDE; k++) rows[to + k] = rows[from + k] as number;
}

function findHits(reader: Reader, text: string, forms: Forms): void {
  const { scratch, classOf, numberOf } = reader;
  const { tokens, raw } = scratch;
  lookUp(reader, text, forms);
  findConcepts(forms, tokens, scratch.meanings, raw);
  let kept = 0;
  for (let row = 0; row < raw.count * RAW_STRIDE; row += RAW_STRIDE) {
    const code = raw.data[row] as number;
    const first = raw.data[row + 1] as number;
    const grammar = code < classOf.length ? (classOf[code] as number) : 0;
    if (code < numberOf.length && numberOf[code])
      noteNumber(scratch, first, raw.data[row + 2] as number, numberOf[code] as number);
    else if (grammar > 0) classify(reader, text, row, grammar);
    else moveRow(raw.data, row, kept++ * RAW_STRIDE);
  }
  raw.count = kept;
  readTimes(scratch, reader.time);
  readEmails(text, scratch, reader.email);
  readCitations(text, scratch, reader.citations);
}

function readNames(scratch: Scratch, base: number, flagsOf: (first: number, end: number) => number): Int32Array {
  const { tokens, positions } = scratch;
  let count = 0;
  for (let i = 0; i < tokens.count; i++) if (tokens.kind[i] === WORD && (tokens.flags[i] as number) & CAPITAL) count++;
  if (count === 0) return EMPTY;
  const names = take(scratch, count * NAME_STRIDE);
  let row = 0;
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] !== WORD || !((tokens.flags[i] as number) & CAPITAL)) continue;
    names[row + NAME_TOKEN] = i;
    names[row + NAME_POSITION] = positions[i] as number;
    names[row + NAME_START] = (tokens.start[i] as number) - base;
    names[row + NAME_END] = (tokens.end[i] as number) - base;
    names[row + NAME_HASH] = tokens.hash[i] as number;
    names[row + NAME_FLAGS] = flagsOf(i, i + 1);
    row += NAME_STRIDE;
  }
  return names;
}

function readWords(reader: Reader, text: string, extent: Extent): number[] {
  tokenize(text, extent.from, extent.to, reader.scratch.tokens);
  prepare(reader.scratch);
  return countVotes(reader);
}

function read(reader: Reader, text: string, extent: Extent): Facts {
  const { scratch } = reader;
  const votes = readWords(reader, text, extent);
  const language = extent.language >= 0 ? extent.language : chooseLanguage(votes, extent.fallback);
  const forms = reader.lexicon.forms(language);
  const words = scratch.tokens.count;
  if (words === 0) return { language, sentences: [], hits: EMPTY, names: EMPTY, concepts: forms, votes, words };
  findHits(reader, text, forms);
  placeTokens(scratch);
  const count = sortHits(scratch, reader.groups, reader.outermost);
  const grammar = readGrammar(scratch);
  const accented = reader.lexicon.accented[language] as boolean;
  const hits = count ? take(scratch, count * STRIDE) : EMPTY;
  for (let i = 0; i < count; i++)
    writeHit(hits, i * STRIDE, scratch.order[i] as number, extent.base, scratch, grammar, accented);
  const names = readNames(scratch, extent.base, grammar.nounFlags);
  return {
    language,
    sentences: divide(extent.base, scratch, grammar, hits, names, extent.row),
    hits,
    names,
    concepts: forms,
    votes,
    words,
  };
}

const BEGINNING = 20_000;

function guess(reader: Reader, text: string): number {
  const extent = { base: 0, from: 0, to: Math.min(text.length, BEGINNING), language: -1, fallback: 0, row: false };
  const votes = readWords(reader, text, extent);
  return votes.indexOf(Math.max(...votes));
}

/** A reader over one lexicon. */
export function createFactReader(lexicon: Lexicon): FactReader {
  const scratch = createScratch();
  const citations = new Map<number, number>();
  for (const [name, index] of lexicon.conceptIndex)
    if (name.startsWith('cite.')) citations.set(Number(name.slice(5)), index);
  const number = (name: string) => lexicon.conceptIndex.get(name) as number;
  const reader: Reader = {
    lexicon,
    scratch,
    classOf: Int16Array.from(lexicon.conceptNames, grammarClass),
    numberOf: Int32Array.from(lexicon.conceptNames, (name) => (name.startsWith('num.') ? Number(name.slice(4)) : 0)),
    groups: conceptGroups(lexicon.conceptNames),
    outermost: new Int32Array(lexicon.conceptNames.length + 1).fill(-1),
    citations,
    time: number('time.limit'),
    email: number('form.email'),
  };
  return { read: (text, extent) => read(reader, text, extent), guess: (text) => guess(reader, text) };
}
