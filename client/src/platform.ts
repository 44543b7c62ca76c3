import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';

/** What differs between the desktop and the browser: makes a client of the language server, not started yet. */
export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;
