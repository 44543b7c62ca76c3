import { spawnSync } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const APT_MS = 300_000;

/** The first of the programs that is on the PATH, as an absolute path. */
export function onPath(...names: readonly string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const endings = process.platform === 'win32' ? ['.cmd', '.exe', ''] : [''];
  const places = names.flatMap((name) => folders.flatMap((folder) => endings.map((end) => join(folder, name + end))));
  return places.find(isExecutable);
}

/** Whether the file is there and may be run. */
export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Whether this process may do everything; false where there is no such user. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** Installs a Debian package where that needs nobody's password: as root on Debian itself. Answers whether it is there now. */
export function installed(name: string, say: (line: string) => void): boolean {
  if (!isRoot() || !isDebian() || onPath('apt-get') === undefined) return false;
  say(`Installing ${name} with apt-get …`);
  // A bare machine has no package lists, or old ones that name versions which are gone.
  return apt('install', name) || (apt('update') && apt('install', name));
}

function isDebian(): boolean {
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

function apt(command: 'install' | 'update', ...names: readonly string[]): boolean {
  const options = command === 'install' ? ['--yes', '--no-install-recommends'] : [];
  const { status } = spawnSync('apt-get', ['--quiet', command, ...options, ...names], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: 'ignore',
    timeout: APT_MS,
  });
  return status === 0;
}
