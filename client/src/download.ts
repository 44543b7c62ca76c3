import type { Download } from '../../server/src/protocol/law.ts';
import type { After } from './refresh.ts';

// The only code of the product that uses the network: the command that imports an official text calls it, after the
// user has agreed to these very addresses.

/** What is used of the answer to a request. */
export interface Answer {
  readonly status: number;
  /** The address that answered, after redirects; empty where the platform does not tell. */
  readonly url: string;
  readonly body: { getReader(): BodyReader } | null;
}

/** Gives a body piece by piece. */
export interface BodyReader {
  read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>;
}

/** What is used of `fetch`. */
export type Fetch = (
  url: string,
  options: {
    readonly headers: Record<string, string>;
    readonly signal: object;
    readonly redirect: 'follow';
    readonly credentials: 'omit';
    readonly referrerPolicy: 'no-referrer';
  },
) => Promise<Answer>;

/** Why there is no file. `network`: there is no connection, or it broke. */
export type DownloadFailure =
  | { readonly failure: 'cancelled' | 'timeout' | 'network' | 'too-large' }
  | { readonly failure: 'status'; readonly status: number }
  | { readonly failure: 'other-host'; readonly host: string };

/** A file as it came. */
export interface Downloaded {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a download needs of the place it runs in. */
export interface DownloadContext {
  readonly after: After;
  /** How many bytes all files together may have. */
  readonly most: number;
  /** Calls back when the user cancels, unless the function it returns was called before. */
  onCancel(run: () => void): () => void;
  /** A file is asked for: which of how many, from 1. */
  progress(index: number, count: number): void;
  /** Another than the platform's, in tests. */
  readonly fetch?: Fetch;
}

/** After so many milliseconds without a byte, nothing more is expected. */
const PATIENCE = 30_000;
/** Redirects are followed; nothing is told of who asks, or from where. */
const QUIETLY = { redirect: 'follow', credentials: 'omit', referrerPolicy: 'no-referrer' } as const;
const FAMILY = '.europa.eu';

/** The hosts that would be asked, each once. */
export function hostsOf(downloads: readonly Download[]): readonly string[] {
  return [...new Set(downloads.map(({ url }) => new URL(url).host))];
}

/** Fetches the files one after the other. All of them, or the reason why not: nothing is kept of a part. */
export async function download(
  downloads: readonly Download[],
  context: DownloadContext,
): Promise<readonly Downloaded[] | DownloadFailure> {
  const files: Downloaded[] = [];
  let left = context.most;
  for (const [index, one] of downloads.entries()) {
    context.progress(index + 1, downloads.length);
    const bytes = await fetchWhole(one, left, context);
    if ('failure' in bytes) return bytes;
    left -= bytes.length;
    files.push({ name: one.name, bytes });
  }
  return files;
}

async function fetchWhole(
  { url, headers }: Download,
  most: number,
  { after, onCancel, fetch: ask = fetch }: DownloadContext,
): Promise<Uint8Array | DownloadFailure> {
  const control = new AbortController();
  let failure: 'network' | 'cancelled' | 'timeout' = 'network';
  const stop = (why: typeof failure) => {
    failure = why;
    control.abort();
  };
  let forget = () => {};
  const expect = () => {
    forget();
    forget = after(PATIENCE, () => stop('timeout'));
  };
  const release = onCancel(() => stop('cancelled'));
  expect();
  try {
    const answer = await ask(url, { ...QUIETLY, headers: { ...headers }, signal: control.signal });
    return refusalOf(answer, url) ?? (await readBody(answer, most, expect));
  } catch {
    return { failure };
  } finally {
    forget();
    release();
    // Ends what is still under way of an answer that was refused.
    control.abort();
  }
}

/** A network that asks one to sign in answers from a host of its own. */
function refusalOf({ status, url }: Answer, asked: string): DownloadFailure | undefined {
  const host = new URL(url === '' ? asked : url).host;
  if (host !== new URL(asked).host && !host.endsWith(FAMILY)) return { failure: 'other-host', host };
  return status === 200 ? undefined : { failure: 'status', status };
}

async function readBody({ body }: Answer, most: number, alive: () => void): Promise<Uint8Array | DownloadFailure> {
  const reader = body?.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true };
    if (value) chunks.push(value);
    length += value?.length ?? 0;
    if (length > most) return { failure: 'too-large' };
    if (done) return joined(chunks, length);
    alive();
  }
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let place = 0;
  for (const chunk of chunks) {
    all.set(chunk, place);
    place += chunk.length;
  }
  return all;
}
