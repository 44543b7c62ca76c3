/**
 * What the server offers beyond LSP: names and shapes only, so that a client may import them.
 * Every text in them is written in the user's language; ranges are LSP ranges of the reviewed version.
 */

/** Request: the review of an open document. Answers `null` for a document the server does not know or does not review. */
export const REVIEW_REQUEST = 'dpa-review/review';
/** Request: a page of explanations, in Markdown. Answers `null` for an unknown page. */
export const PAGE_REQUEST = 'dpa-review/page';
/** Notification to the server: what the user takes a document for. Sent again after a restart. */
export const KIND_NOTIFICATION = 'dpa-review/kind';
/** Request to the client: a data file that ships beside the server, as text, a `.bin` file as base64. Answers `null` where there is none. */
export const DATA_REQUEST = 'dpa-review/data';
/** Command of the code action "Why is this asked?": its one argument is a `PageParams`. */
export const WHY_COMMAND = 'dpaReview.why';

/** A place in a document: lines and UTF-16 characters from 0, half-open. */
export interface ReviewRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

export interface ReviewParams {
  readonly textDocument: { readonly uri: string };
}

export type ReviewStatus = 'present' | 'partial' | 'missing' | 'not-applicable' | 'not-assessed';
export type ReviewSeverity = 'error' | 'warning' | 'information';
export type ReviewKind = 'dpa' | 'privacy-notice' | 'other';

/** Words of the contract, with what they show. */
export interface ReviewWords {
  readonly range: ReviewRange;
  /** Evidence: empty. Weakening words: why they weaken. */
  readonly reason: string;
}

export interface ReviewElement {
  readonly id: string;
  readonly title: string;
  readonly mark: 'core' | 'included' | 'recommended';
  readonly satisfied: boolean | null;
  /** Found, weakened …, in words. */
  readonly statusText: string;
  /** What was looked for, in words. */
  readonly lookedFor: string;
  readonly evidence: readonly ReviewWords[];
  readonly against: readonly ReviewWords[];
}

export interface ReviewRequirement {
  readonly id: string;
  readonly title: string;
  /** The provision as a lawyer cites it. */
  readonly provision: string;
  readonly mandatory: boolean;
  readonly status: ReviewStatus;
  readonly statusText: string;
  /** The most serious finding about it; none where there is nothing to tell. */
  readonly severity: ReviewSeverity | null;
  /** One line on what was found or is lacking. */
  readonly detail: string;
  /** Where to go: the best evidence, else the weak words, else the place where the clause would belong. */
  readonly range: ReviewRange;
  readonly elements: readonly ReviewElement[];
}

export interface ReviewResult {
  /** The version of the document that was reviewed. */
  readonly version: number;
  /** Language of the contract: `fr`, `en` … */
  readonly language: string;
  readonly kind: ReviewKind;
  /** The verdict in a few words: `Art. 28: 17/25`. */
  readonly verdict: string;
  /** What kind of document it is taken for, and why. */
  readonly explanation: string;
  /** Whether a mandatory requirement is missing or weak. */
  readonly worst: ReviewSeverity | null;
  readonly present: number;
  readonly applicable: number;
  readonly requirements: readonly ReviewRequirement[];
}

/** `code`: the code of a finding, a requirement's id, optionally with `.element`. */
export interface PageParams {
  readonly code: string;
  /** Language of the page; the message language when absent. */
  readonly language?: 'en' | 'fr';
  /** The kind of document that the finding is about: two kinds may have requirements of one name. */
  readonly profile?: 'dpa' | 'privacy-notice';
}

export interface PageResult {
  readonly title: string;
  readonly markdown: string;
}

/** `kind`: null to let the document speak for itself again. */
export interface KindParams {
  readonly uri: string;
  readonly kind: ReviewKind | null;
}

export interface DataParams {
  /** A file name without folders: `pages.fr.json`. */
  readonly name: string;
}

/** Sent with `initialize`. A client that leaves it out gets the texts by standard means. */
export interface InitializationOptions {
  /** `fr`, `en`: language of messages; the client's locale otherwise. */
  readonly messageLanguage?: string;
  /** The client shows pages of ours itself, and answers `DATA_REQUEST`. */
  readonly pages?: boolean;
}

/** The settings, under `dpaReview`; anything absent or `null` is its default. Types are checked by `lsp/settings.ts`. */
export interface Settings {
  readonly enabled: boolean;
  readonly messageLanguage: 'auto' | 'fr' | 'en';
  readonly contractLanguage: 'auto' | 'fr' | 'en';
  readonly profile: 'auto' | 'dpa' | 'privacy-notice';
  /** By code of a finding (a requirement's id or `<id>.<element>`). */
  readonly severity: Readonly<Record<string, ReviewSeverity | 'off'>>;
  readonly showInformation: boolean;
  readonly inlayHints: {
    /** After a citation, the title of the article. */
    readonly articleTitles: boolean;
  };
}

/**
 * Scheme of read-only articles, `dpa-regulation:/gdpr/fr/28`, with the line of a unit as the fragment (`#L12`, from 1), and of
 * recitals, `dpa-regulation://recital/gdpr/fr/81`.
 */
export const LAW_SCHEME = 'dpa-regulation';
/**
 * Command that opens an article beside the contract: its one argument is the page's address, fragment included. Without it the
 * user looks one up. Editors let no scheme of ours pass in the links of a hover; a link to this command does.
 */
