import type { MessageLanguage } from '../messages/messages.ts';
import { createExplanations, type ExplanationData, type Explanations } from '../regulation/explanations.ts';
import type { Runtime } from './runtime.ts';

/** Explanations of the law; those of a language are read when one is first asked for. */
export interface Law {
  /** Undefined where the file of that language is not there. */
  inLanguage(language: MessageLanguage): Promise<Explanations | undefined>;
}

async function read(runtime: Runtime, language: MessageLanguage): Promise<Explanations | undefined> {
  const text = await runtime.readData(`explanations.${language}.json`);
  return text === undefined ? undefined : createExplanations(JSON.parse(text) as ExplanationData);
}

/** The law as the runtime's data files explain it. A reading that failed is tried again the next time. */
export function createLaw(runtime: Runtime): Law {
  const known = new Map<MessageLanguage, Promise<Explanations | undefined>>();
  return {
    inLanguage: (language) => {
      const reading = known.get(language) ?? read(runtime, language);
      known.set(language, reading);
      reading.catch(() => known.delete(language));
      return reading;
    },
  };
}
