import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { Worker } from 'node:worker_threads';
import {
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeResult,
  PortMessageReader,
  PortMessageWriter,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { DATA_REQUEST, type DataParams, type InitializationOptions } from '../../server/src/protocol/review.ts';

/** How a client behaves. */
export interface SessionOptions {
  readonly capabilities?: ClientCapabilities;
  readonly locale?: string;
  readonly initializationOptions?: InitializationOptions;
  /** What the client answers when it is asked for the settings of our section. */
  readonly settings?: unknown;
  readonly over?: 'stdio' | 'worker';
  /** Data files that the client keeps, by name, beside those of the build. */
  readonly data?: Readonly<Record<string, string>>;
  /** A module that is loaded before the server. */
  readonly preload?: string;
  /** Leave `initialize` to the test. */
  readonly raw?: boolean;
}

/** An edit as `textDocument/didChange` sends it; without a range the whole text is new. */
export interface Edit {
  readonly range?: readonly [startLine: number, startCharacter: number, endLine: number, endCharacter: number];
  readonly text: string;
}

interface Pushed {
  readonly version: number | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** A session of a small client with the bundled server. */
export interface Session {
  readonly connection: ProtocolConnection;
  readonly result: InitializeResult;
  /** By document, every push of diagnostics in order. */
  readonly pushed: Map<string, Pushed[]>;
  readonly logged: string[];
  readonly shown: string[];
  /** How often the server asked for diagnostics to be pulled again. */
  readonly refreshes: { count: number };
  settings: unknown;
  open(uri: string, text: string): Promise<void>;
  change(uri: string, version: number, edits: readonly Edit[]): Promise<void>;
  close(uri: string): Promise<void>;
  changeSettings(settings: unknown): Promise<void>;
  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport>;
  /** The diagnostics a pull gives. */
  items(uri: string): Promise<readonly Diagnostic[]>;
  /** Resolves when `probe` gives something, asking it after every message of the server. */
  until<T>(probe: () => T | undefined): Promise<T>;
  /** Ends the session as the protocol has it; the exit code of the server. */
  stop(): Promise<number | null>;
  /** Ends it as a client does that dies. */
  die(): Promise<number | null>;
}

/** Clients that ask for diagnostics, and clients that are sent them. */
export const PULLS: ClientCapabilities = {
  textDocument: { diagnostic: {}, publishDiagnostics: { relatedInformation: true } },
  workspace: { configuration: true, diagnostics: { refreshSupport: true } },
};
export const IS_PUSHED: ClientCapabilities = { textDocument: { publishDiagnostics: { relatedInformation: true } } };

interface Transport {
  readonly connection: ProtocolConnection;
  readonly ended: Promise<number | null>;
  end(): void;
}

function overStdio(preload: string | undefined): Transport {
  const before = preload ? ['--require', preload] : [];
  const child = spawn(process.execPath, [...before, join('dist', 'server.js'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: '' },
  });
  child.stdin.on('error', () => undefined);
  return {
    connection: createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin)),
    ended: new Promise((resolve) => child.once('exit', resolve)),
    end: () => child.stdin.end(),
  };
}

/** What a web worker has and Node's has not, and the other way round. */
const WORKER = `
const { readFileSync } = require('node:fs');
const { Script } = require('node:vm');
const { parentPort, workerData } = require('node:worker_threads');
const self = { onmessage: undefined, postMessage: (message) => parentPort.postMessage(message), addEventListener() {} };
parentPort.on('message', (data) => self.onmessage?.({ data }));
Object.defineProperty(globalThis, 'self', { value: self });
Object.defineProperty(globalThis, 'navigator', { value: { language: 'en' }, configurable: true });
for (const name of ['process', 'Buffer', 'setImmediate', 'require']) delete globalThis[name];
new Script(readFileSync(workerData, 'utf8'), { filename: workerData }).runInThisContext();
`;

function overWorker(preload: string | undefined): Transport {
  const worker = new Worker(`${preload ? `require(${JSON.stringify(preload)});` : ''}${WORKER}`, {
    eval: true,
    workerData: join('dist', 'server.browser.js'),
  });
  return {
    connection: createProtocolConnection(new PortMessageReader(worker), new PortMessageWriter(worker)),
    ended: new Promise((resolve) => worker.once('exit', resolve)),
    end: () => void worker.terminate(),
  };
}

