import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cellsOf, filledCells, labelled } from '../../server/src/drafting/place/label.ts';
import { opened } from '../support/drafting.ts';

function of(text: string) {
  return labelled(opened(text).contract, 0);
}

test('a block that says one thing under a label', () => {
  assert.deepEqual(of('- **Durée\u00a0:** un an'), {
    before: '- **',
    label: 'Durée',
    between: '\u00a0:** ',
    value: 'un an',
  });
  assert.deepEqual(of('Subject matter: hosting'), {
    before: '',
    label: 'Subject matter',
    between: ': ',
    value: 'hosting',
  });
  assert.equal(of('* **Durée** :')?.between, '** : ');
});

test('sentences have no label', () => {
  assert.equal(of('The processor shall help. It shall do so: at once'), undefined);
  assert.equal(of('The processor shall do all that the controller may ask of it at any time: at once'), undefined);
  assert.equal(of('| a | b |\n|---|---|\n'), undefined);
});

test('cells of a row, bars that are escaped apart', () => {
  assert.deepEqual(cellsOf('| a \\| b | c |'), ['', ' a \\| b ', ' c ', '']);
  assert.deepEqual(filledCells('| a |  | c |'), [1, 3]);
});
