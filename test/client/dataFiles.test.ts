import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDataFile, isTextFile, placesOf } from '../../client/src/dataFiles.ts';

test('data files are named without folders', () => {
  for (const name of ['pages.fr.json', 'words.en.json', 'a']) assert.ok(isDataFile(name), name);
});

test('nothing else is read', () => {
  const others = [
    '',
    '.',
    '..',
    '../package.json',
    'a/b.json',
    'a\\b.json',
    '/etc/passwd',
    'C:x',
    '.npmrc',
    'a\0',
    'é.json',
  ];
  for (const name of [...others, undefined, null, 3, ['a']]) assert.ok(!isDataFile(name), String(name));
});

test('a text that was imported comes before the one that ships', () => {
  assert.deepEqual(placesOf('regulation/gdpr.fr.json'), [
    { root: 'storage', path: ['regulation', 'gdpr.fr.json'] },
    { root: 'extension', path: ['dist', 'regulation', 'gdpr.fr.json'] },
  ]);
  assert.deepEqual(placesOf('pages.fr.json'), [{ root: 'extension', path: ['dist', 'pages.fr.json'] }]);
});

test('no other folder is read, and of that one only texts', () => {
  const names = ['other/x.json', 'regulation/', 'regulation/../x.json', 'regulation/a/b.json', 'regulation/.x.json'];
  const more = ['regulation\\x.json', '/regulation/x.json', 'regulation/x.js', '../regulation/x.json'];
  for (const name of [...names, ...more, undefined, 3, { name: 'x' }]) assert.deepEqual(placesOf(name), []);
  assert.ok(
    isTextFile('32024R1689.de.json') && !isTextFile('.gdpr.fr.json.x.part') && !isTextFile('gdpr.fr.json.part'),
  );
});
