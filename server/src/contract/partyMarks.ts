import { isLetter, isSpace } from '../text/letters.ts';
import { findConcepts, type Lexicon } from '../text/lexicon.ts';
import { ALL_CAPITALS, BLANK, CAPITAL, CLOSE, COLON, COMMA, createTokens, DASH, LINE_START, NUMBER, OPEN, PIPE, QUOTE, SEMICOLON, STOP, type Tokens, tokenize, WORD } from '../text/words.ts';
import { createRoleWords, type Found, readFound, type RoleWords } from './roleWords.ts';

export type Side = 'controller' | 'processor';

/** One word of a name, by which sentences are searched for it. */
export interface NameWord {
  readonly hash: number;
  readonly text: string;
}

/**
 * A piece of a sentence as the patterns for parties see it. `name`: a capitalised name or a usual name of a party such as
 * "the Customer"; `role`: a role of the Regulation; `term`: some other capitalised thing; `cue`: words that bind.
 */
export interface Mark {
  readonly type: 'name' | 'role' | 'pronoun' | 'term' | 'other-processor' | 'cue' | 'word' | 'blank' | 'open' | 'close' | 'quote' | 'comma' | 'colon' | 'dash' | 'stop' | 'semicolon' | 'pipe';
  readonly start: number;
  readonly end: number;
  /** Begins a line of the source. */
  readonly lineStart: boolean;
  /** Names and roles: the capitalised words. */
  readonly words: readonly NameWord[];
  /** Role, pronoun: what it stands for. Name: what it usually stands for, if it is a usual word. */
  readonly side: Side | undefined;
  /** Pronoun: `we` or `you`. Cue: which. Name: `public` for the name of a public body. */
  readonly cue: string;
  /** A preposition before it: `by`, `of` (or `to`), or any other. */
  readonly after: 'by' | 'of' | 'other' | '';
  readonly possessive: boolean;
  /** Name: only capitals, as an acronym. Cue: begins with a capital. */
  readonly capital: boolean;
}

export interface MarkReader {
  /** Reads `text[from, to)`; places are relative to `base`. */
  read(text: string, base: number, from: number, to: number, language: number): Mark[];
}

const PUNCTUATION = new Map<number, Mark['type']>([
  [OPEN, 'open'],
  [CLOSE, 'close'],
  [QUOTE, 'quote'],
  [COMMA, 'comma'],
  [COLON, 'colon'],
  [DASH, 'dash'],
  [STOP, 'stop'],
  [SEMICOLON, 'semicolon'],
  [PIPE, 'pipe'],
  [BLANK, 'blank'],
]);
/** A capitalised word of so few letters is a little word at the start of a sentence. */
const SHORT = 3;
/** A bracketed blank (`[name of the company]`) is at most so many words long. */
const LONGEST_BLANK = 40;

interface Scan {
  readonly text: string;
  readonly base: number;
  readonly tokens: Tokens;
  readonly found: Found;
  readonly marks: Mark[];
}

function mark(scan: Scan, type: Mark['type'], first: number, end: number, more: Partial<Mark> = {}): void {
  const { tokens } = scan;
  const at = { start: (tokens.start[first] as number) - scan.base, end: (tokens.end[end - 1] as number) - scan.base };
  const lineStart = first === 0 || ((tokens.flags[first] as number) & LINE_START) !== 0;
  scan.marks.push({ type, ...at, lineStart, words: [], side: undefined, cue: '', after: '', possessive: false, capital: false, ...more });
}

function capitalised(scan: Scan, first: number, end: number): NameWord[] {
  const { tokens, text } = scan;
  const words: NameWord[] = [];
  for (let i = first; i < end; i++) {
    if (tokens.kind[i] !== WORD || scan.found.stopword[i] || !((tokens.flags[i] as number) & CAPITAL)) continue;
    words.push({ hash: tokens.hash[i] as number, text: text.slice(tokens.start[i], tokens.end[i]) });
  }
  return words;
}

/** Whether the word is part of a template's variable: `{{customer_name}}`, `NOM_CLIENT`. */
function isVariable(scan: Scan, i: number): boolean {
  const before = scan.text[(scan.tokens.start[i] as number) - 1];
  const after = scan.text[scan.tokens.end[i] as number];
  return before === '{' || before === '_' || (after === '_' && before !== '*') || after === '}';
}

