import type { FormTable } from './formTable.ts';

/** The tables of a file, in their order: first those of 32 bits, then those of 16, then those of 8, so that each stands where its numbers may stand. */
const WIDE = ['wordHash', 'wordCheck', 'prefixHash', 'prefixCheck', 'numerals'] as const;
const MIDDLE = [
  'buckets',
  'wordMeaning',
  'prefixBuckets',
  'prefixMeaning',
  'unitStarts',
  'units',
  'aloneStarts',
  'aloneCodes',
  'roots',
  'childStarts',
  'nodeUnit',
  'codeStarts',
  'nodeCodes',
  'setStarts',
  'sets',
  'numeralUnits',
] as const;
const NARROW = ['unitTags', 'aloneTags', 'nodeGap'] as const;
const NAMES = [...WIDE, ...MIDDLE, ...NARROW] as const;

type Name = (typeof NAMES)[number];

/** Begins every file; a machine that reads numbers the other way round finds the second. */
const MAGIC = 0x44504131;
const TURNED_MAGIC = 0x31415044;
/** The magic number, the key, and the length of each table. */
const HEAD = (2 + NAMES.length) * 4;

const CUT_OFF = 'a file of words is cut off: install the program again';
const OTHER_VERSION = 'a file of words is of another version: install the program again';

function bytesOf(name: Name): number {
  if ((WIDE as readonly Name[]).includes(name)) return 4;
  return (MIDDLE as readonly Name[]).includes(name) ? 2 : 1;
}

/** The bytes of a table, little-endian. `key` must be given again to read it. */
export function writeFormTable(table: FormTable, key: number): Uint8Array {
  const size = NAMES.reduce((sum, name) => sum + table[name].length * bytesOf(name), HEAD);
  const out = new DataView(new ArrayBuffer(size));
  [MAGIC, key, ...NAMES.map((name) => table[name].length)].forEach((one, k) => {
    out.setInt32(k * 4, one, true);
  });
  let at = HEAD;
  for (const name of NAMES) {
    const width = bytesOf(name);
    for (const value of table[name]) {
      if (width === 4) out.setInt32(at, value, true);
      else if (width === 2) out.setUint16(at, value, true);
      else out.setUint8(at, value);
      at += width;
    }
  }
  return new Uint8Array(out.buffer);
}

function swap(bytes: Uint8Array, from: number, to: number, width: number): void {
  for (let at = from; at < to; at += width) bytes.subarray(at, at + width).reverse();
}

/** Turns the numbers of a file round, for a machine that reads them so. */
function turned(bytes: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(bytes);
  swap(copy, 0, HEAD, 4);
  const lengths = new Int32Array(copy.buffer, 8, NAMES.length);
  let at = HEAD;
  NAMES.forEach((name, k) => {
    const width = bytesOf(name);
    const end = Math.min(copy.length, at + (lengths[k] as number) * width);
    swap(copy, at, end, width);
    at = end;
  });
  return copy;
}

/** A table from its bytes, of which it keeps hold. Throws when they are not the file that belongs to this program. */
export function readFormTable(bytes: Uint8Array, key: number): FormTable {
  // Numbers of 32 bits must stand at a multiple of four, which a part of a larger buffer need not.
  const own = bytes.byteOffset % 4 === 0 ? bytes : Uint8Array.from(bytes);
  if (own.length < HEAD) throw new Error(CUT_OFF);
  const first = new Int32Array(own.buffer, own.byteOffset, 1)[0] as number;
  const file = first === TURNED_MAGIC ? turned(own) : own;
  const [magic, found, ...lengths] = new Int32Array(file.buffer, file.byteOffset, 2 + NAMES.length);
  if (magic !== MAGIC || found !== key) throw new Error(OTHER_VERSION);
  const size = NAMES.reduce((sum, name, k) => sum + (lengths[k] as number) * bytesOf(name), HEAD);
  if (size !== file.length) throw new Error(CUT_OFF);
  let at = file.byteOffset + HEAD;
  const tables: Partial<Record<Name, Int32Array | Uint16Array | Uint8Array>> = {};
  NAMES.forEach((name, k) => {
    const width = bytesOf(name);
    const length = lengths[k] as number;
    const Kind = width === 4 ? Int32Array : width === 2 ? Uint16Array : Uint8Array;
    tables[name] = new Kind(file.buffer as ArrayBuffer, at, length);
    at += length * width;
  });
  return tables as FormTable;
}
