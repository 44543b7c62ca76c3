import type { ActFile } from '../actFile.ts';
import { assemble, choose } from './assemble.ts';
import { checkWhole } from './check.ts';
import type { OfficialFile } from './officialFile.ts';
import { readOfficial } from './readOfficial.ts';
import { type GivenFile, isRefusal, type Refusal } from './refusal.ts';
import { baseCelex, type Register } from './register.ts';

/** What an import is told beside its files. */
export interface ImportOptions {
  readonly register: Register;
  /** Today, `2026-11-22`: it is kept in the compact file. */
  readonly taken: string;
  /** The act and the language that were asked for: anything else is refused. */
  readonly expected?: { readonly celex?: string; readonly language?: string };
}

/** Reads a file and checks that each text in it is whole. */
export function readWhole(file: GivenFile, register: Register): readonly OfficialFile[] | Refusal {
  const read = readOfficial(file, register);
  if (isRefusal(read)) return read;
  for (const one of read) {
    const problem = one.kind === 'act' ? checkWhole(one, register) : undefined;
    if (problem !== undefined) return problem;
  }
  return read;
}

/**
 * Makes the compact file of an act from official files given together: its consolidation, the act as published, corrigenda, or
 * an archive of them. One file that cannot be read, another act or another language refuses them all.
 */
export function importAct(files: readonly GivenFile[], options: ImportOptions): ActFile | Refusal {
  const read: OfficialFile[] = [];
  for (const file of files) {
    const texts = readWhole(file, options.register);
    if (isRefusal(texts)) return texts;
    read.push(...texts);
  }
  const [first] = read;
  if (first === undefined) return { reason: 'empty', file: files[0]?.name ?? '' };
  for (const file of read) {
    const problem = unexpected(file, options.expected ?? {}) ?? strange(file, first);
    if (problem !== undefined) return problem;
  }
  return assemble(choose(read), options.register, options.taken);
}

function unexpected(file: OfficialFile, expected: NonNullable<ImportOptions['expected']>): Refusal | undefined {
  const { celex, language } = expected;
  const wanted = celex === undefined ? file.celex : baseCelex(celex);
  const act = { act: { celex: wanted, ...(language !== undefined && { language }) } };
  if (wanted !== file.celex) return { reason: 'another-act', file: file.file, found: file.celex, wanted, ...act };
  if (language === undefined || language === file.language) return undefined;
  return { reason: 'another-language', file: file.file, found: file.language, wanted: language, ...act };
}

function strange(file: OfficialFile, first: OfficialFile): Refusal | undefined {
  if (file.celex === first.celex && file.language === first.language) return undefined;
  const name = (one: OfficialFile) => `${one.celex} ${one.language}`;
  return { reason: 'several-acts', file: file.file, found: name(file), wanted: name(first) };
}
