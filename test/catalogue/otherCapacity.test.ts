import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reads, tells, withWords } from '../support/frames.ts';
import { tinyReviewer } from '../support/tiny.ts';

const WORDS = withWords({
  'head.as-controller': ['as controller', 'as a controller'],
  'head.denied': ['absence'],
  'who.processor': ['processor'],
});

const CLAUSE = 'The Processor shall notify any breach.';

/** What the review makes of the clause below these lines: the status of the one requirement. */
function under(above: string, frames = [tells()]): string | undefined {
  const reviewer = tinyReviewer(frames, WORDS);
  return reviewer.review(`${above}\n\n${CLAUSE}`, { language: 'en', profile: 'dpa' }).requirements[0]?.status;
}

test('a clause under a heading by which the processor acts as controller does not count, however deep it stands', () => {
  assert.equal(under('## Processing by the Provider as a controller'), 'missing');
  assert.equal(under('## As controller, the Provider'), 'missing');
  assert.equal(under('## The Processor as controller'), 'missing');
  assert.equal(under('## The Provider as controller\n\n### Breaches'), 'missing');
  assert.equal(under('## The Provider as controller\n\nNothing.\n\n## Breaches'), 'present');
});

test('a heading sets nothing apart where the controller is meant, both capacities are, or it is denied', () => {
  assert.equal(under('## The Customer as controller'), 'present');
  assert.equal(under('## Processing by the Provider for the Customer as a controller'), 'present');
  assert.equal(under('## The Provider as controller and as processor'), 'present');
  assert.equal(under('## The Provider as processor and as controller'), 'present');
  assert.equal(under('## Processing as processor or as controller by the Provider'), 'present');
  assert.equal(under('## No processing by the Provider as controller'), 'present');
  assert.equal(under('## Absence of processing by the Provider as controller'), 'present');
  assert.equal(under('## Processing as controller'), 'present');
});

test('items of a stem by which the processor acts as controller do not count', () => {
  const items = (stem: string) =>
    tinyReviewer([tells()], WORDS).review(`${stem}\n\n- the Provider notifies any breach;\n- data are deleted.`, {
      language: 'en',
      profile: 'dpa',
    }).requirements[0]?.status;
  assert.equal(items('The Provider as controller:'), 'missing');
  assert.equal(items('The Provider and the Customer as controller:'), 'present');
});

test('what defeats an element counts wherever it stands, and a sentence sets nothing apart but what it introduces', () => {
  const text = '## The Provider as controller\n\nThe Provider notifies a breach.';
  const defeat = tells({ name: 'defeat', effect: 'defeats' });
  const [verdict] = tinyReviewer([defeat], WORDS).review(text, { language: 'en', profile: 'dpa' }).requirements;
  assert.equal(verdict?.elements[0]?.because, 'weak');
  reads(tells(), 'en', ['holds The Provider ⟦notifies a breach⟧ as controller.']);
});
