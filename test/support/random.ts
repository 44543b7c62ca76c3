/** A small seeded generator, so that a failing property names its seed and can be run again. */
export function random(seed: number): { below(limit: number): number; pick<T>(items: readonly T[]): T } {
  let state = seed >>> 0 || 1;
  const next = () => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state;
  };
  return {
    below: (limit) => next() % Math.max(1, limit),
    pick: (items) => items[next() % items.length] as (typeof items)[number],
  };
}
