import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { provisionKey } from '../../server/src/regulation/provision.ts';

interface OfficialPoint {
  readonly letter: string | null;
  readonly text: string;
}

interface OfficialParagraph {
  readonly number: number | null;
  readonly text: string;
  readonly points?: readonly OfficialPoint[];
  readonly tail?: string;
}

interface OfficialArticle {
  readonly number: number;
  readonly title: string;
  readonly paragraphs: readonly OfficialParagraph[];
}

/** The Regulation in one language, as ../shared has it. */
export interface OfficialText {
  readonly articles: readonly OfficialArticle[];
  readonly recitals: readonly { readonly number: number; readonly text: string }[];
}

const pathOf = (language: string) => join('..', 'shared', 'regulation', `gdpr.${language}.json`);

/** For the `skip` of a test that needs the official text. */
export const NO_OFFICIAL_TEXT = existsSync(pathOf('fr')) && existsSync(pathOf('en')) ? false : '../shared is not here';

/** The official text in one language; only where `NO_OFFICIAL_TEXT` is false. */
export function officialText(language: string): OfficialText {
  return JSON.parse(readFileSync(pathOf(language), 'utf8')) as OfficialText;
}

function unitsOfParagraph(article: number, paragraph: OfficialParagraph): string[] {
  const { number, text, points = [], tail } = paragraph;
  const at = { article, ...(number !== null && { paragraph: number }) };
  const lines = [...text.split('\n'), ...(tail?.split('\n') ?? [])].length;
  return [
    ...(number === null ? [] : [provisionKey(at)]),
    ...points.flatMap(({ letter }) => (letter === null ? [] : [provisionKey({ ...at, point: letter })])),
    ...Array.from({ length: lines - 1 }, (_, i) => provisionKey({ ...at, subparagraph: i + 2 })),
  ];
}

/** The keys of every numbered paragraph, point and further subparagraph, by article, in the order of the text. */
export function officialUnits(official: OfficialText): Map<number, string[]> {
  return new Map(
    official.articles.map(({ number, paragraphs }) => [
      number,
      paragraphs.flatMap((paragraph) => unitsOfParagraph(number, paragraph)),
    ]),
  );
}

/** Whether the article has no numbered paragraph, so that the article is its own unit. */
export function isUnnumbered({ paragraphs }: OfficialArticle): boolean {
  return paragraphs.every(({ number }) => number === null);
}
