import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { catalogueData } from '../../server/src/catalogue/data.generated.ts';
import { createReviewer, type ReviewOptions } from '../../server/src/catalogue/reviewer.ts';
import { AGREEMENTS, NOTICES } from './kindContracts.ts';
import { OTHERS } from './kindDocuments.ts';

const SHARED = join('..', 'shared', 'corpus');
const FOLDERS = [
  'seeds',
  'labelled/fr',
  'labelled/en',
  'unlabelled/fr',
  'unlabelled/en',
  'unlabelled/de',
  'unlabelled/es',
  'unlabelled/it',
  'en-sentences',
];
const reviewer = createReviewer(catalogueData);
const kindOf = (text: string) => reviewer.open(text).kind;

for (const { name, kind, text } of [...OTHERS, ...AGREEMENTS, ...NOTICES]) {
  test(`${name}: ${kind}`, () => {
    assert.equal(kindOf(text).kind, kind, JSON.stringify(kindOf(text)));
  });
}

test('the reason says which words decided', () => {
  const quoted = (text: string) => {
    const { reason, span } = kindOf(text);
    return `${reason}: ${span ? text.slice(span.start, span.end) : ''}`;
  };
  const named = (name: string) => [...OTHERS, ...AGREEMENTS, ...NOTICES].find((one) => one.name === name)?.text ?? '';
  assert.equal(quoted(named('clause brève en français')), 'title: Clause de sous-traitance RGPD');
  assert.equal(quoted(named('schedule without the word agreement')), 'duties: written instructions');
  assert.equal(quoted(named('joint controllers in English')), 'joint-controllers: Article 26');
  assert.equal(quoted(named('page on security')), 'security-page: Security at Pinwheel');
  assert.equal(
    quoted(named('terms with a paragraph on data protection')),
    'terms: Terms and conditions of Wicklow Kayak Rental',
  );
  assert.equal(quoted(named('recipe')), 'no-signal: ');
});

test('front matter says the kind', () => {
  const recipe = OTHERS.find((one) => one.name === 'recipe')?.text ?? '';
  const said = (value: string) => kindOf(`---\ntitle: x\ndpa-review: ${value}\n---\n\n${recipe}`);
  assert.equal(said('dpa').kind, 'dpa');
  assert.equal(said('dpa').reason, 'front-matter');
  assert.equal(said('"Privacy-Notice" # ours').kind, 'privacy-notice');
  assert.deepEqual([said('contract').kind, said('contract').reason], ['other', 'front-matter-unknown']);
  assert.equal(kindOf(`${recipe}\n---\ndpa-review: dpa\n---\n`).kind, 'other');
  assert.equal(reviewer.open(`---\ndpa-review: other\n---\n\n${recipe}`, { profile: 'dpa' }).kind.reason, 'chosen');
});

test('the user, then the front matter, then a setting, then the words say the kind', () => {
  const recipe = OTHERS.find((one) => one.name === 'recipe')?.text ?? '';
  const marked = `---\ndpa-review: privacy-notice\n---\n\n${recipe}`;
  const kindIn = (text: string, options: ReviewOptions) => reviewer.open(text, options).kind;
  assert.deepEqual(kindIn(recipe, { preferred: 'dpa' }), { kind: 'dpa', reason: 'setting' });
  assert.equal(kindIn(marked, { preferred: 'dpa' }).kind, 'privacy-notice');
  assert.equal(kindIn(marked, { preferred: 'dpa', profile: 'other' }).kind, 'other');
});

test('a draft keeps its kind while something speaks for it', () => {
  const draft = [
    '# Accord',
    '## Instructions',
    'Le sous-traitant traite les données pour le compte du responsable du traitement, sur instruction documentée.',
    '## Confidentialité',
    'Le personnel est tenu à la confidentialité.',
  ].join('\n\n');
  const kindIn = (former?: 'dpa') => reviewer.open(draft, former ? { former } : {}).kind.kind;
  assert.equal(kindIn(), 'other');
  assert.equal(kindIn('dpa'), 'dpa');
  assert.equal(reviewer.open('# Liste\n\nDu pain, du lait.\n', { former: 'dpa' }).kind.kind, 'other');
});

test('a contract in a language without cues is not assessed', () => {
  const german = AGREEMENTS.find((one) => one.name === 'German contract')?.text ?? '';
  const review = reviewer.review(german);
  assert.deepEqual([review.language, review.kind, review.findings.length], ['de', 'dpa', 0]);
  assert.ok(review.requirements.length > 0 && review.requirements.every((one) => one.status === 'not-assessed'));
});

test('our own contracts', () => {
  for (const language of ['fr', 'en']) {
    const folder = join('test', 'contracts', language);
    for (const name of readdirSync(folder).filter((one) => one.endsWith('.expected.json'))) {
      const { kind } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { kind: string };
      assert.equal(kindOf(readFileSync(join(folder, name.replace('.expected.json', '.md')), 'utf8')).kind, kind, name);
    }
  }
});

const shared = { skip: existsSync(SHARED) ? false : 'needs ../shared' };

test('real contracts', shared, () => {
  for (const folder of FOLDERS) {
    for (const name of readdirSync(join(SHARED, folder)).filter((one) => one.endsWith('.md'))) {
      const labels = join(SHARED, folder, name.replace('.md', '.json'));
      const known =
        folder === 'en-sentences' || !existsSync(labels)
          ? 'dpa'
          : (JSON.parse(readFileSync(labels, 'utf8')) as { kind: string }).kind;
      assert.equal(kindOf(readFileSync(join(SHARED, folder, name), 'utf8')).kind, known, `${folder}/${name}`);
    }
  }
});

test('real near-misses', shared, () => {
  const kinds = JSON.parse(readFileSync(join(SHARED, 'kinds', 'kinds.json'), 'utf8')) as Record<string, string>;
  for (const [name, kind] of Object.entries(kinds))
    assert.equal(kindOf(readFileSync(join(SHARED, 'kinds', name), 'utf8')).kind, kind, name);
});
