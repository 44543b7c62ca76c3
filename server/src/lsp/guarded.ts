import {
  type CancellationToken,
  type Connection,
  LSPErrorCodes,
  type MessageType,
  ResponseError,
  ShowMessageNotification,
} from 'vscode-languageserver';
import type { Runtime } from './runtime.ts';

/** Where faults of ours are told; never with words of a contract. */
export type Log = (line: string) => void;

/** The name and the stack of an error, without its message, which may quote a contract. */
export function withoutMessage(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return [error.name, ...frames].join('\n');
}

/**
 * A request handler that cannot fail: it lets a pending change or cancellation be seen first, answers `neutral` when
 * something breaks (one request is lost, the rest lives), and passes on only errors that the protocol knows.
 */
export function guarded<P, R>(
  method: string,
  neutral: R,
  run: (params: P) => R | Promise<R>,
  { runtime, log }: { readonly runtime: Runtime; readonly log: Log },
): (params: P, token: CancellationToken) => Promise<R> {
  return async (params, token) => {
    await runtime.settle();
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    try {
      return await run(params);
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      log(`${method}: ${withoutMessage(error)}`);
      return neutral;
    }
  };
}

/** Shows the user a message that asks for no answer, and so cannot be refused. */
export function show(connection: Connection, type: MessageType, message: string): void {
  connection.sendNotification(ShowMessageNotification.type, { type, message }).catch(() => undefined);
}

/** `guarded` for the requests of one server; what breaks answers `null`. */
export type Guard = <P, R>(
  method: string,
  run: (params: P) => Promise<R | null>,
) => (params: P, token: CancellationToken) => Promise<R | null>;
