import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cutsText } from '../../server/src/drafting/standing.ts';
import { reviewer } from '../support/snapshot.ts';

/** Whether a paragraph put in at `‸` parts what belongs together. */
function cuts(marked: string, words = '\n\nA new paragraph.'): boolean {
  const text = marked.replace('‸', '');
  return cutsText(reviewer.open(text).contract, marked.indexOf('‸'), words);
}

test('a sentence that goes on on the next line is not cut', () => {
  assert.ok(cuts('The categories of data are determined and controlled by the‸\nClient, at its sole discretion.\n'));
  assert.ok(!cuts('The categories of data are listed below.‸\nClient data come first.\n'));
  assert.ok(!cuts('The categories of data are determined by the‸\nClient, at its sole discretion.\n', ' One word.'));
  assert.ok(!cuts('The categories of data are determined and controlled by the Client‸\n\nAt its sole discretion.\n'));
});

test('nothing is put between a list and dashes that Markdown would take for the line under a heading', () => {
  assert.ok(cuts('Le Prestataire aide le Client.‸\n-\nAutre phrase.\n'));
  assert.ok(cuts('Le Prestataire aide le Client.‸\n===\n'));
  assert.ok(!cuts('Le Prestataire aide le Client.‸\n- une fois ;\n'));
});
