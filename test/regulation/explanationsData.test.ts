import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { LANGUAGES } from '../../scripts/explanations/gather.ts';
import {
  articles,
  BRIEF_RECITALS,
  DETAILED,
  guidance,
  isPoint,
  links,
  ourTexts,
  shipped,
} from '../support/explanationFiles.ts';
import { assertNone } from '../support/none.ts';
import { isUnnumbered, NO_OFFICIAL_TEXT, officialText, officialUnits } from '../support/official.ts';

const ALL = Array.from({ length: 99 }, (_, i) => i + 1);
const ACTS = join('..', 'shared', 'regulation', 'acts.json');

function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

test('every article is explained in both languages, and has its links', () => {
  for (const language of LANGUAGES) {
    const missing = ALL.filter((number) => !articles[language].has(number));
    assertNone(missing, `articles are not explained in ${language}`);
  }
  const unlinked = ALL.filter((number) => !links.has(number));
  assertNone(unlinked, 'articles have no file of links');
});

test('both languages have the same units, in the same order, with the same parts', () => {
  for (const [number, { units }] of articles.fr) {
    const shape = (all: typeof units) => Object.entries(all).map(([key, unit]) => [key, Object.keys(unit).sort()]);
    const other = articles.en.get(number);
    assert.ok(other, `article ${number} is missing in en`);
    assert.deepEqual(shape(other.units), shape(units), `article ${number}`);
  }
  assert.deepEqual([...articles.en.keys()], [...articles.fr.keys()]);
  assert.deepEqual(Object.keys(shipped.en.recitals), Object.keys(shipped.fr.recitals));
  assert.deepEqual(Object.keys(shipped.en.acts), Object.keys(shipped.fr.acts));
});

test('every unit of the articles told in detail is explained, and none that does not exist', {
  skip: NO_OFFICIAL_TEXT,
}, () => {
  const official = officialText('en');
  const existing = officialUnits(official);
  const wrong: string[] = [];
  for (const { number, ...article } of official.articles) {
    const units = Object.keys(articles.fr.get(number)?.units ?? {});
    const exist = existing.get(number) ?? [];
    const own = isUnnumbered({ number, ...article }) ? [`${number}`] : [];
    // An article that is not there at all is the first test's matter.
    if (DETAILED.includes(number) && articles.fr.has(number))
      wrong.push(...exist.filter((key) => !units.includes(key)).map((key) => `${key} is missing`));
    wrong.push(...units.filter((key) => ![...own, ...exist].includes(key)).map((key) => `${key} does not exist`));
    const sorted = [...own, ...exist].filter((key) => units.includes(key));
    if (sorted.join() !== units.join()) wrong.push(`article ${number}: units are not in the order of the text`);
  }
  assertNone(wrong, 'units are wrong');
});

test('links belong to units of their article', { skip: NO_OFFICIAL_TEXT }, () => {
  const existing = officialUnits(officialText('en'));
  for (const [number, byUnit] of links) {
    const exist = [`${number}`, ...(existing.get(number) ?? [])];
    assert.deepEqual(
      Object.keys(byUnit).filter((key) => !exist.includes(key)),
      [],
      `links of article ${number}`,
    );
  }
});

test('titles are those of the official text', { skip: NO_OFFICIAL_TEXT }, () => {
  const fold = (title: string) => title.replaceAll('\u2019', "'").replace(/\s+/g, ' ').trim();
  for (const language of LANGUAGES) {
    for (const { number, title } of officialText(language).articles) {
      const ours = articles[language].get(number);
      if (ours) assert.equal(fold(ours.title), fold(title), `${language}, article ${number}`);
    }
  }
});

test('texts are short', () => {
  const long: string[] = [];
  const check = (at: string, most: number, ...texts: readonly string[]) => {
    const count = texts.reduce((sum, text) => sum + countWords(text), 0);
    if (count > most) long.push(`${at}: ${count} words, at most ${most}`);
  };
  for (const language of LANGUAGES) {
    for (const [number, { summary, units }] of articles[language]) {
      check(`${language}, summary of article ${number}`, 120, summary);
      for (const [key, { says, contract }] of Object.entries(units)) {
        check(`${language} ${key}`, isPoint(key) ? 60 : 90, says, contract ?? '');
      }
    }
    for (const [number, text] of Object.entries(shipped[language].recitals))
      check(`${language} recital ${number}`, 60, text);
    for (const [id, { says }] of Object.entries(shipped[language].acts)) check(`${language} act ${id}`, 120, says);
  }
  assertNone(long, 'texts are too long');
});

test('the recitals that are told in brief are there', () => {
  const missing = BRIEF_RECITALS.filter((number) => shipped.fr.recitals[number] === undefined);
  assertNone(missing, 'recitals are not told in brief');
});

test('guidance is named and dated', () => {
  assert.ok(Object.keys(guidance).length > 0, 'server/data/regulations/guidance.json is missing or empty');
});

test('every act of the register is described, and no other', {
  skip: existsSync(ACTS) ? false : '../shared is not here',
}, () => {
  const ids = (JSON.parse(readFileSync(ACTS, 'utf8')) as readonly { id: string }[]).map(({ id }) => id).sort();
  for (const language of LANGUAGES) assert.deepEqual(Object.keys(shipped[language].acts).sort(), ids, language);
});

test('French has its no-break spaces, its apostrophe and its quotation marks; English has curly ones too', () => {
  for (const { language, at, text } of ourTexts()) {
    assert.doesNotMatch(text, /"|'/, `${at}: ${text}`);
    if (language === 'fr') assert.doesNotMatch(text, /(?:^|[^\u00a0])[;:!?»](?=\s|$)|«(?!\u00a0)/u, `${at}: ${text}`);
    else assert.doesNotMatch(text, /\s[;:!?]/, `${at}: ${text}`);
  }
});

test('every text is whole sentences', () => {
  for (const { at, text } of ourTexts()) assert.match(text, /^[\p{Lu}«“\d].*[.»”)]$/su, at);
});
