import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import { openBridge } from './bridge.ts';
import { type Lifetime, Trouble, within } from './lifetime.ts';
import { type OpenPage, openPage, type Page, remote, workbenchAddress } from './page.ts';
import { makeProfile, type Profile } from './profile.ts';
import { readResult, SUITE_ENV, type SuiteResult } from './result.ts';
import { installExtension, type Server, startServer } from './server.ts';
import type { Host } from './setup.ts';

/** A suite to run and what to run it in. */
export interface SuiteRun {
  /** The packaged extension. */
  readonly vsix: string;
  /** Folder of the test-only extension that carries the suite. */
  readonly suite: string;
  /** Folder to open. */
  readonly workspace: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly milliseconds: number;
  /** Words in the titles of the tests to run; empty: all of them. */
  readonly only: string;
}

/** What the suite is told through its environment, but for the page. */
export function suiteEnvironment(profile: Profile, { only }: SuiteRun) {
  return {
    [SUITE_ENV.log]: join(profile.folder, 'suite.log'),
    [SUITE_ENV.result]: join(profile.folder, 'result.json'),
    [SUITE_ENV.only]: only,
  };
}

const VIEWPORT = { width: 1400, height: 900 };
const LAST_LINES = 25;
const LAST_CHARACTERS = 3000;

/** Runs the suite in the VS Code that is served to a headless browser. Throws `Trouble` when VS Code itself fails. */
export async function runInWorkbench(
  host: Host,
  chromium: string,
  run: SuiteRun,
  lifetime: Lifetime,
): Promise<SuiteResult> {
  const profile = makeProfile(lifetime, { 'git.enabled': false, 'files.simpleDialog.enable': true, ...run.settings });
  installExtension(host, profile, run.vsix);
  const opened = await openPage(host, chromium, lifetime, VIEWPORT);
  const bridge = await openBridge(opened.page, lifetime);
  const env = suiteEnvironment(profile, run);
  const { [SUITE_ENV.log]: log, [SUITE_ENV.result]: result } = env;
  const server = await startServer(host, profile, lifetime, {
    testing: true,
    arguments: ['--disable-workspace-trust'],
    env: { ...env, [SUITE_ENV.page]: bridge },
  });
  const said: string[] = [];
  try {
    await within(run.milliseconds, suiteEnd(server, opened, run, said), `no end after ${run.milliseconds / 1000} s`);
    const read = readResult(result);
    if (opened.outside.length > 0) throw new Trouble(`VS Code asked for ${opened.outside.join(', ')}`);
    return read;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new Trouble(`${error.message}\n${lastWords(said, server)}`);
  } finally {
    if (existsSync(log)) process.stdout.write(readFileSync(log, 'utf8'));
  }
}

/** Opens the workbench and waits until it says that the suite is over. */
async function suiteEnd(server: Server, { page, lost }: OpenPage, run: SuiteRun, said: string[]): Promise<void> {
  const crashed = new Promise<never>((_, reject) => {
    listen(page, said, (text) => {
      if (/extension host.*(terminated unexpectedly|crashed|exited unexpectedly)/i.test(text))
        reject(new Trouble(text));
    }).catch(reject);
  });
  const over = new Promise<void>((resolve, reject) => {
    page.exposeFunction('codeAutomationExit', () => resolve()).catch(reject);
  });
  const payload = [
    ['extensionDevelopmentPath', remote(server, run.suite)],
    ['extensionTestsPath', remote(server, join(run.suite, 'index.js'))],
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ] as const;
  await Promise.race([page.goto(workbenchAddress(server, run.workspace, payload)), crashed, server.lost, lost]);
  await Promise.race([over, crashed, server.lost, lost]);
}

/** Keeps what the workbench logs. */
function listen(page: Page, said: string[], heard: (text: string) => void): Promise<void> {
  return page.exposeFunction('codeAutomationLog', (type: string, values: readonly unknown[]) => {
    const text = format(...values);
    said.push(`[${type}] ${text.slice(0, 1000)}`);
    heard(text);
  });
}

function lastWords(said: readonly string[], server: Server): string {
  const workbench = said.slice(-LAST_LINES).join('\n');
  return `--- last words of the workbench ---\n${workbench}\n--- and of its server ---\n${server.log().slice(-LAST_CHARACTERS)}`;
}
