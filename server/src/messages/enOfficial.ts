import type { ActFile, ActFileProblem, CorrigendumState } from '../regulation/actFile.ts';
import type { MissingUnit } from '../regulation/lookup.ts';
import { textPage } from '../regulation/official/address.ts';
import type { CountedUnit, Refusal, RefusalReason } from '../regulation/official/refusal.ts';
import type { UnitReference } from '../regulation/unitReference.ts';
import { enLaw } from './enLaw.ts';
import { corrigendaByState, isUnbroken, journalName, type OfficialMessages, printedDate } from './officialMessages.ts';

const S = '\u00a0';

const REASONS: Readonly<Record<RefusalReason, string>> = {
  empty: 'the file is empty',
  pdf: 'a PDF: its text has lost the structure of the act',
  office: 'an office document, not a file of EUR-Lex',
  'not-text': 'not a text file',
  encoding: 'the bytes are not text in the encoding that the file declares (UTF-8 where it declares none)',
  'too-large': 'the file is larger than any act',
  'archive-damaged': 'the zip archive is damaged or incomplete',
  'archive-bomb': 'the zip archive would unpack to more than any act needs, so it was not unpacked',
  'archive-without-act': 'the zip archive holds no file with the text of an act',
  entities: 'the file declares entities of its own, which no official file does, so they were not expanded',
  truncated: 'the file is cut off before its end',
  malformed: 'the markup is broken: a tag is missing or stands in the wrong place',
  notice: 'a notice of the Publications Office: it describes the act and has none of its text',
  wrapper: 'a contents file of the Publications Office: it names the files of the act and has none of its text',
  annex: 'an annex alone, without the act',
  'error-answer': 'an error message of the Publications Office, saved in place of the text',
  firewall: 'a page that the EUR-Lex firewall shows to programs, without any text of the act',
  'choice-page': 'a page that lists files to choose from, without any text of the act',
  'not-an-act': 'no text of an act was found in the file',
  'unknown-act': 'the file does not say which act it is',
  'unknown-language': 'the file does not say in which language it is',
  'another-act': 'another act than the one asked for',
  'another-language': 'another language than the one asked for',
  'several-acts': 'the files given together are not of one act in one language',
  'corrigendum-alone': 'a corrigendum without the act that it corrects',
  incomplete: 'the text is not whole',
};

const UNITS: Readonly<Record<CountedUnit, string>> = {
  articles: 'articles',
  recitals: 'recitals',
  paragraphs: 'numbered paragraphs',
  points: 'points',
};

/** Reasons that saving the page again does not mend. */
const OTHER_ADVICE: Partial<Readonly<Record<RefusalReason, string>>> = {
  'several-acts': 'Import one act in one language at a time.',
};

function details({ reason, found, wanted, unit, provision }: Refusal): string {
  if (unit !== undefined) {
    const place = provision === undefined ? '' : ` in Article${S}${provision}`;
    return `: ${found} ${UNITS[unit]}${place} instead of ${wanted}`;
  }
  if (reason === 'not-an-act' || reason === 'unknown-act') return found === undefined ? '' : ` (${found})`;
  return found === undefined || wanted === undefined ? '' : `: ${found} instead of ${wanted}`;
}

function advice({ reason, act }: Refusal): string {
  const other = OTHER_ADVICE[reason];
  if (other !== undefined) return other;
  const how = 'and save it from the browser as a web page (complete, or HTML only)';
  const page = act === undefined ? undefined : textPage(act.celex, act.language ?? 'en');
  return page === undefined
    ? `Open the act on https://eur-lex.europa.eu, choose its text in HTML, ${how}; its Formex file (XML or zip) works, too.`
    : `Open ${page} ${how}; the Formex file of the act (XML or zip) works, too.`;
}

const PROBLEMS: Readonly<Record<ActFileProblem | 'unreadable', string>> = {
  'not-an-act-file': 'is not the compact file of an act',
  'older-version': 'was made by an older version of this program',
  'newer-version': 'was made by a newer version of this program',
  damaged: 'is damaged',
  unreadable: 'cannot be read',
};

function corrigendum({ celex, journal }: CorrigendumState): string {
  const place = journal && `OJ ${journalName(journal)}${journal.date ? `, ${printedDate(journal.date)}` : ''}`;
  return celex === undefined ? (place ?? '?') : `${celex}${place ? ` (${place})` : ''}`;
}

