import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MessageLanguage } from '../messages/messages.ts';
import { type ActFile, type ActFileProblem, actFileName, readActFile } from '../regulation/actFile.ts';
import { createExplanations, type ExplanationData, type Explanations } from '../regulation/explanations.ts';

/** The act whose provisions the explanations are about. */
export const EXPLAINED_ACT = 'gdpr';

/** What is there of the law, in one language. */
export interface LawData {
  /** The acts that are known, by their names on the command line. */
  readonly known: readonly string[];
  /** The act's name; it may be called by its usual abbreviation (`RGPD`), in any case. */
  actCalled(name: string): string | undefined;
  text(act: string): ActFile | ActFileProblem | 'unreadable' | 'absent';
  readonly explanations: Explanations | undefined;
}

/** Reads what ships beside the bundles in `folder`; texts are read when they are asked for. */
export function readLawData(folder: string, language: MessageLanguage): LawData {
  const data = explanationData(join(folder, `explanations.${language}.json`));
  const texts = join(folder, 'regulation');
  const installed = existsSync(texts) ? readdirSync(texts).filter((name) => name.endsWith(`.${language}.json`)) : [];
  const acts = Object.entries(data?.acts ?? {});
  const known = [
    ...new Set([...acts.map(([id]) => id), ...installed.map((name) => name.slice(0, -'.xx.json'.length))]),
  ];
  return {
    known,
    explanations: data && createExplanations(data),
    actCalled: (name) => {
      const called = name.toLowerCase();
      const short = (title: string) => /\(([^()]{2,40})\)$/.exec(title)?.[1]?.toLowerCase();
      return (
        known.find((id) => id.toLowerCase() === called) ?? acts.find(([, { title }]) => short(title) === called)?.[0]
      );
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
