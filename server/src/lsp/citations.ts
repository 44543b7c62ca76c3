import type { Contract } from '../contract/contract.ts';
import type { CitationWords } from '../features/completion.ts';
import {
  type CitationData,
  type CitationReader,
  type ContractCitations,
  createCitationReader,
} from '../regulation/citations.ts';
import { fold } from '../text/letters.ts';

/** The citations of open documents: read when they are asked for, at the cost of what changed since. */
export interface Citations {
  readonly reader: CitationReader;
  readonly words: CitationWords;
  of(uri: string, contract: Contract): ContractCitations;
  forget(uri: string): void;
}

function wordsOf({ words }: CitationData, { register }: CitationReader): CitationWords {
  const articleWords = Object.values(words).flatMap((one) => one.words.article ?? []);
  return {
    articleWords: [...new Set(articleWords.map(fold))],
    names: (act, language) => {
      const known = register.act(act);
      const { [language]: names = [] } = known?.names ?? {};
      const { [language]: title } = known?.title ?? {};
      return [...(title === undefined ? [] : [title]), ...names];
    },
  };
}

/** Keeps the citations of each document until it is closed. */
export function createCitations(data: CitationData): Citations {
  const reader = createCitationReader(data);
  const kept = new Map<string, ContractCitations>();
  return {
    reader,
    words: wordsOf(data, reader),
    of: (uri, contract) => {
      const before = kept.get(uri);
      if (before?.contract === contract) return before;
      const citations = reader.read(contract, before);
      kept.set(uri, citations);
      return citations;
    },
    forget: (uri) => {
      kept.delete(uri);
    },
  };
}
