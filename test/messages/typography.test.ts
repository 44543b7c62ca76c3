import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogueData } from '../../server/src/catalogue/data.generated.ts';
import { en } from '../../server/src/messages/en.ts';
import { fr } from '../../server/src/messages/fr.ts';
import type { InputProblem, Messages } from '../../server/src/messages/messages.ts';
import type { PageMessages } from '../../server/src/messages/pageMessages.ts';
import type { PastAct, ProvisionProblem } from '../../server/src/messages/ruleMessages.ts';
import type { Target } from '../../server/src/regulation/target.ts';
import { RULES } from '../../server/src/rules/index.ts';

const REASONS = [
  ...['may', 'endeavour', 'narrowed', 'negated', 'exception', 'override', 'refusal', 'replaced', 'timing', 'choice'],
  ...['condition', 'late', 'optional', 'security-only', 'own-purpose', 'not-beforehand', 'web-page-only'],
  ...['substantial-only', 'wrong-party', 'reference-only'],
];
const PROBLEMS: readonly InputProblem[] = [
  ...(['not-found', 'no-match', 'no-permission', 'unreadable', 'too-large', 'not-utf-8'] as const),
  ...(['utf-16', 'utf-32', 'binary', 'pdf', 'word', 'internal'] as const),
];

const MARKS = ['core', 'dagger', 'recommended'] as const;
/** The flags on which the data let a severity, or a whole requirement, depend. */
const FLAGS = [
  ...new Set(
    catalogueData.requirements.flatMap(({ appliesIf, severityIf = [] }) => [
      ...(appliesIf ? [appliesIf] : []),
      ...severityIf.map(({ flag }) => flag),
    ]),
  ),
];

/** Every text, each asked for with some parameters. */
function all(messages: Messages): string[] {
  const counts = { error: 1, warning: 2, information: 0 };
  const tally = { present: 20, applicable: 24, notApplicable: 1 };
  const weak = { words: 'w', reason: 'may' };
  return [
    messages.usage().split('--format')[0] ?? '',
    messages.noFiles(),
    messages.seeHelp(),
    messages.unknownCommand('x'),
    messages.unknownOption('-x'),
    messages.missingValue('-x'),
    messages.wrongValue('--format', 'x', ['text']),
    messages.problemLine('a.md', 'p'),
    messages.progress(1, 30),
    ...PROBLEMS.map(messages.inputProblem),
    ...(['present', 'partial', 'missing', 'not-applicable', 'not-assessed'] as const).map(messages.status),
    ...(['error', 'warning', 'information'] as const).map(messages.severity),
    ...(['dpa', 'privacy-notice', 'other'] as const).map(messages.kind),
    ...(['dpa', 'privacy-notice'] as const).flatMap((one) => [messages.profile(one), messages.mandatoryHeading(one)]),
    ...['chosen', 'default', 'unheard-of'].map((key) => messages.kindReason(key, 'w')),
    ...['fr', 'xx'].flatMap((code) => [messages.contractLanguage(code), messages.notAssessed(code)]),
    messages.provision('28(3)'),
    messages.quoteAt('w', 3),
    messages.atLine(3),
    messages.alsoAt([4, 5]),
    messages.labelled('a', 'b'),
    `a${messages.semicolon()}b`,
    ...[messages.standardInput(), messages.kindLabel(), messages.languageLabel(), messages.recommendedHeading()],
    ...[messages.otherRemarks(), messages.notReviewed(), messages.disclaimer(), messages.nothingAgainst()],
    ...[messages.elementNotFound(), messages.elementNotStated(), messages.notBinding()],
    messages.summary(tally, counts),
    messages.total(3, counts),
    messages.lookedFor(['a', 'b']),
    ...REASONS.map(messages.reason),
    messages.weakenedBy(weak, 2),
    messages.missing('t', ['a']),
    messages.weak('t', [weak]),
    messages.weak('t', []),
    messages.elementMissing('t', 'a'),
    ...pageTexts(messages.page),
    ...[messages.law.inContract(), messages.law.requirements(), messages.law.related(), messages.law.recitals()],
    ...[messages.law.guidanceHeading(), messages.law.onlyContext(), messages.law.ownWords(), messages.law.recital(9)],
    messages.law.provision({ article: 28, paragraph: 3, subparagraph: 2 }),
    ...citationTexts(messages),
    ...ruleTexts(messages),
  ];
}

