import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromBase64 } from '../../server/src/text/base64.ts';

test('base64 is read back, whatever its length', () => {
  for (let length = 0; length < 70; length++) {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 37 + length * 11) & 0xff);
    assert.deepEqual([...fromBase64(Buffer.from(bytes).toString('base64'))], [...bytes]);
  }
});
