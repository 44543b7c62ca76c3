import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf, importOrder, languagesInOrder } from '../../client/src/importWish.ts';

test('a task may name the files, the act and the language', () => {
  const order = { files: ['file:///a.xml', 'file:///b.zip'], celex: '32016R0679', language: 'fr' };
  assert.deepEqual(importOrder(order), order);
  assert.deepEqual(importOrder({ files: ['file:///a.xml'], celex: 3, more: true }), { files: ['file:///a.xml'] });
});

test('an argument without files is none: the user is asked', () => {
  const none = [undefined, null, 'file:///a.xml', ['file:///a.xml'], {}, { files: [] }, { files: 'x' }, { files: [3] }];
  for (const argument of none) assert.equal(importOrder(argument), undefined);
});

test('the day is that of the user', () => {
  assert.equal(dayOf(new Date(2026, 10, 2, 23, 59)), '2026-11-02');
  assert.equal(dayOf(new Date(2027, 0, 31, 0, 0)), '2027-01-31');
});

test('the languages that are likely to be wanted come first', () => {
  const languages = ['Czech', 'German', 'English', 'French'].map((name) => {
    return { language: name.slice(0, 2).toLowerCase(), name, downloads: [], present: null };
  });
  const inOrder = (...first: readonly string[]) =>
    languagesInOrder({ id: 'gdpr', title: '', celex: '', languages }, first).map(({ language }) => language);
  assert.deepEqual(inOrder('fr', 'en'), ['fr', 'en', 'cz', 'ge']);
  assert.deepEqual(inOrder('en', 'en', 'fr', 'xx'), ['en', 'fr', 'cz', 'ge']);
  assert.deepEqual(inOrder(), ['cz', 'en', 'fr', 'ge']);
});
