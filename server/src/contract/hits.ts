import { RAW_STRIDE } from '../text/conceptSearch.ts';
import { FINITE, PARTICIPLE } from '../text/inflection.ts';
import { ACUTE_END, CAPITAL, COLON, DASH, OPEN, PIPE, PLAIN_E_END, QUOTE, type Tokens, WORD } from '../text/words.ts';
import { CAPITALISED, LABEL } from './facts.ts';
import type { Scratch } from './scratch.ts';
import type { Grammar } from './verbGroup.ts';

const SMALL = 400;

function before(raw: Int32Array, a: number, b: number): number {
  return (
    (raw[a + 1] as number) - (raw[b + 1] as number) ||
    (raw[b + 2] as number) - (raw[a + 2] as number) ||
    (raw[a] as number) - (raw[b] as number)
  );
}

/** Puts the offsets of the rows in order of place; the hits come nearly sorted, so that few are inserted far from where they stand. */
function sort({ raw, order }: Scratch): void {
  const { data, count } = raw;
  for (let k = 0; k < count; k++) {
    const at = k * RAW_STRIDE;
    let i = k;
    if (count <= SMALL)
      for (; i > 0 && before(data, order[i - 1] as number, at) > 0; i--) order[i] = order[i - 1] as number;
    order[i] = at;
  }
  if (count > SMALL) order.subarray(0, count).sort((a, b) => before(data, a, b));
}

/**
 * Puts the raw hits into `scratch.order` by place, without those that stand inside a longer one of their group, and says how many are left.
 * `outermost` is -1 throughout.
 */
export function sortHits(scratch: Scratch, groups: Int32Array, outermost: Int32Array): number {
  const { data, count } = scratch.raw;
  if (scratch.order.length < count) scratch.order = new Int32Array(count * 2);
  sort(scratch);
  const { order } = scratch;
  let kept = 0;
  for (let k = 0; k < count; k++) {
    const at = order[k] as number;
    const code = data[at] as number;
    if (code >= groups.length) {
      order[kept++] = at;
      continue;
    }
    const group = groups[code] as number;
    const outer = outermost[group] as number;
    if (outer >= 0 && isInside(data, outer, at)) continue;
    order[kept++] = at;
    if (outer < 0 || (data[at + 2] as number) > (data[outer + 2] as number)) outermost[group] = at;
  }
  for (let k = 0; k < kept; k++) {
    const code = data[order[k] as number] as number;
    if (code < groups.length) outermost[groups[code] as number] = -1;
  }
  return kept;
}

function isInside(raw: Int32Array, outer: number, at: number): boolean {
  const reach = (raw[outer + 2] as number) - (raw[at + 2] as number);
  return reach >= 0 && (reach > 0 || raw[outer + 1] !== raw[at + 1] || raw[outer] === raw[at]);
}

/** Writes one hit with its grammar into `hits` at `row`. */
export function writeHit(
  hits: Int32Array,
  row: number,
  at: number,
  base: number,
  scratch: Scratch,
  grammar: Grammar,
  accented: boolean,
): void {
  const { tokens, positions } = scratch;
  const raw = scratch.raw.data;
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
