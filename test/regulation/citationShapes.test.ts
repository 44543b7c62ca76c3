import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citationsOf } from '../support/citations.ts';
import { notation } from './citationNotation.ts';

/** The ways in which a language writes each part of “Article 28(3)(h) of the GDPR”. */
interface Shapes {
  readonly articles: readonly string[];
  readonly paragraphs: readonly string[];
  readonly points: readonly string[];
  readonly acts: readonly string[];
}

const SHAPES: Readonly<Record<string, Shapes>> = {
  fr: {
    articles: ['article 28', 'Article 28', 'ARTICLE 28', 'art. 28', 'Art.28', 'art 28', 'article n° 28'],
    paragraphs: [
      ', paragraphe 3',
      ' paragraphe 3',
      ', par. 3',
      ' § 3',
      ' §3',
      ', § 3',
      '§3',
      ' al. 3',
      ', alinéa 3',
      '.3',
      '(3)',
      ' (3)',
      '-3',
    ],
    points: [
      ', point h)',
      ' point h',
      ', lettre h)',
      ' lettre h',
      '(h)',
      ' (h)',
      ', h)',
      ' h)',
      '.h',
      ', alinéa h)',
      ' let. h',
    ],
    acts: [
      ' du RGPD',
      ', du RGPD',
      ' RGPD',
      ', RGPD',
      ' du règlement (UE) 2016/679',
      ' du Règlement UE n° 2016/679',
      ' du « RGPD »',
      ' du **RGPD**',
    ],
  },
  en: {
    articles: ['Article 28', 'article 28', 'Art. 28', 'Art 28', 'ARTICLE 28', 'art.28'],
    paragraphs: ['(3)', ' (3)', '.3', ', paragraph 3', ' paragraph (3)', ' para. 3', ' Par. 3', ', para 3'],
    points: ['(h)', ' (h)', ', point (h)', ' point (h)', ' point h', ' lit. h', ' lit h', '.h', ' h)', ', letter h'],
    acts: [
      ' of the GDPR',
      ', of the GDPR',
      ' GDPR',
      ' in the GDPR',
      ' under the EU GDPR',
      ' of Regulation (EU) 2016/679',
      ' of the “GDPR”',
      ' (GDPR)',
    ],
  },
  de: {
    articles: ['Artikel 28', 'Art. 28', 'Art 28', 'Art.28'],
    paragraphs: [' Abs. 3', ' Absatz 3', ', Absatz 3', ' (3)', '(3)', ' Abs.3', ' Abs. III'],
    points: [' lit. h', ' lit. h)', ' Buchst. h', ' Buchstabe h', ', Buchstabe h', ' h)', ' lit.h'],
    acts: [
      ' DSGVO',
      ' DS-GVO',
      ' der DSGVO',
      ' der Datenschutz-Grundverordnung',
      ' der Verordnung (EU) 2016/679',
      ' EU-DSGVO',
      ', DSGVO',
    ],
  },
  es: {
    articles: ['artículo 28', 'Artículo 28', 'art. 28', 'Art. 28'],
    paragraphs: [', apartado 3', ' apartado 3', '.3', ' (3)', ', apdo. 3'],
    points: [', letra h)', ' letra h)', ', letra h', ' h)', '(h)', '.h)'],
    acts: [' del RGPD', ', del RGPD', ' RGPD', ' del Reglamento (UE) 2016/679', ' del RGPD-UE'],
  },
  it: {
    articles: ['articolo 28', 'art. 28', 'Art. 28', 'ART. 28'],
    paragraphs: [', paragrafo 3', ', par. 3', ' par. 3', ', comma 3', '.3', ' § 3'],
    points: [', lettera h)', ', lett. h)', ' lett. h', ' lettera h', '(h)', '.h'],
    acts: [
      ' del GDPR',
      ', del GDPR',
      ' GDPR',
      ' del Regolamento (UE) 2016/679',
      ' del Regolamento UE n. 679/2016',
      ' RGPD',
    ],
  },
  nl: {
    articles: ['artikel 28', 'Artikel 28', 'art. 28'],
    paragraphs: [' lid 3', ', lid 3', ', derde lid', ' (3)', '.3'],
    points: [' onder h', ', onder h)', ' punt h', ' sub h', ' aanhef en onder h', '(h)'],
    acts: [' AVG', ' van de AVG', ', van de AVG', ' van Verordening (EU) 2016/679'],
  },
};

function read(text: string): string[] {
  return citationsOf(text).map((one) => `${text.slice(one.start, one.end)} = ${notation(one)}`);
}

for (const [language, { articles, paragraphs, points, acts }] of Object.entries(SHAPES))
  test(`${language}: every paragraph with every point, article word and act is Article 28(3)(h)`, () => {
    const wrong: string[] = [];
    const check = (words: string, wanted: string) => {
      const [found, ...others] = read(`xx ${words} xx`);
      const quoted = words
        .trimEnd()
        .replace(/[”»]$|\*\*$/, '')
        .trimEnd();
      if (others.length > 0 || found !== `${quoted} = ${wanted}`)
        wrong.push(`${words}: ${[found, ...others].join(' | ')}`);
    };
    for (const article of articles)
      for (const act of acts) {
        check(`${article}${act}`, 'gdpr 28');
        for (const paragraph of paragraphs) {
          check(`${article}${paragraph}${act}`, 'gdpr 28(3)');
          for (const point of points) check(`${article}${paragraph}${point}${act}`, 'gdpr 28(3)(h)');
        }
      }
    assert.deepEqual(wrong.slice(0, 20), [], `${wrong.length} in all`);
  });
