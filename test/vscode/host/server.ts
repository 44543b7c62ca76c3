import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Lifetime, Trouble, within } from './lifetime.ts';
import { cleanEnvironment, type Profile } from './profile.ts';
import type { Host } from './setup.ts';

const START_MS = 60_000;
const STOP_MS = 4_000;

/** A VS Code that is served to a browser on this machine. */
export interface Server {
  /** Host and port: `127.0.0.1:40123`. */
  readonly authority: string;
  /** Fails when the server ends before it is told to. */
  readonly lost: Promise<never>;
  /** What it has written so far. */
  readonly log: () => string;
}

/** How to start it. */
export interface ServerOptions {
  /** What the browser must know to be let in; absent: anyone on this machine. */
  readonly token?: string;
  /** Lets the page run a test suite. */
  readonly testing?: true;
  readonly env?: Readonly<Record<string, string>>;
  readonly arguments?: readonly string[];
}

/** Installs the packaged extension into the profile. */
export function installExtension(host: Host, profile: Profile, vsix: string): void {
  const { stdout, stderr, error } = spawnSync(
    host.node,
    [...command(host, profile), '--install-extension', vsix, '--force'],
    { env: environment(profile, {}), encoding: 'utf8', timeout: START_MS },
  );
  if (!/successfully installed/.test(stdout ?? '')) {
    throw new Trouble(`${basename(vsix)} could not be installed: ${error?.message ?? `${stdout}${stderr}`}`);
  }
}

/** Starts the server for as long as the lifetime lasts. */
export async function startServer(
  host: Host,
  profile: Profile,
  lifetime: Lifetime,
  options: ServerOptions,
): Promise<Server> {
  const child = spawn(
    host.node,
    [...command(host, profile), ...serverArguments(options, keepToken(profile, options.token))],
    {
      env: environment(profile, options.env ?? {}),
      // A process group of its own: extension hosts, language servers and watchers end with it.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  lifetime.onEnd(() => stop(child));
  let log = '';
  const lost = new Promise<never>((_, reject) => {
    child.once('error', (error) => reject(new Trouble(`the VS Code server: ${error.message}`)));
    child.once('exit', (code, signal) => reject(new Trouble(`the VS Code server ended (${code ?? signal})\n${log}`)));
  });
  lost.catch(() => {});
  const port = new Promise<string>((resolve) => {
    const read = (chunk: Buffer) => {
      log += chunk.toString();
      const found = /Extension host agent listening on (\d+)/.exec(log)?.[1];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
  });
  const listening = within(START_MS, port, `the VS Code server did not start in ${START_MS / 1000} s`);
  return { authority: `127.0.0.1:${await Promise.race([listening, lost])}`, lost, log: () => log };
}

/** The token goes through a file: the arguments of a process can be read by anyone on the machine. */
function keepToken(profile: Profile, token: string | undefined): string | undefined {
  if (token === undefined) return undefined;
  const file = join(profile.folder, 'token');
  writeFileSync(file, token, { mode: 0o600 });
  return file;
}

function serverArguments(
  { testing, arguments: more = [] }: ServerOptions,
  tokenFile: string | undefined,
): readonly string[] {
  return [
    ...['--host', '127.0.0.1', '--port', '0'],
    ...(tokenFile === undefined ? ['--without-connection-token'] : ['--connection-token-file', tokenFile]),
    ...(testing ? ['--enable-smoke-test-driver'] : []),
    ...['--telemetry-level', 'off', '--disable-getting-started-override', '--disable-update-check'],
    ...more,
  ];
}

function command(host: Host, profile: Profile): readonly string[] {
  return [
    join(host.vscode, 'out/server-main.js'),
    '--accept-server-license-terms',
    ...['--server-data-dir', join(profile.folder, 'server')],
    ...['--user-data-dir', profile.user, '--extensions-dir', profile.extensions],
  ];
}

function environment(profile: Profile, own: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  // An empty gallery: nothing is looked up outside. The sockets it leaves in the temporary folder go with the profile.
  return cleanEnvironment({ EXTENSIONS_GALLERY: '{}', TMPDIR: join(profile.folder, 'tmp'), ...own });
}

/** Ends the child and the rest of its process group. */
export async function stop(child: ChildProcess): Promise<void> {
  const { pid } = child;
  if (pid === undefined) return;
  const signal = (name: NodeJS.Signals) => {
    try {
      process.kill(-pid, name);
    } catch {
      // Nobody of the group is left.
    }
  };
  if (child.exitCode === null && child.signalCode === null) {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    signal('SIGTERM');
    await within(STOP_MS, gone, 'slow').catch(() => {});
  }
  signal('SIGKILL');
}
