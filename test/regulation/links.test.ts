import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkTo } from '../../server/src/regulation/links.ts';
import { provisionKeys } from '../../server/src/regulation/target.ts';
import { citationsOf, reader } from '../support/citations.ts';

function linksOf(text: string, language = 'en'): (string | undefined)[] {
  return citationsOf(text).flatMap(({ act, targets }) =>
    (targets.length > 0 ? targets : [undefined]).map((target) => linkTo(act, target, language, reader.register)),
  );
}

const GDPR = 'https://eur-lex.europa.eu/legal-content/EN/TXT/HTML/?uri=CELEX:32016R0679';

test('a citation leads to its article, paragraph, recital or chapter on EUR-Lex', () => {
  assert.deepEqual(linksOf('Article 28 of the GDPR'), [`${GDPR}#art_28`]);
  assert.deepEqual(linksOf('Article 28(3)(h) of the GDPR'), [`${GDPR}#028.003`]);
  assert.deepEqual(linksOf('Articles 32 to 36 of the GDPR'), [`${GDPR}#art_32`]);
  assert.deepEqual(linksOf('Recital 81 GDPR'), [`${GDPR}#rct_81`]);
  assert.deepEqual(linksOf('Chapter IV of the GDPR'), [`${GDPR}#cpt_IV`]);
  assert.deepEqual(linksOf('the GDPR'), [GDPR]);
});

test('the page is in the language asked for', () => {
  assert.deepEqual(linksOf('article 28 du RGPD', 'fr'), [`${GDPR.replace('/EN/', '/FR/')}#art_28`]);
});

test('a provision that does not exist leads to the act', () => {
  assert.deepEqual(linksOf('Article 128 of the GDPR'), [GDPR]);
});

test('other acts have their own addresses, or none', () => {
  assert.match(linksOf('Article 2 of Regulation (EU) 2019/1150')[0] ?? '', /CELEX:32019R1150#art_2$/);
  assert.match(linksOf('article 82 de la loi n° 78-17')[0] ?? '', /^https:\/\/www\.legifrance\.gouv\.fr\//);
  assert.deepEqual(linksOf('Article 27 of the UK GDPR and Article 7 of this Agreement'), [undefined, undefined]);
});

test('a citation names provisions as the catalogue does', () => {
  const keys = (text: string) => citationsOf(text).flatMap(({ targets }) => targets.flatMap(provisionKeys));
  assert.deepEqual(keys('Article 28(3)(h) GDPR'), ['28(3)(h)']);
  assert.deepEqual(keys('Article 28(3), second subparagraph, of the GDPR'), ['28(3), subparagraph 2']);
  assert.deepEqual(keys('points (a) to (c) of Article 32(1) of the GDPR'), ['32(1)(a)', '32(1)(b)', '32(1)(c)']);
  assert.deepEqual(keys('Articles 33 to 36 of the GDPR'), ['33', '34', '35', '36']);
  assert.deepEqual(keys('Article 4(7) GDPR'), ['4(7)']);
  assert.deepEqual(keys('Recital 81 GDPR'), []);
  assert.deepEqual(keys('Article 4, points 5 to 7, of the GDPR'), ['4(5)', '4(6)', '4(7)']);
});

test('a range without measure is named by its ends', () => {
  const keys = (text: string) => citationsOf(text).flatMap(({ targets }) => targets.flatMap(provisionKeys));
  assert.deepEqual(keys('Article 4, points 1 to 999999999999 of the GDPR'), ['4(1)', '4(999999999999)']);
});
