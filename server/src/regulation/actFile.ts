import { type ActText, countUnits, type UnitCounts } from './act.ts';
import type { Form } from './official/officialFile.ts';
import type { Journal } from './official/register.ts';

/** Marks a compact file as ours. */
const FORMAT = 'dpa-review/act';
/**
 * Version of the compact format. It is raised whenever a reader of the version before could misread a file; adding a key that
 * readers may ignore does not raise it. A file of another version is never guessed at: the text is imported again.
 */
const VERSION = 1;

/** Where articles or recitals were taken from. */
export interface TextSource {
  /** `02016R0679-20160504` for a consolidation. */
  readonly celex: string;
  readonly form: Form;
  readonly file: string;
  /** Of a consolidation: the date of the last change it takes in, `2018-05-23`. */
  readonly lastChange?: string;
}

/** Whether a corrigendum is in the articles and in the recitals, but for the places in `notFound`. */
export interface CorrigendumState {
  readonly celex?: string;
  readonly journal?: Journal;
  readonly articles: boolean;
  readonly recitals: boolean;
  /** Corrections, by their place in its words, whose old and new wording were both not found in the text. */
  readonly notFound?: readonly string[];
}

/**
 * The compact file of an act in one language, one JSON object: the text (`ActText`), where it comes from, and the number of its
 * units, by which a damaged file is known. It holds words of the Official Journal and nothing of ours.
 */
export interface ActFile extends ActText {
  readonly format: typeof FORMAT;
  readonly version: typeof VERSION;
  /** The act's name in the register, `gdpr`; absent for an act that it does not know. */
  readonly act?: string;
  readonly celex: string;
  readonly language: string;
  readonly journal?: Journal;
  readonly articlesFrom: TextSource;
  /** Absent where only a consolidation was given: it has no recitals. */
  readonly recitalsFrom?: TextSource;
  /** In the order of their dates. */
  readonly corrigenda: readonly CorrigendumState[];
  /** The day the text was taken over, `2026-11-22`. */
  readonly taken: string;
  readonly units: UnitCounts;
}

/** Why a compact file cannot be used. */
export type ActFileProblem = 'not-an-act-file' | 'older-version' | 'newer-version' | 'damaged';

/** A text with its sources as a compact file. */
export function toActFile(content: Omit<ActFile, 'format' | 'version' | 'units'>): ActFile {
  return { format: FORMAT, version: VERSION, ...content, units: countUnits(content) };
}

/** The compact file as text; its name is `<act>.<language>.json`. */
export function writeActFile(file: ActFile): string {
  return `${JSON.stringify(file)}\n`;
}

/** The name of the compact file of an act in a language. */
export function actFileName({ act, celex, language }: Pick<ActFile, 'act' | 'celex' | 'language'>): string {
  return `${act ?? celex}.${language}.json`;
}

/** Reads a compact file; one of another version, damaged or of another kind is a problem, never half an act. */
export function readActFile(text: string): ActFile | ActFileProblem {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return text.includes(FORMAT) ? 'damaged' : 'not-an-act-file';
  }
  if (!isRecord(value) || value['format'] !== FORMAT) return 'not-an-act-file';
  const { version } = value;
  if (typeof version !== 'number') return 'damaged';
  if (version !== VERSION) return version < VERSION ? 'older-version' : 'newer-version';
  return isActFile(value) ? value : 'damaged';
}

type Test = (value: unknown) => boolean;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const isText: Test = (value) => typeof value === 'string';
const listOf =
  (test: Test): Test =>
  (value) =>
    Array.isArray(value) && value.every(test);
const maybe =
  (test: Test): Test =>
  (value) =>
    value === undefined || test(value);
const shape =
  (tests: Readonly<Record<string, Test>>): Test =>
  (value) =>
    isRecord(value) && Object.entries(tests).every(([key, test]) => test(value[key]));

const isPassage = shape({ text: isText, points: maybe(listOf((value) => isPoint(value))) });
const isPoint = shape({ label: isText, passages: listOf(isPassage) });
const isParagraph = shape({
  number: (value) => value === null || isText(value),
  passages: listOf(isPassage),
  notes: maybe(listOf(isText)),
});
const isArticle = shape({ number: isText, label: isText, title: isText, paragraphs: listOf(isParagraph) });
const isDivision: Test = shape({
  ...{ label: isText, number: isText, title: isText, articles: listOf(isText) },
  divisions: maybe(listOf((value) => isDivision(value))),
});
const isSource = shape({ celex: isText, form: isText, file: isText, lastChange: maybe(isText) });
const isFlag: Test = (value) => typeof value === 'boolean';
const isJournal = shape({ series: isText, number: isText, date: maybe(isText), page: maybe(isText) });
const isState = shape({
  ...{ celex: maybe(isText), journal: maybe(isJournal), articles: isFlag, recitals: isFlag },
  notFound: maybe(listOf(isText)),
});
const isContent = shape({
  ...{ title: isText, celex: isText, language: isText, taken: isText, act: maybe(isText), journal: maybe(isJournal) },
  articles: listOf(isArticle),
  recitals: listOf(shape({ number: isText, text: isText, notes: maybe(listOf(isText)) })),
  divisions: listOf(isDivision),
  articlesFrom: isSource,
  recitalsFrom: maybe(isSource),
  corrigenda: listOf(isState),
  units: isRecord,
});

function isActFile(value: object): value is ActFile {
  if (!isContent(value)) return false;
  const file = value as ActFile;
  const counted = countUnits(file);
  return (['articles', 'recitals', 'paragraphs', 'points'] as const).every((key) => file.units[key] === counted[key]);
}
