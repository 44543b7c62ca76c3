import { isDigit, isSpace, isUpper } from '../../text/letters.ts';
import {
  ALL_CAPITALS,
  CAPITAL,
  CLOSE,
  COMMA,
  createTokens,
  NUMBER,
  OPEN,
  QUOTE,
  STOP,
  type Tokens,
  tokenize,
  WORD,
} from '../../text/words.ts';
import { fromRoman } from '../roman.ts';
import { dropUnread } from './unread.ts';
import { type Entry, isOf, type Node, numberKey, type Vocabulary, wordKey } from './vocabulary.ts';

/** The words and marks of one block, and what each may mean. Offsets are those of the text. */
export interface Passage {
  readonly text: string;
  readonly tokens: Tokens;
  readonly vocabulary: Vocabulary;
  /** By token: what the longest phrase that begins there may mean. */
  readonly entries: (Entry | undefined)[];
  /** By token: the token after that phrase. */
  readonly ends: number[];
  /** By token: how many brackets are open before it. */
  readonly depths: number[];
  /** The language whose little words prevail; empty when none do. */
  readonly language: string;
}

/** Reads the words of `text[from, to)`; the passage is good until the next one is read. */
export type PassageReader = (text: string, from: number, to: number) => Passage;

function keyAt(tokens: Tokens, i: number): number {
  if (tokens.kind[i] === WORD) return wordKey(tokens.hash[i] as number, tokens.check[i] as number);
  return tokens.kind[i] === NUMBER && tokens.check[i] === 0 ? numberKey(tokens.hash[i] as number) : Number.NaN;
}

/** The next token of a phrase: its words may stand between quotation marks, and its abbreviations before full stops. */
function nextOfPhrase(tokens: Tokens, i: number): number {
  const kind = tokens.kind[i];
  return i < tokens.count && (kind === QUOTE || kind === STOP || kind === COMMA) ? i + 1 : i;
}

function nodeAt({ root, sieve }: Vocabulary, tokens: Tokens, i: number): Node | undefined {
  if (tokens.kind[i] === WORD && sieve[(tokens.hash[i] as number) & (sieve.length - 1)] === 0) return undefined;
  return tokens.kind[i] === WORD || tokens.kind[i] === NUMBER ? root.get(keyAt(tokens, i)) : undefined;
}

interface Match {
  entry: Entry | undefined;
  end: number;
}

function longest(tokens: Tokens, first: Node, i: number, match: Match): void {
  let node: Node | undefined = first;
  let at = i + 1;
  let quoted = false;
  match.entry = undefined;
  match.end = i + 1;
  while (node) {
    if (node.entry) {
      match.entry = node.entry;
      match.end = quoted && tokens.kind[at] === QUOTE && at < tokens.count ? at + 1 : at;
    }
    if (!node.following || at >= tokens.count) return;
    const next = nextOfPhrase(tokens, at);
    if (next > at && tokens.kind[at] === QUOTE) quoted = !quoted;
    node = next < tokens.count ? node.following.get(keyAt(tokens, next)) : undefined;
    at = next + 1;
  }
}

/** One little word alone may be of any language. */
const FEWEST_VOTES = 2;

function prevailing(votes: readonly number[], languages: readonly string[]): string {
  const most = Math.max(0, ...votes);
  const first = votes.indexOf(most);
  return most >= FEWEST_VOTES && votes.lastIndexOf(most) === first ? (languages[first] as string) : '';
}

/** Words that the language of the passage has mean what they mean there: `of` is Dutch for “or”. */
function keepOwn(entries: (Entry | undefined)[], language: number): void {
  if (language < 0) return;
  for (let i = 0; i < entries.length; i++) entries[i] = entries[i]?.own[language] ?? entries[i];
}

/** A reader of passages that reuses its buffer of tokens. */
export function createPassageReader(vocabulary: Vocabulary): PassageReader {
  const tokens = createTokens(512);
  const { languages } = vocabulary;
  return (text, from, to) => {
    tokenize(text, from, to, tokens);
    dropUnread(text, from, to, tokens);
    const entries: (Entry | undefined)[] = [];
    const ends: number[] = [];
    const depths: number[] = [];
    const votes = languages.map(() => 0);
    let depth = 0;
    const match: Match = { entry: undefined, end: 0 };
    for (let i = 0; i < tokens.count; i++) {
      const node = nodeAt(vocabulary, tokens, i);
      if (node) longest(tokens, node, i, match);
      entries.push(node ? match.entry : undefined);
      ends.push(node ? match.end : i + 1);
      depths.push(depth);
      if (tokens.kind[i] === OPEN) depth++;
      else if (tokens.kind[i] === CLOSE && depth > 0) depth--;
      const spoken = node?.entry?.languages ?? 0;
      if (spoken) for (let k = 0; k < votes.length; k++) if (spoken & (1 << k)) votes[k] = (votes[k] as number) + 1;
    }
    const language = prevailing(votes, languages);
    keepOwn(entries, languages.indexOf(language));
    return { text, tokens, vocabulary, entries, ends, depths, language };
  };
}

/** Whether the phrase at token `i` is of a class. */
export function is(p: Passage, i: number, one: number): boolean {
  return isOf(p.entries[i], one);
}

/** The token after the phrase at `i`; after `i` itself when it begins none. */
export function past(p: Passage, i: number): number {
  return p.ends[i] ?? i + 1;
}

export function kindAt(p: Passage, i: number): number {
  return i >= 0 && i < p.tokens.count ? (p.tokens.kind[i] as number) : -1;
}

