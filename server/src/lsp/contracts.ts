import type { Kind } from '../catalogue/review.ts';
import type { Reviewer, ReviewOptions, ReviewState } from '../catalogue/reviewer.ts';
import type { Settings } from '../protocol/review.ts';
import type { OpenDocument } from './documents.ts';

/** The readings of open documents: each is brought up to date when it is asked for, at the cost of what changed. */
export interface Contracts {
  /** The reading of a document's present text. */
  stateOf(document: OpenDocument, settings: Settings, kind: Kind | undefined): ReviewState;
  /** Lets go of a document that was closed. */
  forget(uri: string): void;
}

interface Kept {
  readonly document: OpenDocument;
  readonly key: string;
  readonly state: ReviewState;
}

/** So many documents are kept read; others are read again when they are asked for. */
const MOST_KEPT = 24;

function optionsOf({ contractLanguage, profile }: Settings, kind: Kind | undefined): ReviewOptions {
  return {
    ...(contractLanguage !== 'auto' && { language: contractLanguage }),
    ...(kind && { profile: kind }),
    ...(profile !== 'auto' && { preferred: profile }),
  };
}

/** Keeps the readings of the documents that were asked for last. */
export function createContracts(reviewer: () => Reviewer): Contracts {
  const kept = new Map<string, Kept>();
  const read = (document: OpenDocument, options: ReviewOptions, key: string): ReviewState => {
    const before = kept.get(document.uri);
    const { changed } = document;
    const same = before?.document === document && before.key === key;
    if (same && changed === undefined) return before.state;
    const text = document.text.getText();
    if (same && changed !== undefined && changed !== 'all') return reviewer().update(before.state, text, changed);
    const former = before?.document === document ? before.state.kind.kind : undefined;
    return reviewer().open(text, { ...options, ...(former && { former }) });
  };
  return {
    stateOf: (document, settings, kind) => {
      const options = optionsOf(settings, kind);
      const key = JSON.stringify(options);
      const state = read(document, options, key);
      document.changed = undefined;
      kept.delete(document.uri);
      kept.set(document.uri, { document, key, state });
      const [oldest] = kept.keys();
      if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
      return state;
    },
    forget: (uri) => {
      kept.delete(uri);
    },
  };
}
