import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ActText, Article, Passage } from '../../server/src/regulation/act.ts';
import { importAct } from '../../server/src/regulation/official/importAct.ts';
import {
  CONSOLIDATED_PAGE,
  CONSOLIDATION,
  CORRIGENDUM,
  FORMEX,
  OLD_PAGE,
  PAGE,
  SAVED_PAGE,
} from '../support/fictionalActs.ts';
import { accepted, actIn, corrigendumIn, fileOf, REGISTER, TODAY } from '../support/officialFiles.ts';

const LAMPS: readonly Passage[] = [
  {
    text: 'A lamp has:',
    points: [
      {
        label: '(a)',
        passages: [
          {
            text: 'a wick that:',
            points: [
              { label: '(i)', passages: [{ text: 'is dry;' }] },
              { label: '(ii)', passages: [{ text: 'burns;' }] },
            ],
          },
          { text: 'unless it is spare;' },
        ],
      },
      { label: '(b)', passages: [{ text: 'a glass.' }] },
    ],
  },
  { text: 'Point (b) applies at night only.' },
];

const TEXT: ActText = {
  title: 'Regulation (EU) 2031/77 on the lamps of lighthouses, and repealing Directive 1999/1/EC',
  divisions: [
    { label: 'CHAPTER I', number: 'I', title: 'Light', articles: ['1'] },
    {
      ...{ label: 'CHAPTER II', number: 'II', title: 'Keepers', articles: [] },
      divisions: [
        { label: 'Section 1', number: '1', title: 'Names', articles: ['2'] },
        { label: 'Section 2', number: '2', title: 'Duties', articles: ['3', '4'] },
      ],
    },
  ],
  articles: [
    {
      ...{ number: '1', label: 'Article 1', title: 'Lamps' },
      paragraphs: [
        {
          number: '1',
          passages: [{ text: 'Each tower has a lamp.' }, { text: 'It costs 1\u00a0250\u00a0000 crowns.' }],
          notes: ['Regulation (EU) 2030/5 on wicks (OJ L 5, 6.1.2030, p. 9).'],
        },
        { number: '2', passages: LAMPS },
      ],
    },
    {
      ...{ number: '2', label: 'Article 2', title: 'Definitions' },
      paragraphs: [
        {
          number: null,
          passages: [
            {
              text: 'In this Regulation:',
              points: [
                { label: '(1)', passages: [{ text: '‘keeper’: who keeps a lamp;' }] },
                {
                  label: '(2)',
                  passages: [
                    {
                      text: '‘night’:',
                      points: [
                        { label: '—', passages: [{ text: 'dusk, or' }] },
                        { label: '—', passages: [{ text: 'fog.' }] },
                      ],
                    },
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
    {
      ...{ number: '3', label: 'Article 3', title: 'Watch' },
      paragraphs: [{ number: null, passages: [{ text: 'Keepers watch.' }, { text: 'Two keepers watch by turns.' }] }],
    },
    {
      ...{ number: '4', label: 'Article 4', title: 'Amendment' },
      paragraphs: [
        {
          number: null,
          passages: [{ text: 'Article 9 of Regulation (EU) 2030/5 reads:\n‘Article 9\n1. Wicks are white.’.' }],
        },
      ],
    },
  ],
  recitals: [
    { number: '1', text: 'Ships look for ‘lamps’.' },
    { number: '2', text: 'Keepers sleep by day.\nThey wake at dusk & look out.' },
  ],
};

/** The same without the quotation of Article 4, which the pages leave out. */
const shortened = (articles: readonly Article[]): readonly Article[] =>
  articles.map((article) =>
    article.number === '4'
      ? {
          ...article,
          paragraphs: [{ number: null, passages: [{ text: 'Article 9 of Regulation (EU) 2030/5 reads:' }] }],
        }
      : article,
  );
const ON_PAGES = { ...TEXT, articles: shortened(TEXT.articles) };

const CORRECTED = shortened(TEXT.articles).map((article): Article => {
  const { notes: _, ...first } = article.paragraphs[0] ?? { number: null, passages: [] };
  if (article.number === '1') return { ...article, paragraphs: [first, ...article.paragraphs.slice(1)] };
  if (article.number !== '3') return article;
  const passages = [{ text: 'Keepers watch by night.' }, { text: 'Two keepers watch by turns.' }];
  return { ...article, paragraphs: [{ number: null, passages }], corrected: true };
});

/** Where the consolidation says that the corrigendum stands. */
const PLACE = { series: 'L', number: '40', year: '2031', page: '2', date: '2031-05-05' };

test('an act in Formex: quotation marks, numbers, notes, nested points, definitions by terms, quoted acts', () => {
  const act = actIn(fileOf('act.xml', FORMEX));
  assert.deepEqual(act.text, TEXT);
  assert.equal(act.celex, '32031R0077');
  assert.equal(act.language, 'en');
  assert.deepEqual(act.journal, { series: 'L', number: '12', year: '2031', page: '1' });
});

test('white space between elements says nothing', () => {
  const spread = FORMEX.replace(/>\s*<(?=\/?(?:P|LIST|ITEM|NP|TXT|NO\.P|ALINEA|PARAG|TI|STI)\b)/g, '>\n    <');
  assert.notEqual(spread, FORMEX);
  assert.deepEqual(actIn(fileOf('act.xml', spread)).text, TEXT);
});

test('a page in the present layout, in the old one and saved from a browser', () => {
  for (const [form, source] of [
    ['xhtml', PAGE],
    ['xhtml-2016', OLD_PAGE],
    ['saved-page', SAVED_PAGE],
  ] as const) {
    const act = actIn(fileOf('page.html', source));
    assert.deepEqual(act.text, ON_PAGES, form);
    assert.deepEqual([act.form, act.celex, act.language], [form, '32031R0077', 'en']);
    assert.equal(act.journal?.date, '2031-01-03');
  }
});

test('a consolidation marks what a corrigendum changed, and its marks are no text', () => {
  const formex = actIn(fileOf('cons.xml', CONSOLIDATION));
  assert.deepEqual(formex.consolidation, {
    celex: '02031R0077-20310201',
    lastChange: '2031-05-05',
    corrigenda: [{ celex: '32031R0077R(01)', journal: PLACE }],
  });
  assert.deepEqual(formex.text.articles[2], CORRECTED[2]);
  assert.deepEqual(formex.text.recitals, []);
  const page = actIn(fileOf('cons.html', CONSOLIDATED_PAGE));
  assert.equal(page.form, 'xhtml-consolidated');
  assert.deepEqual(page.consolidation, { celex: '02031R0077-20310201', corrigenda: [{ celex: '32031R0077R(01)' }] });
  assert.deepEqual(page.text.articles, CORRECTED);
  assert.deepEqual(page.text.divisions, TEXT.divisions);
});

test('a corrigendum replaces what it quotes, between its ellipses, and only that', () => {
  const { corrections, date, journal } = corrigendumIn(fileOf('corr.xml', CORRIGENDUM));
  assert.equal(date, '2031-05-05');
  assert.deepEqual(journal, { series: 'L', number: '40', year: '2031', page: '3', date: '2031-05-05' });
  assert.deepEqual(corrections, [
    {
      place: 'On page 2, recital 2, first sentence',
      numbers: ['2'],
      replacements: [{ old: 'sleep by day.', new: 'rest by day.' }],
    },
    {
      place: 'On page 3, Article 3',
      numbers: ['3'],
      replacements: [{ old: 'Keepers watch.', new: 'Keepers watch by night.' }],
    },
  ]);
});

const files = {
  act: fileOf('act.xml', FORMEX),
  consolidation: fileOf('cons.xml', CONSOLIDATION),
  corrigendum: fileOf('32031R0077R(01).en.xml', CORRIGENDUM),
};
const imported = (...given: (keyof typeof files)[]) =>
  accepted(
    importAct(
      given.map((name) => files[name]),
      { register: REGISTER, taken: TODAY },
    ),
  );

test('articles come from the consolidation, recitals from the act as published, corrections from the corrigendum', () => {
  const act = imported('corrigendum', 'act', 'consolidation');
  assert.equal(act.articlesFrom.celex, '02031R0077-20310201');
  assert.equal(act.recitalsFrom?.celex, '32031R0077');
  assert.deepEqual(act.articles[2], CORRECTED[2]);
  assert.deepEqual(act.recitals[1], {
    number: '2',
    text: 'Keepers rest by day.\nThey wake at dusk & look out.',
    corrected: true,
  });
  assert.deepEqual(act.corrigenda, [
    {
      celex: '32031R0077R(01)',
      journal: PLACE,
      articles: true,
      recitals: true,
    },
  ]);
  assert.deepEqual(act.units, { articles: 4, recitals: 2, paragraphs: 2, points: 8 });
});

test('without a consolidation the corrigendum corrects the articles, too', () => {
  const act = imported('act', 'corrigendum');
  assert.deepEqual(act.articles[2], CORRECTED[2]);
  assert.equal(act.articlesFrom.celex, '32031R0077');
});

test('a consolidation alone has no recitals, and says which corrigenda are only in its articles', () => {
  const act = imported('consolidation');
  assert.equal(act.recitalsFrom, undefined);
  assert.deepEqual(act.recitals, []);
  assert.deepEqual(act.corrigenda, [{ celex: '32031R0077R(01)', journal: PLACE, articles: true, recitals: false }]);
});

test('a correction whose old wording is not there changes nothing and is named', () => {
  const other = fileOf('corr.xml', CORRIGENDUM.replace('sleep by day', 'doze by day'));
  const act = accepted(importAct([files.act, other], { register: REGISTER, taken: TODAY }));
  assert.equal(act.recitals[1]?.text, TEXT.recitals[1]?.text);
  assert.deepEqual(act.corrigenda[0]?.notFound, ['On page 2, recital 2, first sentence']);
  assert.deepEqual(act.articles[2], CORRECTED[2]);
});

test('applying a corrigendum twice is applying it once', () => {
  const again = fileOf('later.xml', CORRIGENDUM.replaceAll('20310505', '20310606'));
  const act = accepted(importAct([files.act, files.corrigendum, again], { register: REGISTER, taken: TODAY }));
  assert.deepEqual(act.articles[2], CORRECTED[2]);
  assert.equal(act.corrigenda.length, 2);
});
