import type { RequirementVerdict, Status } from '../catalogue/review.ts';
import type { Reviewer, ReviewState } from '../catalogue/reviewer.ts';
import { edited, type WorkingText } from './compose.ts';
import type { DraftEdit } from './draft.ts';

/** A text that is being worked on, with what the review says of it. */
export interface Tried {
  readonly working: WorkingText;
  readonly state: ReviewState;
}

const RANK: Readonly<Record<Status, number>> = {
  present: 3,
  partial: 2,
  missing: 1,
  'not-applicable': 3,
  'not-assessed': 0,
};

function verdicts({ judgement }: ReviewState): readonly RequirementVerdict[] {
  return judgement?.requirements ?? [];
}

/** Edits made to a working text (offsets of `working.text`), and the review of what comes out. */
export function tried(reviewer: Reviewer, { working, state }: Tried, edits: readonly DraftEdit[]): Tried {
  const [first, last] = [edits[0], edits.at(-1)];
  if (!first || !last) return { working, state };
  const next = edited(working, edits);
  const inserted = next.text.length - working.text.length + (last.end - first.start);
  return { working: next, state: reviewer.update(state, next.text, { start: first.start, end: last.end, inserted }) };
}

/** Whether an element holds; one that the verdict leaves out does, since nothing speaks against it. */
export function holds(state: ReviewState, requirement: string, element: string): boolean {
  const verdict = verdicts(state).find(({ id }) => id === requirement);
  if (!verdict) return false;
  const judged = verdict.elements.find(({ id }) => id === element);
  return judged === undefined || judged.satisfied === true;
}

/** Whether nothing got worse: no requirement, no element that held, and nothing that was not weak became so. */
export function isHarmless(before: ReviewState, after: ReviewState): boolean {
  if (before.profile !== after.profile || before.contract.language !== after.contract.language) return false;
  const now = new Map(verdicts(after).map((one) => [one.id, one]));
  return verdicts(before).every((old) => {
    const fresh = now.get(old.id);
    if (!fresh || RANK[fresh.status] < RANK[old.status]) return false;
    return fresh.elements.every(({ id, satisfied, because }) => {
      const former = old.elements.find((one) => one.id === id);
      if (former?.satisfied && satisfied === false) return false;
      return former?.because === 'weak' || because !== 'weak';
    });
  });
}
