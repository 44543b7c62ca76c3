/** A file as the user gave it. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Why a file, or several together, cannot be taken for the text of an act. */
export type RefusalReason =
  | 'empty'
  | 'pdf'
  | 'office'
  | 'not-text'
  | 'encoding'
  | 'too-large'
  | 'archive-damaged'
  | 'archive-bomb'
  | 'archive-without-act'
  | 'entities'
  | 'truncated'
  | 'malformed'
  | 'notice'
  | 'wrapper'
  | 'annex'
  | 'error-answer'
  | 'firewall'
  | 'choice-page'
  | 'not-an-act'
  | 'unknown-act'
  | 'unknown-language'
  | 'another-act'
  | 'another-language'
  | 'several-acts'
  | 'corrigendum-alone'
  | 'incomplete';

/** What an incomplete text has too few or too many of. */
export type CountedUnit = 'articles' | 'recitals' | 'paragraphs' | 'points';

/** A refusal: nothing of the file is kept. `found` and `wanted` are CELEX numbers, languages or counts, as the reason has it. */
export interface Refusal {
  readonly reason: RefusalReason;
  readonly file: string;
  readonly found?: string;
  readonly wanted?: string;
  /** Of an incomplete text: what was counted, and in which provision (in the whole act where there is none). */
  readonly unit?: CountedUnit;
  readonly provision?: string;
  /** What to save instead, as far as it is known. */
  readonly act?: { readonly celex: string; readonly language?: string };
}

/** Whether a result is a refusal. */
export function isRefusal(result: object): result is Refusal {
  return 'reason' in result;
}
