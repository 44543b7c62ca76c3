import assert from 'node:assert/strict';
import { test } from 'node:test';
import { draftingData } from '../../server/src/drafting/data.generated.ts';
import { headingLike, headingLine, titleLike } from '../../server/src/drafting/shape/headingLine.ts';
import { opened } from '../support/drafting.ts';

/** A heading like the last one of a text, with another number and title. */
function like(text: string, number: string, title: string): string {
  const { contract } = opened(text);
  const index = contract.table.blocks.findLastIndex(({ kind }) => kind === 'heading');
  assert.ok(index >= 0, text);
  return headingLike(headingLine(contract, index), number, title);
}

test('a heading like another one keeps its marks, its word, its dash and its stop', () => {
  const after = '\n\nThe processor shall process the data only on documented instructions.\n';
  assert.equal(like(`## 4. Security${after}`, '5', 'Audits'), '## 5. Audits');
  assert.equal(like(`### Security ###${after}`, '', 'Audits'), '### Audits ###');
  assert.equal(like(`**4. Security.**${after}`, '5', 'Audits'), '**5. Audits.**');
  assert.equal(like(`**Security:**${after}`.replace(':', ''), '', 'Audits'), '**Audits**');
  assert.equal(like(`ARTICLE N° 4\u00a0: SÉCURITÉ${after}`, '5', 'AUDITS'), 'ARTICLE N° 5\u00a0: AUDITS');
  assert.equal(like(`## Article 1er — Objet${after}`, '2', 'Audits'), '## Article 2 — Audits');
  assert.equal(like(`§ 4 Security${after}`, '5', 'Audits'), '§ 5 Audits');
  assert.equal(like(`# *II* - Security${after}`, 'III', 'Audits'), '# *III* - Audits');
  assert.equal(like(`SECTION 4. SECURITY.${after}`, '5', 'AUDITS'), 'SECTION 5. AUDITS.');
  assert.equal(like(`4\\. Security\n-----------${after}`, '5', 'Audits'), '5\\. Audits\n----------');
});

test('without a number its word goes too', () => {
  const after = '\n\nThe processor shall process the data only on documented instructions.\n';
  assert.equal(like(`## Article 4 – Security${after}`, '', 'Audits'), '## Audits');
  assert.equal(like(`## 4. Security${after}`, '', 'Audits'), '## Audits');
});

test('a title has the capitals of those it stands among', () => {
  const en = draftingData['en'] ?? assert.fail();
  const title = 'Audits and inspections of premises';
  assert.equal(titleLike(title, ['SECURITY', 'LAW', 'Term'], en), title.toUpperCase());
  assert.equal(
    titleLike(title, ['Security Measures', 'Governing Law', 'Term'], en),
    'Audits and Inspections of Premises',
  );
  assert.equal(titleLike(title, ['Security measures', 'Term'], en), title);
  assert.equal(titleLike(title, [], en), title);
});
