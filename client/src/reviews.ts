import {
  commands,
  Disposable,
  type Event,
  EventEmitter,
  languages,
  type TextDocument,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { State } from 'vscode-languageclient';
import { REVIEW_REQUEST, type ReviewResult } from '../../server/src/protocol/review.ts';
import { isOwnScheme } from './lawAddress.ts';
import { after, createRefresh, type Refresh } from './refresh.ts';
import type { Server } from './server.ts';
import type { ReviewState } from './statusText.ts';

/** After how many milliseconds without a key the status follows the document. */
const DELAY = 400;
/** How often a review is asked for again because the document changed meanwhile. */
const ATTEMPTS = 3;

/** The reviews of the documents that the user looks at. */
export interface Reviews {
  /** The Markdown document in the active editor, if there is one. */
  readonly document: TextDocument | undefined;
  /** What is known of its review. */
  readonly state: ReviewState;
  readonly onDidChange: Event<void>;
  /** The review of a document as it is now, if the server reviews it. */
  fresh(document: TextDocument): Promise<ReviewResult | undefined>;
  /** Asks again about the active document. */
  refresh(): void;
  /** The server has been told of a document: from now on it can be asked about it. */
  opened(document: TextDocument): void;
  /** The server has been told that a document was closed. */
  closed(document: TextDocument): void;
}

function activeMarkdown(): TextDocument | undefined {
  const document = window.activeTextEditor?.document;
  return document?.languageId === 'markdown' && !isOwnScheme(document.uri.scheme) ? document : undefined;
}

function ask(server: Server, document: TextDocument): Promise<ReviewResult | null | undefined> {
  return server.request(REVIEW_REQUEST, { textDocument: { uri: document.uri.toString() } });
}

async function askFresh(server: Server, document: TextDocument): Promise<ReviewResult | undefined> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const review = (await ask(server, document)) ?? undefined;
    if (review === undefined || review.version === document.version) return review;
  }
  return undefined;
}

/** Calls `refresh` when what is known of the active document may be outdated: events only, no timer runs while nothing happens. */
function watch(server: Server, refresh: Refresh<TextDocument>, look: () => void): Disposable {
  const soonFor = (uri: Uri) => {
    const document = activeMarkdown();
    if (document?.uri.toString() === uri.toString()) refresh.soon(document);
  };
  return Disposable.from(
    window.onDidChangeActiveTextEditor(look),
    server.onDidChangeState(look),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) soonFor(document.uri);
    }),
    // Settings and the kind of a document change its findings too.
    languages.onDidChangeDiagnostics(({ uris }) => uris.forEach(soonFor)),
    workspace.onDidChangeConfiguration((event) => {
      const document = activeMarkdown();
      if (document && event.affectsConfiguration('dpaReview', document)) refresh.soon(document);
    }),
  );
}

/** Follows the active editor; the context key `dpaReview.isContract` follows too. */
export function watchReviews(server: Server, subscriptions: Disposable[]): Reviews {
  const changed = new EventEmitter<void>();
  const known = new WeakMap<TextDocument, ReviewState>();
  let told = new WeakSet<TextDocument>();
  const stateOf = (document: TextDocument | undefined): ReviewState => {
    if (server.state === State.Running) return (document && known.get(document)) ?? 'starting';
    return server.state === State.Starting ? 'starting' : 'stopped';
  };
  const tell = () => {
    const state = stateOf(activeMarkdown());
    const isContract = activeMarkdown() !== undefined && typeof state !== 'string' && state.kind !== 'other';
    void commands.executeCommand('setContext', 'dpaReview.isContract', isContract);
    changed.fire();
  };
  const refresh = createRefresh<TextDocument, ReviewResult | null | undefined>(after, DELAY, {
    ask: async (document) => (told.has(document) ? ask(server, document) : undefined),
    isCurrent: (document, review) => review === null || review?.version === document.version,
    show: (document, review) => {
      known.set(document, review ?? 'off');
      tell();
    },
  });
  const look = () => {
    tell();
    const document = activeMarkdown();
    if (document) refresh.now(document);
    else refresh.stop();
  };
  const forget = (state: State) => {
    if (state !== State.Running) told = new WeakSet();
  };
  const stopping = server.onDidChangeState(forget);
  subscriptions.push(changed, { dispose: refresh.stop }, stopping, watch(server, refresh, look));
  look();
  return {
    get document() {
      return activeMarkdown();
    },
    get state() {
      return stateOf(activeMarkdown());
    },
    onDidChange: changed.event,
    fresh: (document) => askFresh(server, document),
    refresh: look,
    opened: (document) => {
      told.add(document);
      if (document === activeMarkdown()) look();
    },
    closed: (document) => {
      told.delete(document);
    },
  };
}
