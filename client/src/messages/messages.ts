import type { ReviewKind, ReviewSeverity } from '../../../server/src/protocol/review.ts';
import type { DraftTexts } from './draftTexts.ts';
import type { LawTexts } from './lawTexts.ts';

/** The languages in which the editor's own texts exist. */
export type TextLanguage = 'en' | 'fr';

/** The groups of requirements in the list, in the order in which they are shown. */
export const GROUPS = ['missing', 'partial', 'present', 'recommended', 'not-applicable', 'not-assessed'] as const;
/** One of the groups of requirements in the list. */
export type Group = (typeof GROUPS)[number];

/** A step of "Next missing clause": `index` of `count`, from 1. */
export interface StepTexts {
  readonly index: number;
  readonly count: number;
  readonly title: string;
  readonly provision: string;
  readonly status: string;
  readonly mandatory: boolean;
}

/** Every text that the client itself shows, one typed function each. Those about a contract come from the server. */
export interface ClientTexts {
  readonly language: TextLanguage;
  readonly law: LawTexts;
  readonly drafts: DraftTexts;

  starting(): string;
  stopped(): string;
  stoppedDetail(): string;
  /** Reviews are switched off in the settings. */
  off(): string;
  offDetail(): string;
  /** The most serious finding in words: a colour alone says nothing to some. */
  worst(severity: ReviewSeverity | null): string;

  /** Links of the language status: as short as can be. */
  showRequirements(): string;
  changeKind(): string;
  openSettings(): string;
  restart(): string;
  showLog(): string;

  requirementsPlaceholder(): string;
  group(group: Group): string;
  /** There is nothing to list: the document is no contract, or the server does not run. */
  nothingToShow(): string;

  nothingMissing(): string;
  stepped(step: StepTexts): string;

  kind(kind: ReviewKind): string;
  kindDetail(kind: ReviewKind): string;
  letDocumentDecide(): string;
  letDocumentDecideDetail(): string;
  reviewAs(): string;
  reviewAsPlaceholder(): string;
  /** Marks the present choice, in words. */
  currentChoice(): string;
  noDocument(): string;

  /** The cursor is on no finding. */
  noFinding(): string;
  whichFinding(): string;
  noPage(): string;

  /** The server has stopped by itself and was started again. */
  restarted(): string;
  /** The server has stopped by itself too often. */
  gaveUp(): string;
}
