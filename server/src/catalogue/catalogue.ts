import type { LanguageWords } from '../text/lexicon.ts';
import type { LanguageData, RequirementData, WordingData } from './schema.ts';

/** Everything in server/data that the engine needs, as the generated module gathers it. */
export interface CatalogueData {
  readonly requirements: readonly RequirementData[];
  /** By language, then by requirement id. */
  readonly wordings: Readonly<Record<string, Readonly<Record<string, WordingData>>>>;
  /** By language: its files. */
  readonly languages: Readonly<Record<string, readonly LanguageData[]>>;
}

export type LocalText = Readonly<Record<string, string>>;

/** The catalogue as reports need it. */
export interface Requirement {
  readonly id: string;
  readonly data: RequirementData;
  readonly profile: 'dpa' | 'privacy-notice';
  readonly provision: string;
  readonly obligation: 'mandatory' | 'recommended';
  readonly elements: RequirementData['elements'];
  readonly title: LocalText;
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
  return Object.fromEntries(Object.entries(data.wordings).map(([language, byId]) => [language, (byId[id] && pick(byId[id])) ?? id]));
}

function readRequirement(data: CatalogueData, folder: string, one: RequirementData): Requirement {
  return {
    id: one.id,
    data: one,
    profile: one.profile,
    provision: one.provision,
    obligation: one.mandatory ? 'mandatory' : 'recommended',
    elements: one.elements,
    title: localText(data, (wording) => wording.title, folder),
    elementTitle: (element) => localText(data, (wording) => wording.elements[element]?.title, folder),
    lookedFor: (element) => localText(data, (wording) => wording.elements[element]?.lookedFor, folder),
  };
}

/** The folder of a requirement's data: its id, or `notice-<id>` where the other profile has the same id. */
export function folderOf(one: { readonly id: string; readonly profile: string }, all: readonly RequirementData[]): string {
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

/** The words of every language, its own files and those of the requirements merged; languages with cues come first. */
export function languageWords(data: CatalogueData): LanguageWords[] {
  const spoken = (language: string) => Object.keys(data.wordings[language] ?? {}).length;
  const languages = Object.entries(data.languages).sort(([a], [b]) => spoken(b) - spoken(a) || (a < b ? -1 : 1));
  return languages.map(([language, files]) => {
    const concepts: Record<string, string[]> = {};
    const add = (more: Readonly<Record<string, readonly string[]>> | undefined) => {
      for (const [name, forms] of Object.entries(more ?? {})) concepts[name] = [...(concepts[name] ?? []), ...forms];
    };
    for (const file of files) add(file.concepts);
    for (const wording of Object.values(data.wordings[language] ?? {})) add(wording.concepts);
    const inflection = files.find((file) => file.inflection)?.inflection ?? { verbs: {}, nouns: {}, adjectives: {} };
    return { language, inflection, concepts, stopwords: files.flatMap((file) => file.stopwords ?? []) };
  });
}
