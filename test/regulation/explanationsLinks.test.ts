import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readProvision } from '../../server/src/regulation/provision.ts';
import { guidance, links, ourTexts } from '../support/explanationFiles.ts';
import { assertNone } from '../support/none.ts';
import { pointersIn } from '../support/pointers.ts';
import { NO_SKELETON, skeleton } from '../support/skeleton.ts';

const REQUIREMENTS = join('server', 'data', 'requirements');
const all = [...links].flatMap(([, byUnit]) => Object.entries(byUnit));

/** Keys of everything that can be pointed at: articles, paragraphs, points, further subparagraphs. */
function existingKeys(): Set<string> {
  const { units } = skeleton();
  return new Set([...units].flatMap(([article, keys]) => [`${article}`, ...keys]));
}

/** The provision of a requirement as a key: its "last subparagraph" by number. */
function keyOf(provision: string, keys: ReadonlySet<string>): string {
  const [place = ''] = provision.split(', last subparagraph');
  if (place === provision) return provision;
  const last = [2, 3, 4].filter((number) => keys.has(`${place}, subparagraph ${number}`)).at(-1);
  return last ? `${place}, subparagraph ${last}` : provision;
}

test('every provision, recital and guidance that a unit leads to exists', { skip: NO_SKELETON }, () => {
  const keys = existingKeys();
  const { recitals } = skeleton();
  const wrong: string[] = [];
  for (const [unit, { provisions = [], recitals: cited = [], guidance: ids = [] }] of all) {
    wrong.push(...provisions.filter((key) => !keys.has(key)).map((key) => `${unit} → provision ${key}`));
    wrong.push(
      ...cited.filter((number) => number < 1 || number > recitals).map((number) => `${unit} → recital ${number}`),
    );
    wrong.push(...ids.filter((id) => guidance[id] === undefined).map((id) => `${unit} → guidance ${id}`));
  }
  assertNone(wrong, 'links lead nowhere');
});

test('no unit leads to itself, nor twice to the same', () => {
  for (const [unit, { requirements = [], provisions = [], recitals = [], guidance: ids = [] }] of all) {
    assert.ok(!provisions.includes(unit), `${unit} leads to itself`);
    for (const list of [requirements, provisions, recitals, ids])
      assert.equal(new Set<unknown>(list).size, list.length, unit);
    for (const key of provisions) assert.ok(readProvision(key), `${unit} → ${key}`);
  }
});

test('every requirement exists, and the unit it rests on lists it', { skip: NO_SKELETON }, () => {
  const folders = readdirSync(REQUIREMENTS);
  for (const [unit, { requirements = [] }] of all) {
    assert.deepEqual(
      requirements.filter((id) => !folders.includes(id)),
      [],
      unit,
    );
  }
  const keys = existingKeys();
  const unlisted = folders.flatMap((folder) => {
    const { provision } = JSON.parse(readFileSync(join(REQUIREMENTS, folder, 'requirement.json'), 'utf8')) as {
      provision: string;
    };
    const key = keyOf(provision, keys);
    const { requirements = [] } = links.get(readProvision(key)?.article ?? 0)?.[key] ?? {};
    return requirements.includes(folder) ? [] : [`${key} does not list ${folder}`];
  });
  assertNone(unlisted, 'requirements are not listed by the unit they rest on');
});

test('every provision that a text points to exists', { skip: NO_SKELETON }, () => {
  const keys = existingKeys();
  const texts = ourTexts();
  const pointers = texts.map((one) => ({ ...one, keys: pointersIn(one.text, one.language, one.home) }));
  const wrong = pointers.flatMap(({ at, keys: cited }) =>
    cited.filter((key) => !keys.has(key)).map((key) => `${at} → ${key}`),
  );
  assertNone(wrong, 'pointers lead nowhere');
});

test('pointers are read as lawyers write them', () => {
  const read = (text: string, language: string) => pointersIn(text, language, 83);
  assert.deepEqual(read('Under Article 28(3)(h), and Articles 33 to 36 or 4(12).', 'en'), [
    '28(3)(h)',
    '33',
    '36',
    '4(12)',
  ]);
  assert.deepEqual(read('Article 8 of the Charter; paragraph 4 applies, Article 4(7) too.', 'en'), ['4(7)', '83(4)']);
  assert.deepEqual(
    read('À l’article 28, paragraphe 3, point h), et aux articles 33 à 36, ou à l’article 4, point 7).', 'fr'),
    ['28(3)(h)', '33', '36', '4(7)'],
  );
  assert.deepEqual(pointersIn('Its Article 2(7); Article 28(3) of the GDPR, paragraph 9.', 'en', 'act'), ['28(3)']);
  assert.deepEqual(read('L’article 16 du TFUE ; le paragraphe 4 et l’article 58, paragraphes 2 et 3.', 'fr'), [
    '58(2)',
    '58(3)',
    '83(4)',
  ]);
});
