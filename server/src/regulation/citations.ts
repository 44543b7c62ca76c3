import type { Block } from '../blocks/block.ts';
import type { Contract } from '../contract/contract.ts';
import type { Facts } from '../contract/facts.ts';
import type { BlockReading, Chain } from '../contract/reading.ts';
import { lastNotAfter } from '../text/lines.ts';
import { shifted } from '../text/span.ts';
import { createRegister, type Register, type RegulationData } from './actRegister.ts';
import { type Around, type Binding, bindCitations, isSettled } from './bindCitations.ts';
import type { BlockCitations, Citation, RepealedMention } from './citation.ts';
import { createCitationFactReader, NO_CITATIONS } from './citationFacts.ts';
import type { DefinedName } from './names.ts';
import { createPassageReader } from './passage.ts';
import { type CitationFacts, CUE } from './rawCitation.ts';
import { createVocabulary, type WordsByLanguage } from './vocabulary.ts';

/** Everything in server/data that the reading of citations needs. */
export interface CitationData extends RegulationData {
  readonly words: WordsByLanguage;
}

/** The citations of one version of a contract, block by block. Immutable. */
export interface ContractCitations {
  readonly contract: Contract;
  readonly blocks: readonly BlockCitations[];
  /** What each block's text alone says. */
  readonly facts: readonly CitationFacts[];
  readonly binding: Binding;
  /** How many blocks were read, and how many bound, to make this version: tests hold the incremental promise with it. */
  readonly blocksRead: number;
  readonly blocksBound: number;
}

export interface CitationReader {
  readonly register: Register;
  /** The citations of a contract; with those of the version before it, only what changed is read. */
  read(contract: Contract, previous?: ContractCitations): ContractCitations;
}

const NOTHING: BlockCitations = { citations: [], repealed: [] };
const NO_AROUND: Around = { namesGdpr: false, cues: 0 };
const GDPR = 'gdpr';
/** So many headings and stems are looked at. */
const MOST_AROUND = 6;

interface Alignment {
  readonly prefix: number;
  readonly suffix: number;
  readonly shift: number;
}

function align(before: readonly BlockReading[], after: readonly BlockReading[]): Alignment {
  const limit = Math.min(before.length, after.length);
  let prefix = 0;
  while (prefix < limit && before[prefix] === after[prefix]) prefix++;
  let suffix = 0;
  while (suffix < limit - prefix && before[before.length - 1 - suffix] === after[after.length - 1 - suffix]) suffix++;
  return { prefix, suffix, shift: before.length - after.length };
}

/** The old value of a block that did not change; undefined for others. */
function kept<T>(old: readonly T[], { prefix, suffix, shift }: Alignment, i: number, count: number): T | undefined {
  if (i < prefix) return old[i];
  return i >= count - suffix ? old[i + shift] : undefined;
}

/** Adds the numbers that headings give to the contract's own articles, sections and clauses. */
function addHeadings({ citations }: CitationFacts, sections: Set<string>, clauses: Set<string>): void {
  for (const { link, units } of citations) {
    if (link !== 'heading') continue;
    for (const { head, steps } of units) (head === 'clause' ? clauses : sections).add(steps[0]?.value ?? '');
  }
}

function bindingOf({ readings }: Contract, facts: readonly CitationFacts[]): Binding {
  const sections = new Set<string>();
  const clauses = new Set<string>();
  const names: DefinedName[] = [];
  let cues = 0;
  let namesGdpr = false;
  for (const { block } of readings) if (block.number !== '') sections.add(block.number.split('.')[0] as string);
  for (const one of facts) {
    if (one === NO_CITATIONS) continue;
    cues |= one.cues;
    namesGdpr ||= one.acts.includes(GDPR);
    names.push(...one.names);
    addHeadings(one, sections, clauses);
  }
  const oldClauses = (cues & CUE.oldNumber) !== 0 && (cues & CUE.transferNumber) === 0;
  return { names, sections, clauses, namesGdpr, oldClauses };
}

function sameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((one) => b.has(one));
}

function sameBinding(a: Binding, b: Binding): boolean {
  const sameNames =
    a.names.length === b.names.length &&
    a.names.every(({ act, words }, k) => act === b.names[k]?.act && words.join(' ') === b.names[k]?.words.join(' '));
  const sameActs = a.namesGdpr === b.namesGdpr && a.oldClauses === b.oldClauses;
  return sameNames && sameActs && sameSet(a.sections, b.sections) && sameSet(a.clauses, b.clauses);
}

interface Engine {
  readonly register: Register;
  readonly readBlock: (text: string, block: Block, start: number) => CitationFacts;
  /** By block, and by the contract's own facts of it: what its text alone says. */
  readonly byBlock: WeakMap<Block, CitationFacts>;
  readonly byFacts: WeakMap<Facts, CitationFacts>;
}

