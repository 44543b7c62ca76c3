import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { repository, version } from '../../package.json';
import { withWords } from './catalogue/catalogue.ts';
import { catalogueData } from './catalogue/data.generated.ts';
import { createReviewer } from './catalogue/reviewer.ts';
import { askData } from './lsp/patience.ts';
import type { Runtime } from './lsp/runtime.ts';
import { startServer } from './lsp/server.ts';
import { citationData, importData } from './regulation/data.generated.ts';
import { fromBase64 } from './text/base64.ts';

const worker = self as unknown as DedicatedWorkerGlobalScope;
const connection = createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker));

/** A worker reads no files: its client sends the words of every language once, before the first contract is read. */
const words = new Map<string, Uint8Array>();
const languages = Object.keys(catalogueData.compact ?? {});
const after: Runtime['after'] = (milliseconds, run) => {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
};
const readData = (name: string) => askData(connection, name, { after });
const readWords = async (language: string) => {
  const file = await readData(`words.${language}.bin`);
  if (file === undefined) throw new Error('the client has no words of this language');
  words.set(language, fromBase64(file));
};

startServer(connection, {
  version,
  repository: repository.url,
  createReviewer: () => createReviewer(withWords(catalogueData, words)),
  citationData,
  importData,
  importer: () => import('./regulation/official/importAct.ts'),
  runtime: {
    locale: navigator.language,
    after,
    settle: () => new Promise((resolve) => setTimeout(resolve, 0)),
    readData,
    prepare: async () => {
      await Promise.all(languages.map(readWords));
    },
  },
});
