import { unzipSync } from 'fflate';
import type { GivenFile } from './refusal.ts';

/** A file, packed or not, may have so many bytes. */
export const MOST_BYTES = 16_000_000;
const MOST_UNPACKED = 32_000_000;
const MOST_ENTRIES = 200;

/** Whether the bytes are those of a zip archive. */
export function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/** The files of a zip archive that may be markup; their announced sizes are added up before anything is unpacked. */
export function unpack({ name, bytes }: GivenFile): readonly GivenFile[] | 'archive-damaged' | 'archive-bomb' {
  let announced = 0;
  let entries = 0;
  let bomb = false;
  try {
    const files = unzipSync(bytes, {
      filter: (entry) => {
        entries++;
        if (!/\.x?html?$|\.xml$/i.test(entry.name)) return false;
        announced += entry.originalSize;
        bomb ||= entries > MOST_ENTRIES || entry.originalSize > MOST_BYTES || announced > MOST_UNPACKED;
        return !bomb;
      },
    });
    if (bomb) return 'archive-bomb';
    return Object.entries(files).map(([entry, content]) => ({ name: `${name}/${entry}`, bytes: content }));
  } catch {
    return bomb ? 'archive-bomb' : 'archive-damaged';
  }
}
