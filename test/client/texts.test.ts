import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DownloadFailure } from '../../client/src/download.ts';
import type { LawTexts } from '../../client/src/messages/lawTexts.ts';
import { type ClientTexts, GROUPS } from '../../client/src/messages/messages.ts';
import { chooseTexts } from '../../client/src/texts.ts';

const FAILURES: readonly DownloadFailure[] = [
  ...(['cancelled', 'timeout', 'network', 'too-large'] as const).map((failure) => ({ failure })),
  ...[202, 300, 403, 404, 406, 500].map((status) => ({ failure: 'status', status }) as const),
  { failure: 'other-host', host: 'portal.example' },
];

function allOfLaw(texts: LawTexts): string[] {
  const { lookUpIn, searchIn, nothingFound, tooMuch, unreadable, consent, consentDetail, ...others } = texts;
  const { downloading, notDownloaded, byHand, notKept, imported, removed, notRemoved, ...plain } = others;
  const wanted = [1, 2].map((count) => ({ hosts: ['office.example'], celex: '1', language: 'L', count }));
  return [
    ...Object.values(plain).map((text) => text()),
    ...['en', 'fr'].flatMap((language) => [lookUpIn(language), searchIn(language)]),
    ...[nothingFound('q'), tooMuch(30), unreadable('f', 'r'), downloading(1, 2), byHand('1'), notKept('f', 'r')],
    ...wanted.map(consentDetail),
    ...FAILURES.map((failure) => notDownloaded(failure, 30)),
    ...[consent({ hosts: ['h'], celex: '1', language: 'L', count: 1 }), removed(1), removed(2), notRemoved('n', 'r')],
  ];
}

const SIDES = ['balanced', 'controller', 'processor'] as const;

function allOfDrafts({ language, side, sideDetail, suggestionsQuestion, ...plain }: ClientTexts['drafts']): string[] {
  return [
    ...Object.values(plain).map((text) => text()),
    ...[language('en'), language('fr'), suggestionsQuestion('workspace'), suggestionsQuestion('everywhere')],
    ...SIDES.flatMap((one) => [side(one), sideDetail(one)]),
  ];
}

/** Every text, each asked for with some parameters. */
function all(texts: ClientTexts): string[] {
  const { language: _, law, drafts, ...functions } = texts;
  const { worst, group, stepped, kind, kindDetail, ...plain } = functions;
  const kinds = ['dpa', 'privacy-notice', 'other'] as const;
  return [
    ...allOfLaw(law),
    ...allOfDrafts(drafts),
    ...Object.values(plain).map((text) => text()),
    ...([null, 'error', 'warning', 'information'] as const).map(worst),
    ...GROUPS.map(group),
    stepped({ index: 1, count: 3, title: 'T', provision: 'P', status: 'S', mandatory: false }),
    ...kinds.flatMap((one) => [kind(one), kindDetail(one)]),
  ];
}

test('the setting decides the language, else the editor', () => {
  const chosen = [
    ['auto', 'fr'],
    ['auto', 'fr-CA'],
    ['auto', 'de'],
    ['en', 'fr'],
    ['fr', 'en'],
    [null, 'FR'],
    [3, 'en'],
  ] as const;
  const languages = chosen.map(([setting, display]) => chooseTexts(setting, display).language);
  assert.deepEqual(languages, ['fr', 'fr', 'en', 'en', 'fr', 'fr', 'en']);
});

test('every text of both languages says something, in its own words', () => {
  const [english, french] = [all(chooseTexts('en', 'en')), all(chooseTexts('fr', 'en'))];
  assert.equal(english.length, french.length);
  for (const text of [...english, ...french]) assert.match(text, /\p{L}/u);
  const same = english.filter((text, index) => text === french[index]);
  assert.deepEqual(same, []);
});

test('French keeps its no-break spaces and apostrophes', () => {
  for (const text of all(chooseTexts('fr', 'en'))) {
    assert.doesNotMatch(text.replace('dpa-review: dpa', ''), /[^\u00a0][;!?»]|[^\u00a0]:( |$)|«[^\u00a0]|'/u, text);
  }
});
