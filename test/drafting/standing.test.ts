import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cutsText, pastDashes } from '../../server/src/drafting/place/standing.ts';
import { reviewer } from '../support/snapshot.ts';

/** Whether a paragraph put in at `‸` parts what belongs together. */
function cuts(marked: string, words = '\n\nA new paragraph.'): boolean {
  const before = '# Agreement\n\nA first paragraph of it.\n\n';
  const { contract } = reviewer.open(before + marked.replace('‸', ''));
  return cutsText(contract, before.length + marked.indexOf('‸'), words);
}

test('a sentence that goes on on the next line is not cut', () => {
  assert.ok(cuts('The categories of data are determined and controlled by the‸\nClient, at its sole discretion.\n'));
  assert.ok(!cuts('The categories of data are listed below.‸\nClient data come first.\n'));
  assert.ok(!cuts('The categories of data are determined by the‸\nClient, at its sole discretion.\n', ' One word.'));
  assert.ok(
    cuts(
      'The type of personal data and the categories of data subjects, as listed below, are determined and controlled by the‸\n\nClient, at its sole discretion.\n',
    ),
  );
  assert.ok(!cuts('Contact: privacy@example.org‸\n\nClient data come first.\n'));
});

test('nothing is cut before the first words of a text, its byte order mark apart', () => {
  const text = 'The categories of data are determined and controlled by the Client.\n---\n';
  for (const mark of ['', '\ufeff']) {
    const { contract } = reviewer.open(mark + text);
    assert.ok(!cutsText(contract, mark.length, 'A new paragraph.\n\n'));
    assert.ok(cutsText(contract, mark.length + 'The categories'.length, 'A new paragraph.\n\n'));
  }
});

test('nothing is put between a list and dashes that Markdown would take for the line under a heading', () => {
  assert.ok(cuts('Le Prestataire aide le Client.‸\n-\nAutre phrase.\n'));
  assert.ok(cuts('Le Prestataire aide le Client.‸\n===\n'));
  assert.ok(!cuts('Le Prestataire aide le Client.‸\n- une fois ;\n'));
});

test('dashes alone on a line belong to what stands before them', () => {
  for (const eol of ['\n', '\r\n']) {
    const lines = ['- une fois ;', '- deux fois.', '-', 'Autre phrase.', ''];
    const { contract } = reviewer.open(lines.join(eol));
    const end = contract.text.indexOf('.') + 1;
    assert.equal(pastDashes(contract, end), end + eol.length + 1);
    assert.equal(pastDashes(contract, end - 3), end - 3);
    const last = contract.text.length - eol.length;
    assert.equal(pastDashes(contract, last), last);
  }
});
