import { BROWSER_HINT, chromium } from './chromium.ts';
import { desktopExecutable, runInDesktop } from './desktop.ts';
import { type Lifetime, Trouble } from './lifetime.ts';
import type { SuiteResult } from './result.ts';
import { hostExists, installedHost } from './setup.ts';
import { runInWorkbench, type SuiteRun } from './workbench.ts';

/** What came of a run: its result, or why there was nothing to run it in. */
export type RunOutcome = SuiteResult | { readonly missing: string };

/**
 * Runs a suite in a real VS Code: on the desktop where there is one or it can be downloaded, else in a browser.
 * `say` gets a line for whatever takes time or is decided.
 */
export async function runSuite(run: SuiteRun, lifetime: Lifetime, say: (line: string) => void): Promise<RunOutcome> {
  const executable = await desktopExecutable(say);
  if (executable !== undefined) {
    say(`Running in ${executable}`);
    return runInDesktop(executable, run, lifetime);
  }
  if (!hostExists()) {
    return { missing: 'no VS Code can be downloaded; name an installed one: VSCODE_EXECUTABLE=…' };
  }
  const program = chromium(say);
  if (program === undefined) return { missing: `no browser; install one: ${BROWSER_HINT}` };
  const host = installedHost(say);
  say(`Running in the VS Code of a browser, ${program}`);
  return runInWorkbench(host, program, run, lifetime);
}

/** One line for a failure of the machinery, with its stack only when nobody expected it. */
export function troubleText(error: unknown): string {
  if (error instanceof Trouble) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
