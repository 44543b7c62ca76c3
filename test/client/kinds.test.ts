import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createKinds, isKind } from '../../client/src/kinds.ts';

function memory(kept: unknown) {
  return {
    kept,
    get: () => kept,
    update(_: string, value: unknown) {
      this.kept = value;
      return Promise.resolve();
    },
  };
}

test('a choice is kept for the next session', () => {
  const first = memory(undefined);
  createKinds(first).set('file:///a.md', 'dpa');
  assert.equal(createKinds(memory(first.kept)).get('file:///a.md'), 'dpa');
});

test('a choice can be taken back', () => {
  const first = memory({ 'file:///a.md': 'dpa', 'file:///b.md': 'other' });
  const kinds = createKinds(first);
  kinds.set('file:///a.md', null);
  assert.equal(kinds.get('file:///a.md'), undefined);
  assert.deepEqual(first.kept, { 'file:///b.md': 'other' });
});

test('a document that was never saved is remembered for the session only', () => {
  const first = memory(undefined);
  const kinds = createKinds(first);
  kinds.set('untitled:Untitled-1', 'dpa');
  assert.equal(kinds.get('untitled:Untitled-1'), 'dpa');
  assert.deepEqual(first.kept, {});
});

test('a choice follows its file, and a folder takes its files along', () => {
  const first = memory({ 'file:///w/a.md': 'dpa', 'file:///w/in/b.md': 'other', 'file:///w/inner.md': 'dpa' });
  const kinds = createKinds(first);
  assert.deepEqual(kinds.move('file:///w/a.md', 'file:///w/c.md'), ['file:///w/c.md']);
  assert.deepEqual(kinds.move('file:///w/in', 'file:///w/out'), ['file:///w/out/b.md']);
  assert.deepEqual(kinds.move('file:///w/x.md', 'file:///w/y.md'), []);
  assert.deepEqual(first.kept, {
    'file:///w/inner.md': 'dpa',
    'file:///w/c.md': 'dpa',
    'file:///w/out/b.md': 'other',
  });
});

test('what an older version or another program left in the memory does no harm', () => {
  for (const kept of [null, 3, 'dpa', ['dpa'], { 'file:///a.md': 'will' }]) {
    assert.equal(createKinds(memory(kept)).get('file:///a.md'), undefined);
  }
  assert.deepEqual(['dpa', 'privacy-notice', 'other', 'auto', null, 1].map(isKind), [
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});
