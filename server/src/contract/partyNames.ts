import { ALL_CAPITALS, CAPITAL, COMMA, LINE_START, OPEN, QUOTE, type Tokens, WORD } from '../text/words.ts';
import type { Mark, NameWord, Side } from './partyMark.ts';
import type { Found } from './roleWords.ts';

/** A capitalised word of so few letters is a little word at the start of a sentence. */
const SHORT = 3;

/** A block while its marks are read. */
export interface Scan {
  readonly text: string;
  readonly base: number;
  readonly tokens: Tokens;
  readonly found: Found;
  readonly marks: Mark[];
}

/** Adds a mark for the tokens from `first` to `end`. */
export function mark(scan: Scan, type: Mark['type'], first: number, end: number, more: Partial<Mark> = {}): void {
  const { tokens } = scan;
  const at = { start: (tokens.start[first] as number) - scan.base, end: (tokens.end[end - 1] as number) - scan.base };
  const lineStart = first === 0 || ((tokens.flags[first] as number) & LINE_START) !== 0;
  scan.marks.push({
    type,
    ...at,
    lineStart,
    words: [],
    side: undefined,
    cue: '',
    after: '',
    possessive: false,
    capital: false,
    ...more,
  });
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

/** Whether token `i` is the `s` of a possessive. */
export function isPossessive(scan: Scan, i: number): boolean {
  const { tokens, text } = scan;
  if (i >= tokens.count || tokens.kind[i] !== WORD || (tokens.end[i] as number) - (tokens.start[i] as number) !== 1)
    return false;
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
export function runEnd(scan: Scan, i: number): number {
  const { tokens, found } = scan;
  let end = i + 1;
  while (
    end < tokens.count &&
    tokens.kind[end] === WORD &&
    (tokens.flags[end] as number) & CAPITAL &&
    !found.role[end] &&
    !found.stopword[end] &&
    !(found.cue[end] && (tokens.flags[end] as number) & LINE_START)
  )
    end++;
  return end;
}

/** "Gannet Software" without an article is a company, "the Hosting Services" are a thing. */
function isTrade(scan: Scan, from: number, to: number): boolean {
  const { found, tokens } = scan;
  if (to - from < 2 || found.covered.subarray(from, to).includes(1) || found.noName.subarray(from, to - 1).includes(1))
    return false;
  let before = from - 1;
  while (before >= 0 && tokens.kind[before] === QUOTE) before--;
  return from > 0 && (before < 0 || tokens.kind[before] !== WORD || !found.stopword[before]);
}

/** The first word of a sentence has a capital without being a name; words with further capitals are names. */
function isMereStart(scan: Scan, i: number): boolean {
  const { tokens, found, text } = scan;
  const before = scan.marks.at(-1);
  if (
    before &&
    before.type !== 'stop' &&
    before.type !== 'open' &&
    !(before.type === 'cue' && before.cue === 'condition')
  )
    return false;
  if (
    before?.type === 'open' ||
    i + 1 >= tokens.count ||
    tokens.kind[i + 1] !== WORD ||
    found.cue[i + 1] ||
    found.preposition[i + 1] === 2 ||
    isPossessive(scan, i + 1)
  )
    return false;
  const word = text.slice((tokens.start[i] as number) + 1, tokens.end[i]);
  return word === word.toLowerCase();
}

/** Adds the run of capitalised words from `first` to `end`: a name, or a thing. */
export function pushName(scan: Scan, first: number, end: number): void {
  const { tokens, found } = scan;
  let from = first;
  while (from < end && found.title[from]) from++;
  let to = end;
  while (to > from && found.form[to - 1]) to--;
  const formed =
    to < end ||
    (tokens.kind[end] === COMMA && found.form[end + 1] === 1) ||
    (tokens.kind[end] === OPEN && found.form[end + 1] === 1);
  const covered =
    to <= from ||
    (!formed &&
      !isTrade(scan, from, to) &&
      (found.covered[from] === 1 || found.covered[to - 1] === 1 || found.noName.subarray(from, to).includes(1)));
  const capital = to === from + 1 && ((tokens.flags[from] as number) & ALL_CAPITALS) !== 0;
  const words = capitalised(scan, from, to).filter(
    (word) => word.text.length > (to === from + 1 && !capital ? SHORT : 1),
  );
  mark(
    scan,
    covered || words.length === 0 || (end === first + 1 && isMereStart(scan, first)) ? 'term' : 'name',
    first,
    end,
    {
      words,
      after: prepositionBefore(scan, first),
      possessive: isPossessive(scan, end),
      capital,
      cue: found.publicBody.subarray(first, end).includes(1) ? 'public' : '',
    },
  );
}

/** Adds the role, usual name or pronoun at token `i`; the token after it. */
export function pushRole(scan: Scan, i: number): number {
  const end = scan.found.roleEnd[i] as number;
  const role = scan.found.role[i] as number;
  const more = {
    words: capitalised(scan, i, end),
    after: prepositionBefore(scan, i),
    possessive: isPossessive(scan, end),
  };
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
  const goesOn =
    tokens.kind[end] === WORD &&
    ((tokens.flags[end] as number) & CAPITAL) !== 0 &&
    !scan.found.role[end] &&
    !scan.found.stopword[end];
  mark(
    scan,
    goesOn && (more.words?.length ?? 0) > 0 && !((tokens.flags[end] as number) & LINE_START) ? 'term' : 'name',
    i,
    end,
    { ...more, side },
  );
}
