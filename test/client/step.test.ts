import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Direction, type LastStep, step } from '../../client/src/step.ts';
import type { ReviewRange, ReviewRequirement } from '../../server/src/protocol/review.ts';
import { requirement } from '../support/requirement.ts';

const at = (line: number) => ({ line, character: 0 });
/** A cursor that selects nothing. */
const on = (line: number) => ({ start: at(line), end: at(line) });

/** Where some steps lead, one after the other: `id index/count`. */
function walk(all: readonly ReviewRequirement[], from: number, ...directions: readonly Direction[]): string[] {
  let selection: ReviewRange = on(from);
  let last: LastStep | undefined;
  return directions.map((direction) => {
    const found = step(all, direction, selection, last);
    if (!found) return 'none';
    selection = found.requirement.range;
    last = { id: found.requirement.id, place: selection.start };
    return `${found.requirement.id} ${found.index}/${found.count}`;
  });
}

const CONTRACT = [
  requirement('weak', { line: 40, status: 'partial' }),
  requirement('audits', { line: 0 }),
  requirement('there', { line: 20, status: 'present', severity: null }),
  requirement('breach', { line: 0 }),
];

test('goes through what is missing and weak in the order of the document, and round', () => {
  const found = walk(CONTRACT, 0, 'next', 'next', 'next', 'next');
  assert.deepEqual(found, ['audits 1/3', 'breach 2/3', 'weak 3/3', 'audits 1/3']);
});

test('goes back the same way', () => {
  const found = walk(CONTRACT, 0, 'previous', 'previous', 'previous', 'previous');
  assert.deepEqual(found, ['weak 3/3', 'breach 2/3', 'audits 1/3', 'weak 3/3']);
});

test('starts from the cursor once it has left the last place', () => {
  const last = { id: 'audits', place: at(0) };
  assert.equal(step(CONTRACT, 'next', on(10), last)?.requirement.id, 'weak');
  assert.equal(step(CONTRACT, 'previous', on(10), last)?.requirement.id, 'breach');
  assert.equal(step(CONTRACT, 'previous', on(90), last)?.requirement.id, 'weak');
  assert.equal(step(CONTRACT, 'next', on(90), last)?.requirement.id, 'audits');
});

test('the last place does not hold once its clause was written', () => {
  const mended = CONTRACT.filter(({ id }) => id !== 'audits');
  assert.equal(step(mended, 'next', on(0), { id: 'audits', place: at(0) })?.requirement.id, 'breach');
});

test('leaves a place that was selected otherwise, from the list of requirements for instance', () => {
  const selected = { start: at(40), end: { line: 40, character: 5 } };
  assert.equal(step(CONTRACT, 'next', selected, undefined)?.requirement.id, 'audits');
  assert.equal(step(CONTRACT, 'previous', selected, undefined)?.requirement.id, 'breach');
  assert.equal(step(CONTRACT, 'next', on(40), undefined)?.requirement.id, 'weak');
});

test('passes over what is switched off, recommended or not', () => {
  const off = [requirement('a', { line: 3, severity: null }), requirement('b', { line: 5, mandatory: false })];
  assert.deepEqual(walk(off, 0, 'next', 'next'), ['b 1/1', 'b 1/1']);
});

test('goes nowhere when nothing is missing', () => {
  assert.deepEqual(walk([requirement('a', { status: 'present', severity: null })], 0, 'next', 'previous'), [
    'none',
    'none',
  ]);
});
