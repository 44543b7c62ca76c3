import type { Requirement } from '../catalogue/catalogue.ts';
import { createHeadingReader, type HeadingReader } from '../catalogue/home.ts';
import type { Status } from '../catalogue/review.ts';
import type { Reviewer, ReviewState } from '../catalogue/reviewer.ts';
import type { ClauseLibrary, ClauseTexts } from './clause.ts';
import { type Site, siteOf } from './place/site.ts';
import { typographyOf } from './voice/typography.ts';
import { voiceOf } from './voice/voice.ts';
import type { Manner } from './wording.ts';

/** What clauses are written with. */
export interface Engine {
  readonly reviewer: Reviewer;
  readonly library: (language: string) => ClauseLibrary | undefined;
  readonly headings: HeadingReader;
}

/** The engine over a reviewer and the clauses of each language. */
export function createEngine(reviewer: Reviewer, library: (language: string) => ClauseLibrary | undefined): Engine {
  return {
    reviewer,
    library,
    headings: createHeadingReader(reviewer.catalogue),
  };
}

/** The requirements of a review with one of the statuses, in catalogue order. */
export function having(
  { reviewer }: Engine,
  { judgement, profile }: ReviewState,
  ...statuses: readonly Status[]
): Requirement[] {
  const of = new Map(judgement?.requirements.map(({ id, status }) => [id, status]));
  return reviewer.catalogue.ofProfile(profile).filter(({ id }) => statuses.includes(of.get(id) as Status));
}

/** What was read of a version of a contract: several questions are asked of the same one. */
const manners = new WeakMap<ReviewState, Manner>();

/** How a contract speaks and sets its signs; undefined for one that is not assessed, or in a language in which nothing is drafted. */
export function mannerOf({ reviewer }: Pick<Engine, 'reviewer'>, state: ReviewState): Manner | undefined {
  const known = manners.get(state);
  if (known) return known;
  const voice = state.judgement && voiceOf(state, reviewer.compiled.lexicon);
  if (!voice) return undefined;
  const manner = { voice, typography: typographyOf(state.contract.text) };
  manners.set(state, manner);
  return manner;
}

/** Where something can be written in a contract. */
export function siteIn({ reviewer, headings }: Engine, { contract, judgement }: ReviewState, { voice }: Manner): Site {
  return siteOf(contract, {
    requirements: reviewer.catalogue.requirements,
    verdicts: judgement?.requirements ?? [],
    words: voice.words,
    language: voice.language,
    subjects: (of, index) => headings(of, index, voice.language),
  });
}

/** The clauses of a requirement in the language of a contract. */
export function textsOf({ library }: Engine, { folder }: Requirement, { voice }: Manner): ClauseTexts | undefined {
  return library(voice.language)?.[folder];
}
