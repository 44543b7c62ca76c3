import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lineColumnAt, lineIndex, offsetAt } from '../../server/src/text/lines.ts';
import { random } from '../support/random.ts';

function starts(text: string): number[] {
  return [...lineIndex(text).starts];
}

test('each kind of line break ends one line', () => {
  assert.deepEqual(starts(''), [0]);
  assert.deepEqual(starts('a\nb\n'), [0, 2, 4]);
  assert.deepEqual(starts('a\r\nb\rc\n\rd'), [0, 3, 5, 7, 8]);
});

test('lines and columns count from 1, in UTF-16 units', () => {
  const index = lineIndex('é😀x\r\nyz');
  assert.deepEqual(lineColumnAt(index, 0), { line: 1, column: 1 });
  assert.deepEqual(lineColumnAt(index, 3), { line: 1, column: 4 });
  assert.deepEqual(lineColumnAt(index, 6), { line: 2, column: 1 });
  assert.deepEqual(lineColumnAt(index, 8), { line: 2, column: 3 });
});

test('the two halves of CRLF stand on the line they end', () => {
  const index = lineIndex('ab\r\nc');
  assert.deepEqual(lineColumnAt(index, 2), { line: 1, column: 3 });
  assert.deepEqual(lineColumnAt(index, 3), { line: 1, column: 4 });
});

test('places outside the text are moved to its nearest end', () => {
  const index = lineIndex('ab\ncd');
  assert.deepEqual(lineColumnAt(index, -4), { line: 1, column: 1 });
  assert.deepEqual(lineColumnAt(index, 99), { line: 2, column: 3 });
  assert.equal(offsetAt(index, { line: 9, column: 1 }), 3);
  assert.equal(offsetAt(index, { line: 1, column: 99 }), 3);
});

test('an offset comes back from its line and column', () => {
  const chance = random(11);
  for (let round = 0; round < 200; round++) {
    let text = '';
    for (let i = chance.below(30); i > 0; i--) text += chance.pick(['a', 'é', '\n', '\r', '\r\n', '😀']);
    const index = lineIndex(text);
    for (let offset = 0; offset <= text.length; offset++) {
      assert.equal(offsetAt(index, lineColumnAt(index, offset)), offset, JSON.stringify([text, offset]));
    }
  }
});
