/** The greatest length up to `limit` for which parts are the same; `same(from, to)` compares the units from one length to another. */
function greatest(limit: number, same: (from: number, to: number) => boolean): number {
  let low = 0;
  let high = limit;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    // Whole strings are compared many units at a time, a loop over their units one by one.
    if (same(low, middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** How many UTF-16 units two texts have in common at their beginning. */
export function sameAtStart(a: string, b: string): number {
  return greatest(Math.min(a.length, b.length), (from, to) => a.slice(from, to) === b.slice(from, to));
}

/** How many UTF-16 units two texts have in common at their end. */
export function sameAtEnd(a: string, b: string): number {
  const part = (text: string, from: number, to: number) => text.slice(text.length - to, text.length - from);
  return greatest(Math.min(a.length, b.length), (from, to) => part(a, from, to) === part(b, from, to));
}
