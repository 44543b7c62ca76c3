import { commands, type ExtensionContext, Uri, window, workspace } from 'vscode';
import {
  type BaseLanguageClient,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  vsdiag,
} from 'vscode-languageclient';
import { DATA_REQUEST, type DataParams, type InitializationOptions, WHY_COMMAND } from '../../server/src/protocol.ts';
import { crashHandler } from './crashes.ts';
import { isDataFile } from './dataFiles.ts';
import { createKinds } from './kinds.ts';
import { showLanguageStatus } from './languageStatus.ts';
import { registerNavigation } from './navigation.ts';
import { registerPages } from './pages.ts';
import type { CreateClient } from './platform.ts';
import { announceKind, registerReviewAs } from './reviewAs.ts';
import { watchReviews } from './reviews.ts';
import { startServer } from './server.ts';
import { type Session, textsFor } from './session.ts';
import { registerShowRequirements } from './showRequirements.ts';

/** The former versions that a comparison shows: their findings would stand in the Problems view twice. */
const FORMER_VERSIONS = 'git';

function initializationOptions(): InitializationOptions {
  return { messageLanguage: textsFor(undefined).language, pages: true };
}

/** What the library is told, but for the server itself. */
function clientOptions(session: () => Session): LanguageClientOptions {
  return {
    documentSelector: [{ language: 'markdown' }],
    initializationOptions,
    diagnosticCollectionName: 'dpa-review',
    diagnosticPullOptions: { onChange: true },
    // A request that fails is in the log; only what the user can do something about is shown.
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationFailedHandler: () => false,
    markdown: { isTrusted: { enabledCommands: [WHY_COMMAND] }, supportThemeIcons: true },
    middleware: {
      didOpen: async (document, next) => {
        await next(document);
        const { server, kinds, reviews } = session();
        announceKind(server, kinds, document.uri.toString());
        reviews.opened(document);
      },
      didClose: (document, next) => {
        session().reviews.closed(document);
        return next(document);
      },
      provideDiagnostics: (document, previous, token, next) => {
        const { scheme } = 'uri' in document ? document.uri : document;
        if (scheme !== FORMER_VERSIONS) return next(document, previous, token);
        return { kind: vsdiag.DocumentDiagnosticReportKind.full, items: [] };
      },
    },
  };
}

async function readData(extension: Uri, { name }: DataParams): Promise<string | null> {
  if (!isDataFile(name)) return null;
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(extension, 'dist', name)));
  } catch {
    return null;
  }
}

/** Starts the server and registers all that the user sees; returns what stops the server. */
export function startClient(context: ExtensionContext, createClient: CreateClient): () => Promise<void> {
  const { subscriptions, extensionUri } = context;
  const log = window.createOutputChannel('DPA Review', { log: true });
  const kinds = createKinds(context.workspaceState);
  const create = (): BaseLanguageClient => {
    const errorHandler = crashHandler(
      () => client.createDefaultErrorHandler(),
      () => textsFor(undefined),
      log,
    );
    const client = createClient({ ...clientOptions(() => session), outputChannel: log, errorHandler });
    client.onRequest(DATA_REQUEST, (params: DataParams) => readData(extensionUri, params));
    return client;
  };
  const server = startServer(create, log);
  const session: Session = { context, server, kinds, reviews: watchReviews(server, subscriptions) };
  subscriptions.push(
    log,
    showLanguageStatus(session),
    registerShowRequirements(session),
    registerNavigation(session),
    registerReviewAs(session),
    registerPages(session),
    commands.registerCommand('dpaReview.restart', () => server.restart()),
  );
  return () => server.stop();
}