function isPossessive(scan: Scan, i: number): boolean {
  const { tokens, text } = scan;
  if (i >= tokens.count || tokens.kind[i] !== WORD || (tokens.end[i] as number) - (tokens.start[i] as number) !== 1) return false;
  const before = text[(tokens.start[i] as number) - 1];
  return (before === "'" || before === '’') && text[tokens.start[i] as number]?.toLowerCase() === 's';
}

function prepositionBefore(scan: Scan, first: number): Mark['after'] {
  for (let i = first - 1; i >= 0 && i > first - 4; i--) {
    if (scan.tokens.kind[i] !== WORD) return '';
    if (scan.found.cue[i] === 'between') return '';
    const preposition = scan.found.preposition[i] as number;
    if (preposition) return preposition === 1 ? 'by' : preposition === 3 ? 'other' : 'of';
  }
  return '';
}

/** The end of the run of capitalised words that begins at token `i`. */
function runEnd(scan: Scan, i: number): number {
  const { tokens, found } = scan;
  let end = i + 1;
  while (end < tokens.count && tokens.kind[end] === WORD && (tokens.flags[end] as number) & CAPITAL && !found.role[end] && !found.stopword[end] && !(found.cue[end] && (tokens.flags[end] as number) & LINE_START)) end++;
  return end;
}

/** "Gannet Software" without an article is a company, "the Hosting Services" are a thing. */
function isTrade(scan: Scan, from: number, to: number): boolean {
  const { found, tokens } = scan;
  if (to - from < 2 || found.covered.subarray(from, to).includes(1) || found.noName.subarray(from, to - 1).includes(1)) return false;
  let before = from - 1;
  while (before >= 0 && tokens.kind[before] === QUOTE) before--;
  return from > 0 && (before < 0 || tokens.kind[before] !== WORD || !found.stopword[before]);
}

/** The first word of a sentence has a capital without being a name; words with further capitals are names. */
function isMereStart(scan: Scan, i: number): boolean {
  const { tokens, found, text } = scan;
  const before = scan.marks.at(-1);
  if (before && before.type !== 'stop' && before.type !== 'open' && !(before.type === 'cue' && before.cue === 'condition')) return false;
  if (before?.type === 'open' || i + 1 >= tokens.count || tokens.kind[i + 1] !== WORD || found.cue[i + 1] || found.preposition[i + 1] === 2 || isPossessive(scan, i + 1)) return false;
  const word = text.slice((tokens.start[i] as number) + 1, tokens.end[i]);
  return word === word.toLowerCase();
}

function pushName(scan: Scan, first: number, end: number): void {
  const { tokens, found } = scan;
  let from = first;
  while (from < end && found.title[from]) from++;
  let to = end;
  while (to > from && found.form[to - 1]) to--;
  const formed = to < end || (tokens.kind[end] === COMMA && found.form[end + 1] === 1) || (tokens.kind[end] === OPEN && found.form[end + 1] === 1);
  const covered = to <= from || (!formed && !isTrade(scan, from, to) && (found.covered[from] === 1 || found.covered[to - 1] === 1 || found.noName.subarray(from, to).includes(1)));
  const capital = to === from + 1 && ((tokens.flags[from] as number) & ALL_CAPITALS) !== 0;
  const words = capitalised(scan, from, to).filter((word) => word.text.length > (to === from + 1 && !capital ? SHORT : 1));
  mark(scan, covered || words.length === 0 || (end === first + 1 && isMereStart(scan, first)) ? 'term' : 'name', first, end, { words, after: prepositionBefore(scan, first), possessive: isPossessive(scan, end), capital, cue: found.publicBody.subarray(first, end).includes(1) ? 'public' : '' });
}

/** A bracketed blank as one mark; the token after it, or 0 when the bracket opens none. */
function blankEnd(scan: Scan, i: number): number {
  if (scan.text[scan.tokens.start[i] as number] !== '[') return 0;
  for (let j = i + 1; j < scan.tokens.count && j < i + LONGEST_BLANK; j++)
    if (scan.tokens.kind[j] === CLOSE && scan.text[scan.tokens.start[j] as number] === ']') return j + 1;
  return 0;
}

