import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { startClient } from './client.ts';

let stop: (() => Promise<void>) | undefined;

/** Starts the extension in a browser: the server is a worker. */
export function activate(context: ExtensionContext): void {
  const server = Uri.joinPath(context.extensionUri, 'dist', 'server.browser.js').toString(true);
  stop = startClient(context, (options) => {
    const worker = new Worker(server);
    context.subscriptions.push({ dispose: () => worker.terminate() });
    return new LanguageClient('dpaReview', 'DPA Review', worker, options);
  });
}

/** Stops the server. */
export const deactivate = () => stop?.();
