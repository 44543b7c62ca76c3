import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applied, type Part, plainText, snippetTexts } from '../../server/src/drafting/draft.ts';

const parts: readonly Part[] = [
  'Prix : 5 $ {net} \\ ',
  { blank: 'nom du contact' },
  ', ',
  { choice: ['48 h', 'a,b|c'] },
];

test('parts as plain text: blanks in brackets in the language of the contract, the first option of a choice', () => {
  assert.equal(plainText(parts, 'fr'), 'Prix : 5 $ {net} \\ [à compléter\u00a0: nom du contact], 48 h');
  assert.equal(plainText([{ blank: 'name' }], 'en'), '[to be completed: name]');
  const facts: Part[] = [{ choice: ['names', 'images'], check: true }, ', ', { choice: ['wages'], check: true }];
  assert.equal(plainText(facts, 'en'), '[to be checked: names], [to be checked: wages]');
  assert.deepEqual(snippetTexts([{ start: 0, end: 0, parts: facts }], 'en'), [
    '\u0024{1|names,images|}, \u0024{2:wages}',
  ]);
});

test('parts as snippets: what a snippet takes for its own is escaped, tab stops are counted through all edits', () => {
  const edits = [
    { start: 0, end: 0, parts },
    { start: 3, end: 4, parts: [{ blank: '1} $x' }] },
  ];
  assert.deepEqual(snippetTexts(edits, 'fr'), [
    'Prix : 5 \\$ {net\\} \\\\ \u0024{1:[à compléter\u00a0: nom du contact]}, \u0024{2|48 h,a\\,b\\|c|}',
    '\u0024{3:[à compléter\u00a0: 1\\} \\$x]}',
  ]);
});

test('a text after edits', () => {
  const edits = [
    { start: 0, end: 1, parts: ['A'] },
    { start: 2, end: 2, parts: [{ choice: ['x', 'y'] }, 'z'] },
    { start: 4, end: 6, parts: [] },
  ];
  assert.equal(applied('abcdefg', edits, 'en'), 'Abxzcdg');
});
