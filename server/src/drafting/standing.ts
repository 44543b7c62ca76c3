import { type Block, looksLike } from '../blocks/block.ts';
import type { RequirementVerdict } from '../catalogue/review.ts';
import type { ReviewState } from '../catalogue/reviewer.ts';
import type { Contract } from '../contract/contract.ts';
import type { Span } from '../text/span.ts';

const STANDING: Readonly<Record<RequirementVerdict['status'], number>> = {
  missing: 0,
  partial: 1,
  present: 2,
  'not-applicable': 0,
  'not-assessed': 0,
};

function verdictsOf({ judgement }: ReviewState): readonly RequirementVerdict[] {
  return judgement?.requirements ?? [];
}

/** Codes of what a review finds: requirements that are missing, elements that are weak or missing. */
export function codesOf(state: ReviewState): string[] {
  return verdictsOf(state).flatMap(({ id, status, elements }) => {
    if (status === 'missing') return [id];
    const open = elements.filter((one) => one.satisfied === false && one.because !== 'not-applicable');
    return open.map((one) => `${id}.${one.id}`);
  });
}

function isWorse(before: RequirementVerdict, after: RequirementVerdict | undefined): boolean {
  if (!after || STANDING[after.status] < STANDING[before.status]) return true;
  return after.elements.some((one) => {
    const old = before.elements.find(({ id }) => id === one.id);
    if (old?.satisfied === true && one.satisfied !== true) return true;
    return one.because === 'weak' && old?.because !== 'weak';
  });
}

/** Whether a review of the next version finds nothing weak or missing that the one before did not. */
export function harmsNothing(before: ReviewState, after: ReviewState): boolean {
  if (before.profile !== after.profile) return false;
  const now = verdictsOf(after);
  return verdictsOf(before).every((one, i) => !isWorse(one, now[i]));
}

/** Whether a review finds everything that the requirement asks for. */
export function isPresent(state: ReviewState, requirement: string): boolean {
  return verdictsOf(state).some(({ id, status }) => id === requirement && status === 'present');
}

/** Words that were put in: their place in the new text, and the old block at which annexes or signatures begin after it. */
export interface PutIn extends Span {
  readonly bodyEnd: number;
}

/**
 * Whether all blocks of a contract stand in the next version as they were, headings of its body under the same headings.
 * Signatures and annexes without a level of their own stand under whatever clause is the last.
 */
export function keepsOutline(before: Contract, after: Contract, { start, end, bodyEnd }: PutIn): boolean {
  const [old, now] = [before.table, after.table];
  const added = now.blocks.length - old.blocks.length;
  const first = old.starts.findIndex((one) => one >= start);
  const from = first < 0 ? old.blocks.length : first;
  const move = (index: number) => (index < from ? index : index + added);
  return old.blocks.every((block, i) => {
    const at = move(i);
    const other = now.blocks[at] as Block | undefined;
    const shift = i < from ? 0 : end - start;
    if (!other || other.length !== block.length || !looksLike(block, other)) return false;
    if (now.starts[at] !== (old.starts[i] as number) + shift) return false;
    if (block.kind !== 'heading') return true;
    const parent = after.tree.parent[at] as number;
    const isNew = parent >= from && parent < from + added;
    return parent === move(before.tree.parent[i] as number) || (isNew && i >= bodyEnd);
  });
}
