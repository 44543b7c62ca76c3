import type { Reviewer } from '../catalogue/reviewer.ts';
import type { AgreementTexts } from '../drafting/agreement/skeleton.ts';
import type { ClauseLibrary } from '../drafting/clause.ts';
import { createEngine, type Engine } from '../drafting/engine.ts';
import type { ReadData } from './law.ts';

/** The clause library of a running server. */
export interface Clauses {
  /** The clauses of a language; undefined where there are none. Read when they are first asked for. */
  of(language: string): Promise<ClauseLibrary | undefined>;
  /** What the agreement of a language is made of beside its clauses; undefined where there is none. */
  agreement(language: string): Promise<AgreementTexts | undefined>;
  /** Writes clauses in the languages that were asked for before. */
  engine(): Engine;
}

/** The clauses of data files; a file that could not be read is tried again the next time. */
export function createClauses(reviewer: () => Reviewer, readData: ReadData): Clauses {
  const read = new Map<string, ClauseLibrary>();
  let engine: Engine | undefined;
  return {
    of: async (language) => {
      if (!read.has(language)) {
        const text = await readData(`clauses.${language}.json`);
        if (text !== undefined) read.set(language, JSON.parse(text) as ClauseLibrary);
      }
      return read.get(language);
    },
    agreement: async (language) => {
      const text = await readData(`agreement.${language}.json`);
      return text === undefined ? undefined : (JSON.parse(text) as AgreementTexts);
    },
    engine: () => {
      engine ??= createEngine(reviewer(), (language) => read.get(language));
      return engine;
    },
  };
}