export const ARTICLE_COMMAND = 'dpaReview.lookUpArticle';
/** Request: an article as a read-only page. Answers `null` for an address that names none. */
export const ARTICLE_REQUEST = 'dpa-review/article';
/** Request: articles by numbers, titles and words. */
export const LAW_SEARCH_REQUEST = 'dpa-review/searchLaw';
/** Request: makes the compact text of an act from official files, to be kept by the client. */
export const IMPORT_REQUEST = 'dpa-review/importAct';
/** Request: the acts whose official text can be imported, and which texts are there. */
export const ACTS_REQUEST = 'dpa-review/acts';
/** Notification to the server: the client keeps other texts than before. */
export const TEXTS_CHANGED_NOTIFICATION = 'dpa-review/textsChanged';
/** The folder, in a `DataParams.name`, of the compact texts: the client looks among those it keeps, then beside the server. */
export const TEXTS_FOLDER = 'regulation/';

export interface ArticleParams {
  /** Without its fragment. */
  readonly uri: string;
}

export interface ArticleResult {
  readonly title: string;
  readonly markdown: string;
}

export interface LawSearchParams {
  /** What was typed; empty: the articles in their order. */
  readonly query: string;
  /** Language of the law; the message language when absent. */
  readonly language?: string;
}

export interface LawSearchItem {
  /** `Article 28(3)(h)`, `Considérant 81`. */
  readonly label: string;
  readonly title: string;
  /** Words around those found; empty where the title says enough. */
  readonly excerpt: string;
  /** Address of the read-only page, fragment included. */
  readonly uri: string;
}

export interface LawSearchResult {
  readonly items: readonly LawSearchItem[];
  /** Whether the official text was searched; otherwise titles and our explanations were. */
  readonly official: boolean;
  /** One line on where the text comes from, or how to have it. */
  readonly note: string;
}

export interface ImportFile {
  readonly name: string;
  readonly base64: string;
}

export interface ImportParams {
  readonly files: readonly ImportFile[];
  /** Anything else is refused. */
  readonly celex?: string;
  readonly language?: string;
  /** Today: `2026-11-22`. */
  readonly today: string;
}

/** What to keep, or why nothing of it can be kept. */
export type ImportResult =
  | {
      /** `gdpr.fr.json`. */
      readonly name: string;
      readonly text: string;
      /** Act, language, date, what it holds: to be told to the user. */
      readonly summary: string;
      readonly attribution: string;
    }
  | { readonly refusal: string };

/** One file to fetch with the user's consent; the address is of the EU's Publications Office. */
export interface Download {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The name under which it is handed in. */
  readonly name: string;
}

export interface ImportableAct {
  readonly id: string;
  readonly title: string;
  readonly celex: string;
  readonly languages: readonly {
    readonly language: string;
    readonly name: string;
    /** What to fetch for it: the consolidation and the act as published. */
    readonly downloads: readonly Download[];
    /** One line on the text that is there; null where none is. */
    readonly present: string | null;
  }[];
}

export interface ActsResult {
  readonly acts: readonly ImportableAct[];
}

/** Request: the clauses that can be written for a document. Answers `null` where none can. */
export const CLAUSES_REQUEST = 'dpa-review/clauses';
/** Request: the edit that writes a clause, or all that are missing. */
export const DRAFT_REQUEST = 'dpa-review/draft';

export type ClauseVariant = 'balanced' | 'controller' | 'processor';

export interface ClausesParams {
  readonly textDocument: { readonly uri: string };
}

export interface ClauseVariantItem {
  readonly variant: ClauseVariant;
  /** Whom it favours, in words. */
  readonly label: string;
  /** What distinguishes it, in the contract's language. */
  readonly note: string;
  /** The clause with the contract's names, in Markdown. */
  readonly preview: string;
}

export interface ClauseItem {
  readonly requirement: string;
  readonly title: string;
  readonly provision: string;
  readonly mandatory: boolean;
  readonly status: ReviewStatus;
  readonly statusText: string;
  readonly variants: readonly ClauseVariantItem[];
}

export interface ClausesResult {
  readonly version: number;
  /** Language of the contract. */
  readonly language: string;
  readonly items: readonly ClauseItem[];
}

export interface DraftParams {
  readonly textDocument: { readonly uri: string; readonly version: number };
  /** The requirement whose clause is written; null: all that are missing, to be confirmed. */
  readonly requirement: string | null;
  readonly variant: ClauseVariant;
  /** With all: weak elements are strengthened, too. */
  readonly repairs?: boolean;
}

/** `edit`: an LSP `WorkspaceEdit` for that version. */
export type DraftResult = { readonly edit: object } | { readonly refusal: string };

/** Request: a complete agreement to start from. */
export const NEW_AGREEMENT_REQUEST = 'dpa-review/newAgreement';

export interface NewAgreementParams {
  readonly language: 'en' | 'fr';
  readonly variant: ClauseVariant;
  /** Names of the parties; blanks where they are not given. */
  readonly controller?: string;
  readonly processor?: string;
}

/** `text`: Markdown, its lines ended by `\n`. */
export type NewAgreementResult = { readonly text: string } | { readonly refusal: string };
