import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mostFrequent } from '../../server/src/text/mostFrequent.ts';

test('what is there most often, the first among equals; what is undefined does not count', () => {
  assert.equal(mostFrequent(['a', 'b', undefined, 'b', undefined, undefined]), 'b');
  assert.equal(mostFrequent(['a', 'b', 'b', 'a']), 'a');
  assert.equal(mostFrequent([undefined]), undefined);
});
