import type { DownloadFailure } from '../download.ts';
import type { LawTexts } from './lawTexts.ts';

/** No-break space, owed in French before `;`, `:`, `!`, `?` and inside guillemets, and between a number and its unit. */
const S = '\u00a0';

const LANGUAGES: Readonly<Record<string, string>> = { en: 'anglais', fr: 'français' };
const named = (language: string) => LANGUAGES[language] ?? language;

const WHY_STATUS: Readonly<Record<number, string>> = {
  202: 'il exige d’abord le passage par un navigateur',
  300: 'il propose plusieurs fichiers sans dire lequel',
  403: 'il refuse les demandes automatisées',
  404: 'il n’a pas ce texte dans cette langue',
  406: 'il n’a pas ce texte sous cette forme',
};

function notDownloaded(failed: DownloadFailure, most: number): string {
  switch (failed.failure) {
    case 'cancelled':
      return 'Le téléchargement a été annulé.';
    case 'timeout':
      return 'L’Office des publications ne répond plus.';
    case 'network':
      return 'L’Office des publications est injoignable.';
    case 'too-large':
      return `La réponse dépasse ${most}${S}Mo${S}: ce n’est pas le texte d’un acte.`;
    case 'other-host':
      return `${failed.host} a répondu à la place de l’Office des publications${S}: votre réseau vous demande peut-être de vous identifier.`;
    case 'status': {
      const why = WHY_STATUS[failed.status];
      return `L’Office des publications a répondu ${failed.status}${why === undefined ? '' : `${S}: ${why}`}.`;
    }
  }
}

/** The texts about the law in French. */
export const lawFr: LawTexts = {
  lookUp: () => 'Consulter un article…',
  lookUpIn: (language) => `Consulter un article (en ${named(language)})`,
  searchIn: (language) => `Chercher en ${named(language)}`,
  openHere: () => 'Ouvrir à la place du document affiché',
  nothingFound: (query) => `Aucun résultat pour «${S}${query}${S}»`,
  noArticle: () => 'Cet article n’existe pas.',
  noAnswer: () =>
    `Le serveur de langage de DPA Review ne répond pas. La commande «${S}DPA Review${S}: Redémarrer${S}» le relance.`,

  importTitle: () => 'Importer le texte officiel d’un acte de l’UE',
  chooseAct: () => `Quel acte${S}?`,
  otherAct: () => 'Un autre acte',
  otherActDetail: () => 'À partir de fichiers, qui indiquent eux-mêmes de quel acte il s’agit',
  chooseLanguage: () => `Dans quelle langue${S}?`,
  chooseSource: () => `À partir de quelle source${S}?`,
  fromFiles: () => 'Depuis des fichiers…',
  fromFilesDetail: () =>
    'Formex (XML ou ZIP), ou page d’EUR-Lex enregistrée dans le navigateur, un ou plusieurs fichiers',
  fromOffice: () => 'Depuis l’Office des publications de l’UE…',
  fromOfficeDetail: () => 'Utilise le réseau, après votre accord',
  officialFiles: () => 'Textes officiels',
  allFiles: () => 'Tous les fichiers',
  import: () => 'Importer',

  tooMuch: (most) => `Ces fichiers dépassent ensemble ${most}${S}Mo${S}: ce n’est pas le texte d’un acte.`,
  unreadable: (name, reason) => `${name} est illisible${S}: ${reason}`,

  consent: ({ hosts }) => `Télécharger le texte officiel depuis ${hosts.join(', ')}${S}?`,
  consentDetail: ({ hosts, celex, language, count }) =>
    `DPA Review demande à ${hosts.join(', ')}, de l’Office des publications de l’Union européenne, ${
      count === 1 ? 'un fichier' : `${count} fichiers`
    } de l’acte ${celex} dans cette langue${S}: ${language}.\n\nLa demande contient le numéro de l’acte, la langue et, comme toute visite d’un site, l’adresse de votre réseau. Aucun élément de vos documents n’est transmis${S}: ni texte, ni nom. DPA Review n’utilise le réseau pour rien d’autre.`,
  download: () => 'Télécharger',
  downloading: (index, count) => `téléchargement du fichier ${index} sur ${count}`,
  reading: () => 'lecture du texte',
  notDownloaded,
  byHand: (celex) =>
    `À défaut, ouvrez l’acte sur eur-lex.europa.eu dans votre navigateur (cherchez ${celex}), enregistrez la page et importez ce fichier.`,

  tryAgain: () => 'Réessayer',
  notKept: (folder, reason) => `Le texte n’a pas pu être enregistré dans ${folder} (${reason}). Rien n’a été modifié.`,
  imported: (summary, attribution) => `${summary} ${attribution}`,

  removeTitle: () => 'Supprimer des textes officiels importés',
  removePlaceholder: () => `Lesquels${S}? Ils pourront être importés à nouveau`,
  nothingImported: () => 'Aucun texte officiel n’a été importé.',
  removed: (count) =>
    count === 1 ? 'Un texte officiel a été supprimé.' : `${count} textes officiels ont été supprimés.`,
  notRemoved: (name, reason) => `${name} n’a pas pu être supprimé${S}: ${reason}`,
};
