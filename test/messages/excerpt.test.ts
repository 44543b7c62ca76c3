import assert from 'node:assert/strict';
import { test } from 'node:test';
import { excerpt, passage } from '../../server/src/messages/excerpt.ts';

function whole(text: string, length = 40): string {
  return excerpt(text, { start: 0, end: text.length }, length);
}

test('white space collapses and Markdown marks go', () => {
  assert.equal(whole('  the **processor**\r\n\tshall   not  '), 'the processor shall not');
});

test('a long quotation is cut between words', () => {
  assert.equal(whole('one two three four five six seven eight nine', 20), 'one two three four…');
  assert.equal(whole('x'.repeat(100), 10), `${'x'.repeat(10)}…`);
});

test('a pair of surrogates is never cut in two', () => {
  assert.equal(whole(`${'x'.repeat(9)}😀😀`, 10), `${'x'.repeat(9)}…`);
});

test('words cannot rewrite the terminal', () => {
  assert.equal(whole('a\u001b[2Jb\u0007c\u202ed\u200f'), 'a [2Jb cd');
});

test('an enormous span costs no more than a short one', () => {
  assert.equal(whole(`${' '.repeat(5_000_000)}word`, 160).length, 1);
});

function around(text: string, words: string): string {
  const start = text.indexOf(words);
  const span = passage(text, { start, end: start + words.length }, 160);
  return text.slice(span.start, span.end);
}

test('a quotation is not cut at an abbreviation or a cited number', () => {
  const text = 'First. It keeps a register (Art. 30 para. 2) of its processing. Second.';
  assert.equal(around(text, 'keeps'), 'It keeps a register (Art. 30 para. 2) of its processing');
  assert.equal(around(text, 'processing'), 'It keeps a register (Art. 30 para. 2) of its processing');
});

test('a quotation ends with its sentence, its cell and its line', () => {
  assert.equal(around('It helps. It pays.', 'helps'), 'It helps');
  assert.equal(around('| Purpose | payroll |', 'payroll'), 'payroll ');
  assert.equal(around('It helps\n2. It pays', 'helps'), 'It helps');
});

test('a quotation that stops before its sentence does says so', () => {
  const text = `It keeps ${'every record of it '.repeat(20)}. It pays.`;
  const span = passage(text, { start: 0, end: 8 }, 40);
  assert.equal(excerpt(text, span, 40), 'It keeps every record of it every record…');
});
