import { type Connection, MessageType, TextDocuments } from 'vscode-languageserver';
import type { Kind, Review } from '../catalogue/review.ts';
import type { Reviewer, ReviewState } from '../catalogue/reviewer.ts';
import type { Snapshot } from '../features/snapshot.ts';
import { editorEn } from '../messages/editor.en.ts';
import { editorFr } from '../messages/editor.fr.ts';
import type { EditorMessages } from '../messages/editorMessages.ts';
import { en } from '../messages/en.ts';
import { fr } from '../messages/fr.ts';
import type { MessageLanguage, Messages } from '../messages/messages.ts';
import type { Settings } from '../protocol/review.ts';
import type { CitationData } from '../regulation/citations/citations.ts';
import { ruleOf } from '../rules/index.ts';
import { type Citations, createCitations } from './citations.ts';
import { type Clauses, createClauses } from './clauses.ts';
import { type Configuration, createConfiguration } from './configuration.ts';
import { type Contracts, createContracts } from './contracts.ts';
import { type OpenDocument, openDocuments } from './documents.ts';
import { type Log, show } from './guarded.ts';
import { createLaw, type Law } from './law.ts';
import { createPages, type Pages } from './pages.ts';
import { askData } from './patience.ts';
import type { Runtime } from './runtime.ts';

/** Schemes of our own documents, which are never reviewed. */
const OWN_SCHEMES = ['dpa-review:', 'dpa-regulation:'];

/** Everything a running server knows. */
export interface Session {
  readonly documents: TextDocuments<OpenDocument>;
  readonly configuration: Configuration;
  readonly pages: Pages;
  readonly contracts: Contracts;
  readonly kinds: Map<string, Kind>;
  readonly log: Log;
  reviewer(): Reviewer;
  /** The language of messages where no setting says one. */
  speak(locale: string): void;
  messages(settings?: Settings): { readonly messages: Messages; readonly editor: EditorMessages };
  messagesIn(language: MessageLanguage): Messages;
  readonly law: Law;
  readonly clauses: Clauses;
  /** The citations of open documents. */
  citations(): Citations;
  /** The present version of a document, read; undefined for one that is unknown, ours, or not to be reviewed. */
  snapshot(uri: string): Promise<Snapshot | undefined>;
}

export interface SessionContext {
  readonly connection: Connection;
  readonly runtime: Runtime;
  readonly log: Log;
  createReviewer(): Reviewer;
  readonly citationData: CitationData;
  /** Whether data files are asked from the client. */
  asksData(): boolean;
}

/** Whether a document of this address may be reviewed at all. */
function isReviewable(uri: string): boolean {
  return !OWN_SCHEMES.some((scheme) => uri.startsWith(scheme));
}

function languageOf(locale: string): MessageLanguage {
  return locale.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}

/** Speaks to the user in the language that a setting says, else in that of the client. */
function createSpeaker(locale: string): Pick<Session, 'speak' | 'messages'> {
  let language = languageOf(locale);
  return {
    speak: (said) => {
      language = languageOf(said);
    },
    messages: (settings) => {
      const chosen = settings && settings.messageLanguage !== 'auto' ? settings.messageLanguage : language;
      return chosen === 'fr' ? { messages: fr, editor: editorFr } : { messages: en, editor: editorEn };
    },
  };
}

/** Makes something when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Does something once, and again only if it failed, which `failed` is told. */
function untilDone(run: () => Promise<void>, failed: () => void): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => {
    if (running) return running;
    const now = run();
    running = now;
    now.catch(() => {
      running = undefined;
      failed();
    });
    return now;
  };
}

/** Whether findings of a code exist. */
function isCodeOf({ catalogue }: Reviewer, code: string): boolean {
  if (ruleOf(code)) return true;
  const [id = '', element] = code.split('.');
  const some = catalogue.requirements.filter((one) => one.id === id);
  return some.some(({ elements }) => element === undefined || elements.some((one) => one.id === element));
}

/** The verdicts on a reading, weighed once however many requests ask for them. */
function weighing(reviewer: () => Reviewer): (state: ReviewState) => Review {
  const known = new WeakMap<ReviewState, Review>();
  return (state) => {
    const review = known.get(state) ?? reviewer().reviewOf(state);
    known.set(state, review);
    return review;
  };
}

/** A session before its first message; the catalogue is read when it is first needed. */
export function createSession(context: SessionContext): Session {
  const { connection, runtime, log } = context;
  const { speak, messages } = createSpeaker(runtime.locale);
  const reviewer = once(context.createReviewer);
  const reviewOf = weighing(reviewer);
  // A client that keeps official texts has the other data files, too.
  const readData = (name: string) => (context.asksData() ? askData(connection, name, runtime) : runtime.readData(name));
  const isCode = (code: string) => isCodeOf(reviewer(), code);
  const documents = new TextDocuments(openDocuments);
  const contracts = createContracts(reviewer);
  const configuration = createConfiguration({ connection, runtime, log, isCode, messages: () => messages().editor });
  const kinds = new Map<string, Kind>();
  const citations = once(() => createCitations(context.citationData));
  const tellUnprepared = once(() => show(connection, MessageType.Error, messages().editor.notPrepared()));
  const prepared = untilDone(runtime.prepare, tellUnprepared);
  const snapshot = async (uri: string): Promise<Snapshot | undefined> => {
    if (!isReviewable(uri) || !documents.get(uri)) return undefined;
    const [settings] = await Promise.all([configuration.of(uri), prepared()]);
    const document = documents.get(uri);
    if (!settings.enabled || !document) return undefined;
    const state = contracts.stateOf(document, settings, kinds.get(uri));
    const { messages: texts, editor } = messages(settings);
    const wording = { messages: texts, catalogue: reviewer().catalogue };
    const review = reviewOf(state);
    const remarks = review.kind === 'other' ? [] : citations().remarksOn(uri, state.contract);
    return { document: document.text, state, review, remarks, settings, wording, editor };
  };
  return {
    documents,
    configuration,
    pages: createPages(() => reviewer().catalogue, runtime),
    contracts,
    kinds,
    log,
    reviewer,
    speak,
    messages,
    messagesIn: (spoken) => (spoken === 'fr' ? fr : en),
    law: createLaw(readData, log),
    clauses: createClauses(reviewer, readData),
    citations,
    snapshot,
  };
}
