/** What the server offers beyond LSP about the law: names and shapes only. */

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
