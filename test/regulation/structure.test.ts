import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { structureOf } from '../../scripts/structure.ts';
import { citationData } from '../../server/src/regulation/data.generated.ts';

const [gdpr] = citationData.structures;
const SHARED = '../shared/regulation';
const absent = !existsSync(`${SHARED}/gdpr.en.json`) && `${SHARED} is not here`;

test('the skeleton of the GDPR has every article, recital, chapter, numbered paragraph and point', () => {
  assert.ok(gdpr);
  const units = gdpr.articles.flatMap((one) => (one.numbered ? one.units : []));
  const points = gdpr.articles.flatMap((one) => one.units.flatMap((unit) => unit.points ?? []));
  assert.deepEqual(
    [gdpr.articles.length, gdpr.recitals, gdpr.chapters.length, units.length, gdpr.articles[27]?.units.length],
    [99, 173, 11, 372, 10],
  );
  assert.ok(points.length > 350);
  assert.deepEqual(gdpr.articles[27]?.units[2], { points: [...'abcdefgh'], subparagraphs: 2 });
  assert.equal(gdpr.articles[3]?.units[0]?.points?.length, 26);
});

test('articles stand in order, each in its chapter, with a title in both languages', () => {
  for (const [index, { number, title, chapter }] of (gdpr?.articles ?? []).entries()) {
    const own = gdpr?.chapters.find((one) => one.number === chapter);
    assert.equal(number, index + 1);
    assert.ok(own && own.first <= number && number <= own.last, `Article ${number}`);
    assert.ok(title['en'] && title['fr'], `Article ${number}`);
  }
});

test('the skeleton is what the official text says', { skip: absent }, () => {
  const read = (language: string) => JSON.parse(readFileSync(`${SHARED}/gdpr.${language}.json`, 'utf8'));
  assert.deepEqual(gdpr, structureOf('gdpr', read('en'), read('fr')));
});
