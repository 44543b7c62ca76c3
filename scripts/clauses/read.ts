// Clause files: server/data/requirements/<folder>/<language>.md.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type ClauseLibrary,
  type ClauseTexts,
  type ClauseWording,
  VARIANTS,
  type Variant,
  type Wording,
} from '../../server/src/drafting/clause.ts';
import { blocksOf } from '../../server/src/drafting/template.ts';

const REQUIREMENTS = join('server', 'data', 'requirements');
const ADDRESSED = '.you';
const REPAIR = 'repair ';

/** The languages in which clauses are written. */
export const CLAUSE_LANGUAGES = ['en', 'fr'] as const;

interface Section {
  readonly name: string;
  readonly note: string;
  readonly body: string;
}

function sectionOf(text: string): Section {
  const [head = '', ...lines] = text.split('\n');
  const notes = lines.filter((line) => line.startsWith('> ')).map((line) => line.slice(2).trim());
  const body = lines
    .filter((line) => !line.startsWith('> '))
    .join('\n')
    .trim();
  return { name: head.trim(), note: notes.join(' '), body };
}

function addressedOf(sections: readonly Section[], name: string): Partial<Wording> {
  const found = sections.find((one) => one.name === name + ADDRESSED);
  return found ? { addressed: found.body } : {};
}

/** What a clause file says. Throws, naming what is wrong, on sections, notes or tokens (`check`) that are not right. */
export function readClauseFile(text: string, check: (body: string) => void = blocksOf): ClauseTexts {
  const [head = '', ...parts] = text.trim().split('\n## ');
  if (!head.startsWith('# ') || head.trim().includes('\n'))
    throw new Error('begins with "# title" and nothing else before the first section');
  const sections = parts.map(sectionOf);
  const variants: Partial<Record<Variant, ClauseWording>> = {};
  const repairs: Record<string, Wording> = {};
  for (const { name, note, body } of sections) {
    if (body === '') throw new Error(`## ${name} is empty`);
    check(body);
    if (name.endsWith(ADDRESSED)) {
      if (!sections.some((one) => one.name + ADDRESSED === name)) throw new Error(`## ${name} belongs to no section`);
    } else if (name.startsWith(REPAIR)) {
      repairs[name.slice(REPAIR.length)] = { body, ...addressedOf(sections, name) };
    } else {
      const variant = VARIANTS.find((one) => one === name);
      if (!variant) throw new Error(`no section is called ## ${name}`);
      if (note === '') throw new Error(`## ${name} needs a line "> …" that says what distinguishes it`);
      variants[variant] = { note, body, ...addressedOf(sections, name) };
    }
  }
  if (!variants.balanced) throw new Error('has no section ## balanced');
  return { title: head.slice(2).trim(), variants, repairs };
}

/** Where a requirement's clauses of a language stand. */
export function clausePath(folder: string, language: string): string {
  return join(REQUIREMENTS, folder, `${language}.md`);
}

/** The clauses of a language. Throws, naming the file, when one is not right. */
export function readClauses(language: string): ClauseLibrary {
  const folders = readdirSync(REQUIREMENTS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(clausePath(entry.name, language)))
    .map(({ name }) => name)
    .sort();
  return Object.fromEntries(
    folders.map((folder) => {
      const path = clausePath(folder, language);
      try {
        return [folder, readClauseFile(readFileSync(path, 'utf8'))];
      } catch (error) {
        throw new Error(`${path} ${(error as Error).message}`);
      }
    }),
  );
}
