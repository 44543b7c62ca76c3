import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { globSync } from 'tinyglobby';
import { readClauses } from '../../scripts/clauses/read.ts';
import type { ReviewState } from '../../server/src/catalogue/reviewer.ts';
import { applied } from '../../server/src/drafting/draft.ts';
import { createDrafter } from '../../server/src/drafting/drafter.ts';
import { createEngine } from '../../server/src/drafting/engine.ts';
import { harmsNothing } from '../../server/src/drafting/place/standing.ts';
import { reviewer } from '../support/drafting.ts';

const SHARED = '../shared/corpus';
const FOLDERS = existsSync(SHARED) ? [SHARED, 'test/contracts'] : ['test/contracts'];
const skip = existsSync(SHARED) ? false : `${SHARED} is not there: only our own contracts are repaired`;

const libraries = new Map(['en', 'fr'].map((language) => [language, readClauses(language)]));
const drafter = createDrafter(createEngine(reviewer, (language) => libraries.get(language)));
const contracts = globSync(FOLDERS.map((folder) => `${folder}/**/*.md`))
  .sort()
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
  .map(({ path, text }) => ({ path, state: reviewer.open(text) }))
  .filter(({ state }) => state.judgement && state.profile === 'dpa');

function languageOf(state: ReviewState): string {
  return reviewer.compiled.lexicon.languages[state.contract.language] ?? '';
}

function weakIn({ judgement }: ReviewState): string[] {
  return (judgement?.requirements ?? []).flatMap(({ id, status, elements }) =>
    status === 'missing'
      ? []
      : elements.filter(({ because }) => because === 'weak').map((element) => `${id}.${element.id}`),
  );
}

test('of weak elements nine in ten have a repair, more than half without a deletion, and none harms', () => {
  const counts = { kept: 0, deleted: 0, none: 0 };
  for (const { path, state } of contracts)
    for (const code of weakIn(state)) {
      const draft = drafter.repair(state, code);
      counts[draft ? (draft.deletes ? 'deleted' : 'kept') : 'none']++;
      if (!draft) continue;
      assert.ok(draft.mends.includes(code), `${path}: ${code}`);
      const after = reviewer.open(applied(state.contract.text, draft.edits, languageOf(state)));
      assert.ok(harmsNothing(state, after), `${path}: ${code}`);
    }
  const all = counts.kept + counts.deleted + counts.none;
  assert.ok(all > (skip ? 20 : 100), `${all} weak elements`);
  assert.ok(counts.none * 10 <= all && counts.kept * 2 > all, JSON.stringify(counts));
});

test('where contracts are repaired, nothing is weak that could be mended without a decision, and a second run changes nothing', {
  skip,
}, () => {
  for (const { path, state } of contracts) {
    const wishes = { variant: 'balanced', repairs: true } as const;
    const fixed = reviewer.open(
      applied(state.contract.text, drafter.insertAll(state, wishes).edits, languageOf(state)),
    );
    for (const code of weakIn(fixed)) {
      const draft = drafter.repair(fixed, code);
      assert.ok(!draft || draft.deletes || draft.beside, `${path}: ${code}`);
    }
    assert.deepEqual(drafter.insertAll(fixed, wishes).edits, [], path);
  }
});
