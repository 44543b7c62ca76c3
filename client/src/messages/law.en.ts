import type { DownloadFailure } from '../download.ts';
import type { LawTexts } from './lawTexts.ts';

const LANGUAGES: Readonly<Record<string, string>> = { en: 'English', fr: 'French' };
const named = (language: string) => LANGUAGES[language] ?? language;

const WHY_STATUS: Readonly<Record<number, string>> = {
  202: 'it wants to see a browser first',
  300: 'it offers several files and cannot say which',
  403: 'it refuses programs',
  404: 'it has no such text in this language',
  406: 'it has no such text in this form',
};

function notDownloaded(failed: DownloadFailure, most: number): string {
  switch (failed.failure) {
    case 'cancelled':
      return 'The download was cancelled.';
    case 'timeout':
      return 'The Publications Office stopped answering.';
    case 'network':
      return 'There is no connection to the Publications Office.';
    case 'too-large':
      return `The answer is larger than ${most} MB: it is not the text of an act.`;
    case 'other-host':
      return `${failed.host} answered instead of the Publications Office: your network may ask you to sign in.`;
    case 'status': {
      const why = WHY_STATUS[failed.status];
      return `The Publications Office answered ${failed.status}${why === undefined ? '' : `: ${why}`}.`;
    }
  }
}

/** The texts about the law in English. */
export const lawEn: LawTexts = {
  lookUp: () => 'Look up an article…',
  lookUpIn: (language) => `Look up an article (${named(language)})`,
  searchIn: (language) => `Search in ${named(language)}`,
  openHere: () => 'Open in place of the document shown',
  nothingFound: (query) => `Nothing found for “${query}”`,
  noArticle: () => 'There is no such article.',
  noAnswer: () => 'DPA Review’s language server does not answer. The command “DPA Review: Restart” starts it afresh.',

  importTitle: () => 'Import official text of an EU act',
  chooseAct: () => 'Which act?',
  otherAct: () => 'Another act',
  otherActDetail: () => 'From files, which say themselves what they are',
  chooseLanguage: () => 'In which language?',
  chooseSource: () => 'From which source?',
  fromFiles: () => 'From files…',
  fromFilesDetail: () => 'Formex (XML or ZIP), or a page of EUR-Lex saved in the browser; several at once',
  fromOffice: () => 'From the Publications Office of the EU…',
  fromOfficeDetail: () => 'Uses the network; you will be asked first',
  officialFiles: () => 'Official texts',
  allFiles: () => 'All files',
  import: () => 'Import',

  tooMuch: (most) => `These files are larger than ${most} MB together: they are not the text of an act.`,
  unreadable: (name, reason) => `${name} cannot be read: ${reason}`,

  consent: ({ hosts }) => `Download the official text from ${hosts.join(', ')}?`,
  consentDetail: ({ hosts, celex, language, count }) =>
    `DPA Review asks ${hosts.join(', ')}, of the Publications Office of the European Union, for ${
      count === 1 ? 'one file' : `${count} files`
    } of the act ${celex} in this language: ${language}.\n\nThe request holds the number of the act, the language and, as any visit to a website does, the address of your network. Nothing of your documents is sent: no text, no name. DPA Review uses the network for nothing else.`,
  download: () => 'Download',
  downloading: (index, count) => `downloading file ${index} of ${count}`,
  reading: () => 'reading the text',
  notDownloaded,
  byHand: (celex) =>
    `Instead, open the act on eur-lex.europa.eu in your browser (search for ${celex}), save the page, and import that file.`,

  tryAgain: () => 'Try again',
  notKept: (folder, reason) => `The text could not be saved in ${folder} (${reason}). Nothing was changed.`,
  imported: (summary, attribution) => `${summary} ${attribution}`,

  removeTitle: () => 'Remove imported official texts',
  removePlaceholder: () => 'Which ones? They can be imported again',
  nothingImported: () => 'No official text was imported.',
  removed: (count) => (count === 1 ? 'One official text was removed.' : `${count} official texts were removed.`),
  notRemoved: (name, reason) => `${name} could not be removed: ${reason}`,
};
