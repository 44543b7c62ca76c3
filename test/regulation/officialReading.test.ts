import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { type ActText, countUnits } from '../../server/src/regulation/act.ts';
import { correct } from '../../server/src/regulation/official/correct.ts';
import { importAct } from '../../server/src/regulation/official/importAct.ts';
import {
  accepted,
  actIn,
  asExpected,
  corrigendumIn,
  NO_OFFICIAL_FILES,
  official,
  placesOf,
  REGISTER,
  SHARED_REGULATION,
  TODAY,
} from '../support/officialFiles.ts';

const shared = { skip: NO_OFFICIAL_FILES };
const GDPR = { articles: 99, recitals: 173, paragraphs: 372, points: 389 };

const consolidation = (language: string) => official(`02016R0679-20160504.${language}.reformatted.fmx.xml`);
const published = (language: string) => official(`32016R0679.${language}.fmx.xml`);
const corrigendum = (language: string) => official(`32016R0679R(02).${language}.fmx.xml`);
const gdpr = (language: string) =>
  accepted(
    importAct([consolidation(language), published(language), corrigendum(language)], {
      register: REGISTER,
      taken: TODAY,
      expected: { celex: '32016R0679', language },
    }),
  );

for (const language of ['fr', 'en']) {
  test(`the GDPR in ${language} is read unit by unit as it should be`, shared, () => {
    const expected = JSON.parse(readFileSync(join(SHARED_REGULATION, `gdpr.${language}.json`), 'utf8'));
    const act = gdpr(language);
    assert.equal(act.title, expected.title);
    const places = placesOf(act);
    const articles = act.articles.map((article) => asExpected(article, places.get(article.number) ?? {}));
    assert.equal(articles.length, expected.articles.length);
    for (const [index, article] of articles.entries()) assert.deepEqual(article, expected.articles[index]);
    const recitals = act.recitals.map((recital) => ({ ...recital, number: Number(recital.number) }));
    assert.deepEqual(recitals, expected.recitals);
    const chapters = act.divisions.map(({ divisions, articles: own, ...chapter }) => ({
      ...chapter,
      ...(divisions
        ? { sections: divisions.map((section) => ({ ...section, articles: section.articles.map(Number) })) }
        : { articles: own.map(Number) }),
    }));
    assert.deepEqual(chapters, expected.chapters);
  });

  test(`the act as published and its corrigendum give the articles of the consolidation in ${language}`, shared, () => {
    const { text, notFound } = correct(
      actIn(published(language)).text,
      corrigendumIn(corrigendum(language)).corrections,
      'articles and recitals',
    );
    assert.deepEqual(notFound, []);
    // The two were typed years apart, with different apostrophes.
    const folded = (one: unknown) => JSON.parse(JSON.stringify(one).replaceAll('’', "'"));
    assert.deepEqual(folded(text.articles), folded(actIn(consolidation(language)).text.articles));
  });
}

/** Places that the corrigendum itself quotes otherwise than the Official Journal had printed them. */
const NOT_FOUND: Readonly<Record<string, readonly string[]>> = {
  fr: [],
  en: [],
  de: ['Seite 9, Erwägungsgrund 50, Satz 6'],
  es: [],
  it: ['Pagina 14, considerando (71), quarta e quinta frase'],
  nl: [
    'Bladzijde 13, overweging 69, tweede zin',
    'Bladzijde 15, overweging 75',
    'Bladzijden 17 en 18, overweging 91, eerste, tweede en derde zin',
    'Bladzijde 24, overweging 124, eerste zin',
  ],
};

test('the GDPR has all its units in each of the six languages, and says which corrigenda are in', shared, () => {
  for (const [language, notFound] of Object.entries(NOT_FOUND)) {
    const act = gdpr(language);
    assert.deepEqual(act.units, GDPR, language);
    assert.deepEqual(countUnits(actIn(published(language)).text), GDPR, language);
    const states = Object.fromEntries(act.corrigenda.map((one) => [one.celex?.slice(-5), one]));
    assert.deepEqual(states['R(02)']?.notFound ?? [], notFound, language);
    assert.ok(states['R(02)']?.articles && states['R(02)']?.recitals, language);
    assert.equal(states['R(01)'] !== undefined, ['de', 'it'].includes(language), language);
    assert.equal(states['R(03)']?.articles, ['fr', 'en'].includes(language) ? undefined : false, language);
    const [first] = act.articles;
    assert.match(first?.label ?? '', /\p{L}{5}/u);
    assert.ok(act.articles.every(({ title, paragraphs }) => title !== '' && paragraphs.length > 0));
  }
});

