import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createWorkers } from '../../client/src/workers.ts';

test('a new worker ends the one before, and the last one is ended with all', () => {
  const ended: number[] = [];
  let made = 0;
  const workers = createWorkers(() => {
    const number = ++made;
    return { number, terminate: () => ended.push(number) };
  });
  assert.deepEqual([workers.next().number, workers.next().number, workers.next().number], [1, 2, 3]);
  assert.deepEqual(ended, [1, 2]);
  workers.dispose();
  assert.deepEqual(ended, [1, 2, 3]);
});
