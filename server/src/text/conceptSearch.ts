import { ANYTHING, type Forms, NUMBER_UNIT, unitOfNumeral } from './formTable.ts';
import { NOMINAL } from './inflection.ts';
import { COLON, NUMBER, PIPE, SEMICOLON, STOP, type Tokens, WORD } from './words.ts';

/** Hits as they are found: rows of code, first token, token after the last, forms of the first word, value. */
export interface RawHits {
  count: number;
  data: Int32Array;
}

/** Columns of a raw hit. */
export const RAW_STRIDE = 5;

/** Adds a row. */
export function pushRaw(out: RawHits, code: number, from: number, to: number, tag: number, value: number): void {
  const at = out.count * RAW_STRIDE;
  if (at + RAW_STRIDE > out.data.length) {
    const wider = new Int32Array(out.data.length * 2);
    wider.set(out.data);
    out.data = wider;
  }
  out.data[at] = code;
  out.data[at + 1] = from;
  out.data[at + 2] = to;
  out.data[at + 3] = tag;
  out.data[at + 4] = value;
  out.count++;
}

interface Search {
  readonly forms: Forms;
  readonly tokens: Tokens;
  readonly meanings: Int32Array;
  readonly out: RawHits;
}

/** Goes on after a node: tries the words that follow, as many passed over as the forms allow. */
function goOn(search: Search, node: number, from: number, at: number, tag: number): void {
  const { forms, tokens, meanings } = search;
  const mask = forms.nodeMask[node] as number;
  if (mask === 0) return;
  const gap = forms.widestGap[node] as number;
  let reach = at;
  for (let skipped = 0; skipped <= gap && reach < tokens.count; reach++) {
    const kind = tokens.kind[reach] as number;
    if (kind === WORD) {
      const meaning = meanings[reach] as number;
      if ((forms.meaningMask[meaning] as number) & mask) {
        const end = forms.unitStarts[meaning + 1] as number;
        for (let k = forms.unitStarts[meaning] as number; k < end; k++)
          follow(search, node, forms.units[k] as number, skipped, from, reach + 1, tag);
      }
      skipped++;
    } else if (kind === NUMBER) {
      follow(search, node, NUMBER_UNIT, skipped, from, reach + 1, tag);
      const unit = unitOfNumeral(forms, tokens.hash[reach] as number);
      if (unit >= 0) follow(search, node, unit, skipped, from, reach + 1, tag);
      skipped++;
    } else if (kind === SEMICOLON || kind === COLON || kind === STOP || kind === PIPE) return;
  }
}

/** The first child of a node that reads `unit`, or the child after it. */
function childAt({ childStarts, nodeUnit }: Forms, node: number, unit: number): number {
  let low = childStarts[node] as number;
  let high = childStarts[node + 1] as number;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((nodeUnit[middle] as number) < unit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Goes on with the children of a node that read `unit` after `skipped` words. */
function follow(
  search: Search,
  node: number,
  unit: number,
  skipped: number,
  from: number,
  at: number,
  tag: number,
): void {
  const { forms } = search;
  if (!((forms.nodeMask[node] as number) & (1 << (unit & 31)))) return;
  const last = forms.childStarts[node + 1] as number;
  for (let child = childAt(forms, node, unit); child < last && forms.nodeUnit[child] === unit; child++) {
    if ((forms.nodeGap[child] as number) < skipped) continue;
    pushCodes(search, child, from, at, tag);
    goOn(search, child, from, at, tag);
  }
}

function pushCodes({ forms, out }: Search, node: number, from: number, at: number, tag: number): void {
  const end = forms.codeStarts[node + 1] as number;
  for (let c = forms.codeStarts[node] as number; c < end; c++)
    pushRaw(out, forms.nodeCodes[c] as number, from, at, tag, 0);
}

function beginWord(search: Search, meaning: number, i: number): void {
  const { forms, tokens, meanings, out } = search;
  const end = forms.aloneStarts[meaning + 1] as number;
  for (let k = forms.aloneStarts[meaning] as number; k < end; k++)
    pushRaw(out, forms.aloneCodes[k] as number, i, i + 1, forms.aloneTags[k] as number, 0);
  const mask = forms.followMask[meaning] as number;
  if (mask === 0) return;
  const next = forms.meaningMask[meanings[i + 1] as number] as number;
  if (mask !== ANYTHING && tokens.kind[i + 1] === WORD && !(mask & next)) return;
  const last = forms.unitStarts[meaning + 1] as number;
  for (let k = forms.unitStarts[meaning] as number; k < last; k++)
    goOn(search, forms.roots[forms.units[k] as number] as number, i, i + 1, forms.unitTags[k] as number);
}

function beginNumber(search: Search, unit: number, i: number): void {
  const node = unit < 0 ? 0 : (search.forms.roots[unit] as number);
  if (node === 0) return;
  pushCodes(search, node, i, i + 1, NOMINAL);
  goOn(search, node, i, i + 1, NOMINAL);
}

/** Adds a hit to `out` for every form of the language in the tokens. `meanings` holds the meaning of each word. Linear in the tokens. */
export function findConcepts(forms: Forms, tokens: Tokens, meanings: Int32Array, out: RawHits): void {
  const search: Search = { forms, tokens, meanings, out };
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] === NUMBER) {
      beginNumber(search, NUMBER_UNIT, i);
      beginNumber(search, unitOfNumeral(forms, tokens.hash[i] as number), i);
    } else if (meanings[i]) beginWord(search, meanings[i] as number, i);
  }
}
