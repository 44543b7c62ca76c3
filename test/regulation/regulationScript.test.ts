import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { readActFile } from '../../server/src/regulation/actFile.ts';
import { folderWith } from '../support/command.ts';
import { CONSOLIDATION, CORRIGENDUM, FORMEX, PAGE } from '../support/fictionalActs.ts';
import { NO_OFFICIAL_FILES, OFFICIAL } from '../support/officialFiles.ts';

function regulation(...args: string[]) {
  const command = ['scripts/run.mjs', 'scripts/regulation.ts', ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  return { status, stdout, stderr };
}

test('a folder of official files becomes compact files; what is taken, refused or not needed is told', (context) => {
  const folder = folderWith(context, {
    'act.xml': FORMEX,
    'cons.xml': CONSOLIDATION,
    'corr.xml': CORRIGENDUM,
    'page.html': PAGE,
    'cut.xml': FORMEX.slice(0, 3000),
    'act-fr.xml': FORMEX.replace('<LG.DOC>EN', '<LG.DOC>FR'),
    'inside/another.xml': FORMEX,
  });
  const to = join(folder, 'out', 'regulation');
  const { status, stdout, stderr } = regulation('--from', folder, '--to', to);
  assert.equal(status, 0);
  assert.deepEqual(readdirSync(to).sort(), ['32031R0077.en.json', '32031R0077.fr.json']);
  assert.match(stdout, /^page\.html: not needed/m);
  assert.match(stdout, /^32031R0077\.en\.json: 4 articles, 2 paragraphs, 8 points, 2 recitals\n {2}Source: EUR-Lex/m);
  assert.match(stdout, /Corrigenda taken in: 32031R0077R\(01\)/);
  assert.match(stderr, /^cut\.xml: refused: the file is cut off before its end\. Open the act on https:/m);
  const act = readActFile(readFileSync(join(to, '32031R0077.en.json'), 'utf8'));
  assert.ok(typeof act === 'object' && act.articles[2]?.corrected && act.recitals[1]?.corrected);
});

test('nothing to read, no folder, a wrong option: a message and an exit code', (context) => {
  const folder = folderWith(context, { 'notice.xml': '<NOTICE><WORK/></NOTICE>' });
  const to = join(folder, 'out');
  const nothing = regulation('--from', folder, '--to', to);
  assert.equal(nothing.status, 1);
  assert.match(nothing.stdout, /^Nothing was written/);
  assert.match(nothing.stderr, /^notice\.xml: refused: a notice of the Publications Office/);
  assert.match(regulation('--from', join(folder, 'absent')).stderr, /ENOENT/);
  const wrong = regulation('--form', folder);
  assert.equal(wrong.status, 2);
  assert.match(wrong.stderr, /Usage: npm run regulation/);
  const offline = regulation('--base', 'http://127.0.0.1:1/', '--languages', 'fr', '--to', to);
  assert.equal(offline.status, 1);
  assert.match(offline.stderr, /^02016R0679-20160504\.fr: http:\/\/127\.0\.0\.1:1\/.+--from FOLDER$/m);
});

test('the official files of ../shared become seven texts', { skip: NO_OFFICIAL_FILES }, (context) => {
  const to = folderWith(context, {});
  const { status, stdout, stderr } = regulation('--from', resolve(OFFICIAL), '--to', to);
  assert.equal(status, 0);
  const languages = ['de', 'en', 'es', 'fr', 'it', 'nl'];
  assert.deepEqual(readdirSync(to).sort(), ['aiact.en.json', ...languages.map((one) => `gdpr.${one}.json`)]);
  assert.equal(stdout.match(/: 99 articles, 372 paragraphs, 389 points, 173 recitals$/gm)?.length, 6);
  assert.equal(stderr.match(/: refused: /g)?.length, 3);
  assert.match(
    stderr,
    /^02016R0679-20160504\.en\.fragment\.html: refused: the text is not whole: 4 articles instead of 99\./m,
  );
});
