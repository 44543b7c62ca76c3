import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { labelledIn } from '../../scripts/evaluation/labels.ts';
import { catalogueData } from '../../server/src/catalogue/data.generated.ts';
import { createReviewer } from '../../server/src/catalogue/reviewer.ts';
import { OTHERS } from '../contract/kindDocuments.ts';

const SHARED = join('..', 'shared', 'corpus', 'kinds');
const reviewer = createReviewer(catalogueData);

function hasNoReview(name: string, text: string): void {
  const review = reviewer.review(text);
  assert.deepEqual([review.kind, review.requirements, review.findings], ['other', [], []], name);
}

test('a document of another kind has no requirements and no findings', () => {
  const ours = ['fr', 'en'].flatMap((language) => labelledIn(join('test', 'contracts', language), 'fictional'));
  const others = ours.filter(({ kind }) => kind === 'other');
  assert.ok(others.length >= 4 && OTHERS.length >= 10, 'too few documents of another kind');
  for (const { name, text } of [...others, ...OTHERS.filter(({ kind }) => kind === 'other')]) hasNoReview(name, text);
});

test('the same document is reviewed when the user says what it is', () => {
  for (const { name, text } of OTHERS)
    assert.equal(reviewer.review(text, { profile: 'dpa' }).requirements.length, 31, name);
});

test('real documents of another kind', { skip: existsSync(SHARED) ? false : 'needs ../shared' }, () => {
  const kinds = JSON.parse(readFileSync(join(SHARED, 'kinds.json'), 'utf8')) as Record<string, string>;
  for (const [name, kind] of Object.entries(kinds))
    if (kind === 'other') hasNoReview(name, readFileSync(join(SHARED, name), 'utf8'));
});

test('no finding on a text that says nothing', () => {
  for (const text of ['', ' ', '# Title', 'Bonjour.', '- one\n- two']) hasNoReview(JSON.stringify(text), text);
});
