import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MessageLanguage } from '../messages/messages.ts';
import type { ActText } from '../regulation/act.ts';
import { type ActFile, type ActFileProblem, actFileName, readActFile } from '../regulation/actFile.ts';
import type { RegulationData } from '../regulation/actRegister.ts';
import { createExplanations, type ExplanationData, type Explanations } from '../regulation/explanations.ts';

import { skeletonOf } from '../regulation/skeleton.ts';

/** The act whose provisions the explanations are about. */
export const EXPLAINED_ACT = 'gdpr';

/** What is there of the law, in one language. */
export interface LawData {
  /** The acts that are known, by their names on the command line. */
  readonly known: readonly string[];
  /** The act's name; it may be called by its usual abbreviation (`RGPD`), in any case. */
  actCalled(name: string): string | undefined;
  text(act: string): ActFile | ActFileProblem | 'unreadable' | 'absent';
  /** The act without its words, where its structure is known. */
  skeleton(act: string): ActText | undefined;
  readonly explanations: Explanations | undefined;
}

/** Reads what ships beside the bundles in `folder`; texts are read when they are asked for. */
export function readLawData(folder: string, language: MessageLanguage, register: RegulationData): LawData {
  const data = explanationData(join(folder, `explanations.${language}.json`));
  const texts = join(folder, 'regulation');
  const installed = existsSync(texts) ? readdirSync(texts).filter((name) => name.endsWith(`.${language}.json`)) : [];
  const ids = [...register.acts.map(({ id }) => id), ...installed.map((name) => name.slice(0, -'.xx.json'.length))];
  const known = [...new Set(ids)];
  return {
    known,
    explanations: data && createExplanations(data),
    actCalled: (name) => {
      const called = name.toLowerCase();
      const isName = (one: string) => one.toLowerCase() === called;
      const named = ({ short, names }: RegulationData['acts'][number]) =>
        [...Object.values(short), ...Object.values(names).flat()].some(isName);
      return known.find(isName) ?? register.acts.find(named)?.id;
    },
    skeleton: (act) => {
      const structure = register.structures.find((one) => one.act === act);
      return structure && skeletonOf(structure, language);
    },
    text: (act) => readText(join(texts, actFileName({ act, celex: act, language }))),
  };
}

/** Explanations are a part of the build; where they cannot be read there are none. */
function explanationData(path: string): ExplanationData | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as ExplanationData;
  } catch {
    return undefined;
  }
}

function readText(path: string): ReturnType<LawData['text']> {
  if (!existsSync(path)) return 'absent';
  try {
    return readActFile(readFileSync(path, 'utf8'));
  } catch {
    return 'unreadable';
  }
}
