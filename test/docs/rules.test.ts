import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { RULES } from '../../server/src/rules/index.ts';
import { remarksIn } from '../support/remarks.ts';

const FOLDER = 'docs/rules';
const OPENING = '```contract\n';
const CLOSING = '\n```';

/** A passage of a contract, and the words of it that the rule is to find: carets stand under them. */
interface Example {
  readonly text: string;
  readonly marked: readonly string[];
}

function isCarets(line: string): boolean {
  return line.includes('^') && line.replaceAll('^', '').trim() === '';
}

function exampleOf(block: string): Example {
  const lines: string[] = [];
  const marked: string[] = [];
  for (const line of block.split('\n')) {
    if (!isCarets(line)) lines.push(line);
    else marked.push((lines.at(-1) ?? '').slice(line.indexOf('^'), line.lastIndexOf('^') + 1));
  }
  return { text: lines.join('\n'), marked };
}

function examplesIn(page: string): Example[] {
  return page
    .split(OPENING)
    .slice(1)
    .map((part) => exampleOf(part.slice(0, part.indexOf(CLOSING))));
}

test('every rule has a page of its own, and every page a rule', () => {
  const pages = readdirSync(FOLDER).map((name) => name.replace(/\.md$/, ''));
  assert.deepEqual(pages.sort(), RULES.map(({ code }) => code).sort());
});

for (const { code } of RULES) {
  const page = readFileSync(join(FOLDER, `${code}.md`), 'utf8');
  const examples = examplesIn(page);

  test(`${code}: the page says what, why and in French, with examples of both kinds`, () => {
    for (const heading of ['## What it finds', '## Why', '## Examples', '## En français'])
      assert.ok(page.includes(`\n${heading}\n`), heading);
    assert.ok(examples.filter(({ marked }) => marked.length > 0).length >= 3);
    assert.ok(examples.filter(({ marked }) => marked.length === 0).length >= 2);
  });

  for (const { text, marked } of examples)
    test(`${code}: ${text}`, () => {
      const found = remarksIn(text).filter((one) => one.code === code);
      assert.deepEqual(
        found.map(({ span }) => text.slice(span.start, span.end)),
        marked,
      );
    });
}
