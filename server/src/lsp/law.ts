import type { MessageLanguage } from '../messages/messages.ts';
import { TEXTS_FOLDER } from '../protocol/law.ts';
import { type ActFile, readActFile } from '../regulation/actFile.ts';
import { type ActSearch, createActSearch } from '../regulation/actSearch.ts';
import { createExplanations, type ExplanationData, type Explanations } from '../regulation/explanations.ts';
import type { Log } from './guarded.ts';

/** Reads a data file by its name; undefined where there is none. */
export type ReadData = (name: string) => Promise<string | undefined>;

/** An act's official text in one language, with its index. */
export interface OfficialText {
  readonly file: ActFile;
  readonly search: ActSearch;
}

/** The law as data files tell it; each file is read when it is first asked for. */
export interface Law {
  /** Our explanations; undefined where the file of that language is not there. */
  explanations(language: MessageLanguage): Promise<Explanations | undefined>;
  /** The official text; undefined where it is not on this machine, or cannot be used. */
  text(act: string, language: string): Promise<OfficialText | undefined>;
  /** Texts were added or taken away. */
  changed(): void;
}

/** Keeps what a reading gives; one that failed or found nothing is tried again the next time. */
function kept<T>(read: (key: string) => Promise<T | undefined>): {
  get(key: string): Promise<T | undefined>;
  clear(): void;
} {
  const known = new Map<string, Promise<T | undefined>>();
  const forget = (key: string) => known.delete(key);
  return {
    get: (key) => {
      const before = known.get(key);
      if (before) return before;
      const reading = read(key);
      known.set(key, reading);
      reading.then((value) => value === undefined && forget(key)).catch(() => forget(key));
      return reading;
    },
    clear: () => known.clear(),
  };
}

/** The law over data files. */
export function createLaw(readData: ReadData, log: Log): Law {
  const explanations = kept(async (language): Promise<Explanations | undefined> => {
    const text = await readData(`explanations.${language}.json`);
    return text === undefined ? undefined : createExplanations(JSON.parse(text) as ExplanationData);
  });
  const texts = kept(async (name): Promise<OfficialText | undefined> => {
    const text = await readData(`${TEXTS_FOLDER}${name}`);
    if (text === undefined) return undefined;
    const file = readActFile(text);
    if (typeof file !== 'string') return { file, search: createActSearch(file) };
    log(`the official text ${name} cannot be used (${file}); import it again`);
    return undefined;
  });
  return {
    explanations: explanations.get,
    text: (act, language) => texts.get(`${act}.${language}.json`),
    changed: texts.clear,
  };
}