function origin({ articlesFrom, recitalsFrom, journal }: ActFile): string {
  const { celex, lastChange } = articlesFrom;
  const state = lastChange === undefined ? '' : `, with the changes up to ${printedDate(lastChange)}`;
  const articles = celex.startsWith('0') ? `${celex} (consolidated version${state})` : `${celex} (as published)`;
  const recitals =
    recitalsFrom === undefined
      ? '; without recitals'
      : recitalsFrom.celex === celex
        ? ''
        : `; recitals of ${recitalsFrom.celex}`;
  const { page, date } = journal ?? {};
  const place =
    journal && `; OJ ${journalName(journal)}${date ? `, ${printedDate(date)}` : ''}${page ? `, p.${S}${page}` : ''}`;
  return `Source: EUR-Lex, CELEX ${articles}${recitals}${place ?? ''}.`;
}

function source(act: ActFile): readonly string[] {
  const { whole, articlesOnly, absent, notFound } = corrigendaByState(act);
  const list = (states: readonly CorrigendumState[]) => states.map(corrigendum).join(', ');
  return [
    origin(act),
    ...(whole.length > 0 ? [`Corrigenda taken in: ${list(whole)}.`] : []),
    ...(articlesOnly.length > 0 ? [`Taken into the articles, not into the recitals: ${list(articlesOnly)}.`] : []),
    ...(absent.length > 0 ? [`Corrigenda not taken in: ${list(absent)}.`] : []),
    ...(notFound.length > 0 ? [`Corrections whose wording was not found in the text: ${notFound.join('; ')}.`] : []),
    `© European Union, https://eur-lex.europa.eu, 1998-${act.taken.slice(0, 4)}; reused under Decision 2011/833/EU.`,
    `Taken over on ${printedDate(act.taken)}, without legal value: only the Official Journal of the European Union is authentic.`,
  ];
}

function listed(labels: readonly string[]): string {
  if (isUnbroken(labels)) return `${labels[0]} to ${labels.at(-1)}`;
  return labels.length < 2 ? labels.join('') : `${labels.slice(0, -1).join(', ')} and ${labels.at(-1)}`;
}

function unit({ within = [], ...reference }: UnitReference): string {
  return enLaw.provision(reference) + within.map((point) => `(${point})`).join('');
}

function missingUnit({ missing, reference, existing }: MissingUnit): string {
  const place = unit(reference);
  const some = existing.length > 0;
  switch (missing) {
    case 'article':
      return `there is no ${place}${some ? `: the act has Articles${S}${listed(existing)}` : ''}`;
    case 'paragraph':
      return some ? `${place} has paragraphs ${listed(existing)}` : `${place} has no numbered paragraphs`;
    case 'point':
      return some ? `${place} has points ${listed(existing)}` : `${place} has no such point`;
    case 'subparagraph':
      return existing.length > 1
        ? `${place} has ${existing.length} subparagraphs`
        : `${place} has one subparagraph only`;
    case 'which-paragraph':
      return `say which paragraph of ${place}: ${listed(existing)}`;
  }
}

/** The texts around the official text of acts, in English. */
export const enOfficial: OfficialMessages = {
  refusal: (refusal) => `${REASONS[refusal.reason]}${details(refusal)}. ${advice(refusal)}`,
  fileProblem: (name, problem) => `${name} ${PROBLEMS[problem]}; to install the text again: npm run regulation`,
  source,

  unit,
  noAct: () => "no act: for example, dpa-review law gdpr '28(3)(h)'",
  unknownAct: (given, known) => `unknown act “${given}”; known: ${known.join(', ')}`,
  noProvision: () => "no provision: for example, 28, '28(3)(h)' or 'recital 81'; or --search WORDS",
  notAProvision: (given) =>
    `“${given}” is no provision; write, for example, 28, 28(3)(h), 'Article 28, paragraph 3' or 'recital 81'`,
  missingUnit,
  missingRecital: (number, last) =>
    `there is no recital${S}${number}: ${last > 0 ? `the act has recitals 1 to ${last}` : 'this text has no recitals'}`,
  noText: (act, language) =>
    `The official text of ${act} (${language}) is not installed; to install it: npm run regulation`,
  noTextOfOther: (act, language) =>
    `The official text of ${act} (${language}) is not installed; if EUR-Lex has it, save its page into a folder: npm run regulation -- --from FOLDER`,
  inBrief: () => 'In our own words',
  around: (previous, next) =>
    [previous && `← Article${S}${previous}`, next && `Article${S}${next} →`].filter(Boolean).join(' · '),
  found: (query, count, most) => (count < most ? `“${query}”: ${count}` : `“${query}”: the first ${most}`),
  notFound: (query) => `“${query}” was not found in the act.`,
};
