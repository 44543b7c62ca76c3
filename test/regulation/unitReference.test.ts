import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAsked } from '../../server/src/regulation/unitReference.ts';

const unit = (article: number, paragraph?: number, point?: string) => ({
  unit: { article, ...(paragraph !== undefined && { paragraph }), ...(point !== undefined && { point }) },
});

test('a provision is read in the ways it is typed', () => {
  const written = [
    ...['28(3)(h)', '28 (3) (h)', '28.3.h', '28(3)h', '28 3 h)', 'Art. 28(3)(h)', 'ART.28(3)(H)', '28, § 3, h)'],
    ...['article 28, paragraphe 3, point h)', 'l’article 28, paragraphe 3, point h), du RGPD', 'art. 28 al. 3 lit. h'],
    ...['Article 28(3)(h) of the GDPR', 'point (h) of Article 28(3)', 'article 28, paragraph 3, point (h)'],
    ...['point h) du paragraphe 3 de l’article 28'],
  ];
  for (const text of written) assert.deepEqual(readAsked(text), unit(28, 3, 'h'), text);
  assert.deepEqual(readAsked('28'), unit(28));
  assert.deepEqual(readAsked('article premier'), unit(1));
  assert.deepEqual(readAsked('Article 1er, paragraphe 2'), unit(1, 2));
  assert.deepEqual(readAsked('6(f)'), unit(6, undefined, 'f'));
  assert.deepEqual(readAsked('70(1)(l)'), unit(70, 1, 'l'));
  assert.deepEqual(readAsked('4(16)(a)'), unit(4, 16, 'a'));
  assert.deepEqual(readAsked('5(1)(c)(ii)'), { unit: { article: 5, paragraph: 1, point: 'c', within: ['ii'] } });
});

test('subparagraphs are read in words, with a number, and as data writes them', () => {
  const second = { unit: { article: 28, paragraph: 3, subparagraph: 2 } };
  const written = [
    ...['28(3), subparagraph 2', 'article 28, paragraphe 3, deuxième alinéa', 'art. 28 § 3, 2e alinéa'],
    ...['the second subparagraph of Article 28(3)', '28(3) 2nd subparagraph', '28.3 second alinéa'],
  ];
  for (const text of written) assert.deepEqual(readAsked(text), second, text);
  assert.deepEqual(readAsked('67, deuxième alinéa'), { unit: { article: 67, subparagraph: 2 } });
  assert.deepEqual(readAsked('28, alinéa 3'), unit(28, 3));
});

test('a recital is read', () => {
  for (const text of ['recital 81', 'Recital (81)', 'considérant 81', 'cons. 81', 'CONSIDÉRANT (81) du RGPD']) {
    assert.deepEqual(readAsked(text), { recital: 81 }, text);
  }
});

test('anything else is nothing', () => {
  const others = ['', ' ', 'audit', '28(3', '28 audits', 'article', 'article point', '28 paragraphe', 'recital', 'h)'];
  const more = [
    'recital 81, article 4',
    '28 28 28 28 28 28 28',
    '99999999',
    'article 28 article 29',
    '§',
    '(',
    'point h)',
  ];
  for (const text of [...others, ...more]) assert.equal(readAsked(text), undefined, text);
});
