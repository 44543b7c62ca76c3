import type { Requirement } from '../../catalogue/catalogue.ts';
import { isTitle, placeOf, type Subject } from '../../catalogue/home.ts';
import type { RequirementVerdict } from '../../catalogue/review.ts';
import type { Contract } from '../../contract/contract.ts';
import { lastNotAfter } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import type { DraftingWords } from '../schema.ts';
import { type Blocks, blockAt, headingOf, type Outline, outlineOf, partsOf } from './outline.ts';

/** What is asked of a contract to find places in it. */
export interface SiteReader {
  readonly requirements: readonly Requirement[];
  readonly verdicts: readonly RequirementVerdict[];
  readonly words: DraftingWords;
  /** Of the contract. */
  readonly language: string;
  subjects(contract: Contract, index: number): readonly Subject[];
}

/** A contract as a building site: its outline, its main part, and where what is dealt with. */
export interface Site extends SiteReader {
  readonly contract: Contract;
  readonly outline: Outline;
  /** The part that has most of the clauses: without annexes and signatures, unless the contract is an annex itself. */
  readonly main: Blocks;
  /** By requirement that something deals with: the block of the first words that do. */
  readonly dealt: ReadonlyMap<string, number>;
  /** The same, where words that only touch the subject count, too. */
  readonly touched: ReadonlyMap<string, number>;
}

/** By requirement that is not missing: the block of the place that `placeIn` finds in its verdict. */
function blocksOf(
  contract: Contract,
  verdicts: readonly RequirementVerdict[],
  placeIn: (verdict: RequirementVerdict) => Span | undefined,
): Map<string, number> {
  return new Map(
    verdicts.flatMap((verdict) => {
      const place = verdict.status === 'missing' ? undefined : placeIn(verdict);
      return place ? [[verdict.id, lastNotAfter(contract.table.starts, place.start)] as const] : [];
    }),
  );
}

export function isInside(index: number, { start, end }: Blocks): boolean {
  return index >= start && index < end;
}

/** The part of a contract in which most clauses are, the longest among equals. */
function mainOf(parts: readonly Blocks[], clauses: readonly number[]): Blocks {
  const count = (part: Blocks) => clauses.filter((one) => isInside(one, part)).length;
  const size = ({ start, end }: Blocks) => end - start;
  const [first] = [...parts].sort((a, b) => count(b) - count(a) || size(b) - size(a));
  return first ?? { start: 0, end: 0 };
}

/** The site of a contract. */
export function siteOf(contract: Contract, reader: SiteReader): Site {
  const { requirements, verdicts, words } = reader;
  const outline = outlineOf(contract, words);
  const dealt = blocksOf(contract, verdicts, ({ elements }) => elements.flatMap((one) => one.evidence)[0]);
  const touched = blocksOf(contract, verdicts, placeOf);
  const clauses = requirements.flatMap(({ id, data }) => (data.drafted ? [] : (dealt.get(id) ?? [])));
  return { ...reader, contract, outline, dealt, touched, main: mainOf(partsOf(outline), clauses) };
}

/** Whether a heading is one of a clause: not the title of the document, nor that of an annex. */
export function isClauseHeading({ contract, outline }: Site, index: number): boolean {
  if (index < 0 || outline.marks.includes(index)) return false;
  const { kind, number } = blockAt(contract, index);
  return kind === 'heading' && (number !== '' || !isTitle(contract, index));
}

/** The headings beside this one: under the same heading, with marks of the same kind; in reading order, itself included. */
export function siblingsOf({ contract, outline }: Site, heading: number): number[] {
  const own = blockAt(contract, heading);
  const parent = headingOf(contract, heading);
  const siblings: number[] = [];
  for (let i = parent + 1; i < outline.ends.length; i++) {
    const block = blockAt(contract, i);
    if (parent >= 0 && i >= (outline.ends[parent] as number)) break;
    if (block.kind !== 'heading' || headingOf(contract, i) !== parent) continue;
    if (block.mark === own.mark && block.level === own.level) siblings.push(i);
  }
  return siblings;
}

/** Whether a heading announces a requirement. */
export function announces({ contract, requirements, subjects }: Site, heading: number, id: string): boolean {
  return subjects(contract, heading).some(({ requirement }) => requirements[requirement]?.id === id);
}

/** Whether the headings of two requirements begin with the same words first: they are of one subject. */
export function isOneSubject({ language }: Pick<Site, 'language'>, one: Requirement, other: Requirement): boolean {
  const [first] = one.headings(language);
  return first !== undefined && other.headings(language)[0] === first;
}

/** Where new words go, and what they are to look like. `after`: the block they follow; -1 for the beginning of the text. */
export type Place =
  /** A row of a table, an item or a line with a label: like the block `like`. */
  | { readonly kind: 'value'; readonly after: number; readonly like: number }
  /** Paragraphs at the end of the section of a heading; -1 for none. */
  | { readonly kind: 'text'; readonly after: number; readonly section: number }
  /** A section with a heading like that of `like`; `number`: '' for none. */
  | { readonly kind: 'section'; readonly after: number; readonly like: number; readonly number: string }
  /** A section with a heading one level below the title `under`, in a contract that has no other heading. */
  | { readonly kind: 'first'; readonly after: number; readonly under: number };
