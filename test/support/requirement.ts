import type { ReviewRequirement } from '../../server/src/protocol/review.ts';

/** A requirement as the server tells it: mandatory and missing at the first line, but for what is given. */
export function requirement(
  id: string,
  rest: Partial<ReviewRequirement> & { readonly line?: number },
): ReviewRequirement {
  const start = { line: rest.line ?? 0, character: 0 };
  return {
    id,
    title: `The ${id}`,
    provision: 'GDPR Art. 28(3)',
    mandatory: true,
    status: 'missing',
    statusText: rest.status ?? 'missing',
    severity: 'error',
    detail: '',
    range: { start, end: { line: start.line, character: 5 } },
    elements: [],
    ...rest,
  };
}
