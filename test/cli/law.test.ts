import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { readCommand } from '../../server/src/cli/arguments.ts';
import { answerLaw, type LawCommand } from '../../server/src/cli/law.ts';
import { readLawData } from '../../server/src/cli/lawFiles.ts';
import { coloured, plain } from '../../server/src/cli/paint.ts';
import { en } from '../../server/src/messages/en.ts';
import { fr } from '../../server/src/messages/fr.ts';
import { writeActFile } from '../../server/src/regulation/actFile.ts';
import type { RegulationData } from '../../server/src/regulation/actRegister.ts';
import type { ExplanationData } from '../../server/src/regulation/explanations.ts';
import { importAct } from '../../server/src/regulation/official/importAct.ts';
import { dpaReview, folderWith } from '../support/command.ts';
import { FORMEX } from '../support/fictionalActs.ts';
import { accepted, fileOf, REGISTER, TODAY } from '../support/officialFiles.ts';

/** The lamps of lighthouses, in the place of the GDPR. */
const LAMPS = {
  ...accepted(importAct([fileOf('act.xml', FORMEX)], { register: REGISTER, taken: TODAY })),
  act: 'gdpr',
};

const EXPLAINED: ExplanationData = {
  language: 'en',
  articles: {
    1: { title: 'Lamps', summary: 'On lamps.', units: { '1(2)(b)': { says: 'Glass keeps the wind out.' } } },
    2: { title: 'Definitions', summary: 'On words.', units: { '2(1)': { says: 'Whoever keeps one.' } } },
  },
  links: {},
  recitals: { 2: 'They rest by day.' },
  guidance: {},
  acts: {
    gdpr: { title: 'Lamps Regulation (LR)', says: 'It is about lamps.', status: 'In force.' },
    wicks: { title: 'Wicks', says: 'It is about wicks.', status: 'Repealed.' },
  },
};

/** What is known of the act without its text. */
const REGISTERED: RegulationData = {
  acts: [
    { id: 'gdpr', kind: 'eu', short: { en: 'LR' }, title: {}, names: { fr: ['RL', 'règlement lampes'] } },
    { id: 'wicks', kind: 'eu', short: {}, title: {}, names: {} },
  ],
  otherActs: [],
  structures: [
    {
      ...{ act: 'gdpr', recitals: 2, chapters: [{ number: 'I', title: { en: 'Light' }, first: 1, last: 3 }] },
      articles: [
        {
          ...{ number: 1, title: { en: 'Lamps' }, chapter: 'I', numbered: true },
          units: [{ subparagraphs: 2 }, { points: ['a', 'b'], subparagraphs: 2 }],
        },
        { number: 2, title: { en: 'Definitions' }, chapter: 'I', numbered: false, units: [{ points: ['1', '2'] }] },
        { number: 3, title: { en: 'Watch' }, chapter: 'I', numbered: false, units: [{ subparagraphs: 2 }] },
      ],
    },
  ],
};

const TEXT = { 'regulation/gdpr.en.json': writeActFile(LAMPS) };
const EXPLANATIONS = { 'explanations.en.json': JSON.stringify(EXPLAINED) };
const BOTH = { ...TEXT, ...EXPLANATIONS };

function answer(context: TestContext, files: Readonly<Record<string, string>>, words: string, paint = plain) {
  const command = readCommand(['law', ...words.split(' ')], en);
  assert.equal(command.name, 'law', words);
  return answerLaw(command as LawCommand, readLawData(folderWith(context, files), 'en', REGISTERED), en, paint);
}

function output(context: TestContext, files: Readonly<Record<string, string>>, words: string, paint = plain): string {
  const result = answer(context, files, words, paint);
  return 'output' in result ? result.output : assert.fail(result.wrong);
}

function wrong(context: TestContext, files: Readonly<Record<string, string>>, words: string): string {
  const result = answer(context, files, words);
  return 'wrong' in result ? result.wrong : assert.fail(result.output);
}

const SOURCE = [
  'Source: EUR-Lex, CELEX 32031R0077 (as published); OJ L\u00a012, p.\u00a01.',
  '© European Union, https://eur-lex.europa.eu, 1998-2026; reused under Decision 2011/833/EU.',
  'Taken over on 22.11.2026, without legal value: only the Official Journal of the European Union is authentic.',
];

