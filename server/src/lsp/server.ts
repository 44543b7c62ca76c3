import {
  type Connection,
  DidChangeConfigurationNotification,
  type DocumentDiagnosticReport,
  type ExecuteCommandParams,
  type InitializeResult,
  MessageType,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { Reviewer } from '../catalogue/reviewer.ts';
import { ACTION_KINDS } from '../features/codeAction.ts';
import { type DiagnosticOptions, SOURCE } from '../features/diagnostic.ts';
import { review } from '../features/review.ts';
import {
  KIND_NOTIFICATION,
  type KindParams,
  PAGE_REQUEST,
  type PageParams,
  type PageResult,
  REVIEW_REQUEST,
  type ReviewParams,
  WHY_COMMAND,
} from '../protocol/review.ts';
import type { CitationData } from '../regulation/citations/citations.ts';
import type { ImportData } from '../regulation/importable.ts';
import { citationCapabilities, handleCitations } from './citationRequests.ts';
import { type Client, clientOf, UNKNOWN_CLIENT } from './client.ts';
import { handleCompletions } from './completionRequests.ts';
import { createDiagnostics, type Diagnostics } from './diagnostics.ts';
import { handleDrafts } from './draftRequests.ts';
import { type Guard, guarded, type Log, show, withoutMessage } from './guarded.ts';
import { handleImports, type Importer } from './imports.ts';
import { handleLaw } from './lawRequests.ts';
import { handleNewAgreement } from './newAgreement.ts';
import type { Runtime } from './runtime.ts';
import { createSession, type Session } from './session.ts';
import { DEFAULTS, SECTION } from './settings.ts';

/** What makes one server: where it runs, what it knows, and where its pages are on the web. */
export interface ServerContext {
  readonly runtime: Runtime;
  readonly version: string;
  /** Address of the project. */
  readonly repository: string;
  createReviewer(): Reviewer;
  /** What tells citations; read when the first is looked for. */
  readonly citationData: CitationData;
  /** What official texts there are, and what reads them. */
  readonly importData: ImportData;
  readonly importer: Importer;
}

interface Server {
  readonly connection: Connection;
  readonly runtime: Runtime;
  readonly session: Session;
  readonly diagnostics: Diagnostics;
  readonly log: Log;
  client: Client;
}

function capabilitiesFor(client: Client): ServerCapabilities {
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    ...citationCapabilities(client),
    codeActionProvider: { codeActionKinds: [...ACTION_KINDS], resolveProvider: client.edits.resolves },
    // A client that shows our pages has the command itself; two of a name would be one too many.
    ...(!client.pages && { executeCommandProvider: { commands: [WHY_COMMAND] } }),
    ...(client.pulls && {
      diagnosticProvider: { identifier: SOURCE, interFileDependencies: false, workspaceDiagnostics: false },
    }),
  };
}

/** Where pages about findings are on the web. */
function pagesAt(repository: string): Pick<DiagnosticOptions, 'pageOf' | 'ruleOf'> {
  const docs = `${repository}/blob/main/docs`;
  return {
    pageOf: (anchor, language) => `${docs}/requirements${language === 'fr' ? '.fr' : ''}.md#${anchor}`,
    ruleOf: (code) => `${docs}/rules/${code}.md`,
  };
}

/** Starts answering on a connection. Nothing it is sent can end it but the end of the connection. */
export function startServer(connection: Connection, context: ServerContext): void {
  const { runtime, repository } = context;
  const log: Log = (line) => connection.console.error(line);
  const session = createSession({
    connection,
    runtime,
    log,
    createReviewer: context.createReviewer,
    citationData: context.citationData,
    asksData: () => server.client.pages,
  });
  const server: Server = {
    connection,
    runtime,
    session,
    log,
    client: UNKNOWN_CLIENT,
    diagnostics: createDiagnostics({
      session,
      connection,
      runtime,
      client: () => ({ ...server.client, ...pagesAt(repository) }),
    }),
  };
  handleLifecycle(server, context.version);
  handleDocuments(server);
  handleRequests(server, context);
  connection.listen();
}

