import type { Messages } from '../messages/messages.ts';

/** A line on a terminal that says how far we are. */
export interface Progress {
  /** One more file is done. */
  step(): void;
  /** Takes the line away, before something else is written. */
  clear(): void;
}

const MANY = 20;
/** Milliseconds between two lines: more often would only flicker. */
const BETWEEN = 50;
const CLEAR_LINE = '\r\u001b[K';

/** Shows progress for many files on a terminal, and does nothing elsewhere. */
export function createProgress(
  stream: { readonly isTTY?: boolean; write(text: string): unknown },
  total: number,
  messages: Messages,
): Progress {
  if (!stream.isTTY || total < MANY) return { step: () => {}, clear: () => {} };
  let done = 0;
  let shown = false;
  let last = 0;
  return {
    step: () => {
      done++;
      const now = performance.now();
      if (done === total || now - last < BETWEEN) return;
      last = now;
      shown = true;
      stream.write(messages.progress(done, total));
    },
    clear: () => {
      if (shown) stream.write(CLEAR_LINE);
      shown = false;
    },
  };
}
