import { TEXTS_FOLDER } from '../../server/src/protocol/law.ts';

/** Where a data file may lie: among the texts that the user imported, or beside the server. */
export interface DataPlace {
  readonly root: 'storage' | 'extension';
  /** Folders and name below the root. */
  readonly path: readonly string[];
}

/** True for the name of a file without folders: no way up, nothing hidden. */
export function isDataFile(name: unknown): name is string {
  return typeof name === 'string' && /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(name);
}

/** True for the name of the compact text of an act: `gdpr.fr.json`. */
export function isTextFile(name: unknown): name is string {
  return isDataFile(name) && name.endsWith('.json');
}

/** True for a data file that is sent as base64. */
export function isBinary(name: string): boolean {
  return name.endsWith('.bin');
}

/** Where the server's data file of a name may be, the first place first; nowhere for a name that is not allowed. */
export function placesOf(name: unknown): readonly DataPlace[] {
  if (isDataFile(name)) return [{ root: 'extension', path: ['dist', name] }];
  if (typeof name !== 'string' || !name.startsWith(TEXTS_FOLDER)) return [];
  const text = name.slice(TEXTS_FOLDER.length);
  if (!isTextFile(text)) return [];
  const folder = TEXTS_FOLDER.slice(0, -1);
  return [
    { root: 'storage', path: [folder, text] },
    { root: 'extension', path: ['dist', folder, text] },
  ];
}
