import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { citationsOf } from '../support/citations.ts';
import { notation, unmarked } from './citationNotation.ts';

const examples: Readonly<Record<string, readonly (readonly string[])[]>> = JSON.parse(
  readFileSync('test/regulation/citationExamples.json', 'utf8'),
);

for (const [language, list] of Object.entries(examples))
  for (const [marked = '', ...wanted] of list)
    test(`${language}: ${marked}`, () => {
      const { text, spans } = unmarked(marked);
      const found = citationsOf(text);
      assert.deepEqual(
        found.map((one) => `${notation(one)} ← ${text.slice(one.start, one.end)}`),
        spans.map(({ start, end }, index) => `${wanted[index]} ← ${text.slice(start, end)}`),
      );
    });

const SHARED = '../shared/regulation/citations.jsonl';

interface Reference {
  readonly quote: string;
  readonly act: string;
  readonly internal: boolean;
  readonly targets?: readonly object[];
  readonly heading?: boolean;
}

interface Example {
  readonly id: string;
  readonly text: string;
  readonly refs: readonly Reference[];
}

const shared = existsSync(SHARED)
  ? readFileSync(SHARED, 'utf8')
      .trim()
      .split('\n')
      .map((line): Example => JSON.parse(line))
  : [];

test('citations of real contracts are read as lawyers read them', {
  skip: shared.length === 0 && `${SHARED} is not here`,
}, () => {
  assert.equal(shared.length, 98);
  for (const { id, text, refs } of shared) {
    const found = citationsOf(text).map(({ start, end, act, internal, targets, heading }) => ({
      quote: text.slice(start, end),
      act,
      internal,
      ...(targets.length > 0 && { targets }),
      ...(heading && { heading }),
    }));
    assert.deepEqual(found, refs, id);
  }
});