function pushRole(scan: Scan, i: number): number {
  const end = scan.found.roleEnd[i] as number;
  const role = scan.found.role[i] as number;
  const more = { words: capitalised(scan, i, end), after: prepositionBefore(scan, i), possessive: isPossessive(scan, end) };
  const side: Side = role % 2 === 1 ? 'controller' : 'processor';
  if (role === 5) mark(scan, 'other-processor', i, end, more);
  else if (role >= 6) mark(scan, 'pronoun', i, end, { ...more, cue: role === 6 ? 'we' : 'you' });
  else if (role <= 2) mark(scan, 'role', i, end, { ...more, side });
  else pushUsual(scan, i, end, more, side);
  return end;
}

/** "Client" is a party, "Client Personal Data" and "Customer Support" are not. */
function pushUsual(scan: Scan, i: number, end: number, more: Partial<Mark>, side: Side): void {
  const { tokens } = scan;
  const goesOn = tokens.kind[end] === WORD && ((tokens.flags[end] as number) & CAPITAL) !== 0 && !scan.found.role[end] && !scan.found.stopword[end];
  mark(scan, goesOn && (more.words?.length ?? 0) > 0 && !((tokens.flags[end] as number) & LINE_START) ? 'term' : 'name', i, end, { ...more, side });
}

/** Whether a single quotation mark stands there, and not an apostrophe between two letters. */
function isSingleQuote(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code !== 0x27 && code !== 0x2018 && code !== 0x2019) return false;
  return !(isLetter(text.charCodeAt(at - 1)) && isLetter(text.charCodeAt(at + 1)));
}

function readToken(scan: Scan, i: number): number {
  const { tokens, text } = scan;
  if (tokens.kind[i] !== WORD) return readOther(scan, i);
  const single = isSingleQuote(text, (tokens.start[i] as number) - 1) && isQuoted(text, tokens.start[i] as number);
  if (single) mark(scan, 'quote', i, i + 1);
  const end = readWord(scan, i);
  if (isSingleQuote(text, tokens.end[end - 1] as number) && scan.marks.some((one) => one.type === 'quote')) mark(scan, 'quote', end - 1, end);
  return end;
}

/** Whether a single quotation mark before `at` opens: a space or a bracket stands before it. */
function isQuoted(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 2);
  return Number.isNaN(before) || isSpace(before) || before === 0x28 || before === 0x5b || before === 0x2a;
}

function readOther(scan: Scan, i: number): number {
  const { tokens } = scan;
  const kind = tokens.kind[i] as number;
  if (kind === NUMBER) return i + 1;
  if (kind === OPEN) {
    const past = blankEnd(scan, i);
    if (past) {
      mark(scan, 'blank', i, past);
      return past;
    }
  }
  const type = PUNCTUATION.get(kind);
  if (type) mark(scan, type, i, i + 1);
  return i + 1;
}

function readWord(scan: Scan, i: number): number {
  const { tokens, found } = scan;
  if (isVariable(scan, i)) {
    if (scan.marks.at(-1)?.type !== 'blank') mark(scan, 'blank', i, i + 1);
    return i + 1;
  }
  if (found.role[i]) return pushRole(scan, i);
  const cue = found.cue[i];
  if (cue) {
    mark(scan, 'cue', i, found.cueEnd[i] as number, { cue, capital: ((tokens.flags[i] as number) & CAPITAL) !== 0 });
    return found.cueEnd[i] as number;
  }
  if (isPossessive(scan, i)) return i + 1;
  if ((tokens.flags[i] as number) & CAPITAL && !found.stopword[i]) {
    const end = runEnd(scan, i);
    pushName(scan, i, end);
    return end;
  }
  mark(scan, 'word', i, i + 1, { cue: found.stopword[i] ? 'little' : '' });
  return i + 1;
}

/** A reader of marks over one lexicon. */
export function createMarkReader(lexicon: Lexicon): MarkReader {
  const tokens = createTokens();
  const words: RoleWords = createRoleWords(lexicon);
  return {
    read: (text, base, from, to, language) => {
      tokenize(text, from, to, tokens);
      const trie = lexicon.tries[language];
      if (!trie) return [];
      const entries = new Int32Array(tokens.count);
      for (let i = 0; i < tokens.count; i++) if (tokens.kind[i] === WORD) entries[i] = lexicon.find(tokens.hash[i] as number, tokens.check[i] as number);
      const found = readFound(words, lexicon, tokens, entries, language, (listen) => findConcepts(trie, tokens, entries, listen));
      const scan: Scan = { text, base, tokens, found, marks: [] };
      for (let i = 0; i < tokens.count; ) i = readToken(scan, i);
      return scan.marks;
    },
  };
}
