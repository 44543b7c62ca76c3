import type { Contract } from '../contract/contract.ts';
import type { CitationWords } from '../features/completion.ts';
import {
  type CitationData,
  type CitationReader,
  type ContractCitations,
  createCitationReader,
} from '../regulation/citations/citations.ts';
import { remarksAfter } from '../rules/index.ts';
import type { ContractRemarks } from '../rules/readRemarks.ts';
import type { Remark } from '../rules/rule.ts';
import { fold } from '../text/letters.ts';

/** The citations of open documents: read, and rules run over them, when they are asked for, at the cost of what changed since. */
export interface Citations {
  readonly reader: CitationReader;
  readonly words: CitationWords;
  of(uri: string, contract: Contract): ContractCitations;
  /** What the rules tell of it, in order of place. */
  remarksOn(uri: string, contract: Contract): readonly Remark[];
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
  const ruled = new Map<string, ContractRemarks>();
  const of = (uri: string, contract: Contract): ContractCitations => {
    const before = kept.get(uri);
    if (before?.contract === contract) return before;
    const citations = reader.read(contract, before);
    kept.set(uri, citations);
    return citations;
  };
  return {
    reader,
    words: wordsOf(data, reader),
    of,
    remarksOn: (uri, contract) => {
      const citations = of(uri, contract);
      const before = ruled.get(uri);
      if (before?.citations === citations) return before.told;
      const remarks = remarksAfter({ contract, citations, register: reader.register }, before);
      ruled.set(uri, remarks);
      return remarks.told;
    },
    forget: (uri) => {
      kept.delete(uri);
      ruled.delete(uri);
    },
  };
}
