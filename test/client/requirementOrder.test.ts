import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupRequirements } from '../../client/src/requirementOrder.ts';
import { requirement } from '../support/requirement.ts';

function shown(...requirements: Parameters<typeof groupRequirements>[0]): string[] {
  return groupRequirements(requirements).map(
    ({ group, requirements }) => `${group}: ${requirements.map(({ id }) => id).join(' ')}`,
  );
}

test('what must be there and is missing comes first, then what is weak, then what is there', () => {
  const list = shown(
    requirement('a', { status: 'present', severity: null }),
    requirement('b', { status: 'partial' }),
    requirement('c', { status: 'missing' }),
    requirement('d', { status: 'not-applicable', severity: null }),
    requirement('e', { status: 'missing' }),
  );
  assert.deepEqual(list, ['missing: c e', 'partial: b', 'present: a', 'not-applicable: d']);
});

test('recommended requirements stand together, the missing ones first', () => {
  const list = shown(
    requirement('a', { mandatory: false, status: 'present', severity: null }),
    requirement('b', { mandatory: false, status: 'missing', severity: 'information' }),
    requirement('c', { status: 'present', severity: null }),
    requirement('d', { mandatory: false, status: 'partial', severity: 'information' }),
  );
  assert.deepEqual(list, ['present: c', 'recommended: b d a']);
});

test('a contract that was not assessed is one group', () => {
  const list = shown(
    requirement('a', { status: 'not-assessed', severity: null }),
    requirement('b', { status: 'not-assessed', severity: null, mandatory: false }),
  );
  assert.deepEqual(list, ['not-assessed: a b']);
});
