import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Block } from '../../server/src/blocks/block.ts';
import { firstNumber, nextNumber, printedAt } from '../../server/src/drafting/shape/numbers.ts';
import { opened } from '../support/drafting.ts';

/** The last block of a text that has a number. */
function numbered(text: string): Block {
  const { blocks } = opened(text).contract.table;
  return blocks.findLast(({ number }) => number !== '') ?? assert.fail(text);
}

test('the number after one, written alike', () => {
  const next = (text: string) => nextNumber(numbered(text));
  assert.equal(next('## 9. Audits\n\nText.\n'), '10');
  assert.equal(next('4.9 The processor shall help.\n'), '4.10');
  assert.equal(next('Article 5 – Audits\n\nLe texte est ici.\n'), '6');
  assert.equal(next('PARTIE IX\n\nLe texte est ici.\n'), 'X');
  assert.equal(next('## C. Security\n\nText.\n'), 'D');
  assert.equal(next('**I - Parties**\n\nTexte.\n\n**II - Instructions**\n\nTexte.\n'), 'III');
  assert.equal(next('The processor shall:\n\n(i) help;\n(ii) tell;\n(iii) wait.\n'), 'iv');
  assert.equal(next('The processor shall:\n\na) help;\nb) tell.\n'), 'c');
});

test('no number is made up where none is known', () => {
  const block = numbered('The processor shall:\n\na) help;\nb) tell.\n');
  assert.equal(nextNumber({ ...block, number: 'z' }), undefined);
});

test('the first number of its kind', () => {
  assert.equal(firstNumber(numbered('4.9 The processor shall help.\n')), '4.1');
  assert.equal(firstNumber(numbered('The processor shall:\n\n(i) help;\n(ii) tell;\n(iii) wait.\n')), 'i');
  assert.equal(firstNumber(numbered('The processor shall:\n\na) help;\nb) tell.\n')), 'a');
});

test('where a number is printed: as a word of its own', () => {
  assert.deepEqual(printedAt('PARTIE I - ', 'I'), { start: 7, end: 8 });
  assert.deepEqual(printedAt('ARTICLE N°3 : ', '3'), { start: 10, end: 11 });
  assert.equal(printedAt('ARTICLE 33', '3'), undefined);
});
