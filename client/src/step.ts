import type { ReviewRange, ReviewRequirement } from '../../server/src/protocol/review.ts';

/** A place in a document: line and UTF-16 character from 0. */
export type Place = ReviewRange['start'];

/** Whether to go on towards the end or back towards the beginning. */
export type Direction = 'next' | 'previous';

/** Where the last step went: to which requirement, and where that was. */
export interface LastStep {
  readonly id: string;
  readonly place: Place;
}

/** The requirement to go to, and which one of how many it is (from 1). */
export interface Step {
  readonly requirement: ReviewRequirement;
  readonly index: number;
  readonly count: number;
}

function compare(a: Place, b: Place): number {
  return a.line - b.line || a.character - b.character;
}

/** The requirements that are missing or weak and of which there is something to tell, in the order of the document. */
export function stops(requirements: readonly ReviewRequirement[]): readonly ReviewRequirement[] {
  return requirements
    .filter((one) => one.severity !== null && (one.status === 'missing' || one.status === 'partial'))
    .toSorted((a, b) => compare(a.range.start, b.range.start));
}

/** The stop that the last step led to, if the selection is still there; else one that is selected; else -1. */
function standing(all: readonly ReviewRequirement[], { start, end }: ReviewRange, last: LastStep | undefined): number {
  const same = last !== undefined && compare(last.place, start) === 0 ? all.findIndex(({ id }) => id === last.id) : -1;
  if (same >= 0 || compare(start, end) === 0) return same;
  return all.findIndex(({ range }) => compare(range.start, start) === 0 && compare(range.end, end) === 0);
}

/** The first stop that does not lie before a place; their number when all do. */
function ahead(all: readonly ReviewRequirement[], cursor: Place): number {
  const index = all.findIndex((one) => compare(one.range.start, cursor) >= 0);
  return index >= 0 ? index : all.length;
}

/**
 * The next or previous stop, round the end. Several stops may share a place (clauses that are missing altogether), so
 * the last step counts as long as the selection has not left it. Nothing if there is no stop.
 */
export function step(
  requirements: readonly ReviewRequirement[],
  direction: Direction,
  selection: ReviewRange,
  last: LastStep | undefined,
): Step | undefined {
  const all = stops(requirements);
  if (all.length === 0) return undefined;
  const at = standing(all, selection, last);
  const from = at >= 0 ? at : ahead(all, selection.start);
  const wanted = direction === 'previous' ? from - 1 : at >= 0 ? from + 1 : from;
  const index = (wanted + all.length) % all.length;
  const requirement = all[index];
  return requirement && { requirement, index: index + 1, count: all.length };
}
