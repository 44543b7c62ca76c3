import type { ReviewKind } from '../../server/src/protocol/review.ts';

const KEY = 'dpaReview.kinds';
const KINDS: readonly unknown[] = ['dpa', 'privacy-notice', 'other'] satisfies readonly ReviewKind[];
const UNSAVED = 'untitled:';

/** Where choices are kept from one session to the next. */
export interface Memory {
  get(key: string): unknown;
  update(key: string, value: unknown): PromiseLike<void>;
}

/** What the user takes documents for, by URI. */
export interface Kinds {
  get(uri: string): ReviewKind | undefined;
  /** `null` forgets the choice. Choices for documents that were never saved last as long as the session. */
  set(uri: string, kind: ReviewKind | null): void;
  /** Follows a file or a folder to its new URI, and says for which documents a choice was moved: their new URIs. */
  move(from: string, to: string): readonly string[];
}

/** True for a kind of document: a value from settings, arguments or an older version may be anything. */
export function isKind(value: unknown): value is ReviewKind {
  return KINDS.includes(value);
}

/** Reads the choices kept in a memory and keeps new ones in it. */
export function createKinds(memory: Memory): Kinds {
  const kept = memory.get(KEY);
  const kinds = new Map(Object.entries(kept ?? {}).filter((one): one is [string, ReviewKind] => isKind(one[1])));
  const keep = () => {
    const lasting = [...kinds].filter(([uri]) => !uri.startsWith(UNSAVED));
    void memory.update(KEY, Object.fromEntries(lasting));
  };
  return {
    get: (uri) => kinds.get(uri),
    set: (uri, kind) => {
      if (kind === null) kinds.delete(uri);
      else kinds.set(uri, kind);
      keep();
    },
    move: (from, to) => {
      const moved = [...kinds].filter(([uri]) => uri === from || uri.startsWith(`${from}/`));
      for (const [uri, kind] of moved) {
        kinds.delete(uri);
        kinds.set(to + uri.slice(from.length), kind);
      }
      if (moved.length > 0) keep();
      return moved.map(([uri]) => to + uri.slice(from.length));
    },
  };
}
