import assert from 'node:assert/strict';
import { test } from 'node:test';
import { en } from '../../client/src/messages/en.ts';
import { fr } from '../../client/src/messages/fr.ts';
import { statusText } from '../../client/src/statusText.ts';
import type { ReviewResult } from '../../server/src/protocol.ts';

const REVIEW: ReviewResult = {
  version: 1,
  language: 'en',
  kind: 'dpa',
  verdict: 'Art. 28: 17/25',
  explanation: 'data processing agreement – by its title',
  worst: 'warning',
  present: 17,
  applicable: 25,
  requirements: [],
};

test('a contract shows its verdict, why it is one, and leads to its requirements', () => {
  const status = statusText(REVIEW, en);
  assert.equal(status.text, 'Art. 28: 17/25');
  assert.equal(status.detail, 'data processing agreement – by its title');
  assert.equal(status.severity, 'warning');
  assert.equal(status.command.command, 'dpaReview.showRequirements');
});

test('a screen reader hears how serious it is, not only the figures', () => {
  assert.equal(
    statusText(REVIEW, en).label,
    'Art. 28: 17/25. Something is missing or weak. data processing agreement – by its title',
  );
  assert.match(statusText({ ...REVIEW, worst: null }, fr).label, /Rien d’obligatoire ne manque/);
  assert.equal(statusText({ ...REVIEW, worst: null }, en).severity, 'information');
});

test('a document that is no contract says so quietly, and offers to review it', () => {
  const status = statusText(
    { ...REVIEW, kind: 'other', verdict: 'Not reviewed', worst: null, explanation: 'a README' },
    en,
  );
  assert.deepEqual(
    [status.text, status.detail, status.severity, status.command.command],
    ['Not reviewed', 'a README', 'information', 'dpaReview.reviewAs'],
  );
});

test('a server that does not run, and one that is switched off, lead to what helps', () => {
  assert.equal(statusText('stopped', en).command.command, 'dpaReview.restart');
  assert.equal(statusText('starting', en).label, 'Starting…');
  assert.deepEqual(statusText('off', en).command.arguments, ['dpaReview.enabled']);
});
