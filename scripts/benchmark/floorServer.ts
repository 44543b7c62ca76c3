// The least a language server can do: the same library, one pass of one expression, at most a hundred findings.
import {
  createConnection,
  type Diagnostic,
  ProposedFeatures,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const MOST = 100;
const WORDS = /sous-traitants?|processors?/gi;

const connection = createConnection(ProposedFeatures.all);
const documents = new TextDocuments(TextDocument);
connection.onInitialize(() => ({
  capabilities: {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
  },
}));
connection.languages.diagnostics.on(({ textDocument }) => {
  const document = documents.get(textDocument.uri);
  const items: Diagnostic[] = [];
  for (const match of document?.getText().matchAll(WORDS) ?? []) {
    if (!document || items.length === MOST) break;
    const [word] = match;
    const range = { start: document.positionAt(match.index), end: document.positionAt(match.index + word.length) };
    items.push({ range, message: word, severity: 2 });
  }
  return { kind: 'full', items };
});
documents.listen(connection);
connection.listen();
