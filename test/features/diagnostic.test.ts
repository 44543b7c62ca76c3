import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Finding } from '../../server/src/catalogue/review.ts';
import { type DiagnosticOptions, diagnostics } from '../../server/src/features/diagnostic.ts';
import type { Snapshot } from '../../server/src/features/snapshot.ts';
import { ENGLISH } from '../support/contracts.ts';
import { reviewer, snapshotOf } from '../support/snapshot.ts';

const OPTIONS: DiagnosticOptions = {
  relatedInformation: true,
  pageOf: (id, language) => `${language}#${id}`,
  ruleOf: (code) => code,
};

function withFindings(count: number, codeOf: (i: number) => string): Snapshot {
  const snapshot = snapshotOf(ENGLISH);
  const findings = Array.from({ length: count }, (_, i): Finding => {
    const code = codeOf(i);
    const span = { start: i % 50, end: (i % 50) + 1 };
    return { code, severity: 'warning', requirement: code.split('.')[0] ?? '', elements: [], span, against: [] };
  });
  return { ...snapshot, review: { ...snapshot.review, findings } };
}

test('at most a hundred findings of a code are listed, and the last says how many more there are', () => {
  const listed = diagnostics(
    withFindings(130, () => 'audits'),
    OPTIONS,
  );
  assert.equal(listed.length, 100);
  assert.match(String(listed.at(-1)?.message), /30 more of these are not listed here/);
  assert.doesNotMatch(String(listed.at(-2)?.message), /more of these/);
});

test('at most five hundred findings of a document are listed', () => {
  const ids = reviewer.catalogue.ofProfile('dpa').map(({ id }) => id);
  const listed = diagnostics(
    withFindings(900, (i) => ids[i % ids.length] ?? ''),
    OPTIONS,
  );
  assert.equal(listed.length, 500);
  assert.match(String(listed.at(-1)?.message), /400 more of these/);
  assert.deepEqual(
    diagnostics(
      withFindings(0, () => ''),
      OPTIONS,
    ),
    [],
  );
});

test('related places are at most three, and none for a client that shows none', () => {
  const listed = diagnostics(snapshotOf(ENGLISH), OPTIONS);
  assert.ok(listed.every(({ relatedInformation = [] }) => relatedInformation.length <= 3));
  assert.ok(listed.some(({ relatedInformation = [] }) => relatedInformation.length > 0));
  const bare = diagnostics(snapshotOf(ENGLISH), { ...OPTIONS, relatedInformation: false });
  assert.ok(bare.every((one) => !('relatedInformation' in one)));
});

test('a message of a missing requirement always names what was looked for', () => {
  for (const { message, code } of diagnostics(snapshotOf(ENGLISH), OPTIONS)) {
    assert.doesNotMatch(String(message), /looked for: \.|looked for: ;/, String(code));
  }
});
