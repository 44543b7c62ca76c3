import { type Event, EventEmitter, type LogOutputChannel, type WorkspaceEdit } from 'vscode';
import type { BaseLanguageClient, State } from 'vscode-languageclient';

/** The language server, as the views see it. */
export interface Server {
  readonly state: State;
  readonly onDidChangeState: Event<State>;
  /** The answer; nothing while the server does not run, or if it fails. */
  request<R>(method: string, params: object): Promise<R | undefined>;
  /** Tells the server something; in vain while it does not run. */
  notify(method: string, params: object): void;
  /** An edit as the server writes it, for VS Code. */
  asEdit(edit: object): Promise<WorkspaceEdit>;
  /** Stops it if it runs, and starts it afresh; once, however often it is asked for meanwhile. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

interface Running {
  readonly client: BaseLanguageClient;
  readonly started: Promise<void>;
}

/** Starts the server with a new client each time: a client that could not start once cannot be used again. */
export function startServer(create: () => BaseLanguageClient, log: LogOutputChannel): Server {
  const changed = new EventEmitter<State>();
  const start = (): Running => {
    const client = create();
    client.onDidChangeState(({ newState }) => changed.fire(newState));
    // The client has logged why, and shown it.
    return { client, started: client.start().catch(() => {}) };
  };
  const stop = async ({ client, started }: Running) => {
    await started;
    // A client that never ran has nothing to stop, and says so by throwing.
    await client.dispose().catch(() => {});
  };
  // Parameters hold file names, and messages may hold words of a contract: neither belongs in the log.
  const failed = (method: string, { code }: { readonly code?: unknown }) => log.debug(`${method} failed (${code})`);
  let running = start();
  let restarting: Promise<void> | undefined;
  const startAfresh = async () => {
    await stop(running);
    running = start();
    await running.started;
  };
  return {
    get state() {
      return running.client.state;
    },
    onDidChangeState: changed.event,
    request: async <R>(method: string, params: object) => {
      try {
        return await running.client.sendRequest<R>(method, params);
      } catch (error) {
        failed(method, Object(error));
        return undefined;
      }
    },
    notify: (method, params) => {
      running.client.sendNotification(method, params).catch((error) => failed(method, Object(error)));
    },
    asEdit: (edit) => running.client.protocol2CodeConverter.asWorkspaceEdit(edit),
    restart: () => {
      restarting ??= startAfresh().finally(() => {
        restarting = undefined;
      });
      return restarting;
    },
    stop: async () => {
      await restarting;
      await stop(running);
    },
  };
}
