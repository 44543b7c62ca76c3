import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readClauses } from '../../scripts/clauses/read.ts';
import type { ReviewState } from '../../server/src/catalogue/reviewer.ts';
import { VARIANTS } from '../../server/src/drafting/clause.ts';
import { createDrafter } from '../../server/src/drafting/drafter.ts';
import { createEngine } from '../../server/src/drafting/engine.ts';
import { shortClauses } from '../support/clauses.ts';
import { after, assertOnlyAdds, having, opened, reviewer } from '../support/drafting.ts';
import { type Fixture, fixtures } from '../support/fixtures.ts';
import { random } from '../support/random.ts';

const short = createDrafter(createEngine(reviewer, shortClauses));
const CONTRACT = `# Agreement

Acme (the “Customer”) is the controller. Pike (the “Supplier”) is the processor.

## 1. Instructions

The Supplier shall process the personal data only on documented instructions from the Customer.
`;

test('blanks and choices stay what they are, for the editor to make places of them', () => {
  const { edits } = short.insert(opened(CONTRACT), 'audits', 'balanced') ?? assert.fail();
  const parts = edits[0]?.parts.filter((part) => typeof part !== 'string');
  assert.deepEqual(parts, [{ choice: ['15 days’', '30 days’'] }, { blank: 'time' }]);
});

test('a wording that a requirement does not have is the balanced one', () => {
  const state = opened(CONTRACT);
  assert.deepEqual(short.insert(state, 'audits', 'controller'), short.insert(state, 'audits', 'balanced'));
});

test('nothing is drafted without clauses, in other documents, or for what nobody asks', () => {
  const state = opened(CONTRACT);
  assert.equal(short.insert(state, 'liability', 'balanced'), undefined);
  assert.equal(short.insert(state, 'nothing', 'balanced'), undefined);
  assert.equal(short.insert(state, 'instructions', 'balanced'), undefined, 'is there');
  const other = reviewer.open(CONTRACT, { profile: 'other' });
  assert.equal(short.insert(other, 'audits', 'balanced'), undefined);
  assert.deepEqual(short.insertAll(other, { variant: 'balanced', repairs: false }).edits, []);
  const none = createDrafter(createEngine(reviewer, () => undefined));
  assert.deepEqual(none.insertAll(state, { variant: 'balanced', repairs: false }).edits, []);
});

test('a text that is empty, or only front matter, gets its clauses behind what is there', () => {
  const matter = '---\ndpa-review: dpa\n---\n';
  for (const text of ['', '\ufeff', matter, '\n\n', '```\nunclosed']) {
    const state = opened(text);
    const draft = short.insertAll(state, { variant: 'balanced', repairs: false, only: ['audits'] });
    const result = assertOnlyAdds(state, draft);
    assert.ok(!having(opened(result), 'missing').includes('audits'), JSON.stringify(text));
    if (text === matter) assert.ok(result.startsWith(matter.trimEnd()));
    if (text === '\ufeff') assert.equal(result.lastIndexOf('\ufeff'), 0);
  }
});

test('the byte order mark of a file stays before its first words, and nothing new has one', () => {
  const plain =
    'The Supplier processes the personal data on documented instructions from the Customer.\n\nIt keeps them.\n';
  for (const text of [plain, `# ${plain}`, `1. ${plain}`]) {
    for (const id of ['parties', 'audits']) {
      const marked = opened(`\ufeff${text}`);
      const result = after(marked, short.insert(marked, id, 'balanced') ?? assert.fail(`${id}: ${text}`));
      assert.equal(result.lastIndexOf('\ufeff'), 0, text);
      const bare = opened(text);
      assert.equal(result.slice(1), after(bare, short.insert(bare, id, 'balanced') ?? assert.fail(text)));
    }
  }
});

const library = { fr: readClauses('fr'), en: readClauses('en') };
const drafter = createDrafter(createEngine(reviewer, (language) => library[language as 'fr' | 'en']));

test('a new clause does not cover what another one says too weakly', () => {
  const text = `# Accord de traitement des données

Le Client est responsable du traitement, le Prestataire est sous-traitant.

## 1. Obligations

Le Prestataire peut notifier au Client toute violation de données à caractère personnel.
`;
  const state = opened(text);
  const draft = drafter.insert(state, 'breach-assistance', 'balanced') ?? assert.fail();
  const now = opened(after(state, draft)).judgement?.requirements.find(({ id }) => id === 'breach-notification');
  assert.equal(now?.elements.find(({ id }) => id === 'notify-controller')?.because, 'weak');
});

/** Asserts that everything missing is put in, and that a second run finds nothing to do. */
function assertCompletes(state: ReviewState, variant: (typeof VARIANTS)[number], message: string): void {
  const draft = drafter.insertAll(state, { variant, repairs: false });
  const result = opened(assertOnlyAdds(state, draft));
  assert.deepEqual(having(result, 'missing'), [], message);
  assert.deepEqual(drafter.insertAll(result, { variant, repairs: false }).edits, [], message);
}

describe('the library fills every gap of our contracts', () => {
  for (const variant of VARIANTS) {
    test(variant, () => {
      for (const { name, text } of fixtures()) {
        const state = reviewer.open(text);
        if (state.profile === 'dpa') assertCompletes(state, variant, name);
      }
    });
  }
});

/** A contract without some of its sections, the title apart. */
function without({ text }: Fixture, seed: ReturnType<typeof random>): string {
  const { table, tree } = opened(text).contract;
  const headings = table.blocks.flatMap(({ kind }, i) => (kind === 'heading' && i > 0 ? [i] : []));
  const gone = new Set(headings.filter(() => seed.below(3) === 0));
  const isGone = (index: number): boolean => index >= 0 && (gone.has(index) || isGone(tree.parent[index] ?? -1));
  const kept = table.blocks.map((_, i) => {
    if (isGone(i)) return '';
    return text.slice(i === 0 ? 0 : table.starts[i], table.starts[i + 1] ?? text.length);
  });
  return kept.join('');
}

test('whatever sections are deleted from our contracts, nothing is missing afterwards', () => {
  const dpas = fixtures().filter(({ text }) => reviewer.open(text).profile === 'dpa');
  for (let n = 1; n <= 36; n++) {
    const seed = random(n);
    const fixture = dpas[n % dpas.length] as Fixture;
    assertCompletes(opened(without(fixture, seed)), 'balanced', `${fixture.name}, seed ${n}`);
  }
});

test('an insertion reads only what it changes', () => {
  const text = CONTRACT + 'The Supplier keeps the data in its own premises.\n\n'.repeat(2000);
  const state = opened(text);
  const draft = short.insert(state, 'audits', 'balanced') ?? assert.fail();
  const edit = draft.edits[0] ?? assert.fail();
  const result = after(state, draft);
  const next = reviewer.update(state, result, { ...edit, inserted: result.length - text.length });
  assert.ok(next.contract.blocksRead < 30);
});
