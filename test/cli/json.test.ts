import assert from 'node:assert/strict';
import { test } from 'node:test';
import { jsonPrinter } from '../../server/src/cli/json.ts';
import { en } from '../../server/src/messages/en.ts';
import { CATALOGUE, REVIEWED } from '../support/reviewed.ts';

const printer = jsonPrinter({ messages: en, catalogue: CATALOGUE });

test('a contract as JSON: places from 1, columns in UTF-16 units, the end excluded', () => {
  const contract = JSON.parse(printer.contract(REVIEWED));
  assert.deepEqual(Object.keys(contract), ['path', 'language', 'kind', 'requirements', 'findings']);
  assert.deepEqual(contract.requirements[0], {
    id: 'duration',
    status: 'present',
    elements: [
      {
        id: 'duration',
        satisfied: true,
        because: 'evidence',
        evidence: [
          {
            startLine: 3,
            startColumn: 5,
            endLine: 4,
            endColumn: 13,
            text: '**processing** lasts as long as\r\nthe services',
          },
          { startLine: 1, startColumn: 3, endLine: 1, endColumn: 11, text: 'Contract' },
        ],
        against: [],
      },
    ],
    touched: [],
  });
  assert.deepEqual(contract.requirements[1].elements[2].against, [
    {
      startLine: 5,
      startColumn: 41,
      endLine: 5,
      endColumn: 66,
      text: 'which may refuse an audit',
      reason: 'refusal',
    },
  ]);
  assert.deepEqual(contract.findings[1], {
    code: 'audits.not-emptied',
    severity: 'error',
    startLine: 5,
    startColumn: 41,
    endLine: 5,
    endColumn: 66,
    message: 'Audits, The right is not emptied: weakened by “which may refuse an audit” (lets the processor refuse).',
    provision: 'GDPR 28(3)(h)',
  });
});

test('contracts and what could not be read make one document', () => {
  const contract = printer.contract(REVIEWED);
  const failures = [{ path: 'x.pdf', message: 'a PDF' }];
  const totals = { contracts: 2, counts: { error: 0, warning: 0, information: 0 }, codes: new Map(), failures };
  const document = JSON.parse([printer.start, contract, printer.separator, contract, printer.finish(totals)].join(''));
  assert.equal(document.schemaVersion, 1);
  assert.equal(document.contracts.length, 2);
  assert.deepEqual(document.errors, failures);
});
