import { OPEN, QUOTE } from '../../text/words.ts';
import {
  is,
  isAcronym,
  isCapital,
  isComma,
  isNumber,
  isSlashed,
  isWord,
  kindAt,
  type Passage,
  past,
  textAt,
} from './passage.ts';
import { CLASS, type Entry } from './vocabulary.ts';

/** So many little words may stand between a provision and its act. */
const MOST_LINKS = 5;
const SHORTEST_ACRONYM = 3;

/** Whether the entry at `i` names an act, written as it must be. */
export function isActName(p: Passage, i: number, entry: Entry | undefined): boolean {
  if (!entry || entry.acts.length === 0) return false;
  return entry.acts.some(({ capitals }) => !capitals || isAcronym(p, i));
}

/** The token after opening marks: quotation marks and square brackets. */
export function pastMarks(p: Passage, i: number): number {
  let at = i;
  while (kindAt(p, at) === QUOTE || (kindAt(p, at) === OPEN && textAt(p, at) === '[')) at++;
  return at;
}

/** Whether an act may be named from token `i` on. */
export function beginsAct(p: Passage, i: number): boolean {
  const at = pastMarks(p, i);
  const entry = p.entries[at];
  if (isActName(p, at, entry) || entry?.noun !== undefined) return true;
  if (isNumber(p, at)) return isSlashed(p, at + 1) && isNumber(p, at + 1);
  if (!isWord(p, at)) return false;
  if (is(p, at, CLASS.filler) && isCapital(p, at)) return true;
  return isAcronym(p, at) && textAt(p, at).length >= SHORTEST_ACRONYM;
}

/** The first token after `i` that is no little word between a provision and its act. */
export function pastLinks(p: Passage, i: number): number {
  let at = i;
  for (let count = 0; count < MOST_LINKS && is(p, at, CLASS.link); count++) at = past(p, at);
  return at;
}

/** Whether what follows token `i` leads to an act: `of the GDPR`, `, DSGVO`. */
export function leadsToAct(p: Passage, i: number): boolean {
  const at = isComma(p, i) ? i + 1 : i;
  const after = pastLinks(p, at);
  return beginsAct(p, after) || (after > at && is(p, after, CLASS.filler));
}
