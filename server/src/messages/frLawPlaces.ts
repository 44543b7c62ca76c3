import type { LawPlaceMessages } from './lawPlaceMessages.ts';
import { printedDate } from './officialMessages.ts';

/** No-break space. */
const S = '\u00a0';

/** The texts of the places where an editor shows the law, in French. */
export const frLawPlaces: LawPlaceMessages = {
  notHere: () =>
    `Le texte officiel n’est pas sur cet ordinateur${S}; «${S}Importer le texte officiel d’un acte de l’UE…${S}» permet de l’y mettre.`,
  inOurWords: () => 'Explications',
  colon: () => `${S}: `,
  inThisContract: () => 'Dans ce contrat',
  clauseAt: (heading, line) => `${heading} (ligne ${line})`,
  noClause: () => 'aucune clause trouvée',
  eurLex: () => 'EUR-Lex',
  readArticle: () => 'Lire l’article',
  doesNotExist: (label) => `${label}${S}: cette disposition n’existe pas.`,
  andMore: (count) => `et ${count} autres`,
  chapter: (number) => `chapitre${S}${number}`,
  clause: (number) => `clause${S}${number}`,
  searchedOfficial: () => 'Numéros, titres et texte officiel',
  searchedTitles: () => `Numéros, titres et explications${S}; le texte officiel n’est pas sur cet ordinateur`,
  present: ({ articlesFrom, taken }) => `${articlesFrom.celex}, repris le ${printedDate(taken)}`,
  imported: (name, { language, units }) =>
    `${name} (${language})${S}: ${units.articles} articles, ${units.recitals} considérants.`,
};
