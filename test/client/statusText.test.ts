import assert from 'node:assert/strict';
import { test } from 'node:test';
import { en } from '../../client/src/messages/en.ts';
import { fr } from '../../client/src/messages/fr.ts';
import { kindText, statusText } from '../../client/src/statusText.ts';
import type { ReviewResult } from '../../server/src/protocol/review.ts';

const REVIEW: ReviewResult = {
  version: 1,
  language: 'en',
  kind: 'dpa',
  verdict: 'Art. 28: 17/25',
  explanation: 'Data processing agreement – by its title',
  worst: 'warning',
  present: 17,
  applicable: 25,
  requirements: [],
};

test('a contract shows its verdict in figures and words, and leads to its requirements', () => {
  const status = statusText(REVIEW, en);
  assert.equal(status.text, 'Art. 28: 17/25');
  assert.equal(status.detail, 'Points to be strengthened');
  assert.equal(status.severity, 'warning');
  assert.equal(status.command.command, 'dpaReview.showRequirements');
  assert.equal(status.label, 'Art. 28: 17/25. Points to be strengthened');
});

test('a contract without findings says so', () => {
  const status = statusText({ ...REVIEW, worst: null }, fr);
  assert.deepEqual([status.detail, status.severity], ['Rien d’obligatoire ne manque', 'information']);
});

test('what the document is taken for, and why, stands below, and can be changed', () => {
  const status = kindText(REVIEW, en);
  assert.equal(status?.text, 'Data processing agreement – by its title');
  assert.equal(status?.command.command, 'dpaReview.reviewAs');
});

test('a long reason is cut between words so that the link stays in sight; the whole is in the label', () => {
  const explanation = 'Data processing agreement – by its title: “PERSONAL DATA PROCESSING ADDENDUM”';
  const status = kindText({ ...REVIEW, explanation }, en);
  assert.equal(status?.text, 'Data processing agreement – by its title: “PERSONAL DATA…');
  assert.equal(status?.label, explanation);
  const endless = kindText({ ...REVIEW, explanation: 'x'.repeat(90) }, en);
  assert.equal(endless?.text, `${'x'.repeat(30)}…`);
});

test('a document that is no contract says so quietly, and offers to review it', () => {
  const other = { ...REVIEW, kind: 'other', verdict: 'Not reviewed', worst: null, explanation: 'A README' } as const;
  const status = statusText(other, en);
  assert.deepEqual(
    [status.text, status.detail, status.severity, status.command.command],
    ['Not reviewed', 'A README', 'information', 'dpaReview.reviewAs'],
  );
  assert.equal(kindText(other, en), undefined);
});

test('a server that does not run, and one that is switched off, lead to what helps', () => {
  assert.equal(statusText('stopped', en).command.command, 'dpaReview.restart');
  assert.equal(statusText('starting', en).label, 'Starting…');
  assert.deepEqual(statusText('off', en).command.arguments, ['dpaReview.enabled']);
  for (const state of ['stopped', 'starting', 'off'] as const) assert.equal(kindText(state, en), undefined);
});
