import { createHash } from 'node:crypto';
import { readWhole } from '../../server/src/regulation/official/importAct.ts';
import type { OfficialFile } from '../../server/src/regulation/official/officialFile.ts';
import { type GivenFile, isRefusal } from '../../server/src/regulation/official/refusal.ts';
import { knownAct, type Register } from '../../server/src/regulation/official/register.ts';

/** What a publication must be, by CELEX number and language (`32016R0679.fr`). */
export interface Pins {
  /** sha256 of the file as published, archives unpacked. */
  readonly files: Readonly<Record<string, string>>;
  /** sha256 of what is read from it: the same in every form of the same text. */
  readonly texts: Readonly<Record<string, string>>;
}

/** `same`: pinned, and it is that; `unpinned`: there is nothing to compare with; `other`: it is something else. */
export type Comparison = 'same' | 'unpinned' | 'other';

/** sha256 in hexadecimal digits. */
export function digest(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** sha256 of the text of an act but for its title, whose case depends on the form, or of the corrections of a corrigendum. */
export function textDigest(file: OfficialFile): string {
  if (file.kind === 'corrigendum') return digest(JSON.stringify(file.corrections));
  const { divisions, articles, recitals } = file.text;
  return digest(JSON.stringify([divisions, articles, recitals]));
}

/** Compares a publication with its pins: it may come in another file, if only its text is the same. */
export function compare(name: string, bytes: Uint8Array, file: OfficialFile, pins: Pins): Comparison {
  const [pinned, text] = [pins.files[name], pins.texts[name]];
  if (pinned === undefined && text === undefined) return 'unpinned';
  return pinned === digest(bytes) || text === textDigest(file) ? 'same' : 'other';
}

/**
 * The pins of files named `<CELEX>.<language>.…`: of their bytes where the name says that they are as published, of their text
 * unless a later consolidation must have replaced it. A page of EUR-Lex is not pinned: the site puts something new into it each
 * time.
 */
export function pinsOf(files: readonly GivenFile[], register: Register): Pins {
  const pins = { files: {} as Record<string, string>, texts: {} as Record<string, string> };
  for (const given of files) {
    const name = /^([0-9A-Z]+(?:-\d{8}|R\(\d+\))?\.[a-z]{2})\.(reformatted\.)?fmx\.xml$/.exec(given.name);
    const read = name === null ? [] : readWhole(given, register);
    if (name?.[1] === undefined || isRefusal(read) || read[0] === undefined) continue;
    if (name[2] === undefined) pins.files[name[1]] = digest(given.bytes);
    if (!isReplaced(read[0], register)) pins.texts[name[1]] ??= textDigest(read[0]);
  }
  return pins;
}

/** Whether a corrigendum that concerns its language came after a consolidation. */
function isReplaced(file: OfficialFile, register: Register): boolean {
  if (file.kind === 'corrigendum' || file.consolidation === undefined) return false;
  const { lastChange = '' } = file.consolidation;
  const corrigenda = knownAct(register, file.celex)?.corrigenda ?? [];
  return corrigenda.some(
    ({ journal, languages }) =>
      journal.date > lastChange && (languages === undefined || languages.includes(file.language)),
  );
}
