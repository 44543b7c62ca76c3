import assert from 'node:assert/strict';

/** Fails with every entry of the list, one on a line (assert cuts long lists), under what they are. */
export function assertNone(list: readonly unknown[], what: string): void {
  assert.ok(list.length === 0, `${list.length} ${what}:\n${list.join('\n')}`);
}
