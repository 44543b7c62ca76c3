import assert from 'node:assert/strict';
import { test } from 'node:test';
import { beforeSigns, pastSigns } from '../../server/src/text/signs.ts';

test('past signs: as far as they stand in a row', () => {
  assert.equal(pastSigns('a *_b*', 1, ' *_'), 4);
  assert.equal(pastSigns('a *_b*', 0, ' *_'), 0);
  assert.equal(pastSigns('a**', 1, '*'), 3);
});

test('before signs: back to where they begin, but not further than asked', () => {
  assert.equal(beforeSigns('*a: ', 4, ': '), 2);
  assert.equal(beforeSigns('*a: ', 4, ': ', 3), 3);
  assert.equal(beforeSigns('*a: ', 2, ': '), 2);
  assert.equal(beforeSigns('** ', 3, '* '), 0);
});
