/** What came of checks and tests. */
export interface Tally {
  passed: number;
  failed: number;
  /** For what was not run: how many tests, and why. */
  readonly skipped: Map<string, number>;
}

/** A tally of nothing. */
export function newTally(): Tally {
  return { passed: 0, failed: 0, skipped: new Map() };
}

/** Counts tests that were not run. */
export function skip({ skipped }: Tally, reason: string, count = 1): void {
  skipped.set(reason, (skipped.get(reason) ?? 0) + count);
}

/** The tally in lines: the reasons of what was skipped, then the sums. */
export function tallyText({ passed, failed, skipped }: Tally): string {
  const count = [...skipped.values()].reduce((sum, one) => sum + one, 0);
  const reasons = [...skipped].map(([reason, times]) => `skipped ${times}: ${reason}`);
  return ['', ...reasons, `${passed} passed, ${failed} failed, ${count} skipped`].join('\n');
}
