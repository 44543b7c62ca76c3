/** The answer to a question by which one goes back to the question before. */
export const BACK = 'back';

/** A question: what is known, with its answer; nothing when the user gives up. */
export type Question<S> = (known: S) => Promise<S | typeof BACK | undefined>;

/** Asks questions one after the other, each with the answers before it; nothing when the user gives up. */
export async function inTurn<S extends object>(start: S, questions: readonly Question<S>[]): Promise<S | undefined> {
  const known = [start];
  for (;;) {
    const now = known.at(-1);
    const question = questions[known.length - 1];
    if (!now || !question) return now;
    const next = await question(now);
    if (next === undefined) return undefined;
    if (next !== BACK) known.push(next);
    else if (known.length > 1) known.pop();
  }
}
