import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sameAtEnd, sameAtStart } from '../../server/src/text/sameText.ts';
import { random } from '../support/random.ts';

test('texts have in common what a look at unit after unit says', () => {
  const chance = random(11);
  for (let round = 0; round < 500; round++) {
    const word = (length: number) => Array.from({ length }, () => chance.pick(['a', 'b', 'é', '\ud83d'])).join('');
    const around = [word(chance.below(40)), word(chance.below(40))];
    const [a, b] = [around.join(word(chance.below(3))), around.join(word(chance.below(3)))];
    let start = 0;
    while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
    let end = 0;
    while (end < Math.min(a.length, b.length) && a.at(-1 - end) === b.at(-1 - end)) end++;
    assert.deepEqual([sameAtStart(a, b), sameAtEnd(a, b)], [start, end], `${a} | ${b}`);
  }
});

test('of equal texts all is the same, of an empty one nothing', () => {
  assert.deepEqual([sameAtStart('abc', 'abc'), sameAtEnd('abc', 'abc')], [3, 3]);
  assert.deepEqual([sameAtStart('', 'abc'), sameAtEnd('abc', '')], [0, 0]);
});
