import {
  articlesOf,
  gatherExplanations,
  guidanceEntries,
  LANGUAGES,
  linkFiles,
} from '../../scripts/explanations/gather.ts';
import { readProvision } from '../../server/src/regulation/provision.ts';
import type { Home } from './pointers.ts';

/** Articles whose every paragraph, point and further subparagraph has an explanation of its own; of others, only the summary is asked for. */
export const DETAILED: readonly number[] = [
  ...[4, 5, 9, 10, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22],
  ...[24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39],
  ...[44, 45, 46, 47, 48, 49, 50, 82, 83, 84],
];

/** Recitals that are told in brief. */
export const BRIEF_RECITALS: readonly number[] = [
  ...[26, 39, 42, 43, 71, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 85, 86, 87, 88],
  ...[101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 115, 116, 146],
];

/** The articles of each language by number. */
export const articles = { fr: articlesOf('fr'), en: articlesOf('en') } as const;

/** What is shipped in each language. */
export const shipped = { fr: gatherExplanations('fr'), en: gatherExplanations('en') } as const;

/** The links by article. */
export const links = linkFiles();

/** The guidance by id. */
export const guidance = guidanceEntries();

/** A text of ours, where it stands, and what it explains. */
export interface OurText {
  readonly language: 'fr' | 'en';
  readonly at: string;
  readonly home: Home;
  readonly text: string;
}

/** Every text of both languages but the titles: summaries, units, recitals, acts. */
export function ourTexts(): OurText[] {
  return LANGUAGES.flatMap((language): OurText[] => {
    const { articles: byNumber, recitals, acts } = shipped[language];
    const units = Object.entries(byNumber).flatMap(([number, { summary, units }]) => [
      { at: `${language}/article-${number}`, home: Number(number), text: summary },
      ...Object.entries(units).flatMap(([key, { says, contract }]) =>
        [says, contract ?? []].flat().map((text) => ({ at: `${language} ${key}`, home: Number(number), text })),
      ),
    ]);
    const recitalTexts = Object.entries(recitals).map(([number, text]) => ({
      at: `${language} recital ${number}`,
      home: 'recital' as const,
      text,
    }));
    const actTexts = Object.entries(acts).flatMap(([id, { says, status }]) =>
      [says, status].map((text) => ({ at: `${language} act ${id}`, home: 'act' as const, text })),
    );
    return [...units, ...recitalTexts, ...actTexts].map((one) => ({ language, ...one }));
  });
}

/** Whether the key is that of a point or a definition (shorter than a paragraph's). */
export function isPoint(key: string): boolean {
  return readProvision(key)?.point !== undefined;
}
