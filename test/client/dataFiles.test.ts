import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDataFile } from '../../client/src/dataFiles.ts';

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
