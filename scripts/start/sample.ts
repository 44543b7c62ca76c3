import { cpSync, existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** What to open: a folder and a file in it. */
export interface Opening {
  readonly folder: string;
  readonly file: string;
}

const CONTRACTS = 'test/contracts';

/** The user's language as far as this program has it. */
export function userLanguage(): 'en' | 'fr' {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return (LC_ALL || LC_MESSAGES || LANG || '').toLowerCase().startsWith('fr') ? 'fr' : 'en';
}

/** The fictional contract that is shown to somebody who names none: the one that README.md quotes, as a path in the project. */
export function sampleContract(language: 'en' | 'fr'): string {
  return join(CONTRACTS, language, language === 'fr' ? 'cadrance-paie.md' : 'meridiq-analytics.md');
}

/** A copy of the fictional contracts in the folder, to be changed at will. */
export function copyOfSamples(folder: string): Opening {
  for (const language of ['en', 'fr']) {
    const names = readdirSync(join(CONTRACTS, language)).filter((name) => name.endsWith('.md'));
    for (const name of names) cpSync(join(CONTRACTS, language, name), join(folder, language, name));
  }
  return { folder, file: join(folder, sampleContract(userLanguage()).slice(CONTRACTS.length + 1)) };
}

/** The first of the arguments that is a file of the user, with its folder; none where they name none. */
export function ownOpening(args: readonly string[], from: string): Opening | undefined {
  const paths = args.filter((argument) => !argument.startsWith('-')).map((argument) => resolve(from, argument));
  const file = paths.find((path) => existsSync(path) && statSync(path).isFile());
  return file === undefined ? undefined : { folder: dirname(file), file };
}
