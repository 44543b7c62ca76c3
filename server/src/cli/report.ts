import type { Kind, Review } from '../catalogue/review.ts';
import { countsOf } from '../messages/findingText.ts';
import type { Counts } from '../messages/messages.ts';
import type { Citation } from '../regulation/citations/citation.ts';
import type { Remark } from '../rules/rule.ts';
import type { Locate } from './places.ts';

/** A contract that was read and reviewed. */
export interface Reviewed {
  readonly path: string;
  readonly text: string;
  readonly review: Review;
  /** What the rules tell, after the findings of the review. */
  readonly remarks: readonly Remark[];
  readonly locate: Locate;
}

/** A contract whose citations were read, with absolute offsets. */
export interface CitedFile {
  readonly path: string;
  readonly text: string;
  readonly citations: readonly Citation[];
  readonly locate: Locate;
}

/** What was counted over all contracts, and what could not be read. */
export interface Totals {
  readonly contracts: number;
  readonly counts: Counts;
  /** Every code that some finding has, with the profile it belongs to. */
  readonly codes: ReadonlyMap<string, Kind>;
  readonly failures: readonly { readonly path: string; readonly message: string }[];
}

/** One form of report: contracts are printed one by one, in order. */
export interface Printer {
  readonly start: string;
  readonly separator: string;
  contract(reviewed: Reviewed): string;
  finish(totals: Totals): string;
}

/** How many findings and remarks there are of each severity. */
export function countsIn({ review, remarks }: Reviewed): Counts {
  const counts = { ...countsOf(review) };
  for (const { severity } of remarks) counts[severity]++;
  return counts;
}

/** The sum of two counts. */
export function sum(a: Counts, b: Counts): Counts {
  return {
    error: a.error + b.error,
    warning: a.warning + b.warning,
    information: a.information + b.information,
  };
}
