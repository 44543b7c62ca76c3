import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { provisionKey } from '../../server/src/regulation/provision.ts';
import { NO_OFFICIAL_TEXT, type OfficialText, officialText } from './official.ts';

const STRUCTURE = join('server', 'data', 'regulations', 'gdpr', 'structure.json');

/** A paragraph, or an article without numbered paragraphs: its number, its points, how many subparagraphs it has. */
interface Unit {
  readonly paragraph?: number;
  readonly points: readonly string[];
  readonly subparagraphs: number;
}

interface Article {
  readonly number: number;
  readonly title: Readonly<Record<string, string>>;
  readonly units: readonly Unit[];
}

/** The numbers and titles of what the Regulation consists of. */
export interface Skeleton {
  readonly recitals: number;
  /** Keys of every numbered paragraph, point and further subparagraph by article, in the order of the text. */
  readonly units: ReadonlyMap<number, readonly string[]>;
  /** Articles without numbered paragraphs, which are units of their own. */
  readonly unnumbered: ReadonlySet<number>;
  readonly titles: ReadonlyMap<number, Readonly<Record<string, string>>>;
}

interface StructureFile {
  readonly recitals: number;
  readonly articles: readonly {
    readonly number: number;
    readonly title: Readonly<Record<string, string>>;
    readonly numbered: boolean;
    readonly units: readonly { readonly points?: readonly string[]; readonly subparagraphs?: number }[];
  }[];
}

function fromStructure({ articles }: StructureFile): Article[] {
  return articles.map(({ number, title, numbered, units }) => ({
    number,
    title,
    units: units.map(({ points = [], subparagraphs = 1 }, i) => ({
      ...(numbered && { paragraph: i + 1 }),
      points,
      subparagraphs,
    })),
  }));
}

function fromOfficial(english: OfficialText, french: OfficialText): Article[] {
  return english.articles.map(({ number, title, paragraphs }, i) => ({
    number,
    title: { en: title, fr: french.articles[i]?.title ?? '' },
    units: paragraphs.map(({ number: paragraph, points = [], text, tail }) => ({
      ...(paragraph !== null && { paragraph }),
      points: points.flatMap(({ letter }) => letter ?? []),
      subparagraphs: [...text.split('\n'), ...(tail?.split('\n') ?? [])].length,
    })),
  }));
}

function keysOf(article: number, { paragraph, points, subparagraphs }: Unit): string[] {
  const at = { article, ...(paragraph !== undefined && { paragraph }) };
  return [
    ...(paragraph === undefined ? [] : [provisionKey(at)]),
    ...points.map((point) => provisionKey({ ...at, point })),
    ...Array.from({ length: subparagraphs - 1 }, (_, i) => provisionKey({ ...at, subparagraph: i + 2 })),
  ];
}

/** For the `skip` of a test that needs the skeleton. */
export const NO_SKELETON = existsSync(STRUCTURE) ? false : NO_OFFICIAL_TEXT;

/** The skeleton of the Regulation: ours where it is there, else that of the official text; only where `NO_SKELETON` is false. */
export function skeleton(): Skeleton {
  const own = existsSync(STRUCTURE) ? (JSON.parse(readFileSync(STRUCTURE, 'utf8')) as StructureFile) : undefined;
  const articles = own ? fromStructure(own) : fromOfficial(officialText('en'), officialText('fr'));
  return {
    recitals: own?.recitals ?? officialText('en').recitals.length,
    units: new Map(articles.map(({ number, units }) => [number, units.flatMap((unit) => keysOf(number, unit))])),
    unnumbered: new Set(
      articles
        .filter(({ units }) => units.every(({ paragraph }) => paragraph === undefined))
        .map(({ number }) => number),
    ),
    titles: new Map(articles.map(({ number, title }) => [number, title])),
  };
}
