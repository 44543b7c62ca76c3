/** Workers of which one runs at a time. */
export interface Workers<W> {
  /** A new one; the one before is ended, since nobody talks to it any more. */
  next(): W;
  /** Ends the last one. */
  dispose(): void;
}

/** Makes workers one after the other. */
export function createWorkers<W extends { terminate(): void }>(make: () => W): Workers<W> {
  let last: W | undefined;
  const dispose = () => last?.terminate();
  const next = () => {
    dispose();
    last = make();
    return last;
  };
  return { next, dispose };
}
