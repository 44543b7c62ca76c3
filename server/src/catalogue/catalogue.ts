import { buildFormTable } from '../text/buildFormTable.ts';
import { readFormTable } from '../text/formTableFile.ts';
import type { LanguageWords } from '../text/lexicon.ts';
import { takeApart, type WrittenForms } from '../text/takenForms.ts';
import type { FrameData, LanguageData, RequirementData, SharedFramesData, WordingData } from './schema.ts';

/** Everything in server/data that the engine needs, as the generated module gathers it. */
export interface CatalogueData {
  readonly requirements: readonly RequirementData[];
  /** The frames that requirements share. */
  readonly frames?: SharedFramesData;
  /** By language, then by requirement id. */
  readonly wordings: Readonly<Record<string, Readonly<Record<string, WordingData>>>>;
  /** By language: its files. */
  readonly languages: Readonly<Record<string, readonly LanguageData[]>>;
  /** By language: its words taken apart; then the files above are empty. */
  readonly compact?: Readonly<Record<string, CompactLanguage>>;
}

/** What bundles carry of one language: its forms are a file (text/formTableFile.ts) with a key of its own. */
export interface CompactLanguage {
  readonly accented: boolean;
  readonly stopwords: readonly string[];
  readonly names: readonly string[];
  readonly key: number;
  readonly bytes: () => Uint8Array;
}

/** The data of a bundle whose words are not files of its own: by language, the bytes that were fetched. */
export function withWords(data: CatalogueData, words: ReadonlyMap<string, Uint8Array>): CatalogueData {
  const fetched = Object.entries(data.compact ?? {}).map(([language, one]) => {
    const bytes = () => words.get(language) ?? one.bytes();
    return [language, { ...one, bytes }] as const;
  });
  return { ...data, compact: Object.fromEntries(fetched) };
}

export type LocalText = Readonly<Record<string, string>>;

/** The catalogue as reports need it. */
export interface Requirement {
  readonly id: string;
  /** Its folder in server/data/requirements: unlike the id, no two requirements share it. */
  readonly folder: string;
  readonly data: RequirementData;
  readonly profile: 'dpa' | 'privacy-notice';
  readonly provision: string;
  readonly obligation: 'mandatory' | 'recommended';
  readonly elements: RequirementData['elements'];
  readonly title: LocalText;
  /** How the headings of clauses about it begin, in a contract's language. */
  headings(language: string): readonly string[];
  elementTitle(element: string): LocalText;
  lookedFor(element: string): LocalText;
}

export interface Catalogue {
  readonly requirements: readonly Requirement[];
  /** Requirements of one profile, in catalogue order. */
  ofProfile(profile: string): readonly Requirement[];
  requirement(id: string, profile?: string): Requirement | undefined;
}

function localText(data: CatalogueData, pick: (wording: WordingData) => string | undefined, id: string): LocalText {
  return Object.fromEntries(
    Object.entries(data.wordings).map(([language, byId]) => [language, (byId[id] && pick(byId[id])) ?? id]),
  );
}

/** The shared frames as frames of the requirement. */
function sharedFrames({ frames = {} }: CatalogueData, { id, shared = {} }: RequirementData): FrameData[] {
  return Object.entries(shared).map(([name, elements]) => {
    const frame = frames[name];
    if (!frame) throw new Error(`${id}: no shared frame is named "${name}"`);
    return { ...frame, name, elements };
  });
}

function readRequirement(data: CatalogueData, folder: string, one: RequirementData): Requirement {
  return {
    id: one.id,
    folder,
    data: { ...one, frames: [...one.frames, ...sharedFrames(data, one)] },
    profile: one.profile,
    provision: one.provision,
    obligation: one.mandatory ? 'mandatory' : 'recommended',
    elements: one.elements,
    title: localText(data, (wording) => wording.title, folder),
    headings: (language) => data.wordings[language]?.[folder]?.headings ?? [],
    elementTitle: (element) => localText(data, (wording) => wording.elements[element]?.title, folder),
    lookedFor: (element) => localText(data, (wording) => wording.elements[element]?.lookedFor, folder),
  };
}

/** The folder of a requirement's data: its id, or `notice-<id>` where the other profile has the same id. */
export function folderOf(
  one: { readonly id: string; readonly profile: string },
  all: readonly RequirementData[],
): string {
  const twice = all.filter((other) => other.id === one.id).length > 1;
  return twice && one.profile === 'privacy-notice' ? `notice-${one.id}` : one.id;
}

/** Reads the catalogue's data for reports. */
export function createCatalogue(data: CatalogueData): Catalogue {
  const sorted = [...data.requirements].sort((a, b) => a.order - b.order);
  const requirements = sorted.map((one) => readRequirement(data, folderOf(one, data.requirements), one));
  return {
    requirements,
    ofProfile: (profile) => requirements.filter((one) => one.profile === profile),
    requirement: (id, profile) => requirements.find((one) => one.id === id && (!profile || one.profile === profile)),
  };
}

/** A language's words as written: its own files and those of the requirements merged. */
export function writtenWords(
  data: CatalogueData,
  language: string,
): WrittenForms & { readonly stopwords: readonly string[] } {
  const files = data.languages[language] ?? [];
  const concepts: Record<string, string[]> = {};
  const add = (more: Readonly<Record<string, readonly string[]>> | undefined) => {
    for (const [name, forms] of Object.entries(more ?? {})) {
      const list = concepts[name] ?? [];
      list.push(...forms);
      concepts[name] = list;
    }
  };
  for (const file of files) add(file.concepts);
  for (const wording of Object.values(data.wordings[language] ?? {})) add(wording.concepts);
  const inflection = files.find((file) => file.inflection)?.inflection ?? { verbs: {}, nouns: {}, adjectives: {} };
  return { inflection, concepts, stopwords: files.flatMap((file) => file.stopwords ?? []) };
}

function wordsOf(data: CatalogueData, language: string): LanguageWords {
  const ready = data.compact?.[language];
  if (ready) return { ...ready, language, table: () => readFormTable(ready.bytes(), ready.key) };
  const written = writtenWords(data, language);
  return {
    language,
    accented: written.inflection.accented ?? false,
    stopwords: written.stopwords,
    names: Object.keys(written.concepts),
    table: (concepts) => buildFormTable(takeApart(written), language, concepts),
  };
}

/** The words of every language; languages with cues come first. */
export function languageWords(data: CatalogueData): LanguageWords[] {
  const spoken = (language: string) => Object.keys(data.wordings[language] ?? {}).length;
  const languages = Object.keys(data.languages).sort((a, b) => spoken(b) - spoken(a) || (a < b ? -1 : 1));
  return languages.map((language) => wordsOf(data, language));
}
