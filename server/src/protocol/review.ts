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
