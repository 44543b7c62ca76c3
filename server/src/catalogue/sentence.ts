import {
  CODE,
  END,
  type Facts,
  FLAGS,
  MODAL,
  NAME_END,
  NAME_FLAGS,
  NAME_HASH,
  NAME_POSITION,
  NAME_START,
  NAME_STRIDE,
  NAME_TOKEN,
  POSITION,
  POSSESSIVE,
  PREPOSITION,
  RELATIVE,
  type Sentence,
  START,
  STRIDE,
  VALUE,
} from '../contract/facts.ts';
import type { PartyName, PartyTable } from '../contract/parties.ts';
import type { Place } from '../contract/reading.ts';

/** One concept found in a sentence, roles already bound to the contract's own names. */
export interface Hit {
  readonly concept: number;
  readonly position: number;
  readonly start: number;
  readonly end: number;
  readonly flags: number;
  /** Hours of a deadline, else 0. */
  readonly value: number;
  /** Position of the modal that governs a verb there, -1 none. */
  readonly modal: number;
  /** Stands in the sentence itself, not in the stem that introduces it. */
  readonly own: boolean;
  /** Modality and negation that the stems above pass on to it. */
  readonly closing: number;
}

/** The hits of a sentence with those of the stems it completes, in reading order. */
export interface Reading {
  readonly hits: readonly Hit[];
  /** Index of the first own hit. */
  readonly firstOwn: number;
  /** Modality and negation that the stems pass on to the sentence. */
  readonly closing: number;
}

/** Where a sentence stands among its stems. */
interface Standing {
  /** Added to positions, so that stems come before what they introduce. */
  readonly shift: number;
  readonly own: boolean;
  readonly closing: number;
}

function pushName(hits: Hit[], facts: Facts, at: number, name: PartyName, standing: Standing): void {
  const row = at * NAME_STRIDE;
  const last = (at + name.hashes.length - 1) * NAME_STRIDE;
  const names = facts.names;
  hits.push({
    concept: name.concept,
    position: (names[row + NAME_POSITION] as number) + standing.shift,
    start: names[row + NAME_START] as number,
    end: names[last + NAME_END] as number,
    flags:
      ((names[row + NAME_FLAGS] as number) & (PREPOSITION | RELATIVE)) |
      ((names[last + NAME_FLAGS] as number) & POSSESSIVE),
    value: 0,
    modal: -1,
    own: standing.own,
    closing: standing.closing,
  });
}

/** Binds the capitalised words of a sentence to the parties; longest name first. */
function readNames(hits: Hit[], facts: Facts, sentence: Sentence, parties: PartyTable, standing: Standing): void {
  for (let at = sentence.firstName; at < sentence.lastName; at++) {
    const candidates = parties.names.get(facts.names[at * NAME_STRIDE + NAME_HASH] as number);
    if (!candidates) continue;
    for (const name of candidates) {
      if (!matches(facts, sentence, at, name.hashes)) continue;
      pushName(hits, facts, at, name, standing);
      at += name.hashes.length - 1;
      break;
    }
  }
}

function matches(facts: Facts, sentence: Sentence, at: number, hashes: readonly number[]): boolean {
  if (at + hashes.length > sentence.lastName) return false;
  for (let k = 1; k < hashes.length; k++) {
    const row = (at + k) * NAME_STRIDE;
    if (facts.names[row + NAME_HASH] !== hashes[k]) return false;
    if ((facts.names[row + NAME_TOKEN] as number) - (facts.names[row - NAME_STRIDE + NAME_TOKEN] as number) > 2)
      return false;
  }
  return true;
}

/** The names bound in a sentence, without those that stand inside words that only look like a role. */
function boundNames(facts: Facts, sentence: Sentence, parties: PartyTable, standing: Standing): Hit[] {
  const bound: Hit[] = [];
  readNames(bound, facts, sentence, parties, standing);
  if (bound.length === 0) return bound;
  const apparent: { start: number; end: number }[] = [];
  for (let row = sentence.firstHit * STRIDE; row < sentence.lastHit * STRIDE; row += STRIDE)
    if (facts.hits[row + CODE] === parties.none)
      apparent.push({ start: facts.hits[row + START] as number, end: facts.hits[row + END] as number });
  return bound.filter((name) => !apparent.some((one) => one.start <= name.start && name.end <= one.end));
}

