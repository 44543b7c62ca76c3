import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type ArticleText,
  actsSchema,
  articleSchema,
  type GuidanceEntry,
  guidanceSchema,
  linksSchema,
  recitalsSchema,
  type UnitLinks,
} from '../../server/src/regulation/explanationSchema.ts';
import type { ExplanationData, Guidance } from '../../server/src/regulation/explanations.ts';

const DATA = join('server', 'data', 'regulations');

/** The languages in which the law is explained. */
export const LANGUAGES = ['fr', 'en'] as const;

/** One of them. */
export type Language = (typeof LANGUAGES)[number];

interface Schema<T> {
  safeParse(
    value: unknown,
  ): { success: true; data: T } | { success: false; error: { issues: { path: PropertyKey[]; message: string }[] } };
}

/** The file's content; an error names the file, the place in it and what is wrong. */
function read<T>(schema: Schema<T>, path: string): T {
  const result = schema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (result.success) return result.data;
  const issues = result.error.issues.map((issue) => `${path}: ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(issues.join('\n'));
}

function readIfThere<T>(schema: Schema<Record<string, T>>, path: string): Record<string, T> {
  return existsSync(path) ? read(schema, path) : {};
}

/** The files `article-N.json` of a folder by N, in the order of the articles; any other file is an error. */
function byArticle<T>(schema: Schema<T>, folder: string, others: readonly string[] = []): Map<number, T> {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => !others.includes(name)) : [];
  const numbered = names.map((name) => {
    const number = Number(/^article-([1-9][0-9]?)\.json$/.exec(name)?.[1]);
    if (!number) throw new Error(`${join(folder, name)}: no file of explanations is called so (article-N.json)`);
    return [number, name] as const;
  });
  numbered.sort(([a], [b]) => a - b);
  return new Map(numbered.map(([number, name]) => [number, read(schema, join(folder, name))]));
}

/** The articles of one language by number. */
export function articlesOf(language: Language): Map<number, ArticleText> {
  return byArticle(articleSchema, join(DATA, 'gdpr', language), ['recitals.json']);
}

/** The links by number of the article, then by unit. */
export function linkFiles(): Map<number, Record<string, UnitLinks>> {
  return byArticle(linksSchema, join(DATA, 'gdpr', 'links'));
}

/** The guidance by id, with the titles of all languages. */
export function guidanceEntries(): Record<string, GuidanceEntry> {
  return readIfThere(guidanceSchema, join(DATA, 'guidance.json'));
}

function guidanceIn(language: Language): Record<string, Guidance> {
  const entries = Object.entries(guidanceEntries()).map(([id, { publisher, title, ...rest }]) => [
    id,
    { ...rest, publisher: typeof publisher === 'string' ? publisher : publisher[language], title: title[language] },
  ]);
  return Object.fromEntries(entries);
}

/** Reads and checks everything that is explained in one language; throws with file and place where the data is wrong. */
export function gatherExplanations(language: Language): ExplanationData {
  return {
    language,
    articles: Object.fromEntries(articlesOf(language)),
    links: Object.assign({}, ...linkFiles().values()),
    recitals: readIfThere(recitalsSchema, join(DATA, 'gdpr', language, 'recitals.json')),
    guidance: guidanceIn(language),
    acts: readIfThere(actsSchema, join(DATA, 'acts', `${language}.json`)),
  };
}
