// Writes the skeleton of an act (numbers of its units, titles) from our reading of the official text:
// `node scripts/run.mjs scripts/structure.ts --from FOLDER` reads FOLDER/gdpr.en.json and FOLDER/gdpr.fr.json.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StructureData } from '../server/src/regulation/schema.ts';

interface Point {
  readonly letter: string | null;
}

interface Paragraph {
  readonly number: number | null;
  readonly text: string;
  readonly points?: readonly Point[];
  readonly tail?: string;
}

interface ActText {
  readonly chapters: readonly {
    readonly number: string;
    readonly title: string;
    readonly articles?: readonly number[];
    readonly sections?: readonly { readonly articles: readonly number[] }[];
  }[];
  readonly articles: readonly {
    readonly number: number;
    readonly title: string;
    readonly chapter: string;
    readonly paragraphs: readonly Paragraph[];
  }[];
  readonly recitals: readonly unknown[];
}

type Unit = StructureData['articles'][number]['units'][number];

function lines(text: string | undefined): number {
  return text ? text.split('\n').length : 0;
}

function unitOf({ text, points = [], tail }: Paragraph): Unit {
  const letters = points.flatMap(({ letter }) => letter ?? []);
  const subparagraphs = lines(text) + lines(tail);
  return { ...(letters.length > 0 && { points: letters }), ...(subparagraphs > 1 && { subparagraphs }) };
}

/** The skeleton of an act, from its texts in English and French. */
export function structureOf(act: string, en: ActText, fr: ActText): StructureData {
  return {
    act,
    recitals: en.recitals.length,
    chapters: en.chapters.map(({ number, title, articles, sections = [] }, i) => {
      const all = articles ?? sections.flatMap((section) => section.articles);
      return {
        number,
        title: { en: title, fr: fr.chapters[i]?.title ?? '' },
        first: all[0] ?? 0,
        last: all.at(-1) ?? 0,
      };
    }),
    articles: en.articles.map(({ number, title, chapter, paragraphs }, i) => ({
      number,
      title: { en: title, fr: fr.articles[i]?.title ?? '' },
      chapter,
      numbered: paragraphs[0]?.number !== null,
      units: paragraphs.map(unitOf),
    })),
  };
}

const TARGET = 'server/data/regulations/gdpr/structure.json';
const from = process.argv.indexOf('--from');
if (from > 0) {
  const folder = process.argv[from + 1] ?? '';
  const read = (language: string): ActText => JSON.parse(readFileSync(join(folder, `gdpr.${language}.json`), 'utf8'));
  writeFileSync(TARGET, `${JSON.stringify(structureOf('gdpr', read('en'), read('fr')), null, 1)}\n`);
  console.log(`${TARGET} written`);
}
