import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { startClient } from './client.ts';
import { createWorkers } from './workers.ts';

let stop: (() => Promise<void>) | undefined;

/** Starts the extension in a browser: the server is a worker. */
export function activate(context: ExtensionContext): void {
  const server = Uri.joinPath(context.extensionUri, 'dist', 'server.browser.js').toString(true);
  const workers = createWorkers(() => new Worker(server));
  context.subscriptions.push(workers);
  // A worker for each start, also where the library starts a server again that has stopped.
  const next = async () => workers.next();
  stop = startClient(context, (options) => new LanguageClient('dpaReview', 'DPA Review', next, options));
}

/** Stops the server. */
export const deactivate = () => stop?.();