test('exactly the unit, the words that lead to it, what we say of it, and its source', (context) => {
  assert.equal(
    output(context, BOTH, 'gdpr 1(2)(b)'),
    [
      ...['Article\u00a01(2)(b) – Lamps', 'CHAPTER I – Light', '', 'A lamp has:', '(b) a glass.', ''],
      ...['In our own words: Glass keeps the wind out.', '', ...SOURCE, '', 'Article\u00a02 →', ''],
    ].join('\n'),
  );
  const [, , , ...rest] = output(context, BOTH, 'gdpr 1(2)(a)(ii)').split('\n');
  assert.deepEqual(rest.slice(0, 5), ['A lamp has:', '(a) a wick that:', '(ii) burns;', '', SOURCE[0]]);
});

test('an article with its numbers; a recital; an act called by its abbreviation', (context) => {
  assert.match(output(context, BOTH, 'rl 2'), /^Article\u00a02 – Definitions/);
  const article = output(context, BOTH, 'LR article 1').split('\n').slice(3, 14);
  assert.deepEqual(article, [
    ...['1. Each tower has a lamp.', 'It costs 1\u00a0250\u00a0000 crowns.', ''],
    ...['2. A lamp has:', '  (a) a wick that:', '    (i) is dry;', '    (ii) burns;', '  unless it is spare;'],
    ...['  (b) a glass.', 'Point (b) applies at night only.', ''],
  ]);
  const recital = output(context, BOTH, 'gdpr recital 2').split('\n').slice(0, 5);
  assert.deepEqual(recital, [...['Recital\u00a02', '', 'Keepers sleep by day.', 'They wake at dusk & look out.', '']]);
});

test('JSON has the unit, its place and its source', (context) => {
  const json = JSON.parse(output(context, BOTH, 'gdpr 2(1) --format json'));
  assert.equal(json.schemaVersion, 1);
  assert.equal(json.provision, '2(1)');
  assert.equal(json.title, 'Definitions');
  assert.equal(json.text, '‘keeper’: who keeps a lamp;');
  assert.deepEqual(json.lead, [{ text: 'In this Regulation:' }]);
  assert.deepEqual(json.divisions.at(-1), { label: 'Section 1', title: 'Names' });
  assert.deepEqual([json.previous, json.next, json.explanation], ['1', '3', 'Whoever keeps one.']);
  assert.deepEqual(json.source.sentences, SOURCE);
  const recital = JSON.parse(output(context, BOTH, 'gdpr recital 1 --format=json'));
  assert.deepEqual([recital.recital, recital.text, recital.explanation], [1, 'Ships look for ‘lamps’.', null]);
});

