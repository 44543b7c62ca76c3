import { readCorrections } from './corrections.ts';
import { readActElement, titleText } from './formexAct.ts';
import { at, childOf, type Element, plainText, within } from './markup.ts';
import type { Consolidation, NamedCorrigendum, OfficialFile } from './officialFile.ts';
import type { Refusal } from './refusal.ts';
import { baseCelex, celexOf, type Journal, kindInTitle, numberInTitle, type Register } from './register.ts';

/** Roots of Formex files that hold no text of an act, and what they are. */
export const FORMEX_WITHOUT_TEXT = {
  NOTICE: 'notice',
  DOC: 'wrapper',
  PUBLICATION: 'wrapper',
  ANNEX: 'annex',
} as const;

/** Whether a root element is one of Formex that we read. */
export function isFormexRoot(name: string): boolean {
  return name === 'ACT' || name === 'CONS.ACT' || name === 'CORR';
}

/** Reads a Formex act, consolidation or corrigendum. */
export function readFormex(file: string, root: Element, register: Register): OfficialFile | Refusal {
  if (root.name === 'CORR') return readCorrigendum(file, root, register);
  return root.name === 'CONS.ACT' ? readConsolidation(file, root, register) : readPublished(file, root, register);
}

function textAt(element: Element | undefined, ...path: readonly string[]): string {
  const found = at(element, ...path);
  return found === undefined ? '' : plainText(found);
}

function languageOf(element: Element): string {
  return textAt(element, 'BIB.INSTANCE', 'LG.DOC').toLowerCase();
}

/** `20180523` as `2018-05-23`; undefined for anything else. */
function isoDate(digits = ''): string | undefined {
  return /^\d{8}$/.test(digits) ? `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}` : undefined;
}

function journalOf(reference: Element | undefined): Journal | undefined {
  const series = textAt(reference, 'COLL');
  const own = at(reference, 'NO.DOC');
  const year = textAt(reference, 'YEAR');
  const number = own ? `${textAt(own, 'YEAR')}/${textAt(own, 'NO.CURRENT')}` : textAt(reference, 'NO.OJ');
  if (series === '' || number === '') return undefined;
  const page = own ? '' : textAt(reference, 'PAGE.FIRST');
  return { series, number, ...(year !== '' && { year }), ...(page !== '' && { page }) };
}

/** The act's number in the metadata, which do not tell its kind: that is in the title. */
function publishedCelex(instance: Element | undefined, title: string, register: Register): string | undefined {
  const year = Number(textAt(instance, 'NO.DOC', 'YEAR'));
  const number = Number(textAt(instance, 'NO.DOC', 'NO.CURRENT'));
  if (!(year > 0 && number > 0)) {
    const told = numberInTitle(title, register);
    return told && celexOf(told, register);
  }
  const letter = kindInTitle(title, register);
  return celexOf({ year: year < 100 ? 1900 + year : year, number, ...(letter !== undefined && { letter }) }, register);
}

function readPublished(file: string, root: Element, register: Register): OfficialFile | Refusal {
  const instance = childOf(root, 'BIB.INSTANCE');
  const text = readActElement(root);
  const celex = publishedCelex(instance, text.title, register);
  const language = languageOf(root);
  if (celex === undefined) return { reason: 'unknown-act', file, found: text.title.slice(0, 200) };
  if (language === '') return { reason: 'unknown-language', file, act: { celex } };
  const journal = journalOf(at(instance, 'DOCUMENT.REF'));
  return { kind: 'act', file, form: 'formex', celex, language, ...(journal && { journal }), text };
}

function readConsolidation(file: string, root: Element, register: Register): OfficialFile | Refusal {
  const body = childOf(root, 'CONS.DOC');
  const family = at(body, 'FAM.COMP');
  if (body === undefined) return { reason: 'malformed', file };
  const text = readActElement(body);
  const told = numberInTitle(text.title, register);
  const celex = textAt(family, 'BIB.DATA', 'NO.CELEX') || (told && celexOf(told, register));
  const language = languageOf(body);
  if (celex === undefined) return { reason: 'unknown-act', file, found: text.title.slice(0, 200) };
  if (language === '') return { reason: 'unknown-language', file, act: { celex } };
  const journal = journalOf(at(family, 'BIB.DATA', 'BIB.INSTANCE.CONS', 'DOCUMENT.REF.CONS'));
  return {
    ...{ kind: 'act', file, form: 'formex', celex: baseCelex(celex), language },
    ...(journal && { journal }),
    consolidation: consolidationOf(root, family, celex),
    text,
  };
}

function consolidationOf(root: Element, family: Element | undefined, celex: string): Consolidation {
  const { attributes = {} } = childOf(root, 'INFO.CONSLEG') ?? {};
  const lastChange = isoDate(attributes['CONSLEG.DATE']);
  const corrigenda = family === undefined ? [] : within(family, 'CORRIG');
  return {
    celex: `0${baseCelex(celex).slice(1)}-${attributes['START.DATE'] ?? ''}`,
    ...(lastChange !== undefined && { lastChange }),
    corrigenda: corrigenda.map(namedCorrigendum).filter((one) => one.celex !== ''),
  };
}

function namedCorrigendum(element: Element): NamedCorrigendum {
  const instance = at(element, 'BIB.DATA', 'BIB.INSTANCE.CONS');
  const journal = journalOf(at(instance, 'DOCUMENT.REF.CONS'));
  const date = isoDate(at(instance, 'DATE')?.attributes['ISO']);
  const place = journal && { journal: { ...journal, ...(date !== undefined && { date }) } };
  return { celex: textAt(element, 'BIB.DATA', 'NO.CELEX'), ...place };
}

function readCorrigendum(file: string, root: Element, register: Register): OfficialFile | Refusal {
  const instance = childOf(root, 'BIB.INSTANCE');
  const title = titleText(childOf(root, 'TITLE'), 'TI');
  const told = numberInTitle(title, register);
  const celex = told && celexOf(told, register);
  const language = languageOf(root);
  const date = isoDate(at(instance, 'DATE')?.attributes['ISO']);
  const journal = journalOf(at(instance, 'DOCUMENT.REF'));
  const contents = childOf(root, 'CONTENTS.CORR');
  if (celex === undefined) return { reason: 'unknown-act', file, found: title.slice(0, 200) };
  if (language === '') return { reason: 'unknown-language', file, act: { celex } };
  if (date === undefined || journal === undefined || contents === undefined) return { reason: 'malformed', file };
  const corrections = readCorrections(contents);
  if (corrections.length === 0) return { reason: 'malformed', file };
  return { kind: 'corrigendum', file, celex, language, date, journal: { ...journal, date }, corrections };
}
