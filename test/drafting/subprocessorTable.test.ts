import assert from 'node:assert/strict';
import { test } from 'node:test';
import { draftingData } from '../../server/src/drafting/data.generated.ts';
import { applied } from '../../server/src/drafting/draft.ts';
import { subprocessorTable } from '../../server/src/drafting/subprocessorTable.ts';
import { reviewer } from '../support/snapshot.ts';

/** The text with the list at `‸` as a table; undefined where none is offered. */
function tabled(marked: string, language: 'en' | 'fr'): string | undefined {
  const text = marked.replace('‸', '');
  const words = draftingData[language] ?? assert.fail();
  const { contract } = reviewer.open(text, { language, profile: 'dpa' });
  const edit = subprocessorTable(contract, marked.indexOf('‸'), words.subprocessors);
  return edit && applied(text, [edit], language);
}

test('items that are parted alike become rows, and columns are named by what they say', () => {
  assert.equal(
    tabled(
      '## 6. Sous-traitants ultérieurs\n\n- Orvault SAS – hébergement – France ;\n- ‸**Brénil** – envoi de courriels – États-Unis.\n',
      'fr',
    ),
    '## 6. Sous-traitants ultérieurs\n\n| Sous-traitant ultérieur | Activité confiée | Lieu du traitement |\n|---|---|---|\n| Orvault SAS | hébergement | France |\n| **Brénil** | envoi de courriels | États-Unis |\n',
  );
});

test('brackets and commas part, too; a list without blank lines around it gets them; line ends are kept', () => {
  assert.equal(
    tabled(
      'The authorised sub-processors are:\r\n1. Marlow Ltd (support, Ireland)\r\n2. ‸Tessel Inc (storage, United States)\r\nNo others.\r\n',
      'en',
    ),
    'The authorised sub-processors are:\r\n\r\n| Sub-processor | Activity | Place of processing |\r\n|---|---|---|\r\n| Marlow Ltd | support | Ireland |\r\n| Tessel Inc | storage | United States |\r\n\r\nNo others.\r\n',
  );
});

test('the line break is that of most lines', () => {
  const text = '## Sub-processors\r\n\n- ‸Marlow Ltd – storage\n- Tessel Inc – support\n';
  assert.equal(tabled(text, 'en')?.split('\r\n').length, 2);
});

test('nothing is offered where the parts cannot be told apart, in other lists, and where items have parts of their own', () => {
  assert.equal(tabled('## Sub-processors\n\n- ‸Marlow Ltd\n- Tessel Inc\n', 'en'), undefined);
  assert.equal(
    tabled('## Sub-processors\n\n- ‸Marlow Ltd, storage\n- Tessel Inc, support, Ireland\n', 'en'),
    undefined,
  );
  assert.equal(tabled('## Measures\n\n- ‸access: by badge\n- backups: each night\n', 'en'), undefined);
  assert.equal(
    tabled('## Sub-processors\n\n- Marlow Ltd – storage\n- ‸Tessel Inc – support\n  - Ireland\n', 'en'),
    undefined,
  );
  assert.equal(tabled('## Sub-processors\n\n‸Marlow Ltd – storage\n', 'en'), undefined);
});
