import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, test } from 'node:test';
import { createDrafter } from '../../server/src/drafting/drafter.ts';
import { createEngine } from '../../server/src/drafting/engine.ts';
import { shortClauses } from '../support/clauses.ts';
import { after, assertOnlyAdds, having, opened, reviewer } from '../support/drafting.ts';
import { shapes, shapeTexts } from '../support/shapes.ts';

const drafter = createDrafter(createEngine(reviewer, shortClauses));

function inserted(text: string, requirement: string): string {
  const state = opened(text);
  const draft = drafter.insert(state, requirement, 'balanced') ?? assert.fail('no clause');
  assert.ok(draft.mends.includes(requirement));
  return assertOnlyAdds(state, draft);
}

describe('a clause stands where one would look for it and looks like its neighbours', () => {
  for (const { name, text, requirement, path } of shapes()) {
    test(name, () => {
      const result = inserted(text, requirement);
      if (process.env.UPDATE) {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, result);
      }
      assert.ok(existsSync(path), `${path} is missing: UPDATE=1 writes it`);
      assert.equal(result, readFileSync(path, 'utf8'));
      const again = opened(result);
      assert.ok(having(again, 'present').includes(requirement));
      assert.equal(drafter.insert(again, requirement, 'balanced'), undefined);
    });
  }
});

test('line breaks of Windows stay, also in what is put in', () => {
  for (const { name, text, requirement, path } of shapes()) {
    const result = inserted(text.replaceAll('\n', '\r\n'), requirement);
    assert.equal(result, readFileSync(path, 'utf8').replaceAll('\n', '\r\n'), name);
  }
});

test('all clauses one after the other: numbers go on, and a second run changes nothing', () => {
  for (const { name, text } of shapeTexts()) {
    const state = opened(text);
    const draft = drafter.insertAll(state, { variant: 'balanced', repairs: false });
    const result = opened(assertOnlyAdds(state, draft));
    const left = having(result, 'missing');
    for (const id of ['parties', 'duration', 'confidentiality', 'audits'])
      assert.ok(!left.includes(id), `${name} ${id}`);
    assert.deepEqual(drafter.insertAll(result, { variant: 'balanced', repairs: false }).edits, [], name);
  }
});

test('several new clauses of a numbered contract', () => {
  const text = shapeTexts().find(({ name }) => name === 'articles.fr.md')?.text ?? assert.fail();
  const state = opened(text);
  const draft = drafter.insertAll(state, { variant: 'balanced', repairs: false, only: ['audits', 'confidentiality'] });
  assert.deepEqual(draft.mends, ['confidentiality', 'audits']);
  assert.equal(draft.edits.length, 1);
  const headings = after(state, draft)
    .split('\n')
    .filter((line) => line.startsWith('ARTICLE'));
  assert.deepEqual(headings.slice(-2), [
    'ARTICLE N° 5\u00a0: CONFIDENTIALITÉ DES PERSONNES AUTORISÉES',
    'ARTICLE N° 6\u00a0: AUDITS ET INSPECTIONS',
  ]);
});
