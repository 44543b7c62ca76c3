import { FINITE, PARTICIPLE } from '../text/inflection.ts';
import { ACUTE_END, CAPITAL, COLON, DASH, OPEN, PIPE, PLAIN_E_END, QUOTE, type Tokens, WORD } from '../text/words.ts';
import { CAPITALISED, LABEL } from './facts.ts';
import { RAW_STRIDE, type Scratch } from './scratch.ts';
import type { Grammar } from './verbGroup.ts';

const SMALL = 400;

function before(raw: readonly number[], a: number, b: number): number {
  return (
    (raw[a + 1] as number) - (raw[b + 1] as number) ||
    (raw[b + 2] as number) - (raw[a + 2] as number) ||
    (raw[a] as number) - (raw[b] as number)
  );
}

/** Sorts by place; the hits come nearly sorted, so that few of them are inserted far from where they stand. */
function sorted(raw: readonly number[]): number[] {
  const order: number[] = [];
  for (let at = 0; at < raw.length; at += RAW_STRIDE) {
    order.push(at);
    if (raw.length > SMALL * RAW_STRIDE) continue;
    let i = order.length - 1;
    for (; i > 0 && before(raw, order[i - 1] as number, at) > 0; i--) order[i] = order[i - 1] as number;
    order[i] = at;
  }
  return raw.length > SMALL * RAW_STRIDE ? order.sort((a, b) => before(raw, a, b)) : order;
}

/** Order of the raw hits by place, without those that stand inside a longer one of their group. `outermost` is -1 throughout. */
export function sortHits(raw: readonly number[], groups: Int32Array, outermost: Int32Array): number[] {
  const kept: number[] = [];
  for (const at of sorted(raw)) {
    const group = groups[raw[at] as number] as number;
    const outer = outermost[group] as number;
    if (outer >= 0 && isInside(raw, outer, at)) continue;
    kept.push(at);
    if (outer < 0 || (raw[at + 2] as number) > (raw[outer + 2] as number)) outermost[group] = at;
  }
  for (const at of kept) outermost[groups[raw[at] as number] as number] = -1;
  return kept;
}

function isInside(raw: readonly number[], outer: number, at: number): boolean {
  const reach = (raw[outer + 2] as number) - (raw[at + 2] as number);
  return reach >= 0 && (reach > 0 || raw[outer + 1] !== raw[at + 1] || raw[outer] === raw[at]);
}

/** Writes one hit with its grammar into `hits` at `row`. */
export function writeHit(hits: Int32Array, row: number, at: number, base: number, scratch: Scratch, grammar: Grammar, accented: boolean): void {
  const { raw, tokens, positions } = scratch;
  const first = raw[at + 1] as number;
  const end = raw[at + 2] as number;
  let tag = raw[at + 3] as number;
  const mark = tokens.flags[first] as number;
  if (tag & FINITE && tag & PARTICIPLE && accented) {
    if (mark & ACUTE_END) tag &= ~FINITE;
    else if (mark & PLAIN_E_END) tag &= ~PARTICIPLE;
  }
  let flags = tag | grammar.nounFlags(first, end) | grammar.verbFlags(first, tag);
  if (isLabel(tokens, end)) flags |= LABEL;
  if (mark & CAPITAL) flags |= CAPITALISED;
  hits[row] = raw[at] as number;
  hits[row + 1] = positions[first] as number;
  hits[row + 2] = (tokens.start[first] as number) - base;
  hits[row + 3] = (tokens.end[end - 1] as number) - base;
  hits[row + 4] = flags;
  hits[row + 5] = first;
  hits[row + 6] = raw[at + 4] as number;
  hits[row + 7] = grammar.modalPosition(first, positions);
}

function isLabel(tokens: Tokens, end: number): boolean {
  for (let j = end; j < tokens.count && j < end + 7; j++) {
    const kind = tokens.kind[j];
    if (kind === COLON || kind === PIPE || kind === DASH) return true;
    if (kind !== WORD && kind !== OPEN && kind !== QUOTE) return false;
  }
  return false;
}
