import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRefresh } from '../../client/src/refresh.ts';

interface Doc {
  version: number;
}

/** A refresh whose clock and answers the test holds in its hands. */
function setUp() {
  const timers = new Set<() => void>();
  const asked: ((version: number) => void)[] = [];
  const shown: string[] = [];
  const refresh = createRefresh<Doc, number>(
    (milliseconds, run) => {
      assert.equal(milliseconds, 400);
      timers.add(run);
      return () => timers.delete(run);
    },
    400,
    {
      ask: () => new Promise((resolve) => asked.push(resolve)),
      isCurrent: (document, answer) => answer === document.version,
      show: (_, answer) => shown.push(`v${answer}`),
    },
  );
  const elapse = () => {
    for (const run of timers) run();
    timers.clear();
  };
  const answer = async (index: number, version: number) => {
    asked[index]?.(version);
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { refresh, elapse, answer, asked, shown, timers };
}

test('asks once when typing stops', async () => {
  const { refresh, elapse, answer, asked, shown, timers } = setUp();
  const document = { version: 3 };
  refresh.soon(document);
  refresh.soon(document);
  refresh.soon(document);
  assert.equal(asked.length, 0);
  assert.equal(timers.size, 1);
  elapse();
  await answer(0, 3);
  assert.equal(asked.length, 1);
  assert.deepEqual(shown, ['v3']);
  assert.equal(timers.size, 0);
});

test('drops the answer to an older version', async () => {
  const { refresh, answer, shown } = setUp();
  const document = { version: 1 };
  refresh.now(document);
  document.version = 2;
  await answer(0, 1);
  assert.deepEqual(shown, []);
});

test('drops an answer that a later question has overtaken', async () => {
  const { refresh, answer, shown } = setUp();
  refresh.now({ version: 1 });
  refresh.now({ version: 7 });
  await answer(1, 7);
  await answer(0, 1);
  assert.deepEqual(shown, ['v7']);
});

test('shows nothing after it was stopped', async () => {
  const { refresh, elapse, answer, asked, shown } = setUp();
  refresh.now({ version: 1 });
  refresh.soon({ version: 1 });
  refresh.stop();
  elapse();
  await answer(0, 1);
  assert.equal(asked.length, 1);
  assert.deepEqual(shown, []);
});
