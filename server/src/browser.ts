import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { repository, version } from '../../package.json';
import { catalogueData } from './catalogue/data.generated.ts';
import { createReviewer } from './catalogue/reviewer.ts';
import { startServer } from './lsp/server.ts';
import { DATA_REQUEST } from './protocol.ts';
import { citationData, importData } from './regulation/data.generated.ts';

const worker = self as unknown as DedicatedWorkerGlobalScope;
const connection = createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker));

startServer(connection, {
  version,
  repository: repository.url,
  createReviewer: () => createReviewer(catalogueData),
  citationData,
  importData,
  importer: () => import('./regulation/official/importAct.ts'),
  runtime: {
    locale: navigator.language,
    after: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
    settle: () => new Promise((resolve) => setTimeout(resolve, 0)),
    readData: async (name) => (await connection.sendRequest<string | null>(DATA_REQUEST, { name })) ?? undefined,
  },
});