function collect(
  { facts, sentence }: Place,
  parties: PartyTable,
  relevant: Uint8Array,
  standing: Standing,
  out: Hit[],
): number {
  const { shift } = standing;
  const bound = boundNames(facts, sentence, parties, standing);
  const proper = new Set(bound);
  const hits = facts.hits;
  let last = shift;
  for (let row = sentence.firstHit * STRIDE; row < sentence.lastHit * STRIDE; row += STRIDE) {
    const code = hits[row + CODE] as number;
    last = Math.max(last, (hits[row + POSITION] as number) + shift);
    const over = bound.length > 0 && parties.isRole(code) ? overlapping(bound, hits, row) : undefined;
    if (over) proper.delete(over);
    else if (parties.isRole(code)) out.push(hitAt(hits, row, standing, parties.roleOf(code)));
    else pushConcepts(facts, row, relevant, standing, out);
  }
  for (const name of bound) {
    insert(out, name);
    const concept = parties.nameOf(name.concept);
    if (proper.has(name) && concept >= 0) insert(out, { ...name, concept });
    last = Math.max(last, name.position);
  }
  return last;
}

/** Where a sentence names a party by a name of its own: the role's concept with the place in its block. */
export function namesIn(
  { facts, sentence }: Place,
  parties: PartyTable,
): readonly Pick<Hit, 'concept' | 'start' | 'end'>[] {
  return boundNames(facts, sentence, parties, { shift: 0, own: true, closing: 0 });
}

function overlapping(bound: readonly Hit[], hits: Int32Array, row: number): Hit | undefined {
  return bound.find((name) => name.start < (hits[row + END] as number) && (hits[row + START] as number) < name.end);
}

function pushConcepts(facts: Facts, row: number, relevant: Uint8Array, standing: Standing, out: Hit[]): void {
  const { setStarts, sets } = facts.concepts;
  const code = facts.hits[row + CODE] as number;
  const end = setStarts[code + 1] as number;
  for (let k = setStarts[code] as number; k < end; k++)
    if (relevant[sets[k] as number]) out.push(hitAt(facts.hits, row, standing, sets[k] as number));
}

function hitAt(hits: Int32Array, row: number, { shift, own, closing }: Standing, concept: number): Hit {
  const modal = hits[row + MODAL] as number;
  return {
    concept,
    position: (hits[row + POSITION] as number) + shift,
    start: hits[row + START] as number,
    end: hits[row + END] as number,
    flags: hits[row + FLAGS] as number,
    value: hits[row + VALUE] as number,
    modal: modal < 0 ? modal : modal + shift,
    own,
    closing,
  };
}

function insert(out: Hit[], hit: Hit): void {
  let i = out.length;
  out.push(hit);
  while (i > 0 && (out[i - 1] as Hit).own === hit.own && (out[i - 1] as Hit).position > hit.position) {
    out[i] = out[i - 1] as Hit;
    i--;
  }
  out[i] = hit;
}

/** The hits of a sentence after those of its stems (outermost first). */
export function readSentence(
  place: Place,
  stems: readonly Place[],
  parties: PartyTable,
  relevant: Uint8Array,
): Reading {
  const hits: Hit[] = [];
  let shift = 0;
  let closing = 0;
  for (const stem of stems) {
    shift = collect(stem, parties, relevant, { shift, own: false, closing }, hits) + 4;
    closing = stem.sentence.closing || closing;
  }
  const firstOwn = hits.length;
  const first = place.facts.hits[place.sentence.firstHit * STRIDE + POSITION] ?? 0;
  const base = place.sentence.firstHit < place.sentence.lastHit ? first : 0;
  collect(place, parties, relevant, { shift: shift - base, own: true, closing }, hits);
  return { hits, firstOwn, closing };
}
