import assert from 'node:assert/strict';
import { test } from 'node:test';
import { en } from '../../server/src/messages/en.ts';
import {
  actMarkdown,
  type ExplanationPlace,
  explanationMarkdown,
  explanationText,
} from '../../server/src/messages/explanationPage.ts';
import { fr } from '../../server/src/messages/fr.ts';
import type { Explanation } from '../../server/src/regulation/explanations.ts';

const NONE = { requirements: [], provisions: [], recitals: [], guidance: [] };
const GUIDELINES = { number: '7/2020', version: '2.1', date: '2021-07-07', publisher: 'EDPB', title: 'On roles' };
const EDITOR: ExplanationPlace = {
  link: ({ article }) => `law:/${article}`,
  requirementTitle: (folder) => (folder === 'audits' ? 'Audits' : undefined),
};
const TERMINAL: ExplanationPlace = { ...EDITOR, link: () => undefined };

const AUDITS: Explanation = {
  asked: { article: 28, paragraph: 3, point: 'h' },
  title: 'Processor',
  unit: { provision: { article: 28, paragraph: 3, point: 'h' }, says: 'Audits.', contract: 'Say who pays.' },
  context: [
    { provision: { article: 28, paragraph: 3 }, says: 'The contract.' },
    { provision: { article: 28 }, says: 'All of it.' },
  ],
  own: {
    requirements: ['audits', 'unknown'],
    provisions: [
      { article: 58, paragraph: 1 },
      { article: 28, paragraph: 3, subparagraph: 2 },
    ],
    recitals: [{ number: 81, says: 'Guarantees.' }, { number: 82 }],
    guidance: [GUIDELINES],
  },
  inherited: { ...NONE, requirements: ['audits'], recitals: [{ number: 79, says: 'Roles.' }] },
};

const spaced = (text: string) => text.replaceAll('\u00a0', ' ');

test('the unit asked for comes first, what encloses it follows as a quotation', () => {
  assert.deepEqual(spaced(explanationMarkdown(AUDITS, en, EDITOR)).split('\n'), [
    '**Article 28(3)(h)** – Processor',
    '',
    'Audits.',
    '',
    '**In the contract**: Say who pays.',
    '',
    '**Checked by the review**: Audits',
    '',
    '**See also**: [Article 58(1)](law:/58); [Article 28(3), second subparagraph](law:/28)',
    '',
    '**Recital 81**: Guarantees.',
    '',
    '**Recitals**: recital 82',
    '',
    '**Guidance**: On roles, 7/2020, version 2.1 (EDPB, 7 July 2021)',
    '',
    '> **Article 28(3)**: The contract.',
    '>',
    '> **Article 28**: All of it.',
    '>',
    '> **Recitals**: recital 79',
    '',
    '*An explanation in our own words: only the Official Journal is authentic.*',
  ]);
});

test('French cites as French lawyers do', () => {
  const lines = spaced(explanationMarkdown(AUDITS, fr, TERMINAL)).split('\n');
  assert.equal(lines[0], '**Article 28, paragraphe 3, point h)** – Processor');
  assert.ok(lines.includes('**Voir aussi** : article 58, paragraphe 1 ; article 28, paragraphe 3, deuxième alinéa'));
  assert.ok(lines.includes('> **Article 28, paragraphe 3** : The contract.'));
  assert.ok(lines.includes('**Documents des autorités** : On roles, 7/2020, version 2.1 (EDPB, 7 juillet 2021)'));
});

test('a terminal gets plain text without links, with the context set in', () => {
  const text = explanationText(AUDITS, en, TERMINAL, (label) => label.toUpperCase());
  assert.ok(spaced(text).startsWith('ARTICLE 28(3)(H) – Processor\n\nAudits.\n\nIN THE CONTRACT: Say who pays.\n'));
  assert.ok(spaced(text).includes('\n\n    ARTICLE 28: All of it.\n'));
  assert.doesNotMatch(text, /[*[\]>]/);
});

test('what has no explanation of its own says so', () => {
  const { unit: _, ...without } = AUDITS;
  const page = explanationMarkdown({ ...without, own: NONE }, en, EDITOR);
  assert.ok(page.includes('\n\nNo explanation of its own: here is what it belongs to.\n\n> **'));
});

test('many recitals are named, not told', () => {
  const recitals = [74, 75, 76, 77].map((number) => ({ number, says: `Says ${number}.` }));
  const page = explanationMarkdown({ ...AUDITS, own: { ...NONE, recitals } }, en, EDITOR);
  assert.ok(spaced(page).includes('**Recitals**: recital 74; recital 75; recital 76; recital 77'));
  assert.ok(!page.includes('Says 74.'));
});

test('an article without context has no quotation', () => {
  const page = explanationMarkdown({ ...AUDITS, context: [], inherited: NONE }, en, EDITOR);
  assert.doesNotMatch(page, /^>/m);
});

test('dates and provisions are written as far as they are known', () => {
  const { law } = fr;
  const dated = (date: string) => spaced(law.guidance({ date, publisher: 'CNIL', title: 'Guide' }));
  assert.equal(dated('2017'), 'Guide (CNIL, 2017)');
  assert.equal(dated('2017-09'), 'Guide (CNIL, septembre 2017)');
  assert.equal(dated('2017-09-01'), 'Guide (CNIL, 1er septembre 2017)');
  assert.equal(
    spaced(en.law.guidance({ ...GUIDELINES, title: 'Guidelines 7/2020' })),
    'Guidelines 7/2020, version 2.1 (EDPB, 7 July 2021)',
  );
  assert.equal(spaced(law.provision({ article: 4, point: '7' })), 'article 4, point 7)');
  assert.equal(law.provision({ article: 1 }), 'article premier');
  assert.equal(spaced(en.law.provision({ article: 4, point: '7' })), 'Article 4(7)');
});

test('an act has its name, what it is and whether it is in force', () => {
  const page = actMarkdown({ title: 'GDPR', says: 'Protects data.', status: 'In force.' }, en);
  assert.equal(page.split('\n\n').slice(0, 3).join('|'), '**GDPR**|Protects data.|In force.');
});