test('a search lists units with the words found', (context) => {
  const [heading, , ...lines] = output(context, BOTH, 'gdpr --search glasses').split('\n');
  assert.equal(heading, '“glasses”: 1');
  assert.deepEqual(lines.slice(0, 3), ['Article\u00a01(2)(b) – Lamps', '  a glass.', '']);
  assert.match(output(context, BOTH, 'gdpr --search glass', coloured), /a \u001b\[1mglass\u001b\[22m\./);
  assert.equal(output(context, BOTH, 'gdpr --search whale'), '“whale” was not found in the act.\n');
  const { hits } = JSON.parse(output(context, BOTH, 'gdpr --search glass --format json'));
  assert.deepEqual(hits, [{ provision: '1(2)(b)', title: 'Lamps', excerpt: 'a glass.', marks: [[2, 7]] }]);
});

test('without the text: what we say of the provision, and the line that installs it', (context) => {
  const result = answer(context, EXPLANATIONS, 'gdpr 2(1)');
  assert.ok('output' in result);
  assert.match(result.output, /^Article\u00a02\(1\) – Definitions\n\nWhoever keeps one\./);
  assert.match(result.remark ?? '', /^The official text of gdpr \(en\) is not installed; .+: npm run regulation$/);
  assert.match(
    output(context, EXPLANATIONS, 'gdpr recital 2'),
    /^Recital\u00a02\n\nIn our own words: They rest by day\./,
  );
  assert.equal(output(context, EXPLANATIONS, 'wicks 3'), 'Wicks\nIt is about wicks.\nRepealed.\n');
  assert.equal(JSON.parse(output(context, EXPLANATIONS, 'gdpr 1 --format json')).text, null);
  assert.match(wrong(context, EXPLANATIONS, 'gdpr --search glass'), /is not installed/);
  assert.equal(output(context, EXPLANATIONS, 'gdpr 3').split('\n')[0], 'Article\u00a03 – Watch');
  assert.equal(wrong(context, EXPLANATIONS, 'gdpr 9'), 'there is no Article\u00a09: the act has Articles\u00a01 to 3');
  assert.equal(wrong(context, EXPLANATIONS, 'gdpr 1(4)'), 'Article\u00a01 has paragraphs 1 and 2');
  assert.equal(wrong(context, EXPLANATIONS, 'gdpr 1(2)(c)'), 'Article\u00a01(2) has points a and b');
  assert.equal(wrong(context, EXPLANATIONS, 'gdpr 3, third subparagraph'), 'Article\u00a03 has 2 subparagraphs');
  assert.match(wrong(context, EXPLANATIONS, 'gdpr recital 3'), /the act has recitals 1 to 2$/);
});

test('without explanations the text alone is shown', (context) => {
  const text = output(context, TEXT, 'gdpr 1(2)(b)');
  assert.ok(text.includes('(b) a glass.') && !text.includes('In our own words'));
});

test('a text that cannot be used is named, and what we say is shown instead', (context) => {
  const older = { ...BOTH, 'regulation/gdpr.en.json': writeActFile(LAMPS).replace('"version":1', '"version":0') };
  const result = answer(context, older, 'gdpr 2(1)');
  assert.ok('output' in result);
  assert.match(result.remark ?? '', /^gdpr\.en\.json was made by an older version/);
  assert.match(result.output, /Whoever keeps one/);
  const cut = { ...BOTH, 'regulation/gdpr.en.json': writeActFile(LAMPS).slice(0, 500) };
  const damaged = answer(context, cut, 'gdpr 1');
  assert.match(('remark' in damaged && damaged.remark) || '', /^gdpr\.en\.json is damaged/);
});

test('what does not exist is answered with what does', (context) => {
  assert.equal(wrong(context, BOTH, 'gdpr 1(3)'), 'Article\u00a01 has paragraphs 1 and 2');
  assert.equal(wrong(context, BOTH, 'gdpr 9'), 'there is no Article\u00a09: the act has Articles\u00a01 to 4');
  assert.equal(wrong(context, BOTH, 'gdpr recital 3'), 'there is no recital\u00a03: the act has recitals 1 to 2');
  assert.match(wrong(context, BOTH, 'gdpr whales'), /^“whales” is no provision; write, for example, 28/);
  assert.equal(wrong(context, BOTH, 'whales 1'), 'unknown act “whales”; known: gdpr, wicks');
});

test('a wrong command line is refused before anything is read', () => {
  const complaint = (...argv: string[]) => {
    const command = readCommand(argv, en);
    return command.name === 'wrong' ? command.message : assert.fail(argv.join(' '));
  };
  assert.match(complaint('law'), /^no act/);
  assert.match(complaint('law', 'gdpr'), /^no provision/);
  assert.match(complaint('law', 'gdpr', '1', '--format', 'sarif'), /^--format: “sarif” is none of text, json$/);
  assert.equal(complaint('law', 'gdpr', '--search'), '--search needs a value');
  assert.equal(complaint('law', 'gdpr', '--search', ' '), '--search needs a value');
  assert.equal(complaint('law', 'gdpr', '1', '--profile', 'dpa'), 'unknown option --profile');
  assert.equal(complaint('check', 'a.md', '--search', 'x'), 'unknown option --search');
});

test('the command itself: errors on standard error with exit code 2, in the language asked for', async () => {
  const unknown = await dpaReview(['law', 'whales', '1', '--lang', 'fr']);
  assert.deepEqual([unknown.code, unknown.stdout], [2, '']);
  assert.match(unknown.stderr, /^dpa-review: acte inconnu\u00a0: «\u00a0whales\u00a0»\u00a0; connus\u00a0: gdpr, /);
  const missing = await dpaReview(['law', 'gdpr', '128']);
  assert.equal(missing.code, 2);
  assert.match(missing.stderr, /^dpa-review: there is no Article\u00a0128/);
  const known = await dpaReview(['law', 'gdpr', '28(3)(h)', '--lang', 'fr']);
  assert.equal(known.code, 0);
  assert.match(known.stdout, /^Article\u00a028, paragraphe\u00a03, point\u00a0h\) – Sous-traitant\n/);
  assert.match(fr.usage(), /dpa-review law /);
});