const TARGETS: readonly Target[] = [
  { article: 1, following: true },
  { article: 28, paragraph: 3, subparagraph: 2, sentence: 1, point: 'h' },
  { article: 32, paragraph: 1, pointRange: ['a', 'd'] },
  { articleRange: [32, 36] },
  { recital: 81 },
  { recitalRange: [26, 30] },
  { chapter: 'V' },
  { section: '4.1', point: 'a' },
  { clause: '9', point: 'a', option: 2, module: 3 },
];

function citationTexts({ citations }: Messages): string[] {
  const words = [citations.thisContract(), citations.suggested(), citations.heading(), citations.missing()];
  return [...TARGETS.map(citations.target), ...words, citations.none()];
}

const PROBLEMS_OF_PROVISIONS: readonly ProvisionProblem[] = [
  { act: 'X', kind: 'article', article: 128, last: 99 },
  { act: 'X', kind: 'paragraph', article: 28, paragraph: 11, last: 10 },
  { act: 'X', kind: 'unnumbered', article: 29, cited: '2' },
  { act: 'X', kind: 'subparagraph', within: { article: 28, paragraph: 3 }, subparagraph: 4, last: 2 },
  { act: 'X', kind: 'point', within: { article: 32, paragraph: 1 }, point: 'f', points: ['a', 'd'] },
  { act: 'X', kind: 'point', within: { article: 30, paragraph: 4 }, point: 'a', points: [] },
  { act: 'X', kind: 'recital', recital: 200, last: 173 },
  { act: 'X', kind: 'chapter', chapter: 'XII', last: 'XI' },
  { act: 'X', kind: 'range', first: '36', end: '32' },
];

const PAST: PastAct = {
  title: 'directive',
  how: 'invalid',
  since: '2020-07-16',
  by: 'règlement',
  bySince: '2023-07-10',
  provision: '94(1)',
  case: 'C-1/20',
  grace: '2022-12-27',
  places: 2,
};

function ruleTexts({ rules }: Messages): string[] {
  return [
    ...RULES.map(({ code }) => rules.title(code)),
    ...PROBLEMS_OF_PROVISIONS.map(rules.unknownProvision),
    rules.repealedAct(PAST),
    rules.repealedAct({ ...PAST, how: 'repealed' }),
    rules.wrongProvision('d', { article: 32 }, [33, 34], 'X'),
    rules.unfilledPlaceholder('XX', 'mark'),
    rules.unfilledPlaceholder('Date', 'label'),
  ];
}

function pageTexts(page: PageMessages): string[] {
  const where = page.circumstance('dpo-exists');
  return [
    page.obligation('recommended'),
    page.onlyWhere(where),
    ...FLAGS.map(page.circumstance),
    page.withoutElement('t'),
    page.elementsHeading(),
    ...MARKS.flatMap((mark) => [page.mark(mark), page.markMeaning(mark)]),
    page.asked(),
    page.severities([{ severity: 'information' }, { severity: 'error', circumstance: where }]),
    page.whenMissing('s'),
    page.metBySilence(),
    page.allTitle(),
    ...page.allIntroduction(),
    page.readingLabel(),
    ...(['dpa', 'privacy-notice'] as const).map(page.profileHeading),
  ];
}

test('every text of both languages says something, in its own words', () => {
  const french = all(fr);
  const english = all(en);
  for (const text of [...french, ...english]) assert.match(text, /\p{L}/u);
  const same = french.filter((text, index) => text === english[index] && text.length > 8);
  assert.deepEqual(same, []);
});

test('French has its no-break spaces, its apostrophe and its quotation marks', () => {
  for (const text of all(fr)) {
    assert.doesNotMatch(text, /(?:^|[^\u00a0])[;:!?»](?=\s|$)|«(?!\u00a0)/, text);
    assert.doesNotMatch(text, /\p{L}'\p{L}|"/u, text);
  }
});

test('English has no space before its punctuation', () => {
  for (const text of all(en)) assert.doesNotMatch(text, /\s[;:!?]|"/, text);
});

test('every reason has words of its own, and an unknown one has neutral words', () => {
  for (const messages of [en, fr]) {
    const neutral = messages.reason('never heard of');
    const texts = REASONS.map(messages.reason);
    assert.equal(new Set([...texts, neutral]).size, REASONS.length + 1);
  }
});

test('every flag of the data has words of its own, and an unknown one has neutral words', () => {
  for (const { page } of [en, fr]) {
    const texts = FLAGS.map(page.circumstance);
    assert.equal(new Set([...texts, page.circumstance('never heard of')]).size, FLAGS.length + 1);
  }
});

test('no text passes judgement on the law', () => {
  for (const text of [...all(en), ...all(fr)]) assert.doesNotMatch(text, /compliant|conforme|illegal|illégal/i);
});
