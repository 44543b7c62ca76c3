import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ActFile, actFileName, writeActFile } from '../../server/src/regulation/actFile.ts';
import { assemble, type Chosen, choose } from '../../server/src/regulation/official/assemble.ts';
import { readWhole } from '../../server/src/regulation/official/importAct.ts';
import type { OfficialFile } from '../../server/src/regulation/official/officialFile.ts';
import { type GivenFile, isRefusal, type Refusal } from '../../server/src/regulation/official/refusal.ts';
import type { Register } from '../../server/src/regulation/official/register.ts';

/** The texts that given files make. */
export interface Gathered {
  readonly acts: readonly ActFile[];
  readonly refusals: readonly Refusal[];
  /** Files of which another one gives the same, in a cleaner form. */
  readonly unused: readonly string[];
}

/** The files that stand in a folder itself. */
export function filesIn(folder: string): readonly GivenFile[] {
  return readdirSync(folder)
    .sort()
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
}

/** Reads files of any acts in any languages, and puts together what belongs together. */
export function gather(files: readonly GivenFile[], register: Register, taken: string): Gathered {
  const refusals: Refusal[] = [];
  const groups = new Map<string, OfficialFile[]>();
  for (const file of files) {
    const read = readWhole(file, register);
    if (isRefusal(read)) refusals.push(read);
    else for (const one of read) groups.set(groupOf(one), [...(groups.get(groupOf(one)) ?? []), one]);
  }
  const acts: ActFile[] = [];
  const unused: string[] = [];
  for (const group of groups.values()) {
    const chosen = choose(group);
    const act = assemble(chosen, register, taken);
    if (isRefusal(act)) refusals.push(act);
    else acts.push(act);
    unused.push(...group.filter((one) => !isChosen(one, chosen)).map(({ file }) => file));
  }
  return { acts, refusals, unused };
}

function groupOf({ celex, language }: OfficialFile): string {
  return `${celex} ${language}`;
}

function isChosen(file: OfficialFile, { consolidated, published, corrigenda }: Chosen): boolean {
  return file === consolidated || file === published || corrigenda.some((one) => one === file);
}

/** Writes compact files into a folder; a file that is there already is replaced. */
export function writeActs(acts: readonly ActFile[], folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const act of acts) writeFileSync(join(folder, actFileName(act)), writeActFile(act));
}