function handleLifecycle(server: Server, version: string): void {
  const { connection, session, diagnostics, runtime, log } = server;
  connection.onInitialize((params): InitializeResult => {
    server.client = clientOf(params);
    session.speak(server.client.locale ?? runtime.locale);
    return { capabilities: capabilitiesFor(server.client), serverInfo: { name: SOURCE, version } };
  });
  connection.onInitialized(() => {
    session.configuration.open(server.client.asksConfiguration);
    if (server.client.registersConfiguration) {
      connection.client
        .register(DidChangeConfigurationNotification.type, { section: SECTION })
        .catch((error) => log(`client/registerCapability: ${withoutMessage(error)}`));
    }
    diagnostics.refresh();
    // The catalogue is read while the client prepares its first question.
    runtime.after(0, () => session.reviewer());
  });
  connection.onDidChangeConfiguration(({ settings }) => {
    session.configuration.changed(settings);
    diagnostics.refresh();
  });
}

function handleDocuments({ connection, session, diagnostics }: Server): void {
  const { documents, contracts, configuration } = session;
  documents.onDidChangeContent(({ document }) => diagnostics.changed(document.uri));
  documents.onDidClose(({ document: { uri } }) => {
    contracts.forget(uri);
    session.citations().forget(uri);
    configuration.forget(uri);
    diagnostics.closed(uri);
  });
  documents.listen(connection);
  connection.onNotification(KIND_NOTIFICATION, ({ uri, kind }: KindParams) => {
    if (kind === (session.kinds.get(uri) ?? null)) return;
    if (kind === null) session.kinds.delete(uri);
    else session.kinds.set(uri, kind);
    if (documents.get(uri)) diagnostics.refresh();
  });
}

function handleRequests(server: Server, context: ServerContext): void {
  const { connection, session } = server;
  const options: DiagnosticOptions = { relatedInformation: false, ...pagesAt(context.repository) };
  const guard: Guard = (method, run) => guarded(method, null, run, server);
  handleLaw(connection, session, guard);
  handleImports({ connection, session, guard, data: context.importData, importer: context.importer });
  const common = { connection, session, guard, client: () => server.client };
  handleCitations(common);
  handleCompletions(common);
  const nothing: DocumentDiagnosticReport = { kind: 'full', items: [] };
  connection.languages.diagnostics.on(guarded('textDocument/diagnostic', nothing, server.diagnostics.pull, server));
  handleDrafts({ connection, session, guard, diagnosticOptions: options, client: () => server.client });
  handleNewAgreement(connection, session, guard);
  connection.onExecuteCommand(
    guard('workspace/executeCommand', async ({ command, arguments: [params] = [] }: ExecuteCommandParams) => {
      if (command !== WHY_COMMAND) return null;
      const page = await pageFor(server, params as PageParams);
      const text = page?.markdown ?? session.messages().editor.noPage(String((params as PageParams | undefined)?.code));
      show(connection, MessageType.Info, text);
      return page;
    }),
  );
  connection.onRequest(
    REVIEW_REQUEST,
    guard('dpa-review/review', async ({ textDocument }: ReviewParams) => {
      const snapshot = await session.snapshot(textDocument.uri);
      return snapshot ? review(snapshot) : null;
    }),
  );
  connection.onRequest(
    PAGE_REQUEST,
    guard('dpa-review/page', (params: PageParams) => pageFor(server, params)),
  );
}

async function pageFor({ session }: Server, params: PageParams | undefined): Promise<PageResult | null> {
  if (typeof params?.code !== 'string') return null;
  const { messages } = session.messages(params.language && { ...DEFAULTS, messageLanguage: params.language });
  return (await session.pages.about(params.code, params.profile, messages)) ?? null;
}
