import { knownAct, type Register } from './official/register.ts';
import type { ActData } from './schema.ts';

/** How the EU's Publications Office is asked for a text. */
export interface DownloadData {
  /** The CELEX number follows. */
  readonly base: string;
  /** Values of the `Accept` header, the best first. */
  readonly accept: readonly string[];
  /** Three letters for each language of two. */
  readonly codes: Readonly<Record<string, string>>;
  /** By act: the publications that make up its text, corrigenda included. */
  readonly acts: Readonly<Record<string, readonly string[]>>;
}

/** Everything in server/data that the import of official texts needs. */
export interface ImportData {
  readonly acts: readonly ActData[];
  readonly register: Register;
  readonly downloads: DownloadData;
}

/** An act whose official text can be imported. */
export interface ImportableText {
  readonly id: string;
  readonly celex: string;
  /** What to fetch for it in one language. */
  readonly publications: readonly string[];
}

/** The acts whose texts can be imported, in the order of the register of texts. */
export function importableTexts({ register, downloads }: ImportData): ImportableText[] {
  return register.acts.map(({ id, celex }) => {
    const consolidation = knownAct(register, celex)?.consolidation;
    const usual = consolidation === undefined ? [celex] : [consolidation, celex];
    return { id, celex, publications: downloads.acts[id] ?? usual };
  });
}
