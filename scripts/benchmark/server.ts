import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { randomFrom } from './text.ts';

/** What one session with a server cost. */
export interface ServerMeasures {
  /** From the start of the process to the first diagnostics, in ms. */
  readonly first: number;
  /** Each key: from its edit to the diagnostics of the new text, in ms. */
  readonly keys: readonly number[];
  /** Resident memory after the keys, in MB; NaN where the system does not tell. */
  readonly memory: number;
  /** How often the process was woken while nothing happened; NaN where the system does not tell. */
  readonly wakings: number;
}

const KEYS = 40;
const URI = 'file:///contract.md';

function residentMemory(pid: number): number {
  try {
    const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes) / 1024;
  } catch {
    return Number.NaN;
  }
}

/** How long nothing is asked of a server, in ms: its last garbage is gone after the first of them. */
const REST = 500;
const IDLE = 1500;

/** How often the threads of a process gave the processor back: once for each time that they were woken. */
function wakings(pid: number): number {
  try {
    const threads = readdirSync(`/proc/${pid}/task`);
    return threads.reduce((sum, thread) => {
      const status = readFileSync(`/proc/${pid}/task/${thread}/status`, 'utf8');
      return sum + Number(/voluntary_ctxt_switches:\s+(\d+)/.exec(status)?.[1]);
    }, 0);
  } catch {
    return Number.NaN;
  }
}

async function idleWakings(pid: number): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, REST));
  const before = wakings(pid);
  await new Promise((resolve) => setTimeout(resolve, IDLE));
  return wakings(pid) - before;
}

/** One session: opens the text, types keys, each elsewhere, every other one a line break, and rests. */
export async function measureServer(bundle: string, text: string): Promise<ServerMeasures> {
  const started = performance.now();
  const child = spawn(process.execPath, [bundle, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.onRequest('workspace/configuration', () => [null]);
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/diagnostic/refresh', () => null);
  connection.listen();
  const capabilities = { textDocument: { diagnostic: {} }, workspace: { configuration: true } };
  await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities });
  void connection.sendNotification('initialized', {});
  const textDocument = { uri: URI, languageId: 'markdown', version: 1, text };
  void connection.sendNotification('textDocument/didOpen', { textDocument });
  const pull = () => connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: URI } });
  await pull();
  const first = performance.now() - started;
  const below = randomFrom(7);
  const lines = text.split('\n').length;
  const keys: number[] = [];
  for (let key = 0; key < KEYS; key++) {
    const line = below(lines);
    const at = { line, character: 0 };
    const contentChanges = [{ range: { start: at, end: at }, text: key % 2 === 0 ? 'e' : '\n' }];
    const before = performance.now();
    void connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: URI, version: key + 2 },
      contentChanges,
    });
    await pull();
    keys.push(performance.now() - before);
  }
  const memory = residentMemory(child.pid ?? 0);
  const idle = await idleWakings(child.pid ?? 0);
  await connection.sendRequest('shutdown');
  void connection.sendNotification('exit');
  await new Promise((resolve) => child.once('exit', resolve));
  connection.dispose();
  return { first, keys, memory, wakings: idle };
}
