import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citationsIn } from '../../server/src/regulation/citations/citations.ts';
import { citationsOf, contractOf, reader } from '../support/citations.ts';

const MANY = 10_000;
/** A reading of this much text that is not linear would take minutes. */
const SECONDS = 20;

/** Texts that invite a reader to look at the same words again and again. */
const HOSTILE: Readonly<Record<string, string>> = {
  'many citations': 'article 28 du RGPD, '.repeat(MANY),
  'one endless list': `articles ${Array.from({ length: MANY }, (_, i) => i + 1).join(', ')} du RGPD`,
  'an endless list without an act': `articles ${Array.from({ length: MANY }, (_, i) => i + 1).join(', ')}`,
  'an endless list of points': `article 6(1)${'(a), '.repeat(MANY)}`,
  'points without an article': 'point (a) and '.repeat(MANY),
  'paragraphs of paragraphs': 'paragraph 1 of '.repeat(MANY),
  'articles without numbers': 'article '.repeat(MANY),
  'acts without provisions': 'RGPD '.repeat(MANY),
  'open brackets': `article 28 ${'('.repeat(MANY)}`,
  'open quotation marks': `${'« '.repeat(MANY)}article 28 du RGPD`,
  'backticks of every length': Array.from({ length: 400 }, (_, i) => '`'.repeat(i + 1)).join(' article 28 du RGPD '),
  'brackets and acts': 'article 28 (RGPD '.repeat(MANY),
  'names given again and again': 'le règlement (UE) 2016/679 (« le Règlement ») '.repeat(MANY / 4),
  'kinds of acts': 'Règlement Directive Loi Code '.repeat(MANY),
  ordinals: 'premier second troisième '.repeat(MANY),
  slashes: `${'1/'.repeat(MANY)}2016/679`,
  hyphens: `article ${'1-'.repeat(MANY)}1 du Code civil`,
  dots: `article ${'1.'.repeat(MANY)}1 du contrat`,
  links: '[article 28](x) du [RGPD](y) '.repeat(MANY),
  'line ends': 'article\n28\ndu\nRGPD\n'.repeat(MANY),
  headings: '## Article 5 – RGPD\n\n'.repeat(MANY / 4),
  clauses: 'Clause 8.1(a), Module Two, '.repeat(MANY),
  'lone surrogates': 'article \ud83d28 du RGPD \udc00'.repeat(MANY),
};

for (const [name, text] of Object.entries(HOSTILE))
  test(`hostile: ${name}`, () => {
    const contract = contractOf(text);
    const start = performance.now();
    const found = citationsIn(reader.read(contract));
    assert.ok(performance.now() - start < SECONDS * 1000, 'too slow to be linear');
    for (const { start: from, end } of found) assert.ok(from >= 0 && from < end && end <= text.length);
  });

test('ten thousand citations are all found, and a list of ten thousand articles whole', () => {
  assert.equal(citationsOf('article 28 du RGPD. '.repeat(MANY)).length, MANY);
  const [list] = citationsOf(HOSTILE['one endless list'] ?? '');
  assert.equal(list?.targets.length, MANY);
});

test('spaces, apostrophes and marks of all kinds do not matter', () => {
  for (const text of [
    'l’article\u00a028,\u202fparagraphe\u00a03, du\u00a0RGPD',
    "l'article 28, paragraphe 3, du RGPD",
    'l article 28 , paragraphe 3 , du RGPD',
    'l‘**article 28**, _paragraphe 3_, du **RGPD**',
    'l’article&nbsp;28, paragraphe&nbsp;3, du&nbsp;RGPD',
    'l’ARTICLE 28, PARAGRAPHE 3, DU RGPD',
    'l’arti\u00adcle 28, para\u00adgraphe 3, du RGPD',
  ]) {
    const found = citationsOf(text);
    assert.deepEqual(
      found.map(({ act, targets }) => ({ act, targets })),
      [{ act: 'gdpr', targets: [{ article: 28, paragraph: 3 }] }],
      text,
    );
  }
});
