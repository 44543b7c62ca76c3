import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogueData } from '../../server/src/catalogue/data.generated.ts';
import { createReviewer } from '../../server/src/catalogue/reviewer.ts';

const reviewer = createReviewer(catalogueData);

function homeOf(text: string, code: string): string | undefined {
  const finding = reviewer.review(text, { profile: 'dpa' }).findings.find((one) => one.code === code);
  return finding && text.slice(finding.span.start, finding.span.end);
}

const FRENCH = [
  '# Accord de sous-traitance',
  '## 1. Instructions',
  'Le sous-traitant ne traite les données que sur instruction documentée du responsable du traitement.',
  '## 2. Confidentialité',
  'Les personnes autorisées à traiter les données sont tenues à une obligation de confidentialité.',
  '## 3. Contrôles et\u00a0audits',
  'Le présent article est réservé.',
  '## 4. Divers',
  'Le sous-traitant met à la disposition du responsable du traitement toutes les informations nécessaires pour démontrer le respect de ses obligations.',
].join('\n\n');

test('a missing clause is shown on the heading that announces it', () => {
  assert.equal(homeOf(FRENCH, 'audits'), 'Contrôles et\u00a0audits');
  assert.equal(
    homeOf(FRENCH.replace('et\u00a0audits', 'et\u00a0vérifications'), 'audits'),
    'Contrôles et\u00a0vérifications',
  );
});

test('without such a heading it is shown where its neighbours are dealt with', () => {
  const without = FRENCH.replace('Contrôles et\u00a0audits', 'Points ouverts');
  assert.equal(homeOf(without, 'audits'), 'Divers');
  assert.equal(homeOf(without, 'security'), 'Confidentialité');
});

test('where nothing is near it is shown on the title, on one line', () => {
  assert.equal(homeOf(FRENCH, 'liability'), 'Accord de sous-traitance');
  assert.equal(homeOf('Premier\nsecond', 'audits'), 'Premier');
  assert.equal(homeOf('', 'audits'), '');
});

test('every requirement has a neighbour that exists, or none is possible', () => {
  for (const { id, profile, data } of reviewer.catalogue.requirements) {
    for (const near of data.near ?? []) {
      assert.notEqual(near, id);
      assert.ok(reviewer.catalogue.requirement(near, profile), `${id}: ${near}`);
    }
  }
});
