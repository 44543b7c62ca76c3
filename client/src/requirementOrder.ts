import type { ReviewRequirement } from '../../server/src/protocol/review.ts';
import { GROUPS, type Group } from './messages/messages.ts';

/** Requirements of one group, in the order in which the server names them. */
export interface RequirementGroup {
  readonly group: Group;
  readonly requirements: readonly ReviewRequirement[];
}

const URGENCY = ['missing', 'partial', 'present', 'not-applicable', 'not-assessed'] as const;

function groupOf({ mandatory, status }: ReviewRequirement): Group {
  if (status === 'not-assessed' || status === 'not-applicable') return status;
  return mandatory ? status : 'recommended';
}

/** The requirements as the list shows them: what must be there and is not comes first. Empty groups are left out. */
export function groupRequirements(requirements: readonly ReviewRequirement[]): readonly RequirementGroup[] {
  const sorted = requirements.toSorted((a, b) => URGENCY.indexOf(a.status) - URGENCY.indexOf(b.status));
  return GROUPS.map((group) => ({ group, requirements: sorted.filter((one) => groupOf(one) === group) })).filter(
    (one) => one.requirements.length > 0,
  );
}
