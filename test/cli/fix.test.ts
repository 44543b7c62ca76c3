import assert from 'node:assert/strict';
import { chmodSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { applyPatch } from 'diff';
import { dpaReview, folderWith } from '../support/command.ts';
import { ENGLISH, FRENCH } from '../support/contracts.ts';

const NOTHING = { code: 0, stdout: '', stderr: 'dpa-review: a.md: nothing to insert\n' };

test('a diff by default: applied, nothing is missing, and the file was not touched', async (context) => {
  const cwd = folderWith(context, { 'a.md': FRENCH });
  const { code, stdout, stderr } = await dpaReview(['fix', 'a.md'], { cwd });
  assert.equal(code, 0, stderr);
  assert.match(stdout, /^--- a\.md\n\+\+\+ a\.md\n@@ /);
  assert.match(stderr, /^dpa-review: a\.md: \d+ clauses? inserted.*blanks? to be filled in\n$/);
  assert.equal(readFileSync(join(cwd, 'a.md'), 'utf8'), FRENCH);
  const fixed = applyPatch(FRENCH, stdout);
  assert.ok(typeof fixed === 'string');
  const again = folderWith(context, { 'a.md': fixed });
  assert.deepEqual(await dpaReview(['fix', 'a.md'], { cwd: again }), NOTHING);
});

test('--write changes the file and keeps its byte order mark, line ends and rights', async (context) => {
  const text = `\ufeff${ENGLISH.replaceAll('\n', '\r\n')}`;
  const cwd = folderWith(context, { 'a.md': text });
  chmodSync(join(cwd, 'a.md'), 0o640);
  const { code, stdout, stderr } = await dpaReview(['fix', 'a.md', '--write', '--repair'], { cwd });
  assert.equal(code, 0, stderr);
  assert.equal(stdout, '');
  const fixed = readFileSync(join(cwd, 'a.md'), 'utf8');
  assert.ok(fixed.startsWith('\ufeff') && fixed.length > text.length);
  assert.doesNotMatch(fixed, /[^\r]\n/);
  assert.equal(statSync(join(cwd, 'a.md')).mode & 0o777, 0o640);
  assert.deepEqual(await dpaReview(['fix', 'a.md', '--write'], { cwd }), NOTHING);
});

test('--only inserts what is asked for, and unknown codes are refused', async (context) => {
  const cwd = folderWith(context, { 'a.md': FRENCH });
  const wrong = await dpaReview(['fix', 'a.md', '--only', 'audits,audit'], { cwd });
  assert.equal(wrong.code, 2);
  assert.match(wrong.stderr, /“audit”/);
  const { stderr } = await dpaReview(['fix', 'a.md', '--only', 'audits', '--only', 'dpo'], { cwd });
  assert.match(stderr, /a\.md: (nothing|[12] clauses? inserted)/);
});

test('the standard input, mended, goes to the standard output', async () => {
  const { code, stdout } = await dpaReview(['fix', '-', '--write', '--variant', 'controller'], { input: FRENCH });
  assert.equal(code, 0);
  assert.deepEqual((await dpaReview(['fix', '-'], { input: stdout })).stdout, '');
});

test('what is no agreement, and what cannot be read or written, is told', async (context) => {
  const cwd = folderWith(context, { 'cake.md': '# Cake\n\nBeat the eggs.\n', 'a.md': ENGLISH });
  const cake = await dpaReview(['fix', 'cake.md', 'absent.md'], { cwd });
  assert.equal(cake.code, 2);
  assert.match(cake.stderr, /absent\.md: no such file/);
  assert.match(cake.stderr, /cake\.md: not taken for a data processing agreement/);
  for (const args of [
    ['fix'],
    ['fix', 'a.md', '--write=yes'],
    ['fix', 'a.md', '--variant', 'mild'],
    ['check', 'a.md', '--write'],
  ]) {
    assert.equal((await dpaReview(args, { cwd })).code, 2, args.join(' '));
  }
});
