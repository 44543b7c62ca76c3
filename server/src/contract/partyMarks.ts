import { isLetter, isSpace } from '../text/letters.ts';
import type { Lexicon } from '../text/lexicon.ts';
import {
  BLANK,
  CAPITAL,
  CLOSE,
  COLON,
  COMMA,
  createTokens,
  DASH,
  NUMBER,
  OPEN,
  PIPE,
  QUOTE,
  SEMICOLON,
  STOP,
  tokenize,
  WORD,
} from '../text/words.ts';
import type { Facts } from './facts.ts';
import type { Mark } from './partyMark.ts';
import { isPossessive, mark, pushName, pushRole, runEnd, type Scan } from './partyNames.ts';
import { createRoleWords, readFound } from './roleWords.ts';

/** Reads blocks into marks. */

export interface MarkReader {
  /** Reads `text[from, to)`, whose facts are known; places are relative to `base`. */
  read(text: string, base: number, from: number, to: number, facts: Facts): Mark[];
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
/** A bracketed blank (`[name of the company]`) is at most so many words long. */
const LONGEST_BLANK = 40;

/** A bracketed blank as one mark; the token after it, or 0 when the bracket opens none. */
function blankEnd(scan: Scan, i: number): number {
  if (scan.text[scan.tokens.start[i] as number] !== '[') return 0;
  for (let j = i + 1; j < scan.tokens.count && j < i + LONGEST_BLANK; j++)
    if (scan.tokens.kind[j] === CLOSE && scan.text[scan.tokens.start[j] as number] === ']') return j + 1;
  return 0;
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
  if (isSingleQuote(text, tokens.end[end - 1] as number) && scan.marks.some((one) => one.type === 'quote'))
    mark(scan, 'quote', end - 1, end);
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

/** Whether the word is part of a template's variable: `{{customer_name}}`, `NOM_CLIENT`. */
function isVariable(scan: Scan, i: number): boolean {
  const before = scan.text[(scan.tokens.start[i] as number) - 1];
  const after = scan.text[scan.tokens.end[i] as number];
  return before === '{' || before === '_' || (after === '_' && before !== '*') || after === '}';
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
  const words = createRoleWords(lexicon);
  return {
    read: (text, base, from, to, facts) => {
      tokenize(text, from, to, tokens);
      const scan: Scan = {
        text,
        base,
        tokens,
        found: readFound(words, lexicon, tokens, facts, base),
        marks: [],
      };
      for (let i = 0; i < tokens.count; ) i = readToken(scan, i);
      return scan.marks;
    },
  };
}
