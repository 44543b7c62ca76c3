import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createExplanations, type ExplanationData } from '../../server/src/regulation/explanations.ts';
import { readProvision } from '../../server/src/regulation/provision.ts';

const DATA: ExplanationData = {
  language: 'en',
  articles: {
    28: {
      title: 'Processor',
      summary: 'All of 28.',
      units: {
        '28(3)': { says: 'The contract.' },
        '28(3)(h)': { says: 'Audits.', contract: 'Say who pays.' },
        '28(3), subparagraph 2': { says: 'Warn.' },
      },
    },
    29: { title: 'Instructions', summary: 'All of 29.', units: { '29': { says: 'In detail.' } } },
    50: { title: 'Cooperation', summary: 'All of 50.', units: { '50(a)': { says: 'Means.' } } },
    99: { title: 'Entry into force', summary: 'All of 99.', units: {} },
  },
  links: {
    '28': { provisions: ['29'], recitals: [81], guidance: ['old', 'new'] },
    '28(3)': { requirements: ['duration'], recitals: [81] },
    '28(3)(h)': { requirements: ['audits'], provisions: ['58(1)(e)', '29'], recitals: [82], guidance: ['new'] },
  },
  recitals: { 81: 'Guarantees.' },
  guidance: {
    old: { date: '2020', publisher: 'P', title: 'Old' },
    new: { number: '7', date: '2021-07-07', publisher: 'P', title: 'New' },
  },
  acts: { gdpr: { title: 'GDPR', says: 'Protects.', status: 'In force.' } },
};
const explanations = createExplanations(DATA);

function explain(key: string) {
  const provision = readProvision(key);
  assert.ok(provision, key);
  const found = explanations.explain(provision);
  assert.ok(found, key);
  return found;
}

/** What is said of the unit, then of its context. */
function said(key: string): (string | undefined)[] {
  const { unit, context } = explain(key);
  return [unit?.says, ...context.map((one) => one.says)];
}

test('the unit asked for comes first, then its paragraph, then the article', () => {
  assert.deepEqual(said('28(3)(h)'), ['Audits.', 'The contract.', 'All of 28.']);
  assert.deepEqual(said('28(3), subparagraph 2'), ['Warn.', 'The contract.', 'All of 28.']);
  assert.deepEqual(said('28(3)'), ['The contract.', 'All of 28.']);
  assert.deepEqual(said('28'), ['All of 28.']);
  assert.equal(explain('28(3)(h)').unit?.contract, 'Say who pays.');
  assert.equal(explain('28(3)(h)').title, 'Processor');
});

test('an article without paragraphs may be its own unit, and its points have only it around them', () => {
  assert.deepEqual(said('29'), ['In detail.', 'All of 29.']);
  assert.deepEqual(said('50(a)'), ['Means.', 'All of 50.']);
  assert.deepEqual(said('99'), ['All of 99.']);
});

test('the words before the points are the paragraph, and points are found with or without their subparagraph', () => {
  assert.deepEqual(said('28(3), subparagraph 1'), said('28(3)'));
  assert.deepEqual(said('28(3)(h), subparagraph 1'), said('28(3)(h)'));
});

test('a unit that has no explanation of its own still has its context', () => {
  assert.deepEqual(said('28(3)(b)'), [undefined, 'The contract.', 'All of 28.']);
  assert.deepEqual(said('28(11)'), [undefined, 'All of 28.']);
  assert.equal(explanations.explain({ article: 128 }), undefined);
});

test('links of the unit come first, and what its context adds is told apart, each once', () => {
  const { own, inherited } = explain('28(3)(h)');
  assert.deepEqual(own, {
    requirements: ['audits'],
    provisions: [{ article: 58, paragraph: 1, point: 'e' }, { article: 29 }],
    recitals: [{ number: 82, says: undefined }],
    guidance: [DATA.guidance['new']],
  });
  assert.deepEqual(inherited, {
    requirements: ['duration'],
    provisions: [],
    recitals: [{ number: 81, says: 'Guarantees.' }],
    guidance: [DATA.guidance['old']],
  });
  assert.deepEqual(explain('99').own, { requirements: [], provisions: [], recitals: [], guidance: [] });
});

test('a whole article has its summary and its units in the order of the text', () => {
  const article = explanations.article(28);
  assert.equal(article?.summary.says, 'All of 28.');
  assert.deepEqual(
    article?.units.map((unit) => [unit.provision, unit.says]),
    [
      [{ article: 28, paragraph: 3 }, 'The contract.'],
      [{ article: 28, paragraph: 3, point: 'h' }, 'Audits.'],
      [{ article: 28, paragraph: 3, subparagraph: 2 }, 'Warn.'],
    ],
  );
  assert.equal(explanations.article(100), undefined);
});

test('recitals and acts are found by number and by id', () => {
  assert.equal(explanations.recital(81).says, 'Guarantees.');
  assert.deepEqual(explanations.recital(5), { number: 5, says: undefined });
  assert.equal(explanations.act('gdpr')?.status, 'In force.');
  assert.equal(explanations.act('lil'), undefined);
});
