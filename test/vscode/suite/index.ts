import { appendFileSync, writeFileSync } from 'node:fs';
import { format } from 'node:util';
import Mocha from 'mocha';
import { SUITE_ENV, type SuiteResult } from '../host/result.ts';
import { closeAll } from './editor.ts';
import { pictureOf } from './workbench.ts';

const TEST_MS = 60_000;

/** What VS Code calls: runs every test, writes what mocha prints and, at the end, the result; fails when a test did. */
export async function run(): Promise<void> {
  const { [SUITE_ENV.log]: log = '', [SUITE_ENV.result]: result = '', [SUITE_ENV.only]: only } = process.env;
  // The console of an extension host is full of VS Code's own words.
  Mocha.reporters.Base.consoleLog = (...values: unknown[]) => appendFileSync(log, `${format(...values)}\n`);
  const mocha = new Mocha({ timeout: TEST_MS, color: false, forbidOnly: true });
  if (only) mocha.fgrep(only);
  mocha.suite.emit(Mocha.Suite.constants.EVENT_FILE_PRE_REQUIRE, globalThis, '', mocha);
  mocha.suite.beforeEach(closeAll);
  mocha.suite.afterEach(async function () {
    const path = await pictureOf(this.currentTest);
    if (path !== undefined) Mocha.reporters.Base.consoleLog(`      what was to be seen: ${path}`);
  });
  await loadTests();
  const written = await new Promise<SuiteResult>((resolve) => {
    const skipped: string[] = [];
    const runner = mocha.run((failures) => resolve({ passes: runner.stats?.passes ?? 0, failures, skipped }));
    runner.on('pending', (test) => skipped.push(`${test.fullTitle()}: needs the page of the browser workbench`));
  });
  writeFileSync(result, JSON.stringify(written));
  if (written.failures > 0) throw new Error(`${written.failures} failed`);
}

/** The tests, in the order in which they run. */
async function loadTests(): Promise<void> {
  await import('./findings.test.ts');
  await import('./requirements.test.ts');
  await import('./kind.test.ts');
  await import('./settings.test.ts');
  await import('./pages.test.ts');
  await import('./law.test.ts');
  await import('./drafts.test.ts');
  await import('./officialTexts.test.ts');
  await import('./server.test.ts');
  await import('./builtIn.test.ts');
}
