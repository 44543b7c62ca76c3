/** Runs once after so many milliseconds, unless the function it returns is called before. */
export type After = (milliseconds: number, run: () => void) => () => void;

/** The platform's own clock. */
export const after: After = (milliseconds, run) => {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
};

/** What is asked about a document, and what is done with the answer. */
export interface Question<D, A> {
  /** Answers without throwing; later answers may overtake earlier ones. */
  ask(document: D): Promise<A>;
  /** False for an answer to a version of the document that is past. */
  isCurrent(document: D, answer: A): boolean;
  show(document: D, answer: A): void;
}

/** Asks about the document that was named last. */
export interface Refresh<D> {
  /** Asks at once. */
  now(document: D): void;
  /** Asks when the document has been left alone for a while. */
  soon(document: D): void;
  /** Forgets what is under way. */
  stop(): void;
}

/** A refresh that waits `delay` milliseconds after the last change, and shows no answer that is overtaken or outdated. */
export function createRefresh<D, A>(wait: After, delay: number, question: Question<D, A>): Refresh<D> {
  let cancel = () => {};
  let turn = 0;
  const stop = () => {
    cancel();
    turn += 1;
  };
  const now = async (document: D) => {
    stop();
    const mine = turn;
    const answer = await question.ask(document);
    if (mine === turn && question.isCurrent(document, answer)) question.show(document, answer);
  };
  return {
    now: (document) => void now(document),
    soon: (document) => {
      cancel();
      cancel = wait(delay, () => void now(document));
    },
    stop,
  };
}
