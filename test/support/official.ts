import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

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
