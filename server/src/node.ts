import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { repository, version } from '../../package.json';
import { catalogueData } from './catalogue/data.generated.ts';
import { createReviewer } from './catalogue/reviewer.ts';
import { withoutMessage } from './lsp/guarded.ts';
import { startServer } from './lsp/server.ts';
import { citationData, importData } from './regulation/data.generated.ts';

const transports = ['--stdio', '--node-ipc', '--socket', '--pipe'];
if (!process.argv.some((argument) => transports.some((one) => argument.startsWith(one)))) process.argv.push('--stdio');

const connection = createConnection(ProposedFeatures.all);
// One message that went wrong ends neither the others nor the server.
process.on('unhandledRejection', (error) => connection.console.error(withoutMessage(error)));

startServer(connection, {
  version,
  repository: repository.url,
  createReviewer: () => createReviewer(catalogueData),
  citationData,
  importData,
  importer: () => import('./regulation/official/importAct.ts'),
  runtime: {
    locale: process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'] || 'en',
    after: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
    settle: () => new Promise((resolve) => setImmediate(resolve)),
    prepare: async () => undefined,
    readData: (name) => readFile(join(__dirname, name), 'utf8').catch(() => undefined),
  },
});
