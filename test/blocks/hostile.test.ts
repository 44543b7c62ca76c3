import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rescan, scan } from '../../server/src/blocks/scan.ts';
import { clauseTree } from '../../server/src/contract/clauses.ts';

const deep = Array.from({ length: 2000 }, (_, i) => `${' '.repeat(i)}- x`).join('\n');

const TEXTS: Readonly<Record<string, string>> = {
  'an empty text': '',
  'blank lines only': '\n \n\t\r\n\u00a0\r',
  'one line of 5 MB': 'word. '.repeat(850_000),
  '100,000 items': '- item ;\n'.repeat(100_000),
  '100,000 numbers': '1.1.1.1.1.1.1.1 x\n'.repeat(100_000),
  '2,000 nested lists': deep,
  '10,000 table rows': `| a | b |\n|---|---|\n${'| c | d |\n'.repeat(10_000)}`,
  'an unclosed fence': `\`\`\`\n${'# x\n'.repeat(300_000)}`,
  'many fences': '```\n'.repeat(200_001),
  'many comments': 'a <!-- b --> '.repeat(200_000) + '<!--'.repeat(100_000),
  'comments and nothing else': '<!---->'.repeat(300_000),
  'quotation marks': '> '.repeat(1_000_000),
  'emphasis marks': '*'.repeat(1_000_000),
  'blank lines without end': `a${'\n'.repeat(2_000_000)}b`,
  'right-to-left marks': '\u200f\u202b- \u202cمعالجة البيانات\u200f\n'.repeat(50_000),
  'lone surrogates and NUL': '\ud800\u0000\udc00\n'.repeat(100_000),
  brackets: '(a) '.repeat(500_000),
  'numbers in brackets that no list has': `(a) ${'word, '.repeat(12)}\n(iv) ${'word, '.repeat(12)}\n`.repeat(20_000),
  'headings without text': '1. Titre\n'.repeat(100_000),
};

for (const [name, text] of Object.entries(TEXTS)) {
  test(`${name}: read once, each unit at most three times`, () => {
    const table = scan(text);
    assert.ok(table.unitsRead <= 3 * text.length, `${table.unitsRead} units read of ${text.length}`);
    const tree = clauseTree(table.blocks);
    assert.equal(tree.parent.length, table.blocks.length);
    const at = text.length >> 1;
    const next = `${text.slice(0, at)}x${text.slice(at)}`;
    assert.equal(rescan(table, next, { start: at, end: at, inserted: 1 }).blocks.length, scan(next).blocks.length);
  });
}
