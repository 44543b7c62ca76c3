import type { Kind, ProfileId } from '../catalogue/review.ts';
import type { MessageLanguage, Tally } from './messages.ts';

/** The texts that only an editor shows, one typed function each. */
export interface EditorMessages {
  readonly language: MessageLanguage;

  /** Title of the action that opens the page of a finding. */
  why(): string;
  /** Beside words that carry what the finding speaks of. */
  foundHere(element: string): string;
  /** After the last finding that is listed. */
  more(count: number): string;

  /** The verdict in a few words: `Art. 28: 17/25`. */
  verdict(profile: ProfileId, tally: Tally): string;
  /** In place of a verdict: the document is no contract that we review. */
  notReviewed(): string;
  /** In place of a verdict: its language has no cues. */
  notAssessed(): string;
  /** What the document is taken for, and why. */
  explanation(kind: string, why: string): string;
  documentKind(kind: Kind): string;

  /** Head of the hover on words that carry or weaken something. */
  carries(): string;
  weakens(): string;
  /** Head of the hover on the heading of a clause. */
  clauseCarries(): string;
  missingHere(): string;
  /** A requirement with its provision and status, on one line. */
  requirementLine(title: string, provision: string, status: string): string;
  /** What of a requirement still misses. */
  lacks(titles: readonly string[]): string;

  /** A setting with a value it cannot have. `allowed`: what it may be, in words. */
  wrongSetting(name: string, value: string, allowed: string): string;
  /** What a setting may be, in words. */
  oneOf(values: readonly string[]): string;
  trueOrFalse(): string;
  anObject(): string;
  aFindingCode(): string;
  /** The words by which contracts are read could not be had. */
  notPrepared(): string;
  /** A page that no requirement has. */
  noPage(code: string): string;
}
