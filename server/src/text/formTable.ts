/**
 * The words of one language and all its forms in flat tables: a form is a path from a root of a trie, a step of it a *node*.
 * Nodes are numbered so that the children of each are one run, and a node stands for the step that leads to it as well.
 * Lists of lists have a table of *starts*: those of `i` are from `starts[i]` to before `starts[i + 1]`.
 */
export interface FormTable {
  /** Words by two hashes, in the order of the low bits of the first; `buckets` tells where those of each begin. */
  readonly wordHash: Int32Array;
  readonly wordCheck: Int32Array;
  readonly buckets: Uint16Array;
  /** By word: its meaning, from 1. */
  readonly wordMeaning: Uint16Array;
  /** The same for prefixes. */
  readonly prefixHash: Int32Array;
  readonly prefixCheck: Int32Array;
  readonly prefixBuckets: Uint16Array;
  readonly prefixMeaning: Uint16Array;
  /** By meaning: the units a word of it stands for, and the forms that it has in each. */
  readonly unitStarts: Uint16Array;
  readonly units: Uint16Array;
  readonly unitTags: Uint8Array;
  /** By meaning: what a word of it means alone, as codes, with the forms that it has in each. */
  readonly aloneStarts: Uint16Array;
  readonly aloneCodes: Uint16Array;
  readonly aloneTags: Uint8Array;
  /** By unit: the node of a form that begins with it; 0 for none. */
  readonly roots: Uint16Array;
  /** By node: its children, in the order of their units. */
  readonly childStarts: Uint16Array;
  /** By node: the unit that leads to it, and how many words may stand before that. */
  readonly nodeUnit: Uint16Array;
  readonly nodeGap: Uint8Array;
  /** By node: the codes of the forms that end there. */
  readonly codeStarts: Uint16Array;
  readonly nodeCodes: Uint16Array;
  /** By code: the concepts it stands for. */
  readonly setStarts: Uint16Array;
  readonly sets: Uint16Array;
  /** Numbers that forms name (`2021`), and their units. */
  readonly numerals: Int32Array;
  readonly numeralUnits: Uint16Array;
}

/** The unit of any number (`#`). */
export const NUMBER_UNIT = 0;
/** Prefixes have so many letters. */
export const PREFIX_LENGTHS = { shortest: 4, longest: 16 };

/** What a hit can stand for by its code: a concept that is told apart at every step (its own number), or a set of others. */
export interface ConceptSets {
  readonly setStarts: Uint16Array;
  readonly sets: Uint16Array;
}

/** A form table with what is quickly made of it when it is loaded. */
export interface Forms extends FormTable {
  /** Bits of the children's units by node, and of the units by meaning: most words are no child, and these tell so at once. */
  readonly nodeMask: Int32Array;
  readonly meaningMask: Int32Array;
  /** By node: the widest gap before any child. */
  readonly widestGap: Uint8Array;
  /** By meaning: the bits of what may follow, or `ANYTHING` when some form has a gap. */
  readonly followMask: Int32Array;
}

export const ANYTHING = -1;

/** The bucket of a first hash. */
export function bucketOf(hash: number, buckets: number): number {
  return (hash ^ (hash >>> 15)) & (buckets - 1);
}

/** Completes a table for searching. */
export function openTable(table: FormTable): Forms {
  const { childStarts, nodeUnit, nodeGap, unitStarts, units, roots } = table;
  const nodes = childStarts.length - 1;
  const nodeMask = new Int32Array(nodes);
  const widestGap = new Uint8Array(nodes);
  for (let node = 0, child = childStarts[0] as number; node < nodes; node++) {
    const end = childStarts[node + 1] as number;
    for (; child < end; child++) {
      nodeMask[node] = (nodeMask[node] as number) | (1 << ((nodeUnit[child] as number) & 31));
      if ((nodeGap[child] as number) > (widestGap[node] as number)) widestGap[node] = nodeGap[child] as number;
    }
  }
  const meanings = unitStarts.length - 1;
  const meaningMask = new Int32Array(meanings);
  const followMask = new Int32Array(meanings);
  for (let meaning = 0, k = 0; meaning < meanings; meaning++) {
    const end = unitStarts[meaning + 1] as number;
    for (; k < end; k++) {
      const unit = units[k] as number;
      const root = roots[unit] as number;
      meaningMask[meaning] = (meaningMask[meaning] as number) | (1 << (unit & 31));
      const follows = (widestGap[root] as number) > 0 ? ANYTHING : (nodeMask[root] as number);
      followMask[meaning] = (followMask[meaning] as number) | follows;
    }
  }
  return { ...table, nodeMask, meaningMask, widestGap, followMask };
}

/** The meaning of a word by its hashes, 0 when it has none. */
export function meaningOf({ wordHash, wordCheck, wordMeaning, buckets }: Forms, hash: number, check: number): number {
  const bucket = bucketOf(hash, buckets.length - 1);
  const end = buckets[bucket + 1] as number;
  for (let word = buckets[bucket] as number; word < end; word++)
    if (wordHash[word] === hash && wordCheck[word] === check) return wordMeaning[word] as number;
  return 0;
}

/** The meaning of a prefix by its hashes, 0 when it has none. */
export function prefixMeaningOf(
  { prefixHash, prefixCheck, prefixMeaning, prefixBuckets }: Forms,
  hash: number,
  check: number,
): number {
  const bucket = bucketOf(hash, prefixBuckets.length - 1);
  const end = prefixBuckets[bucket + 1] as number;
  for (let one = prefixBuckets[bucket] as number; one < end; one++)
    if (prefixHash[one] === hash && prefixCheck[one] === check) return prefixMeaning[one] as number;
  return 0;
}

/** The unit of a number that forms name; -1 for others. */
export function unitOfNumeral({ numerals, numeralUnits }: Forms, value: number): number {
  const at = numerals.indexOf(value);
  return at < 0 ? -1 : (numeralUnits[at] as number);
}
