import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainText } from '../../server/src/drafting/draft.ts';
import { wrapParts } from '../../server/src/drafting/shape/wrapParts.ts';

function wrapped(width: number, hang: string, from: number, ...parts: Parameters<typeof wrapParts>[0]): string {
  return plainText(wrapParts(parts, { width, hang }, { eol: '\n', language: 'fr', from }), 'fr');
}

test('lines are broken between words, the first one after what stands before it', () => {
  assert.equal(wrapped(12, '  ', 0, 'one two three four'), 'one two\n  three four');
  assert.equal(wrapped(12, '  ', 6, 'one two three four'), 'one\n  two three\n  four');
  assert.equal(wrapped(3, '', 0, 'longer words'), 'longer\nwords');
});

test('no line begins with a sign, and none breaks what belongs together', () => {
  assert.equal(wrapped(8, '', 0, 'une fin ; autre'), 'une\nfin ;\nautre');
  assert.equal(wrapped(12, '', 0, 'dans ', { choice: ['deux jours', 'x'] }, '.'), 'dans\ndeux jours.');
});
