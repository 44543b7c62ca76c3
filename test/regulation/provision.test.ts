import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Provision, provisionKey, readProvision } from '../../server/src/regulation/provision.ts';

const WRITTEN: readonly [string, Provision][] = [
  ['28', { article: 28 }],
  ['28(3)', { article: 28, paragraph: 3 }],
  ['28(3)(h)', { article: 28, paragraph: 3, point: 'h' }],
  ['28(3), subparagraph 2', { article: 28, paragraph: 3, subparagraph: 2 }],
  ['6(1)(f), subparagraph 1', { article: 6, paragraph: 1, point: 'f', subparagraph: 1 }],
  ['4(7)', { article: 4, point: '7' }],
  ['22(2)(a)', { article: 22, paragraph: 2, point: 'a' }],
  ['10', { article: 10 }],
];

test('a provision is written and read back', () => {
  for (const [key, provision] of WRITTEN) {
    assert.equal(provisionKey(provision), key);
    assert.deepEqual(readProvision(key), provision, key);
  }
});

test('what is no provision is not read', () => {
  for (const wrong of [
    '',
    '(3)',
    '28(',
    '28()',
    '28(3)(h)(i)',
    '28(h)(3',
    'Article 28',
    '28(3), subparagraph x',
    '28(h)(i)',
  ]) {
    assert.equal(readProvision(wrong), undefined, wrong);
  }
});
