import { commands, Disposable, type ExtensionContext, MarkdownString, Uri, window, workspace } from 'vscode';
import {
  type BaseLanguageClient,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  vsdiag,
} from 'vscode-languageclient';
import { ARTICLE_COMMAND, TEXTS_CHANGED_NOTIFICATION } from '../../server/src/protocol/law.ts';
import {
  DATA_REQUEST,
  type DataParams,
  type InitializationOptions,
  WHY_COMMAND,
} from '../../server/src/protocol/review.ts';
import { withArticleCommands } from './articleLinks.ts';
import { createArticles } from './articles.ts';
import { toBase64 } from './base64.ts';
import { crashHandler } from './crashes.ts';
import { isBinary, placesOf } from './dataFiles.ts';
import { registerImport } from './importOfficialText.ts';
import { registerInsertClause } from './insertClause.ts';
import { createKinds } from './kinds.ts';
import { showLanguageStatus } from './languageStatus.ts';
import { registerLookUp } from './lookUpArticle.ts';
import { registerNavigation } from './navigation.ts';
import { registerNewAgreement } from './newAgreement.ts';
import { createOfficialTexts } from './officialTexts.ts';
import { registerPages } from './pages.ts';
import type { CreateClient } from './platform.ts';
import { registerRemove } from './removeOfficialTexts.ts';
import { announceKind, registerReviewAs } from './reviewAs.ts';
import { watchReviews } from './reviews.ts';
import { startServer } from './server.ts';
import { type Session, textsFor } from './session.ts';
import { registerShowRequirements } from './showRequirements.ts';
import { registerSuggestions } from './suggestions.ts';

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
    markdown: { isTrusted: { enabledCommands: [WHY_COMMAND, ARTICLE_COMMAND] }, supportThemeIcons: true },
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
      provideHover: async (document, position, token, next) => {
        const hover = await next(document, position, token);
        for (const content of hover?.contents ?? []) {
          if (content instanceof MarkdownString) content.value = withArticleCommands(content.value);
        }
        return hover;
      },
      provideDiagnostics: (document, previous, token, next) => {
        const { scheme } = 'uri' in document ? document.uri : document;
        if (scheme !== FORMER_VERSIONS) return next(document, previous, token);
        return { kind: vsdiag.DocumentDiagnosticReportKind.full, items: [] };
      },
    },
  };
}

async function readData(
  { extensionUri, globalStorageUri }: ExtensionContext,
  { name }: DataParams,
): Promise<string | null> {
  for (const { root, path } of placesOf(name)) {
    try {
      const file = Uri.joinPath(root === 'storage' ? globalStorageUri : extensionUri, ...path);
      const bytes = await workspace.fs.readFile(file);
      return isBinary(name) ? toBase64(bytes) : new TextDecoder().decode(bytes);
    } catch {
      // It may be in the next place; in none, it is not there.
    }
  }
  return null;
}

/** The official texts and the articles made of them; the server and what is open follow each change. */
function registerLaw(session: Session): Disposable {
  const { context, server } = session;
  const articles = createArticles(server, context.subscriptions);
  const changed = () => {
    server.notify(TEXTS_CHANGED_NOTIFICATION, {});
    articles.refresh();
  };
  const kept = createOfficialTexts(context.globalStorageUri, changed, context.subscriptions);
  return Disposable.from(
    registerLookUp(session, articles),
    registerImport(session, kept),
    registerRemove(session, kept),
  );
}

/** Starts the server and registers all that the user sees; returns what stops the server. */
export function startClient(context: ExtensionContext, createClient: CreateClient): () => Promise<void> {
  const { subscriptions } = context;
  const log = window.createOutputChannel('DPA Review', { log: true });
  const kinds = createKinds(context.workspaceState);
  const create = (): BaseLanguageClient => {
    const errorHandler = crashHandler(
      () => client.createDefaultErrorHandler(),
      () => textsFor(undefined),
      log,
    );
    const client = createClient({ ...clientOptions(() => session), outputChannel: log, errorHandler });
    client.onRequest(DATA_REQUEST, (params: DataParams) => readData(context, params));
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
    registerLaw(session),
    registerInsertClause(session),
    registerNewAgreement(session),
    registerSuggestions(),
    commands.registerCommand('dpaReview.restart', () => server.restart()),
  );
  return () => server.stop();
}
