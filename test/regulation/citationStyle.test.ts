import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type PartStyle, styleOf, writeCitation } from '../../server/src/regulation/citations/citationStyle.ts';

const NAMES = ['RGPD', 'règlement (UE) 2016/679'];
const H = { article: 28, paragraph: 3, point: 'h' };
const written = (parts: PartStyle, language: string, provision = H as { article: number; paragraph?: number }) =>
  writeCitation(provision, { parts, tail: ' X' }, language);

test('a provision is written in the style of the contract', () => {
  assert.equal(written('words', 'fr'), '28, paragraphe\u00a03, point\u00a0h), X');
  assert.equal(written('brackets', 'fr'), '28(3)(h) X');
  assert.equal(written('dots', 'fr'), '28.3.h X');
  assert.equal(written('words', 'en'), '28, paragraph\u00a03, point (h), X');
  assert.equal(written('words', 'fr', { article: 32 }), '32 X');
});

test('the style is the one most citations have', () => {
  const french = [
    'article 28 du RGPD',
    'article 28, paragraphe 2, du RGPD',
    'article 33, paragraphe 2, du RGPD',
    'art. 28.3',
  ];
  assert.deepEqual(styleOf(french, NAMES, 'fr'), { parts: 'words', tail: ' du RGPD' });
  assert.deepEqual(styleOf(['art. 28 RGPD', 'art. 28.3.a RGPD', 'art. 32 RGPD'], NAMES, 'fr'), {
    parts: 'dots',
    tail: ' RGPD',
  });
  assert.deepEqual(styleOf(['Article 28(3) of the GDPR', 'Article 32 of the GDPR'], ['GDPR'], 'en'), {
    parts: 'brackets',
    tail: ' of the GDPR',
  });
  assert.deepEqual(styleOf(['article 28 du règlement (UE) 2016/679'], NAMES, 'fr').tail, ' du règlement (UE) 2016/679');
});

test('a contract that cites nothing gets the usual style of its language', () => {
  assert.deepEqual(styleOf([], NAMES, 'fr'), { parts: 'brackets', tail: ' du RGPD' });
  assert.deepEqual(styleOf([], NAMES, 'en'), { parts: 'brackets', tail: ' of the GDPR' });
});