/** The first character of token `i`; empty after the last one. */
export function charAt(p: Passage, i: number): string {
  return i >= 0 && i < p.tokens.count ? (p.text[p.tokens.start[i] as number] as string) : '';
}

/** The token's own characters. */
export function textAt(p: Passage, i: number): string {
  return p.text.slice(p.tokens.start[i] as number, p.tokens.end[i] as number);
}

/** What stands between token `i - 1` and token `i`, which are not words: spaces, hyphens, slashes, marks of emphasis. */
export function gapBefore(p: Passage, i: number): string {
  return p.text.slice(i > 0 ? (p.tokens.end[i - 1] as number) : 0, p.tokens.start[i] as number);
}

/** Whether token `i` follows the one before without a space. */
export function isTight(p: Passage, i: number): boolean {
  if (i <= 0 || i >= p.tokens.count) return false;
  for (let at = p.tokens.end[i - 1] as number; at < (p.tokens.start[i] as number); at++)
    if (isSpace(p.text.charCodeAt(at))) return false;
  return true;
}

export function isNumber(p: Passage, i: number): boolean {
  return kindAt(p, i) === NUMBER;
}

export function isWord(p: Passage, i: number): boolean {
  return kindAt(p, i) === WORD;
}

export function isCapital(p: Passage, i: number): boolean {
  return isWord(p, i) && ((p.tokens.flags[i] as number) & CAPITAL) !== 0;
}

/** Whether the word is in capitals and has two letters at least. */
export function isAcronym(p: Passage, i: number): boolean {
  return isWord(p, i) && ((p.tokens.flags[i] as number) & ALL_CAPITALS) !== 0;
}

export function isComma(p: Passage, i: number): boolean {
  return kindAt(p, i) === COMMA;
}

export function isStop(p: Passage, i: number): boolean {
  return kindAt(p, i) === STOP && charAt(p, i) === '.';
}

export function isOpen(p: Passage, i: number): boolean {
  return kindAt(p, i) === OPEN && charAt(p, i) === '(';
}

export function isClose(p: Passage, i: number): boolean {
  return kindAt(p, i) === CLOSE && charAt(p, i) === ')';
}

/** So far a bracket's end is looked for. */
const WIDEST_BRACKET = 40;

/** Whether the bracket at `i` closes one that was opened before, so that it is no part of `a)`: no other one does. */
export function closesOuter(p: Passage, i: number): boolean {
  if ((p.depths[i] ?? 0) === 0) return false;
  let inner = 0;
  for (let at = i + 1; at <= i + WIDEST_BRACKET && at < p.tokens.count; at++) {
    if (isOpen(p, at)) inner++;
    else if (isClose(p, at) && inner-- === 0) return false;
  }
  return true;
}

export function isSectionSign(p: Passage, i: number): boolean {
  return charAt(p, i) === '§';
}

const APOSTROPHES = "'’‘";

/** The letter that stands alone at token `i`, in lower case; empty when it is none, or a word cut short (`l'`). */
export function letterAt(p: Passage, i: number): string {
  if (!isWord(p, i) || (p.tokens.end[i] as number) - (p.tokens.start[i] as number) !== 1) return '';
  const letter = charAt(p, i).toLowerCase();
  const elided = APOSTROPHES.includes(p.text[p.tokens.end[i] as number] ?? ' ');
  return letter >= 'a' && letter <= 'z' && !elided ? letter : '';
}

/** A number between 1 and 39 in Roman numerals, capitals; 0 for other words. */
export function romanAt(p: Passage, i: number): number {
  return isWord(p, i) ? fromRoman(textAt(p, i)) : 0;
}

/** Whether a hyphen and nothing else joins tokens `i - 1` and `i`. */
export function isHyphened(p: Passage, i: number): boolean {
  if (i <= 0 || i >= p.tokens.count) return false;
  const gap = gapBefore(p, i);
  return gap === '-' || gap === '\u2010' || gap === '\u2011';
}

/** Whether a slash joins tokens `i - 1` and `i`: also U+2044, and with spaces around it. */
export function isSlashed(p: Passage, i: number): boolean {
  if (i <= 0 || i >= p.tokens.count) return false;
  const gap = gapBefore(p, i).trim();
  return gap === '/' || gap === '\u2044' || gap === '\u2215';
}

/** Whether `&` and nothing else stands between tokens `i - 1` and `i`. */
export function isAmpersand(p: Passage, i: number): boolean {
  return i > 0 && i < p.tokens.count && gapBefore(p, i).trim() === '&';
}

/** Whether the number at `i` is an ordinal written with digits (`2nd`, `1er`); then its ending is the next token. */
export function hasSuffix(p: Passage, i: number): boolean {
  return isNumber(p, i) && isTight(p, i + 1) && p.entries[i + 1]?.suffix === true && letterAt(p, i + 1) !== 'a';
}

/** Whether a word or number stands inside an e-mail or web address. */
export function isInAddress(p: Passage, i: number): boolean {
  const { text, tokens } = p;
  const end = tokens.end[i] as number;
  if (text[end] === '@' || text[(tokens.start[i] as number) - 1] === '@') return true;
  const letter = end - (tokens.start[i] as number) === 1;
  if (!letter && text[end] === '.' && isLetterOrDigit(text.charCodeAt(end + 1)) && !isUpper(text.charCodeAt(end + 1)))
    return true;
  return text[(tokens.start[i] as number) - 1] === '/' && !isDigit(text.charCodeAt(tokens.start[i] as number));
}

function isLetterOrDigit(code: number): boolean {
  return isDigit(code) || (code >= 0x61 && code <= 0x7a);
}
