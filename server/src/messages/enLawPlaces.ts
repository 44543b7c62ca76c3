import type { LawPlaceMessages } from './lawPlaceMessages.ts';
import { printedDate } from './officialMessages.ts';

/** The texts of the places where an editor shows the law, in English. */
export const enLawPlaces: LawPlaceMessages = {
  notHere: () => 'The official text is not on this machine; “Import official text of an EU act…” brings it.',
  inOurWords: () => 'In our words',
  colon: () => ': ',
  inThisContract: () => 'In this contract',
  clauseAt: (heading, line) => `${heading} (line ${line})`,
  noClause: () => 'no clause found',
  eurLex: () => 'EUR-Lex',
  readArticle: () => 'Read the article',
  doesNotExist: (label) => `${label}: there is no such provision.`,
  andMore: (count) => `and ${count} more`,
  chapter: (number) => `chapter ${number}`,
  clause: (number) => `clause ${number}`,
  searchedOfficial: () => 'Numbers, titles and official text',
  searchedTitles: () => 'Numbers, titles and our explanations; the official text is not on this machine',
  present: ({ articlesFrom, taken }) => `${articlesFrom.celex}, taken over on ${printedDate(taken)}`,
  imported: (name, { language, units }) =>
    `${name} (${language}): ${units.articles} articles, ${units.recitals} recitals.`,
};
