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
import { NO_SKELETON, skeleton } from '../support/skeleton.ts';

const ALL = Array.from({ length: 99 }, (_, i) => i + 1);
/** The register of acts: ours where it is there, else the one it is made from. */
const REGISTER = [
  join('server', 'data', 'regulations', 'acts.json'),
  join('..', 'shared', 'regulation', 'acts.json'),
].find((path) => existsSync(path));

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

test('what is built for the server is what the data says', () => {
  for (const language of LANGUAGES) {
    const built: unknown = JSON.parse(readFileSync(join('dist', `explanations.${language}.json`), 'utf8'));
    assert.deepEqual(built, JSON.parse(JSON.stringify(shipped[language])), language);
  }
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
  skip: NO_SKELETON,
}, () => {
  const { units: existing, unnumbered } = skeleton();
  const wrong: string[] = [];
  for (const [number, keys] of existing) {
    const units = Object.keys(articles.fr.get(number)?.units ?? {});
    // An article that is not there at all is the first test's matter.
    const wanted = DETAILED.includes(number) && articles.fr.has(number) ? keys : [];
    wrong.push(...wanted.filter((key) => !units.includes(key)).map((key) => `${key} is missing`));
    const allowed = [...(unnumbered.has(number) ? [`${number}`] : []), ...keys];
    wrong.push(...units.filter((key) => !allowed.includes(key)).map((key) => `${key} does not exist`));
    const sorted = allowed.filter((key) => units.includes(key));
    if (sorted.join() !== units.join()) wrong.push(`article ${number}: units are not in the order of the text`);
  }
  assertNone(wrong, 'units are wrong');
});

test('links belong to units of their article', { skip: NO_SKELETON }, () => {
  const { units } = skeleton();
  const strays = [...links].flatMap(([number, byUnit]) =>
    Object.keys(byUnit).filter((key) => key !== `${number}` && !units.get(number)?.includes(key)),
  );
  assertNone(strays, 'links belong to no unit of their article');
});

test('titles are those of the official text', { skip: NO_SKELETON }, () => {
  const fold = (title = '') => title.replaceAll('\u2019', "'").replace(/\s+/g, ' ').trim();
  const { titles } = skeleton();
  for (const language of LANGUAGES) {
    for (const [number, { title }] of articles[language]) {
      assert.equal(fold(title), fold(titles.get(number)?.[language]), `${language}, article ${number}`);
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

test('every act of the register is described', { skip: REGISTER ? false : 'there is no register of acts' }, () => {
  const ids = (JSON.parse(readFileSync(REGISTER ?? '', 'utf8')) as readonly { id: string }[]).map(({ id }) => id);
  const ours = ids.filter((id) => !id.startsWith('other:'));
  assertNone(
    ours.filter((id) => shipped.fr.acts[id] === undefined),
    'acts are not described',
  );
});

test('texts are plain: nothing in them is Markdown', () => {
  const titles = Object.values(guidance).flatMap(({ title }) => [title.fr, title.en]);
  for (const text of [...ourTexts().map((one) => one.text), ...titles])
    assert.doesNotMatch(text, /[*_`<>[\]\\#]/, text);
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
