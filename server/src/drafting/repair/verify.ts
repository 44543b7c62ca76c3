import type { ElementVerdict, RequirementVerdict } from '../../catalogue/review.ts';
import type { Reviewer, ReviewState } from '../../catalogue/reviewer.ts';
import { edited, type WorkingText } from '../compose.ts';
import type { DraftEdit } from '../draft.ts';

/** A text that is being worked on, with what the review says of it. */
export interface Tried {
  readonly working: WorkingText;
  readonly state: ReviewState;
}

/** Edits made to a working text (offsets of `working.text`), and the review of what comes out. */
export function tried(reviewer: Reviewer, { working, state }: Tried, edits: readonly DraftEdit[]): Tried {
  const [first, last] = [edits[0], edits.at(-1)];
  if (!first || !last) return { working, state };
  const next = edited(working, edits);
  const inserted = next.text.length - working.text.length + (last.end - first.start);
  return { working: next, state: reviewer.update(state, next.text, { start: first.start, end: last.end, inserted }) };
}

/** What a review says of a requirement. */
export function verdictOn({ judgement }: ReviewState, requirement: string): RequirementVerdict | undefined {
  return judgement?.requirements.find(({ id }) => id === requirement);
}

/** What a review says of an element. */
export function elementIn(state: ReviewState, requirement: string, element: string): ElementVerdict | undefined {
  return verdictOn(state, requirement)?.elements.find(({ id }) => id === element);
}

/** Whether an element holds; one that is only told when something speaks against it holds when it is not told. */
export function holds(state: ReviewState, requirement: string, element: string): boolean {
  const own = elementIn(state, requirement, element);
  return own ? own.satisfied === true : verdictOn(state, requirement) !== undefined;
}
