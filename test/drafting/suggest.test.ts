import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readClauses } from '../../scripts/clauses/read.ts';
import { plainText } from '../../server/src/drafting/draft.ts';
import { createEngine } from '../../server/src/drafting/engine.ts';
import { type Spot, suggest } from '../../server/src/drafting/suggest.ts';
import { reviewer } from '../support/snapshot.ts';

const engine = createEngine(reviewer, (language) =>
  language === 'fr' || language === 'en' ? readClauses(language) : undefined,
);

/** A fictional contract; `‸` marks where one writes. */
const DRAFT = `# Accord de traitement des données

Entre la société Brivelle (le « Client »), responsable du traitement, et la société Ostrane (le « Prestataire »), sous-traitant.

### Article 1 – Instructions

Le Prestataire ne traite les données à caractère personnel que sur instruction documentée du Client.

‸### Article 2 – Audits

Le Client peut auditer le Prestataire, lui-même ou par un auditeur qu’il mandate.‸
`;

function suggestionsAt(place: number, spot: Spot) {
  const pieces = DRAFT.split('‸');
  const text = pieces.join('');
  const offset = pieces.slice(0, place).join('').length;
  return suggest(engine, reviewer.open(text, { profile: 'dpa' }), offset, spot);
}

test('on a line of its own: each clause that is missing, in its wordings, under a heading like the one above', () => {
  const all = suggestionsAt(1, 'line');
  const breach = all.filter(({ requirement }) => requirement === 'breach-notification');
  assert.deepEqual(
    breach.map(({ variant }) => variant),
    ['balanced', 'controller', 'processor'],
  );
  const text = plainText(breach[0]?.parts ?? [], 'fr');
  assert.match(text, /^### Article 2 – Notification/);
  assert.match(text, /\n\nLe Prestataire /);
  assert.equal(all.filter(({ requirement }) => requirement === 'instructions' || requirement === 'audits').length, 0);
});

test('the signs of a title are those of the contract', () => {
  const text = `${DRAFT.split('### Article 2')[0]}### Article 2 – Sort des données en fin de contrat\n\n`
    .replaceAll('‸', '')
    .replaceAll('’', "'");
  const typed = `${text}Le Prestataire détruit les données à la fin de l'accord.\n\n`;
  const all = suggest(engine, reviewer.open(typed, { profile: 'dpa' }), typed.length, 'line');
  const titles = all.map(({ parts }) => plainText(parts, 'fr').split('\n')[0] ?? '');
  assert.ok(titles.some((one) => one.includes("'")));
  for (const one of titles) assert.doesNotMatch(one, /’/);
});

test('behind a sentence: what the clause at hand lacks, and nothing of other clauses', () => {
  const all = suggestionsAt(2, 'sentence');
  assert.deepEqual([...new Set(all.map(({ requirement }) => requirement))], ['audits']);
  assert.ok(all.some(({ element }) => element === 'inspections'));
  for (const { parts } of all) assert.doesNotMatch(plainText(parts, 'fr'), /^\s|\n/);
});

test('nothing in a document that is no agreement', () => {
  const state = reviewer.open('# Recette\n\nBattre les œufs.\n');
  for (const spot of ['line', 'heading', 'sentence'] as const) assert.deepEqual(suggest(engine, state, 11, spot), []);
});
