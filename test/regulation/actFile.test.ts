import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ActFile, actFileName, readActFile, writeActFile } from '../../server/src/regulation/actFile.ts';
import { importAct } from '../../server/src/regulation/official/importAct.ts';
import { FORMEX } from '../support/fictionalActs.ts';
import { accepted, fileOf, REGISTER, TODAY } from '../support/officialFiles.ts';
import { random } from '../support/random.ts';

const ACT = accepted(importAct([fileOf('act.xml', FORMEX)], { register: REGISTER, taken: TODAY }));
const changed = (changes: object) => JSON.stringify({ ...ACT, ...changes });

test('what is written is read', () => {
  assert.deepEqual(readActFile(writeActFile(ACT)), ACT);
  assert.equal(ACT.taken, TODAY);
  assert.equal(actFileName(ACT), '32031R0077.en.json');
  assert.equal(actFileName({ ...ACT, act: 'lamps', language: 'fr' }), 'lamps.fr.json');
});

test('a file of another version says which way', () => {
  assert.equal(readActFile(changed({ version: 0 })), 'older-version');
  assert.equal(readActFile(changed({ version: 2, articles: 'anything' })), 'newer-version');
});

test('a key that a later version adds is ignored', () => {
  assert.notEqual(typeof readActFile(changed({ annexes: [] })), 'string');
});

test('what is no such file is not taken for one', () => {
  for (const text of ['', '{}', '[]', 'null', '3', '<ACT/>', '{"format":"other","version":1}']) {
    assert.equal(readActFile(text), 'not-an-act-file', text);
  }
});

test('a damaged file is refused', () => {
  const [first, ...others] = ACT.articles;
  const damaged: Partial<Record<keyof ActFile, unknown>>[] = [
    { version: '1' },
    { articles: others },
    { articles: undefined },
    { articles: [{ ...first, paragraphs: null }, ...others] },
    { articles: [{ ...first, number: 1 }, ...others] },
    { recitals: ACT.recitals.slice(1) },
    { recitals: [{ number: '1' }, { number: '2' }] },
    { units: { ...ACT.units, points: 9 } },
    { units: null },
    { articlesFrom: 'somewhere' },
    { divisions: [{}] },
    { corrigenda: ['x'] },
    { taken: undefined },
  ];
  for (const changes of damaged) assert.equal(readActFile(changed(changes)), 'damaged', JSON.stringify(changes));
});

test('a file cut anywhere is refused', () => {
  const text = writeActFile(ACT);
  const { below } = random(5);
  for (let time = 0; time < 200; time++) {
    const end = below(text.trimEnd().length);
    assert.equal(typeof readActFile(text.slice(0, end)), 'string', String(end));
  }
});
