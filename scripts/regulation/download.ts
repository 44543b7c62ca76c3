import { isArchive, MOST_BYTES, unpack } from '../../server/src/regulation/official/archive.ts';
import { readWhole } from '../../server/src/regulation/official/importAct.ts';
import { type GivenFile, isRefusal, type Refusal } from '../../server/src/regulation/official/refusal.ts';
import { baseCelex, type Register } from '../../server/src/regulation/official/register.ts';
import { compare, digest, type Pins } from './pins.ts';

/** Where publications are asked for, and how (`downloads.json`). */
export interface Source {
  /** The CELEX number follows. */
  readonly base: string;
  /** Values of the `Accept` header, the best first. */
  readonly accept: readonly string[];
  /** Three letters for each language of two. */
  readonly codes: Readonly<Record<string, string>>;
}

/** A publication that was asked for. */
export interface Wanted {
  readonly celex: string;
  readonly language: string;
}

/** Why a publication is not taken: a network or HTTP problem in words, a refusal of its content, or a pin that does not fit. */
export type Failure =
  | { readonly problem: string }
  | { readonly refusal: Refusal }
  | { readonly otherThanPinned: string; readonly digest: string };

/** A publication, with a remark where no pin vouches for it. */
export interface Downloaded {
  readonly files: readonly GivenFile[];
  readonly unpinned: boolean;
  readonly digest: string;
}

const TIMEOUT = 60_000;

/** The name under which a publication is pinned. */
export function pinName({ celex, language }: Wanted): string {
  return `${celex}.${language}`;
}

/** Asks for one publication in each form until one is there, and takes it only if it is the act, whole, and as pinned. */
export async function download(
  wanted: Wanted,
  source: Source,
  pins: Pins,
  register: Register,
): Promise<Downloaded | Failure> {
  let failure: Failure = { problem: 'no form to ask for' };
  for (const accept of source.accept) {
    const bytes = await fetchBytes(wanted, accept, source);
    const result = bytes instanceof Uint8Array ? checked(wanted, bytes, pins, register) : { problem: bytes };
    if ('files' in result || 'otherThanPinned' in result) return result;
    failure = result;
  }
  return failure;
}

/** The body of an answer, or in words why there is none. */
async function fetchBytes({ celex, language }: Wanted, accept: string, source: Source): Promise<Uint8Array | string> {
  const address = source.base + encodeURIComponent(celex);
  const headers = { Accept: accept, 'Accept-Language': source.codes[language] ?? language };
  try {
    const answer = await fetch(address, { headers, redirect: 'follow', signal: AbortSignal.timeout(TIMEOUT) });
    const body = await bodyOf(answer);
    if (body === undefined) return `${address}: the answer is larger than any act`;
    // A challenge of a firewall is answered with 202, a choice of files with 300: neither is the text.
    if (answer.status === 200) return body;
    const [line = ''] = new TextDecoder().decode(body.subarray(0, 300)).split('\n');
    return `${address}: HTTP ${answer.status} (${accept}) ${line.slice(0, 160)}`.trimEnd();
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    return `${address}: ${cause}`;
  }
}

async function bodyOf(answer: Response): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of answer.body ?? []) {
    length += chunk.length;
    if (length > MOST_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function checked(wanted: Wanted, bytes: Uint8Array, pins: Pins, register: Register): Downloaded | Failure {
  const name = pinName(wanted);
  const given = { name, bytes };
  const unpacked = isArchive(bytes) ? unpack(given) : [given];
  const read = readWhole(given, register);
  if (isRefusal(read)) return { refusal: read };
  if (typeof unpacked === 'string') return { refusal: { reason: unpacked, file: name } };
  const [text, ...others] = read;
  const file = unpacked.find((one) => one.name === text?.file);
  if (text === undefined || file === undefined || others.length > 0) {
    return { refusal: { reason: 'several-acts', file: name } };
  }
  const base = baseCelex(wanted.celex);
  const act = { act: { celex: base, language: wanted.language } };
  if (text.celex !== base) {
    return { refusal: { reason: 'another-act', file: name, found: text.celex, wanted: base, ...act } };
  }
  if (text.language !== wanted.language) {
    const languages = { found: text.language, wanted: wanted.language };
    return { refusal: { reason: 'another-language', file: name, ...languages, ...act } };
  }
  const comparison = compare(name, file.bytes, text, pins);
  if (comparison === 'other') return { otherThanPinned: name, digest: digest(file.bytes) };
  return { files: [{ ...file, name }], unpinned: comparison === 'unpinned', digest: digest(file.bytes) };
}

/** Everything that is shipped, and how the progress of its download is told. */
export interface Downloads {
  readonly source: Source;
  /** The CELEX numbers of each act's publications: its consolidation, the act as published, its corrigenda. */
  readonly acts: Readonly<Record<string, readonly string[]>>;
  readonly languages: readonly string[];
  readonly pins: Pins;
  readonly register: Register;
  taken(wanted: Wanted, result: Downloaded): void;
  failed(wanted: Wanted, failure: Failure): void;
}

/** Downloads everything; where one publication of an act fails in a language, its others are left out. */
export async function downloadAll(downloads: Downloads): Promise<{ files: readonly GivenFile[]; failures: number }> {
  const { source, pins, register } = downloads;
  const files: GivenFile[] = [];
  let failures = 0;
  for (const language of downloads.languages) {
    for (const celexes of Object.values(downloads.acts)) {
      const own: GivenFile[] = [];
      for (const celex of celexes) {
        const wanted = { celex, language };
        const result = await download(wanted, source, pins, register);
        if ('files' in result) {
          own.push(...result.files);
          downloads.taken(wanted, result);
        } else {
          failures++;
          downloads.failed(wanted, result);
        }
      }
      // Articles of one date with recitals of another, or without a corrigendum, would be half a text.
      if (own.length === celexes.length) files.push(...own);
    }
  }
  return { files, failures };
}
