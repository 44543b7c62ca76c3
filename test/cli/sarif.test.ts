import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { sarifPrinter, uriOf } from '../../server/src/cli/sarif.ts';
import { fr } from '../../server/src/messages/fr.ts';
import { CATALOGUE, REVIEWED } from '../support/reviewed.ts';

const FAILURES = [{ path: 'a b.pdf', message: 'fichier PDF' }];
const COUNTS = { error: 2, warning: 1, information: 0 };

function validator() {
  const sdk = createRequire(import.meta.url).resolve('@microsoft/jest-sarif');
  const schema = JSON.parse(readFileSync(join(dirname(sdk), 'schemas', 'sarif-2.1.0-rtm.5.json'), 'utf8'));
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
  addFormats(ajv);
  return ajv.compile(schema);
}

function log(contracts: readonly string[], failures = FAILURES) {
  const { start, separator, finish } = sarifPrinter({ messages: fr, catalogue: CATALOGUE });
  const codes = new Map(REVIEWED.review.findings.map(({ code }) => [code, 'dpa'] as const));
  return JSON.parse(start + contracts.join(separator) + finish({ contracts: 1, counts: COUNTS, codes, failures }));
}

const contract = sarifPrinter({ messages: fr, catalogue: CATALOGUE }).contract(REVIEWED);

test('the log is valid SARIF 2.1.0, with and without results', () => {
  const validate = validator();
  for (const one of [log([contract]), log([contract, contract]), log([], [])]) {
    assert.ok(validate(one), JSON.stringify(validate.errors, null, 1));
  }
  assert.ok(!validate({ ...log([]), runs: [{}] }), 'the schema refuses a run without tool');
});

test('results have levels, regions, related places and rules', () => {
  const [run] = log([contract]).runs;
  assert.equal(run.columnKind, 'utf16CodeUnits');
  assert.deepEqual(
    run.results.map((one: { ruleId: string; level: string }) => `${one.ruleId} ${one.level}`),
    ['audits.inspections warning', 'audits.not-emptied error', 'deletion-return error'],
  );
  const place = run.results[1].locations[0].physicalLocation;
  assert.equal(place.artifactLocation.uri, 'contracts/Acme%20%C3%A9.md');
  assert.deepEqual(place.region, { startLine: 5, startColumn: 41, endLine: 5, endColumn: 66 });
  assert.match(run.results[1].relatedLocations[0].message.text, /which may refuse an audit.*permet au sous-traitant/);
  const rules = new Set(run.tool.driver.rules.map(({ id }: { id: string }) => id));
  for (const { ruleId } of run.results) assert.ok(rules.has(ruleId), ruleId);
});

test('a file that could not be read is told', () => {
  const [{ invocations }] = log([]).runs;
  assert.equal(invocations[0].executionSuccessful, false);
  assert.match(invocations[0].toolExecutionNotifications[0].message.text, /a b\.pdf.*fichier PDF/);
});

test('paths become URI references', () => {
  assert.equal(uriOf('-'), 'stdin');
  assert.equal(uriOf('a/b#c?.md'), 'a/b%23c%3F.md');
  assert.equal(uriOf('/contracts/a b.md'), 'file:///contracts/a%20b.md');
});
