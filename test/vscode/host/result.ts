import { existsSync, readFileSync } from 'node:fs';
import { Trouble } from './lifetime.ts';

/** What a suite writes at its end. */
export interface SuiteResult {
  readonly passes: number;
  readonly failures: number;
  /** What was not tested, each with the reason. */
  readonly skipped: readonly string[];
}

/** The environment variables by which the runner and the suite find each other. */
export const SUITE_ENV = {
  /** File: what mocha prints. */
  log: 'DPA_SUITE_LOG',
  /** File: the `SuiteResult`. */
  result: 'DPA_SUITE_RESULT',
  /** Words in the titles of the tests to run; absent: all of them. */
  only: 'DPA_SUITE_ONLY',
  /** Address of the bridge to the page; absent in a desktop VS Code. */
  page: 'DPA_SUITE_PAGE',
} as const;

/**
 * The result of a suite that is over. VS Code reports success when the suite was killed or never ran: only what was
 * written down counts, and no test passed is a failure.
 */
export function readResult(file: string): SuiteResult {
  if (!existsSync(file)) throw new Trouble('the suite did not reach its end: there is no result');
  const result = JSON.parse(readFileSync(file, 'utf8')) as SuiteResult;
  if (result.passes + result.failures === 0) throw new Trouble('no test ran');
  return result;
}
