import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { reviewer } from '../support/citations.ts';
import { dpaReview, folderWith } from '../support/command.ts';

const NAMES = ['--controller', 'Port of Call Ltd', '--processor', ' Lantern Ltd '];

test('an agreement on the standard output, of which the review finds nothing', async () => {
  const { code, stdout, stderr } = await dpaReview(['new', ...NAMES]);
  assert.deepEqual([code, stderr], [0, '']);
  assert.match(
    stdout,
    /^# Data Processing Agreement\n[\s\S]*\nPort of Call Ltd, [\s\S]*\nLantern Ltd, [\s\S]*[^\n]\n$/,
  );
  assert.deepEqual(reviewer.review(stdout).findings, []);
  const check = await dpaReview(['check', '-', '--fail-on', 'warning'], { input: stdout });
  assert.equal(check.code, 0, check.stdout);
});

test('in the language of the messages, for the side that is asked for', async () => {
  const french = (await dpaReview(['new', '--lang', 'fr'])).stdout;
  assert.match(
    french,
    /^# Accord de sous-traitance de données personnelles[\s\S]*\[à compléter\u00a0: dénomination sociale\]/,
  );
  assert.equal((await dpaReview(['new'], { env: { LANG: 'fr_FR.UTF-8' } })).stdout, french);
  const strict = (await dpaReview(['new', '--lang', 'fr', '--variant', 'controller'])).stdout;
  assert.notEqual(strict, french);
  assert.deepEqual(reviewer.review(strict).findings, []);
});

test('--out makes a file, and never touches one that is there', async (context) => {
  const cwd = folderWith(context, { 'mine.md': 'mine' });
  const made = await dpaReview(['new', '--out', 'new.md'], { cwd });
  assert.deepEqual(made, { code: 0, stdout: '', stderr: 'dpa-review: new.md written\n' });
  assert.equal(readFileSync(join(cwd, 'new.md'), 'utf8'), (await dpaReview(['new'])).stdout);
  const refused = await dpaReview(['new', '--out', 'mine.md'], { cwd });
  assert.deepEqual([refused.code, refused.stdout], [2, '']);
  assert.match(refused.stderr, /^dpa-review: mine\.md exists already/);
  assert.equal(readFileSync(join(cwd, 'mine.md'), 'utf8'), 'mine');
});

test('where no file can be made, it is said why', async (context) => {
  const cwd = folderWith(context, { 'file.md': '' });
  mkdirSync(join(cwd, 'folder'));
  const why = async (out: string, ...more: string[]) => {
    const { code, stdout, stderr } = await dpaReview(['new', '--out', out, ...more], { cwd });
    assert.deepEqual([code, stdout], [2, '']);
    return stderr;
  };
  assert.match(await why('absent/new.md'), /^dpa-review: absent\/new\.md cannot be made: its folder does not exist\n$/);
  assert.match(await why('folder'), /^dpa-review: folder exists already/);
  assert.match(await why('file.md/new.md', '--lang', 'fr'), /son dossier n’existe pas\n$/);
  if (process.getuid?.() === 0) return;
  writeFileSync(join(cwd, 'folder', 'a'), '');
  chmodSync(join(cwd, 'folder'), 0o500);
  assert.match(await why('folder/new.md'), /permission to write there was refused/);
});
