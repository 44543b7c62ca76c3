// The pages behind "Why is this asked?": server/data/requirements/<folder>/page.<language>.md.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const DATA = join('server', 'data');
const REQUIREMENTS = join(DATA, 'requirements');

/** The languages in which every requirement has its page. */
export const PAGE_LANGUAGES = ['en', 'fr'] as const;

/** Where a requirement's page of a language stands. */
export function pagePath(folder: string, language: string): string {
  return join(REQUIREMENTS, folder, `page.${language}.md`);
}

/** Markdown of every requirement's page in a language, by folder; requirements without a page are left out. */
export function readPages(language: string): Readonly<Record<string, string>> {
  const folders = readdirSync(REQUIREMENTS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(pagePath(entry.name, language)))
    .map(({ name }) => name)
    .sort();
  return Object.fromEntries(folders.map((name) => [name, readFileSync(pagePath(name, language), 'utf8').trim()]));
}

/** How a document is read, whatever the requirement: a Markdown list. */
export function readReading(language: string): string {
  return readFileSync(join(DATA, `reading.${language}.md`), 'utf8').trim();
}

const RULES = join('docs', 'rules');
/** Heads the French part of a rule's page. */
const FRENCH = '\n## En français\n';

/** Markdown of every rule's page in a language without its title, by `rule:` and its code. */
export function readRulePages(language: string): Readonly<Record<string, string>> {
  const names = existsSync(RULES) ? readdirSync(RULES).filter((name) => name.endsWith('.md')) : [];
  return Object.fromEntries(
    names.sort().map((name) => {
      const text = readFileSync(join(RULES, name), 'utf8');
      const [english = '', french] = text.slice(text.indexOf('\n')).split(FRENCH);
      return [`rule:${name.slice(0, -'.md'.length)}`, (language === 'fr' ? french : undefined) ?? english];
    }),
  );
}
