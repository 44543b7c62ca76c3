import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { startSession } from '../support/session.ts';

/** Notes again and again, by a timer that keeps nothing alive, what keeps the process awake. */
const WATCH = `const { renameSync, writeFileSync } = require('node:fs');
setInterval(() => {
  writeFileSync(__filename + '.part', JSON.stringify(process.getActiveResourcesInfo()));
  renameSync(__filename + '.part', __filename + '.json');
}, 20).unref();
`;

test('when an answer is given, no timer of ours is left to wake the server', { timeout: 30_000 }, async (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'dpa-review-idle-'));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  const preload = join(folder, 'watch.cjs');
  writeFileSync(preload, WATCH);
  const session = await startSession(context, { preload });
  await session.open('file:///idle.md', '# Data processing agreement\n\nThe Processor may engage another processor.\n');
  await session.items('file:///idle.md');
  await pause(300);
  const resources: string[] = JSON.parse(readFileSync(`${preload}.json`, 'utf8'));
  // The folder can only go when nothing is written into it any more.
  assert.equal(await session.stop(), 0);
  assert.ok(resources.length > 0, 'the connection keeps the server alive');
  assert.deepEqual(
    resources.filter((one) => !/^(Pipe|TTY|TCPSocket)/.test(one)),
    [],
  );
});
