import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { downloadAndUnzipVSCode, resolveCliPathFromVSCodeExecutablePath, SilentReporter } from '@vscode/test-electron';
import { isExecutable, isRoot } from './debian.ts';
import { type Lifetime, Trouble, within } from './lifetime.ts';
import { cleanEnvironment, makeProfile } from './profile.ts';
import { readResult, SUITE_ENV, type SuiteResult } from './result.ts';
import { stop } from './server.ts';
import { type SuiteRun, suiteEnvironment } from './workbench.ts';

const RELEASES = 'https://update.code.visualstudio.com/api/releases/stable';
const CACHE = 'node_modules/.cache/vscode-desktop';
const PROBE_MS = 3_000;
const IDLE_MS = 15_000;
const INSTALL_MS = 60_000;

/** Whether a desktop program could show its window. */
export function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/** The program of a desktop VS Code for tests: the one that VSCODE_EXECUTABLE names, or a downloaded one; none where neither can be. */
export async function desktopExecutable(say: (line: string) => void): Promise<string | undefined> {
  const named = process.env['VSCODE_EXECUTABLE'];
  if (named && !isExecutable(named)) throw new Trouble(`VSCODE_EXECUTABLE: ${named} is no program`);
  if (!hasDisplay()) {
    if (named) say('VSCODE_EXECUTABLE is not used: there is no display (start the tests under xvfb-run).');
    return undefined;
  }
  return named ? programOf(named) : downloaded(say);
}

/** The program itself, where the `code` of a terminal is named, which lies in a folder beside it. */
function programOf(named: string): string {
  const real = realpathSync(named);
  const beside = join(dirname(dirname(real)), basename(real));
  return basename(dirname(real)) === 'bin' && isExecutable(beside) ? beside : real;
}

async function downloaded(say: (line: string) => void): Promise<string | undefined> {
  try {
    const releases = await fetch(RELEASES, { signal: AbortSignal.timeout(PROBE_MS) });
    if (!releases.ok) return undefined;
    say('Getting the desktop VS Code …');
    return await downloadAndUnzipVSCode({
      version: 'stable',
      cachePath: resolve(CACHE),
      timeout: IDLE_MS,
      reporter: new SilentReporter(),
    });
  } catch {
    return undefined;
  }
}

/** Runs the suite in a desktop VS Code. Throws `Trouble` when VS Code itself fails. */
export async function runInDesktop(executable: string, run: SuiteRun, lifetime: Lifetime): Promise<SuiteResult> {
  const profile = makeProfile(lifetime, { 'git.enabled': false, ...run.settings });
  const env = suiteEnvironment(profile, run);
  const { [SUITE_ENV.log]: log, [SUITE_ENV.result]: result } = env;
  const own = ['--user-data-dir', profile.user, '--extensions-dir', profile.extensions];
  install(executable, [...own, '--install-extension', run.vsix, '--force']);
  const child = spawn(executable, [...launchArguments(run), ...own], {
    env: cleanEnvironment(env),
    detached: process.platform !== 'win32',
    stdio: 'ignore',
  });
  lifetime.onEnd(() => stop(child));
  const over = new Promise<void>((done, fail) => {
    child.once('error', fail);
    child.once('exit', () => done());
  });
  try {
    await within(run.milliseconds, over, `no end after ${run.milliseconds / 1000} s`);
    return readResult(result);
  } finally {
    if (existsSync(log)) process.stdout.write(readFileSync(log, 'utf8'));
  }
}

function launchArguments(run: SuiteRun): readonly string[] {
  return [
    run.workspace,
    `--extensionDevelopmentPath=${run.suite}`,
    `--extensionTestsPath=${join(run.suite, 'index.js')}`,
    ...['--disable-gpu-sandbox', '--disable-updates', '--disable-workspace-trust'],
    ...['--skip-release-notes', '--skip-welcome', ...(isRoot() ? ['--no-sandbox'] : [])],
  ];
}

function install(executable: string, args: readonly string[]): void {
  const shell = process.platform === 'win32';
  const program = resolveCliPathFromVSCodeExecutablePath(executable);
  const { status, stderr, error } = spawnSync(shell ? `"${program}"` : program, args, {
    env: cleanEnvironment({}),
    encoding: 'utf8',
    shell,
    timeout: INSTALL_MS,
  });
  if (status !== 0) throw new Trouble(`the extension could not be installed: ${error?.message ?? stderr}`);
}
