import type { ProfileId, Severity } from '../catalogue/review.ts';

/** How much an element weighs: `core` decides the status, `dagger` is read into the core, `recommended` is neither. */
export type Mark = 'core' | 'dagger' | 'recommended';

/** A severity with the circumstance under which it stands; none: always. */
export interface SeverityCase {
  readonly severity: Severity;
  readonly circumstance?: string;
}

/** The texts of the page that explains a requirement. */
export interface PageMessages {
  obligation(obligation: 'mandatory' | 'recommended'): string;
  /** Said of a requirement that is only asked for in this circumstance. */
  onlyWhere(circumstance: string): string;
  /** A fact about the document, by the flag that stands for it in the data: follows "where". */
  circumstance(flag: string): string;
  /** The circumstance that an element was not found. */
  withoutElement(title: string): string;
  elementsHeading(): string;
  mark(mark: Mark): string;
  /** One sentence: what a mark means for the verdict. */
  markMeaning(mark: Mark): string;
  /** Beside the element that the user came from. */
  asked(): string;
  /** One or more severities, as part of a sentence. */
  severities(cases: readonly SeverityCase[]): string;
  /** What a finding gets when the whole requirement is missing; when it is there, elements have their own severities. */
  whenMissing(severities: string): string;
  /** Said of a requirement that no clause has to state. */
  metBySilence(): string;

  /** The page of all requirements: its title, what it is, and the heading of a profile. */
  allTitle(): string;
  allIntroduction(): readonly string[];
  /** Before the list of what holds for every requirement. */
  readingLabel(): string;
  profileHeading(profile: ProfileId): string;
}
