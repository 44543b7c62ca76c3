/**
 * What a hit can stand for, as one number: a concept that is told apart at every step (its own number), or a set of other
 * concepts that a form has in common (the number of concepts and more). Sets keep the hits of a text few.
 */
export interface ConceptCodes {
  /** The concepts of each code. */
  readonly lists: readonly Int32Array[];
  /** The codes of some concepts. */
  codesOf(concepts: readonly number[]): readonly number[];
}

/** Codes for `count` concepts; `apart` has 1 for those that are told apart. */
export function createCodes(count: number, apart: Uint8Array): ConceptCodes {
  const lists = Array.from({ length: count }, (_, concept) => Int32Array.of(concept));
  const sets = new Map<string, number>();
  const codeOf = (concepts: readonly number[]): number => {
    if (concepts.length === 1) return concepts[0] as number;
    const key = concepts.join(' ');
    const known = sets.get(key);
    if (known !== undefined) return known;
    sets.set(key, lists.length);
    lists.push(Int32Array.from(concepts));
    return lists.length - 1;
  };
  return {
    lists,
    codesOf: (concepts) => {
      const single = concepts.filter((concept) => apart[concept]);
      const others = concepts.filter((concept) => !apart[concept]).sort((a, b) => a - b);
      return others.length ? [...single, codeOf(others)] : single;
    },
  };
}