function isRead({ block }: BlockReading): boolean {
  return block.kind !== 'masked' && block.kind !== 'rule';
}

/** What each block's text says: kept as long as the block is. */
function factsOf(
  engine: Engine,
  contract: Contract,
  i: number,
): { readonly facts: CitationFacts; readonly fresh: boolean } {
  const reading = contract.readings[i] as BlockReading;
  if (!isRead(reading)) return { facts: NO_CITATIONS, fresh: false };
  const old = engine.byBlock.get(reading.block);
  const facts = old ?? engine.readBlock(contract.text, reading.block, contract.table.starts[i] as number);
  if (!old) engine.byBlock.set(reading.block, facts);
  engine.byFacts.set(reading.facts, facts);
  return { facts, fresh: !old };
}

function aroundOf({ byFacts }: Engine, { heading, stem, before }: BlockReading): Around {
  let namesGdpr = false;
  let cues = before ? (byFacts.get(before)?.cues ?? 0) : 0;
  const look = (chain: Chain | undefined) => {
    let link = chain;
    for (let count = 0; link && count < MOST_AROUND; count++, link = link.outer) {
      const facts = byFacts.get(link.place.facts);
      if (!facts) continue;
      cues |= facts.cues;
      if (facts.acts.includes(GDPR)) namesGdpr = true;
    }
  };
  look(heading);
  look(stem);
  return { namesGdpr, cues };
}

function bindBlock(engine: Engine, reading: BlockReading, facts: CitationFacts, binding: Binding): BlockCitations {
  if (facts.citations.length === 0 && facts.repealed.length === 0) return NOTHING;
  const around = isSettled(facts) ? NO_AROUND : aroundOf(engine, reading);
  return { citations: bindCitations(facts, binding, around, engine.register), repealed: facts.repealed };
}

function readContract(engine: Engine, contract: Contract, previous: ContractCitations | undefined): ContractCitations {
  const { readings } = contract;
  const alignment = align(previous?.contract.readings ?? [], readings);
  const count = readings.length;
  let blocksRead = 0;
  let blocksBound = 0;
  const facts = readings.map((_, i) => {
    const old = kept(previous?.facts ?? [], alignment, i, count);
    if (old) return old;
    const now = factsOf(engine, contract, i);
    if (now.fresh) blocksRead++;
    return now.facts;
  });
  const binding = bindingOf(contract, facts);
  const same = previous !== undefined && sameBinding(previous.binding, binding);
  const blocks = readings.map((reading, i) => {
    const own = facts[i] as CitationFacts;
    const old = same || isSettled(own) ? kept(previous?.blocks ?? [], alignment, i, count) : undefined;
    if (old) return old;
    if (own !== NO_CITATIONS) blocksBound++;
    return bindBlock(engine, reading, own, binding);
  });
  return { contract, blocks, facts, binding: same ? previous.binding : binding, blocksRead, blocksBound };
}

/** A reader of citations. It keeps what it read of a block for as long as the block lives; no result depends on that. */
export function createCitationReader(data: CitationData): CitationReader {
  const register = createRegister(data);
  const passages = createPassageReader(createVocabulary(data.words, data));
  const engine: Engine = {
    register,
    readBlock: createCitationFactReader(passages, register),
    byBlock: new WeakMap(),
    byFacts: new WeakMap(),
  };
  return { register, read: (contract, previous) => readContract(engine, contract, previous) };
}

/** All citations of a contract in order, with absolute offsets. */
export function citationsIn({ contract, blocks }: ContractCitations): Citation[] {
  return blocks.flatMap(({ citations }, i) => placed(citations, contract.table.starts[i] as number));
}

/** Where a contract names acts that are no longer in force, with absolute offsets. */
export function repealedIn({ contract, blocks }: ContractCitations): RepealedMention[] {
  return blocks.flatMap(({ repealed }, i) => placed(repealed, contract.table.starts[i] as number));
}

function placed<T extends { readonly start: number; readonly end: number }>(spans: readonly T[], start: number): T[] {
  return spans.map((one) => ({ ...one, ...shifted(one, start) }));
}

/** The citation that a place stands in or right behind; undefined when there is none. */
export function citationAt({ contract, blocks }: ContractCitations, offset: number): Citation | undefined {
  const i = lastNotAfter(contract.table.starts, offset);
  const start = contract.table.starts[i];
  const here = blocks[i]?.citations ?? [];
  const inside = start === undefined ? [] : placed(here, start);
  return inside.find((one) => one.start <= offset && offset < one.end) ?? inside.find((one) => one.end === offset);
}
