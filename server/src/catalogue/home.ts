import type { Contract } from '../contract/contract.ts';
import type { BlockReading } from '../contract/reading.ts';
import { fold } from '../text/letters.ts';
import { lastNotAfter } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import type { Catalogue, Requirement } from './catalogue.ts';
import type { RequirementVerdict } from './review.ts';

/** Tells where the clause of a missing requirement would belong: the words of a heading, of the title where none fits. */
export type HomeOf = (requirement: Requirement) => Span;

/** Finds homes in contracts. */
export interface HomeFinder {
  /** `language`: of the contract. Work is done when a home is asked for, once for each contract. */
  homes(contract: Contract, language: string, verdicts: readonly RequirementVerdict[]): HomeOf;
}

/** The words of a block up to its first line break. */
function wordsOf(contract: Contract, index: number): Span {
  const start = contract.table.starts[index] as number;
  const { block } = contract.readings[index] as BlockReading;
  const span = { start: start + block.contentStart, end: start + block.contentEnd };
  const lineBreak = contract.text.slice(span.start, span.end).search(/[\r\n]/);
  return lineBreak < 0 ? span : { start: span.start, end: span.start + lineBreak };
}

/** The heading a place stands under; -1 for none. */
function headingAbove(contract: Contract, offset: number): number {
  const { readings, table } = contract;
  let index = lastNotAfter(table.starts, offset);
  const chain = readings[index]?.block.kind === 'heading' ? undefined : readings[index]?.heading;
  if (!chain) return readings[index]?.block.kind === 'heading' ? index : -1;
  while (index >= 0 && readings[index]?.asHeading !== chain) index--;
  return index;
}

/** The words of the heading above a place, or that it stands in; undefined where there is none. */
export function headingOver(contract: Contract, offset: number): Span | undefined {
  const index = headingAbove(contract, offset);
  return index < 0 ? undefined : wordsOf(contract, index);
}

/** The first words that deal with a requirement, or touch its subject; undefined where none do. */
export function placeOf(verdict: RequirementVerdict | undefined): Span | undefined {
  if (!verdict || verdict.status === 'missing') return undefined;
  return verdict.elements.flatMap((one) => one.evidence)[0] ?? verdict.touched[0];
}

/** Whether a block is the first heading. */
export function isTitle(contract: Contract, index: number): boolean {
  return index === contract.readings.findIndex(({ block }) => block.kind === 'heading');
}

/** What the words of a heading say about a requirement. */
export interface Subject {
  /** Index into the catalogue. */
  readonly requirement: number;
  /** The folded words that announce it. */
  readonly phrase: string;
}

/** Tells which requirements the heading `index` of a contract announces. */
export type HeadingReader = (contract: Contract, index: number, language: string) => readonly Subject[];

/** Whether a word of the folded words begins as the phrase does. */
export function hasPhrase(folded: string, phrase: string): boolean {
  return folded.startsWith(phrase) || folded.includes(` ${phrase}`);
}

/** The longest of the phrases that folded words have. */
function longest(folded: string, phrases: readonly string[]): string {
  const found = phrases.filter((one) => hasPhrase(folded, one));
  return found.reduce((best, one) => (one.length > best.length ? one : best), '');
}

/** A reader of headings over one catalogue; what it reads of a heading is kept with its block. */
export function createHeadingReader(catalogue: Catalogue): HeadingReader {
  const phrases = new Map<string, readonly (readonly string[])[]>();
  const read = new Map<string, WeakMap<object, readonly Subject[]>>();
  const phrasesIn = (language: string) => {
    const known = phrases.get(language);
    if (known) return known;
    const made = catalogue.requirements.map((one) => one.headings(language).map(fold));
    phrases.set(language, made);
    return made;
  };
  return (contract, index, language) => {
    const { facts } = contract.readings[index] as BlockReading;
    const kept = read.get(language) ?? new WeakMap<object, readonly Subject[]>();
    read.set(language, kept);
    const known = kept.get(facts);
    if (known) return known;
    const { start, end } = wordsOf(contract, index);
    const folded = fold(contract.text.slice(start, end));
    const subjects = phrasesIn(language).flatMap((some, requirement) => {
      const phrase = longest(folded, some);
      return phrase === '' ? [] : [{ requirement, phrase }];
    });
    kept.set(facts, subjects);
    return subjects;
  };
}

/** A finder of homes over one catalogue. */
export function createHomeFinder(catalogue: Catalogue): HomeFinder {
  const subjectsOf = createHeadingReader(catalogue);
  const firstHeadings = (contract: Contract, language: string): ReadonlyMap<number, number> => {
    const first = new Map<number, number>();
    contract.readings.forEach(({ block }, index) => {
      if (block.kind !== 'heading' || isTitle(contract, index)) return;
      for (const { requirement } of subjectsOf(contract, index, language))
        if (!first.has(requirement)) first.set(requirement, index);
    });
    return first;
  };
  return {
    homes: (contract, language, verdicts) => {
      let headings: ReadonlyMap<number, number> | undefined;
      return (requirement) => {
        headings ??= firstHeadings(contract, language);
        const own = headings.get(catalogue.requirements.indexOf(requirement));
        if (own !== undefined) return wordsOf(contract, own);
        for (const id of requirement.data.near ?? []) {
          const place = placeOf(verdicts.find((one) => one.id === id));
          const heading = place ? headingAbove(contract, place.start) : -1;
          if (heading >= 0) return wordsOf(contract, heading);
        }
        return titleOf(contract);
      };
    },
  };
}

function titleOf(contract: Contract): Span {
  const first = contract.readings.findIndex(({ block }) => block.kind === 'heading' || block.kind === 'paragraph');
  return first < 0 ? { start: 0, end: 0 } : wordsOf(contract, first);
}
