import { fold } from '../../text/letters.ts';
import {
  gapBefore,
  is,
  isClose,
  isHyphened,
  isNumber,
  isOpen,
  isSlashed,
  isStop,
  isWord,
  type Passage,
  past,
  textAt,
} from './passage.ts';
import { CLASS, type Entry } from './vocabulary.ts';

type ActNoun = NonNullable<Entry['noun']>;

/** An act named by its number, and the token after it. */
interface NumberedAct {
  readonly act: string;
  readonly end: number;
}

/** So many words may stand between the kind of an act and its number. */
const MOST_FILLERS = 8;
const CELEX_LETTERS: Readonly<Partial<Record<ActNoun, string>>> = { regulation: 'R', directive: 'L', decision: 'D' };
/** From this year on, the year of an act of the Union comes before its number, whatever its kind. */
const YEAR_FIRST = 2015;
const DIGITS_OF_YEAR = 4;

function isYear(text: string): boolean {
  return text.length === DIGITS_OF_YEAR && Number(text) >= 1950 && Number(text) <= 2100;
}

/** `95` → 1995: acts before 2000 have the last two digits of their year. */
function fullYear(text: string): string {
  return text.length === 2 ? `19${text}` : text;
}

/** The CELEX number of an act of the Union; undefined when no part of its number is a year. */
function celexOf(noun: ActNoun, first: string, second: string): string | undefined {
  const letter = CELEX_LETTERS[noun];
  if (!letter) return undefined;
  const oldRegulation = noun === 'regulation' && !(isYear(first) && Number(first) >= YEAR_FIRST);
  const [year, number] = oldRegulation && isYear(second) ? [second, first] : [fullYear(first), second];
  if (!isYear(year) || number.length > DIGITS_OF_YEAR) return undefined;
  return `other:3${year}${letter}${number.padStart(DIGITS_OF_YEAR, '0')}`;
}

function slug(text: string): string {
  return fold(text).replaceAll(' ', '-');
}

interface Pair {
  readonly first: string;
  readonly second: string;
  readonly hyphened: boolean;
  readonly end: number;
}

/** `2016/679`, `95/46/EC`, `78-17`: two numbers and the token after; a third makes it a date. */
function pairAt(p: Passage, i: number): Pair | undefined {
  if (!isNumber(p, i) || !isNumber(p, i + 1)) return undefined;
  const hyphened = isHyphened(p, i + 1);
  if (!hyphened && !isSlashed(p, i + 1)) return undefined;
  if (i > 0 && isSlashed(p, i) && isNumber(p, i - 1)) return undefined;
  const [first, second] = [textAt(p, i), textAt(p, i + 1)];
  if (first.includes('.') || second.includes('.')) return undefined;
  const more = isSlashed(p, i + 2) || isHyphened(p, i + 2);
  if (more && isNumber(p, i + 2)) return undefined;
  return { first, second, hyphened, end: more && is(p, i + 2, CLASS.union) ? i + 3 : i + 2 };
}

/** `(UE)`, `EU`, `( EU ) n°`, `No`: the token after what stands right before a number. */
function pastUnion(p: Passage, i: number): number {
  let at = i;
  if (isOpen(p, at) && is(p, at + 1, CLASS.union) && isClose(p, past(p, at + 1))) at = past(p, at + 1) + 1;
  else if (is(p, at, CLASS.union)) at = past(p, at);
  if (!is(p, at, CLASS.numero)) return at;
  at = past(p, at);
  return isStop(p, at) ? at + 1 : at;
}

/** The token of an act's number after its kind: over `d'exécution`, `européen`, `(UE)`, `n°`; -1 when there is none. */
function numberAfter(p: Passage, i: number): number {
  let at = i;
  for (let count = 0; count < MOST_FILLERS; count++) {
    const after = pastUnion(p, at);
    if (isNumber(p, after)) return after;
    if (!is(p, at, CLASS.filler) && !is(p, at, CLASS.link)) return -1;
    at = past(p, at);
  }
  return -1;
}

/** `du 6 janvier 1978`, `of 6 January 1978` after the number of a national law. */
function pastDate(p: Passage, i: number): number {
  const day = is(p, i, CLASS.link) || is(p, i, CLASS.filler) ? past(p, i) : i;
  const month = isWord(p, day + 1) && gapBefore(p, day + 1).trim() === '' ? day + 1 : day + 2;
  const dated = isNumber(p, day) && isWord(p, month) && isNumber(p, month + 1) && isYear(textAt(p, month + 1));
  return dated ? month + 2 : i;
}

function lawOf(p: Passage, i: number, noun: number, pair: Pair): NumberedAct | undefined {
  const key = `${pair.first}${pair.hyphened ? '-' : '/'}${pair.second}`;
  const known = p.vocabulary.numbers.get(key);
  const kind = p.text.slice(p.tokens.start[noun] as number, p.tokens.end[past(p, noun) - 1] as number);
  const act = known ?? `other:${slug(kind)}-${pair.first}-${pair.second}`;
  return { act, end: pastDate(p, i) };
}

function unionActOf(p: Passage, noun: ActNoun | undefined, pair: Pair): string | undefined {
  const { numbers } = p.vocabulary;
  const known = numbers.get(`${pair.first}/${pair.second}`);
  if (known && (noun || isYear(pair.first))) return known;
  // Many write the number before the year: 679/2016.
  const turned = noun && isYear(pair.second) ? numbers.get(`${pair.second}/${pair.first}`) : undefined;
  if (turned) return turned;
  if (pair.hyphened || !noun) return undefined;
  return celexOf(noun, pair.first, pair.second);
}

/**
 * The act whose number stands at `i` or a few words after it: `règlement (UE) 2016/679`, `Directive 95/46/EC`,
 * `loi n° 78-17 du 6 janvier 1978`, a known number alone. Undefined when there is none.
 */
export function numberedActAt(p: Passage, i: number): NumberedAct | undefined {
  const start = is(p, i, CLASS.union) && p.entries[past(p, i)]?.noun ? past(p, i) : i;
  const noun = p.entries[start]?.noun;
  const after = noun && isStop(p, past(p, start)) ? past(p, start) + 1 : past(p, start);
  const at = noun ? numberAfter(p, after) : pastUnion(p, start);
  const pair = at < 0 ? undefined : pairAt(p, at);
  if (!pair) return undefined;
  const law = pair.hyphened && p.vocabulary.numbers.has(`${pair.first}-${pair.second}`);
  if (law || noun === 'law' || noun === 'code') return lawOf(p, pair.end, start, pair);
  const act = unionActOf(p, noun, pair);
  return act === undefined ? undefined : { act, end: pair.end };
}
