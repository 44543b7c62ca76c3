import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ActText, bareLabel, countUnits } from '../../server/src/regulation/act.ts';
import { citationData } from '../../server/src/regulation/data.generated.ts';
import { lookUp } from '../../server/src/regulation/lookup.ts';
import { skeletonOf } from '../../server/src/regulation/skeleton.ts';
import { actIn, NO_OFFICIAL_FILES, official } from '../support/officialFiles.ts';

const structure = citationData.structures.find(({ act }) => act === 'gdpr');
assert.ok(structure);

/** Titles, and which units there are; the structure knows no points inside points. */
const unitsOf = ({ articles }: ActText) =>
  articles.map(({ number, title, paragraphs }) => ({
    ...{ number, title },
    paragraphs: paragraphs.map((paragraph) => ({
      number: paragraph.number,
      passages: paragraph.passages.length,
      // Dashes have no label to be found by.
      points: paragraph.passages
        .flatMap(({ points = [] }) => points.map(({ label }) => bareLabel(label)))
        .filter((label) => label !== ''),
    })),
  }));

test('a skeleton tells what exists, without a word of the text', () => {
  const act = skeletonOf(structure, 'fr');
  assert.equal(JSON.stringify(act.recitals[80]), '{"number":"81","text":""}');
  assert.deepEqual(lookUp(act, { article: 28, paragraph: 11 }), {
    ...{ missing: 'paragraph', reference: { article: 28 } },
    existing: ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'],
  });
  const found = lookUp(act, { article: 4, paragraph: 7 });
  assert.ok(!('missing' in found));
  assert.deepEqual(found.reference, { article: 4, point: '7' });
  assert.equal(found.article.title, 'Définitions');
  assert.deepEqual([act.articles.length, act.recitals.length], [99, 173]);
  assert.equal(countUnits(act).paragraphs, 372);
});

test('it is the skeleton of the official text', { skip: NO_OFFICIAL_FILES }, () => {
  for (const language of ['fr', 'en']) {
    const { text } = actIn(official(`02016R0679-20160504.${language}.reformatted.fmx.xml`));
    const folded = (one: object[]): object[] =>
      JSON.parse(JSON.stringify(one).replaceAll('’', "'").replaceAll('\u00a0', ' '));
    const ours = folded(unitsOf(skeletonOf(structure, language)));
    const theirs = folded(unitsOf(text));
    assert.equal(ours.length, theirs.length);
    for (const [index, article] of ours.entries()) assert.deepEqual(article, theirs[index], language);
  }
});
