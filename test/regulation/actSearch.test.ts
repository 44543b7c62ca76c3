import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createActSearch, type SearchHit } from '../../server/src/regulation/actSearch.ts';
import { importAct } from '../../server/src/regulation/official/importAct.ts';
import { provisionKey } from '../../server/src/regulation/provision.ts';
import { FORMEX } from '../support/fictionalActs.ts';
import { accepted, actIn, fileOf, NO_OFFICIAL_FILES, official, REGISTER, TODAY } from '../support/officialFiles.ts';

const nameOf = ({ asked }: SearchHit) => ('unit' in asked ? provisionKey(asked.unit) : `recital ${asked.recital}`);
const lamps = createActSearch(actIn(fileOf('act.xml', FORMEX)).text);
const inLamps = (query: string) => lamps.search(query, 10).map(nameOf);

test('words are found whatever their case, accents and endings, titles first', () => {
  assert.deepEqual(inLamps('LAMPS').slice(0, 2), ['1', '1(1)']);
  assert.deepEqual(inLamps('wicks'), ['4', '1(2)(a)']);
  assert.deepEqual(inLamps('amendments'), ['4']);
  assert.deepEqual(inLamps('Wátch').slice(0, 2), ['3', '3']);
  assert.deepEqual(inLamps('keepers sleep'), ['recital 2']);
});

test('every word must be there; what is not there finds nothing', () => {
  assert.deepEqual(inLamps('keepers glass'), []);
  for (const query of ['', '  ', 'whale', '?!', '()']) assert.deepEqual(inLamps(query), [], query);
});

test('a citation finds its unit, a number what it names and where it stands', () => {
  assert.deepEqual(inLamps('1(2)(b)'), ['1(2)(b)']);
  assert.deepEqual(inLamps('2(1)'), ['2(1)']);
  assert.deepEqual(inLamps('considérant 2'), ['recital 2']);
  assert.equal(inLamps('2')[0], '2');
  assert.deepEqual(inLamps('250'), ['1(1), subparagraph 2']);
});

test('an excerpt shows the words found, cut between words', () => {
  const long = `${'Some words stand before. '.repeat(9)}The glass is clear. ${'More words follow it. '.repeat(9)}`;
  const search = createActSearch(actIn(fileOf('act.xml', FORMEX.replace('a glass.', long))).text);
  const [hit] = search.search('clear glass', 1);
  assert.ok(hit);
  assert.match(hit.excerpt, /^… \S.*The glass is clear\..* …$/);
  assert.ok(hit.excerpt.length < 180);
  assert.deepEqual(
    hit.marks.map(([start, end]) => hit.excerpt.slice(start, end)),
    ['glass', 'clear'],
  );
});

test('queries as long as a book end', () => {
  assert.ok(lamps.search('lamp '.repeat(100_000), 5).length > 0);
  assert.deepEqual(lamps.search('(28)'.repeat(50_000), 5), []);
});

test('lawyers find in the GDPR what they look for, in French and English', { skip: NO_OFFICIAL_FILES }, () => {
  const expected = {
    fr: {
      audit: '28(3)(h)',
      'violation de données': '33',
      'autre sous-traitant': '28(2)',
      '72 heures': '33(1)',
      portabilite: '20',
      "droit a l'oubli": '17',
      'analyses d’impact': '35',
      'considérant 81': 'recital 81',
      '28(3)(h)': '28(3)(h)',
    },
    en: {
      audits: '28(3)(h)',
      'breach notification': '33',
      '72 hours': '33(1)',
      'right to be forgotten': '17',
      processor: '28',
      'point (h) of Article 28(3)': '28(3)(h)',
    },
  };
  for (const [language, queries] of Object.entries(expected)) {
    const files = [
      official(`02016R0679-20160504.${language}.reformatted.fmx.xml`),
      official(`32016R0679.${language}.fmx.xml`),
    ];
    const search = createActSearch(accepted(importAct(files, { register: REGISTER, taken: TODAY })));
    for (const [query, first] of Object.entries(queries)) {
      assert.ok(
        search.search(query, 4).map(nameOf).includes(first),
        `${query}: ${search.search(query, 4).map(nameOf)}`,
      );
    }
  }
});
