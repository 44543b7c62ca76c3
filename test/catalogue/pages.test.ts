import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { PAGE_LANGUAGES, pagePath, readPages, readReading, readRulePages } from '../../scripts/pages.ts';
import { requirementsDocuments } from '../../scripts/requirementsDocument.ts';
import { catalogueData } from '../../server/src/catalogue/data.generated.ts';
import { createReviewer } from '../../server/src/catalogue/reviewer.ts';
import { citationsIn, suggestionIn, wordCount } from '../support/pages.ts';

const FEWEST = 120;
const MOST = 300;
const SECTIONS = {
  en: ['Why it is asked', 'What counts', 'What does not'],
  fr: ['Pourquoi cette demande', 'Ce qui suffit', 'Ce qui ne suffit pas'],
} as const;

const reviewer = createReviewer(catalogueData);
const { requirements } = reviewer.catalogue;

for (const language of PAGE_LANGUAGES) {
  const pages = readPages(language);

  test(`every requirement has its page in ${language}, with its three sections and what to write instead`, () => {
    assert.deepEqual(Object.keys(pages).sort(), requirements.map(({ folder }) => folder).sort());
    for (const [folder, page] of Object.entries(pages)) {
      const headings = page.split('\n').filter((line) => line.startsWith('#'));
      assert.deepEqual(
        headings,
        SECTIONS[language].map((one) => `## ${one}`),
        pagePath(folder, language),
      );
      assert.ok(suggestionIn(page, language), `${pagePath(folder, language)} ends with what to write instead`);
    }
  });

  test(`the build ships the pages in ${language} as they are written`, () => {
    const shipped = JSON.parse(readFileSync(join('dist', `pages.${language}.json`), 'utf8'));
    assert.deepEqual(shipped, { ...pages, ...readRulePages(language) });
  });

  test(`pages in ${language} have ${FEWEST} to ${MOST} words`, () => {
    const counts = Object.entries(pages).map(([folder, page]) => ({ folder, count: wordCount(page) }));
    assert.deepEqual(
      counts.filter(({ count }) => count < FEWEST || count > MOST),
      [],
    );
  });

  test(`what pages in ${language} say to write is read as every element of the requirement`, () => {
    for (const { id, folder, profile } of requirements) {
      const text = suggestionIn(pages[folder] ?? '', language) ?? '';
      const review = reviewer.reviewOf(reviewer.open(text, { language, profile }));
      const verdict = review.requirements.find((one) => one.id === id);
      const lacking = verdict?.elements.filter(({ satisfied }) => !satisfied).map((element) => element.id);
      assert.deepEqual({ status: verdict?.status, lacking }, { status: 'present', lacking: [] }, `${folder}: ${text}`);
    }
  });

  test(`no page in ${language} passes judgement on a contract`, () => {
    for (const [folder, page] of Object.entries(pages)) {
      assert.doesNotMatch(page, /non[-\s]?compli|non[-\s]conform|illegal|illégal/i, pagePath(folder, language));
    }
  });
}

test('the pages of a requirement cite the same provisions in both languages, its own among them', () => {
  const english = readPages('en');
  const french = readPages('fr');
  for (const { folder, provision } of requirements) {
    const cited = citationsIn(english[folder] ?? '', 'en');
    assert.deepEqual(citationsIn(french[folder] ?? '', 'fr'), cited, folder);
    const own = `article ${provision.split(',')[0]}`;
    assert.ok(
      cited.some((one) => one === own || one.startsWith(`${own}(`)),
      `${folder} cites ${provision}`,
    );
  }
});

test('what holds for every requirement is said in both languages, of the same provisions', () => {
  const [english, french] = [readReading('en'), readReading('fr')];
  assert.deepEqual(citationsIn(french, 'fr'), citationsIn(english, 'en'));
  assert.equal(french.split('\n').length, english.split('\n').length);
});

test('citations are read alike in both languages', () => {
  const expected = ['article 15', 'article 16', 'article 17', 'article 20', 'article 4(7)', 'article 6(1)(f)'];
  assert.deepEqual(citationsIn('Article 4(7), Articles 15 to 17 and 20, Article 6(1)(f)', 'en'), expected);
  const french = 'article 4, point 7), articles 15 à 17 et 20, article 6, paragraphe 1, point f)';
  assert.deepEqual(citationsIn(french, 'fr'), expected);
  assert.deepEqual(citationsIn('Article 28(3)(e) and (f)', 'en'), ['article 28(3)(e)(f)']);
  assert.deepEqual(citationsIn('article 28, paragraphe 3, points e) et f)', 'fr'), ['article 28(3)(e)(f)']);
  assert.deepEqual(citationsIn('clause 7.7(b), recital 95, Guidelines 07/2020', 'en'), [
    'clause 7.7(b)',
    'number 07/2020',
    'recital 95',
  ]);
  assert.deepEqual(citationsIn('clause 7.7, point b), considérant 95, lignes directrices 07/2020', 'fr'), [
    'clause 7.7(b)',
    'number 07/2020',
    'recital 95',
  ]);
});

test('French pages have their no-break spaces, apostrophes and quotation marks', () => {
  for (const [name, text] of [...Object.entries(readPages('fr')), ['reading', readReading('fr')] as const]) {
    assert.doesNotMatch(text, /(?:^|[^\u00a0])[;:!?»](?=\s|$)|«(?!\u00a0)|\p{L}'\p{L}|"/u, name);
  }
});

test('the document of all requirements has one anchor for each, and a heading below it', () => {
  const documents = requirementsDocuments(reviewer.catalogue);
  assert.equal(documents.size, PAGE_LANGUAGES.length);
  for (const [path, text] of documents) {
    assert.ok(text === readFileSync(path, 'utf8'), `${path} is stale: npm run generate`);
    const lines = text.split('\n');
    const anchors = lines.flatMap((line) => /^<a id="([^"]+)"><\/a>$/.exec(line)?.[1] ?? []);
    assert.deepEqual(
      anchors,
      requirements.map(({ folder }) => folder),
    );
    const linked = lines.flatMap((line) => /^- \[.+\]\(#([^)]+)\)/.exec(line)?.[1] ?? []);
    assert.deepEqual(linked, anchors);
    for (const anchor of anchors) assert.match(lines[lines.indexOf(`<a id="${anchor}"></a>`) + 2] ?? '', /^### /);
  }
});
