import type { Connection } from 'vscode-languageserver';
import { DATA_REQUEST } from '../protocol/review.ts';
import type { Runtime } from './runtime.ts';

/** A client may have to fetch a file from far away. */
const FOR_DATA = 60_000;

type Timer = Pick<Runtime, 'after'>;

/** What a client answers in so many milliseconds; undefined when it has not answered by then. Fails as the answer fails. */
export async function within<T>(milliseconds: number, answer: Promise<T>, timer: Timer): Promise<T | undefined> {
  let stop = () => {};
  const late = new Promise<undefined>((resolve) => {
    stop = timer.after(milliseconds, () => resolve(undefined));
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    stop();
  }
}

/** A data file from a client that has them; undefined where it has none of that name, or does not answer. */
export async function askData(connection: Connection, name: string, timer: Timer): Promise<string | undefined> {
  const answer = connection.sendRequest<string | null>(DATA_REQUEST, { name });
  return (await within(FOR_DATA, answer, timer)) ?? undefined;
}
