import type { Block } from '../../blocks/block.ts';
import { alignment, NOTHING_KEPT, spliced } from '../../contract/blockMemo.ts';
import type { Contract } from '../../contract/contract.ts';
import type { Facts } from '../../contract/facts.ts';
import type { BlockReading, Chain } from '../../contract/reading.ts';
import { lastNotAfter } from '../../text/lines.ts';
import { type Span, shifted } from '../../text/span.ts';
import { createRegister, type Register, type RegulationData } from '../actRegister.ts';
import { type Around, type Binding, bindCitations, isSettled } from './bindCitations.ts';
import { type BindingTotals, totalsOf } from './bindingTotals.ts';
import type { BlockCitations, Citation } from './citation.ts';
import { createCitationFactReader, NO_CITATIONS } from './citationFacts.ts';
import { createPassageReader } from './passage.ts';
import type { CitationFacts } from './rawCitation.ts';
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
  readonly totals: BindingTotals;
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

interface Engine {
  readonly register: Register;
  readonly readBlock: (text: string, block: Block, start: number) => CitationFacts;
  /** By block, and by the contract's own facts of it: what its text alone says. */
  readonly byBlock: WeakMap<Block, CitationFacts>;
  readonly byFacts: WeakMap<Facts, CitationFacts>;
  /** Each block as it was bound last. */
  readonly bound: WeakMap<CitationFacts, Bound>;
}

/** A block's citations, and what they were bound with: another binding or other surroundings may give others. */
interface Bound {
  readonly settled: boolean;
  readonly binding: Binding;
  readonly around: Around;
  readonly citations: BlockCitations;
}

interface Pass {
  readonly engine: Engine;
  readonly contract: Contract;
  blocksRead: number;
  blocksBound: number;
}

function isRead({ block }: BlockReading): boolean {
  return block.kind !== 'masked' && block.kind !== 'rule';
}

/** What a block's text says: kept as long as the block is. */
function factsOf(pass: Pass, i: number): CitationFacts {
  const { engine, contract } = pass;
  const reading = contract.readings[i] as BlockReading;
  if (!isRead(reading)) return NO_CITATIONS;
  const old = engine.byBlock.get(reading.block);
  const facts = old ?? engine.readBlock(contract.text, reading.block, contract.table.starts[i] as number);
  if (!old) {
    pass.blocksRead++;
    engine.byBlock.set(reading.block, facts);
  }
  engine.byFacts.set(reading.facts, facts);
  return facts;
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

function bindBlock(pass: Pass, i: number, facts: CitationFacts, binding: Binding): BlockCitations {
  if (facts.citations.length === 0 && facts.repealed.length === 0) return NOTHING;
  const { engine, contract } = pass;
  const old = engine.bound.get(facts);
  if (old?.settled) return old.citations;
  const settled = isSettled(facts);
  const around = settled ? NO_AROUND : aroundOf(engine, contract.readings[i] as BlockReading);
  const { namesGdpr, cues } = around;
  const same = old?.binding === binding && old.around.namesGdpr === namesGdpr && old.around.cues === cues;
  if (same) return old.citations;
  pass.blocksBound++;
  const citations = {
    citations: bindCitations(facts, binding, around, engine.register),
    repealed: facts.repealed,
  };
  engine.bound.set(facts, { settled, binding, around, citations });
  return citations;
}

function readContract(engine: Engine, contract: Contract, previous: ContractCitations | undefined): ContractCitations {
  const { readings } = contract;
  const pass: Pass = { engine, contract, blocksRead: 0, blocksBound: 0 };
  const kept = previous ? alignment(previous.contract.readings, readings) : NOTHING_KEPT;
  const end = readings.length - kept.suffix;
  const fresh: CitationFacts[] = [];
  for (let i = kept.prefix; i < end; i++) fresh.push(factsOf(pass, i));
  const facts = spliced(previous?.facts ?? [], kept, fresh);
  const before = previous && { readings: previous.contract.readings, facts: previous.facts, totals: previous.totals };
  const totals = totalsOf({ readings, facts }, before, kept);
  const { binding } = totals;
  const rebound = binding === previous?.totals.binding ? kept : NOTHING_KEPT;
  const bound: BlockCitations[] = [];
  for (let i = rebound.prefix; i < readings.length - rebound.suffix; i++)
    bound.push(bindBlock(pass, i, facts[i] as CitationFacts, binding));
  const blocks = spliced(previous?.blocks ?? [], rebound, bound);
  return { contract, blocks, facts, totals, blocksRead: pass.blocksRead, blocksBound: pass.blocksBound };
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
    bound: new WeakMap(),
  };
  return { register, read: (contract, previous) => readContract(engine, contract, previous) };
}

/** The citations of the blocks that a part of the text touches, in order, with absolute offsets. */
export function citationsWithin({ contract, blocks }: ContractCitations, { start, end }: Span): Citation[] {
  const { starts } = contract.table;
  const all: Citation[] = [];
  for (let i = Math.max(0, lastNotAfter(starts, start)); i < blocks.length && (starts[i] as number) <= end; i++) {
    const { citations } = blocks[i] as BlockCitations;
    for (const one of citations) all.push(placed(one, starts[i] as number));
  }
  return all;
}

/** All citations of a contract in order, with absolute offsets. */
export function citationsIn(citations: ContractCitations): Citation[] {
  return citationsWithin(citations, { start: 0, end: citations.contract.text.length });
}

function placed(citation: Citation, start: number): Citation {
  return { ...citation, ...shifted(citation, start) };
}

/** The citation that a place stands in or right behind; undefined when there is none. */
export function citationAt(citations: ContractCitations, offset: number): Citation | undefined {
  const inside = citationsWithin(citations, { start: offset, end: offset });
  return inside.find((one) => one.start <= offset && offset < one.end) ?? inside.find((one) => one.end === offset);
}
