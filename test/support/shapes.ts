import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join('test', 'drafting', 'shapes');

/** A short fictional contract of some shape, with what it is after the clause of a requirement was put in. */
export interface Shape {
  readonly name: string;
  readonly text: string;
  readonly requirement: string;
  readonly path: string;
}

/** Which clauses are put into which contract: its file, requirements. */
const CASES: readonly (readonly [string, ...string[]])[] = [
  ['articles.fr', 'audits', 'confidentiality', 'duration'],
  ['titres.fr', 'audits', 'confidentiality'],
  ['annonce.fr', 'audits', 'confidentiality', 'parties'],
  ['plat.fr', 'audits'],
  ['fiche.fr', 'duration', 'audits'],
  ['vous.fr', 'audits'],
  ['romains.fr', 'audits', 'duration'],
  ['casse.fr', 'confidentiality'],
  ['signature.fr', 'confidentiality'],
  ['bold.en', 'audits', 'confidentiality'],
  ['table.en', 'duration', 'audits'],
  ['wrapped.en', 'audits'],
  ['you.en', 'audits'],
  ['letters.en', 'audits'],
  ['tabs.en', 'audits'],
  ['matter.en', 'confidentiality', 'parties'],
  ['chapters.en', 'confidentiality', 'audits'],
  ['rules.en', 'confidentiality'],
  ['parts.en', 'confidentiality'],
  ['runin.en', 'confidentiality', 'audits'],
  ['page.en', 'audits'],
  ['narrow.fr', 'duration', 'audits'],
];

/** All cases. */
export function shapes(): Shape[] {
  return CASES.flatMap(([name, ...requirements]) =>
    requirements.map((requirement) => ({
      name: `${name} ${requirement}`,
      text: readFileSync(join(FOLDER, `${name}.md`), 'utf8'),
      requirement,
      path: join(FOLDER, 'after', `${name}.${requirement}.md`),
    })),
  );
}

/** The contracts themselves. */
export function shapeTexts(): { name: string; text: string }[] {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.md'));
  return files.map((name) => ({ name, text: readFileSync(join(FOLDER, name), 'utf8') }));
}
