import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mannerOf } from '../../server/src/drafting/engine.ts';
import { previewOf } from '../../server/src/drafting/preview.ts';
import { FRENCH } from '../support/contracts.ts';
import { reviewer } from '../support/snapshot.ts';

test('a wording as Markdown: blocks of a kind stand together, the contract’s names are in it', () => {
  const state = reviewer.open(FRENCH);
  const manner = mannerOf({ reviewer }, state) ?? assert.fail();
  const body = 'Un.\n- deux ;\n- {{blank: trois}}.\n| a | b |\n|---|---|\n| c | {{choice: d|e}} |\nFin.';
  assert.equal(
    previewOf({ body }, manner),
    'Un.\n\n- deux ;\n- [à compléter\u00a0: trois].\n\n| a | b |\n| --- | --- |\n| c | d |\n\nFin.',
  );
  assert.doesNotMatch(previewOf({ body: '{{Le controller}} et {{le processor}}' }, manner), /\{\{/);
});
