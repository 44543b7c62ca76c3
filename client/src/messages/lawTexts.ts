import type { DownloadFailure } from '../download.ts';

/** What is asked of the network, to be agreed to by the user. */
export interface ConsentTexts {
  readonly hosts: readonly string[];
  readonly celex: string;
  /** Name of the language, as the server wrote it. */
  readonly language: string;
  /** How many files. */
  readonly count: number;
}

/** The client's own texts about the law: looking articles up, importing official texts. */
export interface LawTexts {
  lookUp(): string;
  /** Title of the list; `language` is that of the law. */
  lookUpIn(language: string): string;
  /** Button: search the law in that language instead. */
  searchIn(language: string): string;
  openHere(): string;
  nothingFound(query: string): string;
  /** An address that names no article. */
  noArticle(): string;
  /** The server did not answer. */
  noAnswer(): string;

  importTitle(): string;
  chooseAct(): string;
  otherAct(): string;
  otherActDetail(): string;
  chooseLanguage(): string;
  chooseSource(): string;
  fromFiles(): string;
  fromFilesDetail(): string;
  fromOffice(): string;
  fromOfficeDetail(): string;
  officialFiles(): string;
  allFiles(): string;
  import(): string;

  /** The files have too many bytes together; `most` in MB. */
  tooMuch(most: number): string;
  unreadable(name: string, reason: string): string;

  consent(consent: ConsentTexts): string;
  consentDetail(consent: ConsentTexts): string;
  download(): string;
  downloading(index: number, count: number): string;
  reading(): string;
  /** Why the download failed; `most` in MB. */
  notDownloaded(failure: DownloadFailure, most: number): string;
  /** What to do instead: by hand, with the browser. */
  byHand(celex: string): string;

  tryAgain(): string;
  notKept(folder: string, reason: string): string;
  imported(summary: string, attribution: string): string;

  removeTitle(): string;
  removePlaceholder(): string;
  nothingImported(): string;
  removed(count: number): string;
  notRemoved(name: string, reason: string): string;
}
