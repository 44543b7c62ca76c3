import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toBase64 } from '../../client/src/base64.ts';

test('every byte comes through, whatever the length', () => {
  for (const length of [0, 1, 2, 3, 255, 0x8000 - 1, 0x8000, 0x8000 + 1, 200_001]) {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 7 + (index >> 8)) % 256);
    assert.equal(toBase64(bytes), Buffer.from(bytes).toString('base64'), String(length));
  }
});
