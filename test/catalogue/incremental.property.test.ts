import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogueData } from '../../server/src/catalogue/data.generated.ts';
import { createReviewer, type ReviewState } from '../../server/src/catalogue/reviewer.ts';
import type { BlockReading } from '../../server/src/contract/reading.ts';
import { fixtures } from '../support/fixtures.ts';
import { random } from '../support/random.ts';

const reviewer = createReviewer(catalogueData);
const texts = fixtures().map((one) => one.text);
const PIECES = [
  '\n',
  '\n\n',
  ' ',
  '.',
  ';',
  ':',
  '# ',
  '- ',
  '• ',
  '1. ',
  'a) ',
  '| ',
  '```\n',
  '<!-- ',
  '-->',
  '---\n',
  '\r\n',
  'ne ',
  'shall not ',
  'may ',
  'peut ',
  'le Sous-traitant',
  'the Processor',
  'Client',
  '« Le Prestataire »',
  ' (ci-après « Zorg »)',
  ' (“Zorg”)',
  '48 heures',
  '\u00a0',
  '\ud83d',
  'é',
];
const TENDER = [
  'traitant',
  'Processor',
  'Client',
  'Customer',
  'ci-après',
  '“',
  '«',
  ':',
  '#',
  'Article',
  'ARTICLE',
  '- ',
  '1.',
];

/** A place to edit: every third time in a party's definition, a stem or a heading. */
function placeOf(text: string, chance: ReturnType<typeof random>): number {
  if (chance.below(3) > 0) return chance.below(text.length + 1);
  const at = text.indexOf(chance.pick(TENDER), chance.below(Math.max(1, text.length - 200)));
  return at < 0 ? chance.below(text.length + 1) : Math.max(0, at + chance.below(4) - 1);
}

function plain(state: ReviewState): unknown {
  return {
    review: reviewer.reviewOf(state),
    parties: state.parties.key,
    starts: [...state.contract.table.starts],
    blocks: state.contract.table.blocks,
    tree: [state.contract.tree.parent, state.contract.tree.stem, state.contract.tree.depth],
    chains: chainsOf(state),
  };
}

/** What each block stands under and after, as places of blocks. */
function chainsOf({ contract: { readings } }: ReviewState): unknown {
  const places = new Map(readings.map(({ facts }, index) => [facts, index]));
  const chain = (first: BlockReading['heading']): unknown[] => {
    const out: unknown[] = [];
    for (let one = first; one; one = one.outer) out.push(places.get(one.place.facts));
    return out;
  };
  return readings.map((one) => [chain(one.heading), chain(one.stem), one.before && places.get(one.before)]);
}

test('an incremental analysis equals a full one, whatever is edited', () => {
  for (let seed = 1; seed <= 60; seed++) {
    const chance = random(seed * 7919);
    let text = chance.pick(texts).slice(0, 3000 + chance.below(6000));
    let state = reviewer.open(text);
    for (let edit = 0; edit < 50; edit++) {
      const start = placeOf(text, chance);
      const end = chance.below(3) === 0 ? Math.min(text.length, start + chance.below(60)) : start;
      const piece = chance.below(6) === 0 ? chance.pick(texts).slice(0, chance.below(400)) : chance.pick(PIECES);
      const next = text.slice(0, start) + piece + text.slice(end);
      const former = state.kind.kind;
      state = reviewer.update(state, next, { start, end, inserted: piece.length });
      text = next;
      if (edit % 7 !== 6) continue;
      assert.deepEqual(plain(state), plain(reviewer.open(text, { former })), `seed ${seed}, edit ${edit}`);
    }
    for (const finding of reviewer.reviewOf(state).findings)
      assert.ok(
        finding.span.start >= 0 && finding.span.end <= text.length && finding.span.start <= finding.span.end,
        `seed ${seed}: span outside the text`,
      );
  }
});

test('so it does in long contracts, where more is found than verdicts keep', () => {
  const long = texts.join('\n\n');
  for (let seed = 1; seed <= 4; seed++) {
    const chance = random(seed * 104_729);
    let text = `${long}\n\n${long}`;
    let state = reviewer.open(text, { profile: 'dpa' });
    for (let edit = 1; edit <= 40; edit++) {
      const start = chance.below(3) > 0 ? chance.below(9000) : placeOf(text, chance);
      const end = Math.min(text.length, start + chance.below(chance.below(4) === 0 ? 3000 : 3));
      const piece = chance.below(5) === 0 ? chance.pick(texts).slice(0, chance.below(4000)) : chance.pick(PIECES);
      text = text.slice(0, start) + piece + text.slice(end);
      state = reviewer.update(state, text, { start, end, inserted: piece.length });
      if (edit % 8 !== 0) continue;
      const full = reviewer.open(text, { profile: 'dpa' });
      assert.deepEqual(reviewer.reviewOf(state), reviewer.reviewOf(full), `seed ${seed}, edit ${edit}`);
      assert.equal(state.parties.key, full.parties.key);
      assert.deepEqual(chainsOf(state), chainsOf(full));
      assert.deepEqual(state.judgement?.collection, full.judgement?.collection);
    }
  }
});

test('an edit inside a paragraph re-reads that paragraph, not the document', () => {
  const text = texts.join('\n\n').repeat(3);
  const state = reviewer.open(text, { profile: 'dpa' });
  const at = Math.floor(text.length / 2);
  const next = `${text.slice(0, at)}x${text.slice(at)}`;
  const after = reviewer.update(state, next, { start: at, end: at, inserted: 1 });
  assert.ok(after.contract.table.unitsRead < 6000, `${after.contract.table.unitsRead} units read`);
  assert.ok(after.contract.blocksRead < 12, `${after.contract.blocksRead} blocks read`);
  assert.ok(after.blocksRecognized < 40, `${after.blocksRecognized} blocks recognised`);
  const { tree, kept } = after.contract;
  assert.ok(tree.settled - kept.facts.prefix < 200, `${tree.settled - kept.facts.prefix} blocks of the tree walked`);
});

test('the frames tried stay few for each concept found', () => {
  const state = reviewer.open(texts.join('\n\n'), { profile: 'dpa' });
  const tried = state.outcomes.reduce((sum, one) => sum + one.tried, 0);
  const hits = state.outcomes.reduce((sum, one) => sum + one.hits, 0);
  assert.ok(tried <= 2 * hits, `${tried} frames tried for ${hits} hits`);
});
