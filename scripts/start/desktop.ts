import { type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { isRoot, onPath } from '../../test/vscode/host/debian.ts';
import { hasDisplay } from '../../test/vscode/host/desktop.ts';
import { type Lifetime, Trouble } from '../../test/vscode/host/lifetime.ts';
import { cleanEnvironment, type Profile } from '../../test/vscode/host/profile.ts';
import type { Window } from './window.ts';

const START_MS = 60_000;
const INSTALL_MS = 60_000;
const LOOK_MS = 500;

/** The `code` that opens windows on this machine's screen; none in a remote terminal, whose `code` opens them elsewhere. */
export function desktopProgram(): string | undefined {
  const elsewhere = process.env['VSCODE_IPC_HOOK_CLI'] || process.env['WSL_DISTRO_NAME'];
  return elsewhere || !hasDisplay() ? undefined : onPath('code', 'codium', 'code-insiders');
}

/** Opens a window in which only our extension is installed, and returns when it is closed. */
export async function runOnDesktop(
  program: string,
  { vsix, profile, opening, flags }: Window,
  lifetime: Lifetime,
): Promise<void> {
  const own = ['--user-data-dir', profile.user, '--extensions-dir', profile.extensions];
  const options: SpawnOptions = { env: cleanEnvironment({}), stdio: 'ignore', shell: process.platform === 'win32' };
  const installed = spawnSync(program, [...own, '--install-extension', vsix], { ...options, timeout: INSTALL_MS });
  if (installed.status !== 0) throw new Trouble(`${program} could not install ${vsix}`);
  const more = [...flags, '--new-window', '--disable-updates', '--skip-welcome', ...(isRoot() ? ['--no-sandbox'] : [])];
  spawn(program, [...own, ...more, opening.folder, opening.file], options).on('error', () => {});
  const pid = await mainProcess(profile);
  lifetime.onEnd(() => end(pid));
  console.log('VS Code is open. Close its window, or press Ctrl-C here, to end.');
  while (isRunning(pid)) await after(LOOK_MS);
}

/** The process that owns the window. `code` itself returns at once, but VS Code leaves the number in its data folder. */
async function mainProcess(profile: Profile): Promise<number> {
  const lock = join(profile.user, 'code.lock');
  for (let waited = 0; waited < START_MS; waited += LOOK_MS) {
    const pid = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0;
    if (pid > 0) return pid;
    await after(LOOK_MS);
  }
  throw new Trouble('VS Code did not open');
}

async function end(pid: number): Promise<void> {
  if (!isRunning(pid)) return;
  process.kill(pid);
  for (let waited = 0; isRunning(pid) && waited < 10 * LOOK_MS; waited += LOOK_MS) await after(LOOK_MS);
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
