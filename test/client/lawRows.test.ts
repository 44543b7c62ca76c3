import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lawRows } from '../../client/src/lawRows.ts';
import { lawEn } from '../../client/src/messages/law.en.ts';

const HIT = {
  label: 'Article 28(3)(h)',
  title: 'Processor',
  excerpt: '… audits …',
  uri: 'dpa-regulation:/gdpr/en/28#L9',
};

test('rows say what was found, in the order of the server', () => {
  const items = [HIT, { ...HIT, label: 'Recital 81', title: '', excerpt: '' }];
  assert.deepEqual(lawRows({ items, official: true, note: '' }, 'audit', lawEn), [
    { label: 'Article 28(3)(h)', description: 'Processor', detail: '… audits …', uri: HIT.uri },
    { label: 'Recital 81', uri: HIT.uri },
  ]);
});

test('a search without result says so, and leads nowhere', () => {
  const none = lawRows({ items: [], official: true, note: '' }, ' zebra ', lawEn);
  assert.deepEqual(none, [{ label: 'Nothing found for “zebra”' }]);
});

test('a server that does not answer is not a search without result', () => {
  assert.deepEqual(lawRows(undefined, 'audit', lawEn), [{ label: lawEn.noAnswer() }]);
});
