import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ourTexts } from '../support/explanationFiles.ts';
import { assertNone } from '../support/none.ts';
import { NO_OFFICIAL_TEXT, officialText } from '../support/official.ts';
import { runsOf, withCitations, withTerms, wordsOf } from '../support/wordRuns.ts';

const RUN = 8;
/** The law's terms, for which there are no other words. */
const terms = JSON.parse(readFileSync(join('test', 'support', 'terms.json'), 'utf8')) as Record<'fr' | 'en', string[]>;

/** Runs of words of a text in which each of the law's terms, and each citation, counts as one word. */
function runs(text: string, language: 'fr' | 'en'): string[] {
  const known = terms[language].map(wordsOf);
  return runsOf(withTerms(withCitations(wordsOf(text)), known), RUN);
}

test('explanations are in our own words', { skip: NO_OFFICIAL_TEXT }, () => {
  const copied: string[] = [];
  for (const language of ['fr', 'en'] as const) {
    const { articles, recitals } = officialText(language);
    const pieces = [...articles.flatMap(strings), ...recitals.map(({ text }) => text)];
    const law = new Set(pieces.flatMap((piece) => runs(piece, language)));
    for (const { at, text } of ourTexts().filter((one) => one.language === language)) {
      copied.push(
        ...runs(text, language)
          .filter((run) => law.has(run))
          .map((run) => `${at}: ${run}`),
      );
    }
  }
  assertNone(copied, 'runs of words are those of the official text');
});

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(strings) : [];
}

test('a copied sentence is found whatever its case, punctuation and apostrophes', () => {
  assert.deepEqual(wordsOf('L\u2019autorité, dit-ON'), ['l', 'autorité', 'dit', 'on']);
  assert.deepEqual(withTerms(['the', 'data', 'subject', 'may'], [['data', 'subject']]), ['the', 'data_subject', 'may']);
  assert.deepEqual(withCitations(wordsOf('of Article 28(3), point (h), or (b) and a')), [
    'of',
    'article_28_3_point_h',
    'or',
    'b',
    'and',
    'a',
  ]);
  assert.deepEqual(runsOf(['a', 'b', 'c'], 2), ['a b', 'b c']);
  assert.deepEqual(runsOf(['a'], 2), []);
});

test('terms are terms, not sentences', () => {
  for (const term of [...terms.fr, ...terms.en]) assert.ok(wordsOf(term).length <= 11, term);
});
