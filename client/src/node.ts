import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { startClient } from './client.ts';

let stop: (() => Promise<void>) | undefined;

/** Starts the extension where there is Node: the server is a process of its own. */
export function activate(context: ExtensionContext): void {
  const server = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
  stop = startClient(context, (options) => new LanguageClient('dpaReview', 'DPA Review', server, options));
}

/** Stops the server. */
export const deactivate = () => stop?.();
