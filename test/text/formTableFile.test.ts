import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildFormTable } from '../../server/src/text/buildFormTable.ts';
import type { FormTable } from '../../server/src/text/formTable.ts';
import { readFormTable, writeFormTable } from '../../server/src/text/formTableFile.ts';
import { takeApart } from '../../server/src/text/takenForms.ts';

const NAMES = ['x.idea', 'x.other', 'act.tell'];
const CONCEPTS = { index: new Map(NAMES.map((name, number) => [name, number])), apart: Uint8Array.of(0, 0, 1) };
const TABLE: FormTable = buildFormTable(
  takeApart({
    inflection: {
      verbs: { er: { base: 'er', finite: 'e ent', participle: 'é', gerund: 'ant' } },
      nouns: {},
      adjectives: {},
    },
    concepts: {
      'x.idea': ['v:notifier _2 # jours', 'iso 27001', 'chiffr*', 'mot'],
      'x.other': ['mot', 'v:notifier'],
      'act.tell': ['v:notifier'],
    },
  }),
  'fr',
  CONCEPTS,
);
const KEY = -1_234_567;

/** Its bytes at an odd place of a larger buffer. */
function displaced(bytes: Uint8Array): Uint8Array {
  const large = new Uint8Array(bytes.length + 1);
  large.set(bytes, 1);
  return large.subarray(1);
}

/** What a machine that reads numbers the other way round would find at the same places. */
function otherWayRound(bytes: Uint8Array, table: FormTable): Uint8Array {
  const turned = Uint8Array.from(bytes);
  const tables = Object.values(table) as (Int32Array | Uint16Array | Uint8Array)[];
  const sized = (width: number) =>
    tables.reduce((sum, one) => sum + (one.BYTES_PER_ELEMENT === width ? one.byteLength : 0), 0);
  let at = 0;
  for (const [width, size] of [
    [4, (2 + tables.length) * 4 + sized(4)],
    [2, sized(2)],
  ] as const)
    for (const end = at + size; at < end; at += width) turned.subarray(at, at + width).reverse();
  return turned;
}

test('a table is read as it was written, wherever its bytes stand', () => {
  const bytes = writeFormTable(TABLE, KEY);
  assert.ok(TABLE.wordHash.length > 5 && TABLE.numerals.length === 1 && TABLE.prefixHash.length === 1);
  assert.deepEqual(readFormTable(bytes, KEY), TABLE);
  assert.deepEqual(readFormTable(displaced(bytes), KEY), TABLE);
});

test('a file is little-endian, and read on machines that are not', () => {
  const bytes = writeFormTable(TABLE, KEY);
  assert.deepEqual([...bytes.subarray(0, 4)], [0x31, 0x41, 0x50, 0x44]);
  assert.deepEqual(readFormTable(otherWayRound(bytes, TABLE), KEY), TABLE);
});

test('a file of another version, or only part of one, is refused', () => {
  const bytes = writeFormTable(TABLE, KEY);
  assert.throws(() => readFormTable(bytes, KEY + 1), /another version/);
  assert.throws(
    () => readFormTable(new TextEncoder().encode('no such file, but text '.repeat(9)), KEY),
    /another version/,
  );
  for (const length of [0, 7, bytes.length - 1])
    assert.throws(() => readFormTable(bytes.subarray(0, length), KEY), /cut off/);
});

test('a concept that is not declared is refused with its language', () => {
  const taken = takeApart({ inflection: { verbs: {}, nouns: {}, adjectives: {} }, concepts: { 'x.unheard': ['mot'] } });
  assert.throws(() => buildFormTable(taken, 'fr', CONCEPTS), /languages\/fr: concept "x\.unheard"/);
});
