import { Inflate, strFromU8 } from 'fflate';
import type { GivenFile } from './refusal.ts';

/** A file, packed or not, may have so many bytes. */
export const MOST_BYTES = 10_000_000;
const MOST_UNPACKED = 20_000_000;
const MOST_ENTRIES = 200;
const CHUNK = 4096;

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;

/** Why an archive is not unpacked. */
export type ArchiveProblem = 'archive-damaged' | 'archive-bomb';

class Unusable extends Error {
  readonly problem: ArchiveProblem;

  constructor(problem: ArchiveProblem) {
    super(problem);
    this.problem = problem;
  }
}

interface Entry {
  readonly name: string;
  readonly stored: boolean;
  readonly checksum: number;
  readonly packed: Uint8Array;
  /** As the directory announces it. */
  readonly size: number;
}

/** Whether the bytes are those of a zip archive. */
export function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/**
 * The files of a zip archive that may be markup. Their announced sizes are added up before anything is unpacked, and unpacking
 * stops where one is exceeded.
 */
export function unpack({ name, bytes }: GivenFile): readonly GivenFile[] | ArchiveProblem {
  try {
    const entries = directoryOf(bytes).filter((entry) => /\.x?html?$|\.xml$/i.test(entry.name));
    const announced = entries.reduce((sum, { size }) => sum + size, 0);
    if (announced > MOST_UNPACKED || entries.some(({ size }) => size > MOST_BYTES)) return 'archive-bomb';
    return entries.map((entry) => ({ name: `${name}/${entry.name}`, bytes: contentOf(entry) }));
  } catch (error) {
    // Anything else that an archive can make fail lies outside its bounds or in its packed data.
    return error instanceof Unusable ? error.problem : 'archive-damaged';
  }
}

function directoryOf(bytes: Uint8Array): readonly Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== DIRECTORY_END) end--;
  if (end < 0) throw new Unusable('archive-damaged');
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) throw new Unusable('archive-bomb');
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new Unusable('archive-damaged');
    entries.push(entryAt(bytes, view, at));
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): Entry {
  const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
  const local = view.getUint32(at + 42, true);
  const isEncrypted = (flags & 1) === 1;
  if (isEncrypted || (method !== 0 && method !== 8) || view.getUint32(local, true) !== LOCAL_HEADER) {
    throw new Unusable('archive-damaged');
  }
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const packed = bytes.subarray(start, start + view.getUint32(at + 20, true));
  return {
    name: strFromU8(bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true))),
    ...{ stored: method === 0, checksum: view.getUint32(at + 16, true), packed, size: view.getUint32(at + 24, true) },
  };
}

function contentOf({ stored, packed, size, checksum }: Entry): Uint8Array {
  const content = stored ? packed : inflated(packed, size);
  if (content.length !== size || checksumOf(content) !== checksum) throw new Unusable('archive-damaged');
  return content;
}

function inflated(packed: Uint8Array, size: number): Uint8Array {
  const content = new Uint8Array(size);
  let length = 0;
  const inflate = new Inflate((chunk) => {
    if (length + chunk.length > size) throw new Unusable('archive-damaged');
    content.set(chunk, length);
    length += chunk.length;
  });
  for (let at = 0; at < packed.length; at += CHUNK) {
    inflate.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length);
  }
  return content.subarray(0, length);
}

/** CRC-32. */
function checksumOf(bytes: Uint8Array): number {
  let checksum = -1;
  for (const byte of bytes) checksum = (CHECKSUMS[(checksum ^ byte) & 0xff] ?? 0) ^ (checksum >>> 8);
  return ~checksum >>> 0;
}

const CHECKSUMS = Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});