test('quotation marks and numbers stand in the text, footnotes beside it', shared, () => {
  const { articles } = gdpr('fr');
  const [definitions, fines] = [articles[3], articles[82]];
  assert.match(definitions?.paragraphs[0]?.passages[0]?.points?.[0]?.passages[0]?.text ?? '', /^«.+», toute/);
  assert.match(fines?.paragraphs[3]?.passages[0]?.text ?? '', /[ \u00a0]10\u00a0000\u00a0000[ \u00a0]EUR/);
  assert.match(definitions?.paragraphs[0]?.notes?.[0] ?? '', /^Directive \(UE\) 2015\/1535/);
  const spanish = gdpr('es').articles[3]?.paragraphs[0]?.passages[0]?.points?.[0];
  assert.match(spanish?.passages[0]?.text ?? '', /^«datos personales»: toda información/);
});

test('the pages of EUR-Lex give what Formex gives, in each layout', shared, () => {
  const pages = {
    fr: ['32016R0679.fr.html', '32016R0679.fr.saved-from-browser.html'],
    en: ['32016R0679.en.html', '32016R0679.en.old-layout-2016.html'],
  };
  // Pages print the first words of the title in capitals.
  const rest = ({ title: _, ...text }: ActText) => text;
  for (const [language, names] of Object.entries(pages)) {
    const formex = actIn(published(language));
    for (const name of names) {
      const page = actIn(official(name));
      assert.equal(page.celex, '32016R0679');
      assert.equal(page.language, language);
      assert.equal(page.text.title.toLowerCase(), formex.text.title.toLowerCase());
      assert.deepEqual(rest(page.text), rest(formex.text), name);
    }
  }
});

test('a consolidated page gives what the consolidation in Formex gives', shared, () => {
  // The extract was typed without no-break spaces.
  const folded = <T>(one: T): T => JSON.parse(JSON.stringify(one).replaceAll('\u00a0', ' '));
  const page = folded(actIn(official('02016R0679-20160504.en.fragment.html')));
  const formex = folded(actIn(official('02016R0679-20160504.en.fmx.xml')));
  assert.deepEqual(page.consolidation, { celex: '02016R0679-20160504', corrigenda: [{ celex: '32016R0679R(02)' }] });
  const whole = formex.text.articles;
  const [first, definitions, lawfulness, children] = page.text.articles;
  assert.deepEqual(first, whole[0]);
  assert.deepEqual(children, whole[7]);
  assert.deepEqual(lawfulness?.paragraphs.slice(1), whole[5]?.paragraphs.slice(1, 3));
  const points = whole[5]?.paragraphs[0]?.passages[0]?.points;
  assert.deepEqual(lawfulness?.paragraphs[0]?.passages[0]?.points, points?.slice(4));
  assert.deepEqual(lawfulness?.paragraphs[0]?.passages[1], whole[5]?.paragraphs[0]?.passages[1]);
  const [term] = definitions?.paragraphs[0]?.passages[0]?.points ?? [];
  assert.deepEqual(term, whole[3]?.paragraphs[0]?.passages[0]?.points?.[0]);
});

test('an archive and a re-indented file give the same text', shared, () => {
  const names = ['02016R0679-20160504.en.fmx.zip', '02016R0679-20160504.en.reformatted.fmx.xml'];
  const { text } = actIn(official('02016R0679-20160504.en.fmx.xml'));
  for (const name of names) assert.deepEqual(actIn(official(name)).text, text, name);
});

test('the AI Act is read, with what it quotes of other acts as text', shared, () => {
  const act = accepted(importAct([official('32024R1689.en.fmx.xml')], { register: REGISTER, taken: TODAY }));
  assert.equal(act.act, 'aiact');
  assert.deepEqual(act.units, { articles: 113, recitals: 180, paragraphs: 500, points: 467 });
  const unit = (article: string) => act.articles.find(({ number }) => number === article);
  assert.equal(unit('3')?.paragraphs[0]?.passages[0]?.points?.length, 68);
  assert.deepEqual(
    unit('5')?.paragraphs[0]?.passages[0]?.points?.map(({ label }) => label),
    ['(a)', '(b)', '(c)', '(d)', '(e)', '(f)', '(g)', '(h)'],
  );
  const [point] = unit('5')?.paragraphs[0]?.passages[0]?.points?.slice(2) ?? [];
  assert.deepEqual(
    point?.passages[0]?.points?.map(({ label }) => label),
    ['(i)', '(ii)'],
  );
  const amendment = unit('108')?.paragraphs[0]?.passages[0]?.points?.[1]?.passages[0]?.text.split('\n');
  assert.equal(amendment?.length, 2);
  assert.match(amendment?.[1] ?? '', /^‘4\. When adopting .+ taken into account\.’;$/);
  assert.deepEqual(
    act.divisions.map(({ number }) => number),
    ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII'],
  );
});
