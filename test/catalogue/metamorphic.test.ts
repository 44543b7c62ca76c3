import assert from 'node:assert/strict';
import { test } from 'node:test';
import { labelledIn } from '../../scripts/evaluation/labels.ts';
import { metamorphic } from '../../scripts/evaluation/metamorphic.ts';
import { catalogueData } from '../../server/src/catalogue/data.generated.ts';
import { createReviewer } from '../../server/src/catalogue/reviewer.ts';

/** How many verdicts must stay where nothing was meant to change, and how many must fall with their clause. */
const KEPT = 0.99;
const SEEN = 0.95;

const reviewer = createReviewer(catalogueData);

for (const language of ['fr', 'en']) {
  const documents = labelledIn(`test/contracts/${language}`, 'fictional');
  const result = metamorphic(reviewer, documents);

  test(`changes that mean nothing leave the verdicts alone: ${language}`, () => {
    assert.ok(result.keptOf > 500, `only ${result.keptOf} verdicts compared`);
    assert.ok(result.kept >= KEPT * result.keptOf, `${result.kept}/${result.keptOf}\n${result.moved.join('\n')}`);
  });

  test(`changes that take a clause away are seen: ${language}`, () => {
    assert.ok(result.seenOf > 200, `only ${result.seenOf} changes made`);
    assert.ok(result.seen >= SEEN * result.seenOf, `${result.seen}/${result.seenOf}\n${result.missed.join('\n')}`);
  });
}
