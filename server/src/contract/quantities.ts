import { pushRaw } from '../text/conceptSearch.ts';
import { NOMINAL } from '../text/inflection.ts';
import { DASH, NUMBER, OPEN, PIPE, SEMICOLON, STOP, TIGHT, WORD } from '../text/words.ts';
import { classNumber, GRAMMAR, HOURS } from './grammar.ts';
import type { Scratch } from './scratch.ts';

const ARTICLE = classNumber('article');
const INTERNAL_REFERENCE = classNumber('internal');
const RANGE = classNumber('range');
const TO_WORD = classNumber('to');
const FIRST_UNIT = classNumber('hour');
const LAST_UNIT = classNumber('year');
const BUSINESS = classNumber('business');

const TIME_REACH = 7;

/** The token of the unit that a number ending before `from` counts; -1 when another number or a border comes first. */
function unitAfter({ tokens, classes, numbers }: Scratch, from: number, limit: number): number {
  for (let j = from; j < tokens.count && j < limit; j++) {
    const kind = tokens.kind[j] as number;
    if (kind === NUMBER || kind === STOP || kind === SEMICOLON || kind === PIPE || numbers.has(j)) return -1;
    const unit = classes[j] as number;
    if (unit >= FIRST_UNIT && unit <= LAST_UNIT) return j;
  }
  return -1;
}

/** Adds a hit of `concept` for every deadline: a number, in figures or words, and its unit; its value is in hours. */
export function readTimes(scratch: Scratch, concept: number): void {
  const { tokens, classes, raw, numbers } = scratch;
  for (let i = 0; i < tokens.count; i++) {
    const word = numbers.get(i);
    if (!word && (tokens.kind[i] !== NUMBER || tokens.check[i])) continue;
    const value = word?.value ?? (tokens.hash[i] as number);
    const last = (word?.end ?? i + 1) - 1;
    const j = unitAfter(scratch, last + 1, i + TIME_REACH);
    const first = i;
    i = last;
    if (j < 0) continue;
    const business = classes[j + 1] === BUSINESS || classes[j - 1] === BUSINESS;
    const name = GRAMMAR[classes[j] as number] as (typeof GRAMMAR)[number];
    const hours = (HOURS[name] ?? 0) * (business && name === 'day' ? 1.5 : 1);
    pushRaw(raw, concept, first, j + 1, NOMINAL, Math.round(value * hours));
  }
}

function isNamePart(kind: number): boolean {
  return kind === WORD || kind === NUMBER || kind === STOP;
}

/** Adds a hit of `concept` for every electronic address. */
export function readEmails(text: string, scratch: Scratch, concept: number): void {
  const { tokens, raw } = scratch;
  for (let i = 0; i + 1 < tokens.count; i++) {
    if (!((tokens.flags[i + 1] as number) & TIGHT) || text.charCodeAt((tokens.start[i + 1] as number) - 1) !== 0x40)
      continue;
    let end = i + 2;
    while (end < tokens.count && (tokens.flags[end] as number) & TIGHT && isNamePart(tokens.kind[end] as number)) end++;
    if (tokens.kind[end - 1] === STOP) end--;
    pushRaw(raw, concept, i, end, NOMINAL, 0);
  }
}

/** Adds a hit for every article of the Regulation cited, each article of a range for itself; not for the contract's own articles. */
export function readCitations(text: string, scratch: Scratch, citations: ReadonlyMap<number, number>): void {
  const { tokens, classes, raw } = scratch;
  for (let i = 0; i < tokens.count; i++) {
    if (classes[i] !== ARTICLE) continue;
    let last = -1;
    let lastToken = i;
    const first = raw.count;
    for (let j = i + 1; j < tokens.count && j < lastToken + 5; j++) {
      if (tokens.kind[j] === STOP && (tokens.start[j] as number) > (tokens.end[i] as number)) break;
      if (tokens.kind[j] === SEMICOLON || tokens.kind[j] === PIPE || classes[j] === ARTICLE) break;
      if (tokens.kind[j] !== NUMBER) continue;
      const number = tokens.hash[j] as number;
      if (tokens.kind[j - 1] === OPEN) continue;
      const range = last >= 0 && number > last && number - last < 30 && isRange(text, scratch, lastToken, j);
      for (let n = range ? last + 1 : number; n <= number; n++) {
        const concept = citations.get(n);
        if (concept !== undefined) pushRaw(raw, concept, i, j + 1, NOMINAL, n);
      }
      last = number;
      lastToken = j;
    }
    if (isOwnArticle(scratch, lastToken)) raw.count = first;
  }
}

/** Whether the article cited is the contract's own: "article 10 du présent accord", "Article 5 of this Agreement". */
function isOwnArticle({ tokens, classes }: Scratch, last: number): boolean {
  for (let j = last + 1; j < tokens.count && j <= last + 4; j++) {
    if (tokens.kind[j] === STOP || tokens.kind[j] === SEMICOLON) return false;
    if (classes[j] === INTERNAL_REFERENCE && tokens.kind[j] === WORD) return true;
  }
  return false;
}

function isRange(text: string, scratch: Scratch, from: number, to: number): boolean {
  const { tokens, classes } = scratch;
  for (let k = from + 1; k < to; k++)
    if (classes[k] === RANGE || classes[k] === TO_WORD || tokens.kind[k] === DASH) return true;
  const gap = text.slice(tokens.end[from] as number, tokens.start[to] as number);
  return gap === '-' || gap === '–' || gap === '‑';
}
