import type { ActText } from '../act.ts';
import { type ActFile, type CorrigendumState, type TextSource, toActFile } from '../actFile.ts';
import { correct } from './correct.ts';
import type {
  Consolidation,
  Form,
  NamedCorrigendum,
  OfficialAct,
  OfficialCorrigendum,
  OfficialFile,
} from './officialFile.ts';
import type { Refusal } from './refusal.ts';
import { type Journal, knownAct, type Register } from './register.ts';

/** The cleanest form first. */
const FORMS: readonly Form[] = ['formex', 'xhtml', 'saved-page', 'xhtml-consolidated', 'xhtml-2016'];

/** The files of an act that its text is put together from; the best of each kind. */
export interface Chosen {
  /** A consolidation: the articles as they stand today. */
  readonly consolidated?: OfficialAct;
  /** The act as published: the recitals, and the articles where there is no consolidation. */
  readonly published?: OfficialAct;
  /** One of each date, the oldest first. */
  readonly corrigenda: readonly OfficialCorrigendum[];
}

/** Chooses among the files of one act in one language. */
export function choose(files: readonly OfficialFile[]): Chosen {
  const acts = files.filter((file) => file.kind === 'act');
  const [consolidated] = acts.filter((file) => file.consolidation).sort(newestFirst);
  const [published] = acts.filter((file) => !file.consolidation).sort(cleanestFirst);
  const corrigenda = files
    .filter((file) => file.kind === 'corrigendum')
    .sort((one, other) => one.date.localeCompare(other.date))
    .filter((file, index, sorted) => file.date !== sorted[index - 1]?.date);
  return { ...(consolidated && { consolidated }), ...(published && { published }), corrigenda };
}

function cleanestFirst(one: OfficialAct, other: OfficialAct): number {
  return FORMS.indexOf(one.form) - FORMS.indexOf(other.form);
}

function newestFirst(one: OfficialAct, other: OfficialAct): number {
  const date = ({ consolidation }: OfficialAct) => `${consolidation?.celex} ${consolidation?.lastChange ?? ''}`;
  return date(other).localeCompare(date(one)) || cleanestFirst(one, other);
}

/** Puts a text together from whole files and applies the corrigenda that are not in it. `taken` is today, `2026-11-22`. */
export function assemble(
  { consolidated, published, corrigenda }: Chosen,
  register: Register,
  taken: string,
): ActFile | Refusal {
  const base = consolidated ?? published;
  if (base === undefined)
    return { reason: 'corrigendum-alone', file: corrigenda[0]?.file ?? '', ...wanted(corrigenda) };
  const known = knownAct(register, base.celex);
  let text: ActText = { ...base.text, recitals: published?.text.recitals ?? [] };
  const named = namedCorrigenda(base, register);
  const states: CorrigendumState[] = [];
  for (const corrigendum of corrigenda) {
    const included = includes(consolidated, corrigendum.date);
    const corrected = correct(text, corrigendum.corrections, included ? 'recitals' : 'articles and recitals');
    text = corrected.text;
    states.push(stateOf(corrigendum, corrected.notFound, named));
  }
  const journal = known?.journal ?? base.journal;
  return toActFile({
    ...(known && { act: known.id }),
    ...{ celex: base.celex, language: base.language },
    ...(journal && { journal }),
    articlesFrom: sourceOf(base),
    ...(published && { recitalsFrom: sourceOf(published) }),
    corrigenda: [...states, ...furtherStates(states, named, base.consolidation)].sort(byDate),
    taken,
    ...text,
  });
}

function wanted([corrigendum]: readonly OfficialCorrigendum[]): Pick<Refusal, 'act'> {
  return corrigendum === undefined ? {} : { act: { celex: corrigendum.celex, language: corrigendum.language } };
}

function includes(consolidated: OfficialAct | undefined, date: string): boolean {
  return (consolidated?.consolidation?.lastChange ?? '') >= date;
}

function sourceOf({ celex, form, file, consolidation }: OfficialAct): TextSource {
  const lastChange = consolidation?.lastChange;
  return { celex: consolidation?.celex ?? celex, form, file, ...(lastChange !== undefined && { lastChange }) };
}

/** What became of a corrigendum that was given; its file does not tell its CELEX number. */
function stateOf(
  corrigendum: OfficialCorrigendum,
  notFound: readonly string[],
  named: readonly NamedCorrigendum[],
): CorrigendumState {
  const known = named.find(({ journal }) => isSameJournal(journal, corrigendum.journal));
  const celex = known?.celex ?? /\b3\d{4}[A-Z]{1,2}\d{4}R\(\d{1,3}\)/.exec(corrigendum.file)?.[0];
  return {
    ...(celex !== undefined && { celex }),
    journal: known?.journal ?? corrigendum.journal,
    ...{ articles: true, recitals: true, ...(notFound.length > 0 && { notFound }) },
  };
}

/** The same issue; pages differ from language to language. */
function isSameJournal(one: Journal | undefined, other: Journal): boolean {
  return one?.series === other.series && one.number === other.number && one.year === other.year;
}

/** The corrigenda of an act in a language that the register or the consolidation names. */
function namedCorrigenda(
  { celex, language, consolidation }: OfficialAct,
  register: Register,
): readonly NamedCorrigendum[] {
  const known = (knownAct(register, celex)?.corrigenda ?? []).filter(
    ({ languages }) => languages === undefined || languages.includes(language),
  );
  const others = consolidation?.corrigenda ?? [];
  return [...known, ...others.filter((one) => !known.some((other) => other.celex === one.celex))];
}

/** Corrigenda that were not given: a consolidation may have taken them into its articles, never into recitals. */
function furtherStates(
  states: readonly CorrigendumState[],
  named: readonly NamedCorrigendum[],
  consolidation: Consolidation | undefined,
): readonly CorrigendumState[] {
  const isIn = (celex: string) => consolidation?.corrigenda.some((one) => one.celex === celex) ?? false;
  return named
    .filter(({ celex }) => !states.some((state) => state.celex === celex))
    .map(({ celex, journal }) => ({
      ...{ celex, articles: isIn(celex), recitals: false },
      ...(journal && { journal }),
    }));
}

function byDate(one: CorrigendumState, other: CorrigendumState): number {
  return (one.journal?.date ?? '').localeCompare(other.journal?.date ?? '');
}