interface Waiter {
  check(): void;
}

/** Starts the bundled server (`npm run build` makes it) and a client for it; they end with the test at the latest. */
export async function startSession(context: TestContext, options: SessionOptions = {}): Promise<Session> {
  const transport = options.over === 'worker' ? overWorker(options.preload) : overStdio(options.preload);
  context.after(() => transport.end());
  const { connection } = transport;
  const waiters = new Set<Waiter>();
  const wake = () => {
    for (const waiter of waiters) waiter.check();
  };
  const state = listen(connection, wake, options.data ?? {});
  connection.listen();
  const until = <T>(probe: () => T | undefined): Promise<T> =>
    new Promise((resolve) => {
      const waiter: Waiter = {
        check: () => {
          const value = probe();
          if (value === undefined) return;
          waiters.delete(waiter);
          resolve(value);
        },
      };
      waiters.add(waiter);
      waiter.check();
    });
  state.settings = options.settings ?? null;
  const result = options.raw ? { capabilities: {} } : await initialize(connection, options);
  return Object.assign(state, { connection, result, until }, documentsOf(connection, state), {
    stop: async () => {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      if (options.over === 'worker') transport.end();
      return transport.ended;
    },
    die: () => {
      transport.end();
      return transport.ended;
    },
  });
}

async function initialize(connection: ProtocolConnection, options: SessionOptions): Promise<InitializeResult> {
  const { capabilities = PULLS, locale = 'en', initializationOptions } = options;
  const result = await connection.sendRequest<InitializeResult>('initialize', {
    // With one, the protocol library would look every three seconds whether the client still lives.
    processId: null,
    rootUri: null,
    locale,
    capabilities,
    ...(initializationOptions && { initializationOptions }),
  });
  await connection.sendNotification('initialized', {});
  return result;
}

function listen(connection: ProtocolConnection, wake: () => void, data: Readonly<Record<string, string>>) {
  const state = {
    pushed: new Map<string, Pushed[]>(),
    logged: [] as string[],
    shown: [] as string[],
    refreshes: { count: 0 },
    settings: null as unknown,
  };
  connection.onRequest('workspace/configuration', ({ items }: { readonly items: readonly unknown[] }) =>
    items.map(() => state.settings),
  );
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/diagnostic/refresh', () => {
    state.refreshes.count++;
    wake();
    return null;
  });
  connection.onRequest(
    DATA_REQUEST,
    ({ name }: DataParams) =>
      data[name] ?? readFile(join('dist', name), name.endsWith('.bin') ? 'base64' : 'utf8').catch(() => null),
  );
  connection.onNotification('textDocument/publishDiagnostics', ({ uri, version, diagnostics }) => {
    state.pushed.set(uri, [...(state.pushed.get(uri) ?? []), { version, diagnostics }]);
    wake();
  });
  connection.onNotification('window/logMessage', ({ message }) => {
    state.logged.push(message);
    wake();
  });
  connection.onNotification('window/showMessage', ({ message }) => {
    state.shown.push(message);
    wake();
  });
  return state;
}

function documentsOf(connection: ProtocolConnection, state: { settings: unknown }) {
  const pull = (uri: string, previousResultId?: string) =>
    connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument: { uri },
      ...(previousResultId !== undefined && { previousResultId }),
    });
  return {
    pull,
    open: (uri: string, text: string) =>
      connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'markdown', version: 1, text },
      }),
    change: (uri: string, version: number, edits: readonly Edit[]) =>
      connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: edits.map(({ range, text }) => ({ text, ...(range && { range: rangeOf(range) }) })),
      }),
    close: (uri: string) => connection.sendNotification('textDocument/didClose', { textDocument: { uri } }),
    changeSettings: (settings: unknown) => {
      state.settings = settings;
      return connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    },
    items: async (uri: string) => {
      const report = await pull(uri);
      return report.kind === 'full' ? report.items : [];
    },
  };
}

function rangeOf([startLine, startCharacter, endLine, endCharacter]: NonNullable<Edit['range']>) {
  return {
    start: { line: startLine, character: startCharacter },
    end: { line: endLine, character: endCharacter },
  };
}
