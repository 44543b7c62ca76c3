import type { Block, BlockTable, TextChange } from '../blocks/block.ts';
import { rescan, scan } from '../blocks/scan.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { alignment, NOTHING_KEPT, spliced } from './blockMemo.ts';
import type { ClauseTree } from './clauseStates.ts';
import { clauseTree, clauseTreeAgain } from './clauses.ts';
import type { Contract, Kept } from './contract.ts';
import type { Facts } from './facts.ts';
import { createFactReader, type FactReader } from './readFacts.ts';
import type { BlockReading, Chain } from './reading.ts';

export interface Analyzer {
  /** Reads a text. `language`: index of the lexicon when the user chose it, else -1. */
  analyze(text: string, language: number): Contract;
  /** Reads the next version of a contract; equal to `analyze` of the new text. */
  update(previous: Contract, text: string, change: TextChange): Contract;
}

const NOTHING: Facts = {
  language: 0,
  sentences: [],
  hits: new Int32Array(0),
  names: new Int32Array(0),
  concepts: { setStarts: new Uint16Array(1), sets: new Uint16Array(0) },
  votes: [],
  words: 0,
};
/** A block decides its own language only with this many stopwords. */
const OWN_VOTE = 3;

function readable(block: Block): boolean {
  return block.kind !== 'masked' && block.kind !== 'rule';
}

function decided(facts: Facts): boolean {
  let best = 0;
  let next = 0;
  for (const votes of facts.votes) {
    if (votes > best) {
      next = best;
      best = votes;
    } else if (votes > next) next = votes;
  }
  return best >= OWN_VOTE && best >= next * 2;
}

function addVotes(totals: number[], facts: Facts, sign: number): void {
  for (let k = 0; k < facts.votes.length; k++) totals[k] = (totals[k] as number) + sign * (facts.votes[k] as number);
}

/** The stopwords of the whole text: those of the version before, less the blocks that went, plus the new ones. */
function totalVotes(
  facts: readonly Facts[],
  previous: Contract | undefined,
  { prefix, suffix }: Kept,
  languages: number,
): number[] {
  const totals = previous ? [...previous.totals] : new Array<number>(languages).fill(0);
  const old = previous?.readings ?? [];
  for (let i = prefix; i < old.length - suffix; i++) addVotes(totals, (old[i] as BlockReading).facts, -1);
  for (let i = prefix; i < facts.length - suffix; i++) addVotes(totals, facts[i] as Facts, 1);
  return totals;
}

interface Pass {
  readonly text: string;
  readonly table: BlockTable;
  readonly reader: FactReader;
  read: number;
}

function readBlock(pass: Pass, i: number, language: number, fallback: number): Facts {
  const block = pass.table.blocks[i] as Block;
  if (!readable(block)) return NOTHING;
  pass.read++;
  const start = pass.table.starts[i] as number;
  return pass.reader.read(pass.text, {
    base: start,
    from: start + block.contentStart,
    to: start + block.contentEnd,
    language,
    fallback,
    row: block.kind === 'row',
  });
}

interface AllRead {
  readonly facts: readonly Facts[];
  readonly totals: readonly number[];
  readonly language: number;
  /** The blocks that are those of the version before, and the facts. */
  readonly aligned: Kept;
  readonly kept: Kept;
}

function readAll(pass: Pass, previous: Contract | undefined, forced: number, languages: number): AllRead {
  const { blocks } = pass.table;
  const aligned = previous ? alignment(previous.table.blocks, blocks) : NOTHING_KEPT;
  const { prefix, suffix } = aligned;
  const guess = forced >= 0 ? forced : (previous?.language ?? pass.reader.guess(pass.text));
  const fresh: Facts[] = [];
  for (let i = prefix; i < blocks.length - suffix; i++) fresh.push(readBlock(pass, i, forced, guess));
  const facts = spliced(previous?.facts ?? [], aligned, fresh);
  const totals = totalVotes(facts, previous, aligned, languages);
  if (forced >= 0) return { facts, totals, language: forced, aligned, kept: aligned };
  const language = totals.indexOf(Math.max(...totals));
  if (language === guess) return { facts, totals, language, aligned, kept: aligned };
  const again = facts.map((one, i) =>
    one !== NOTHING && one.language !== language && !decided(one) ? readBlock(pass, i, -1, language) : one,
  );
  return { facts: again, totals, language, aligned, kept: NOTHING_KEPT };
}

function lastPlace(facts: Facts): Chain['place'] | undefined {
  const sentence = facts.sentences[facts.sentences.length - 1];
  return sentence && { facts, sentence };
}

function link(facts: Facts, outer: Chain | undefined, old: Chain | undefined): Chain | undefined {
  if (old && old.place.facts === facts && old.outer === outer) return old;
  const place = lastPlace(facts);
  return place ? { place, outer } : outer;
}

interface Connecting {
  readonly blocks: readonly Block[];
  readonly facts: readonly Facts[];
  readonly tree: ClauseTree;
  readonly previous: Contract | undefined;
  readonly kept: Kept;
}

/** What a walk over the blocks knows of those before: the header of the table, and the last block that is read; -1 for none. */
interface Before {
  header: number;
  last: number;
}

/** What stands before block `at`. */
function beforeBlock(blocks: readonly Block[], at: number): Before {
  let last = at - 1;
  while (last >= 0 && !readable(blocks[last] as Block)) last--;
  let header = at - 1;
  while (
    header >= 0 &&
    (blocks[header]?.kind === 'rule' || (blocks[header]?.kind === 'row' && !blocks[header]?.header))
  )
    header--;
  return { last, header: blocks[header]?.kind === 'row' ? header : -1 };
}

function connectOne(
  { blocks, facts, tree }: Connecting,
  i: number,
  readings: readonly BlockReading[],
  { header, last }: Before,
  old: BlockReading | undefined,
): BlockReading {
  const block = blocks[i] as Block;
  const parent = tree.parent[i] as number;
  const stemAt = block.kind === 'row' && header >= 0 && header !== i ? header : (tree.stem[i] as number);
  const heading = parent < 0 ? undefined : (readings[parent] as BlockReading).asHeading;
  const stem = stemAt < 0 ? undefined : (readings[stemAt] as BlockReading).asStem;
  const own = facts[i] as Facts;
  const follows = last >= 0 && tree.parent[last] === parent && blocks[last]?.kind !== 'heading';
  const before = follows ? facts[last] : undefined;
  if (old && old.facts === own && old.heading === heading && old.stem === stem && old.before === before) return old;
  return {
    block,
    facts: own,
    heading,
    stem,
    before,
    asHeading: block.kind === 'heading' ? link(own, heading, old?.asHeading) : undefined,
    asStem: link(own, stem, old?.asStem),
  };
}

/** Whether a block from `from` on stands under or after one of the changed ones. */
function reaches({ tree, blocks }: Connecting, from: number, changed: Uint8Array): boolean {
  for (let i = from; i < blocks.length; i++) {
    const parent = tree.parent[i] as number;
    const stem = tree.stem[i] as number;
    if ((parent >= 0 && changed[parent]) || (stem >= 0 && changed[stem])) return true;
  }
  return false;
}

/** Gives each block its chains; from where nothing that changed reaches on, those of the version before. */
function connect(connecting: Connecting): BlockReading[] {
  const { blocks, tree, previous, kept } = connecting;
  const olds = previous?.readings ?? [];
  const shift = olds.length - blocks.length;
  const readings = olds.slice(0, kept.prefix);
  const before = beforeBlock(blocks, kept.prefix);
  const changed = new Uint8Array(previous ? blocks.length : 0);
  const rest = Math.max(tree.settled, blocks.length - kept.suffix) + 1;
  let tried = !previous;
  for (let i = kept.prefix; i < blocks.length; i++) {
    const block = blocks[i] as Block;
    const inTable = block.kind === 'row' || block.kind === 'rule';
    if (!tried && i >= rest && !inTable && before.last === i - 1 && !changed[i - 1]) {
      tried = true;
      if (!reaches(connecting, i, changed)) return readings.concat(olds.slice(i + shift));
    }
    if (block.kind === 'row') before.header = block.header ? i : before.header;
    else if (block.kind !== 'rule') before.header = -1;
    const old = i >= blocks.length - kept.suffix ? olds[i + shift] : undefined;
    const reading = connectOne(connecting, i, readings, before, old);
    if (reading !== old && previous) changed[i] = 1;
    if (readable(block)) before.last = i;
    readings.push(reading);
  }
  return readings;
}

function build(
  text: string,
  table: BlockTable,
  previous: Contract | undefined,
  forced: number,
  reader: FactReader,
  languages: number,
): Contract {
  const pass: Pass = { text, table, reader, read: 0 };
  const { facts, totals, language, aligned, kept } = readAll(pass, previous, forced, languages);
  const { blocks } = table;
  const tree = previous
    ? clauseTreeAgain(previous.tree, { ...aligned, old: previous.table.blocks, now: blocks })
    : clauseTree(blocks);
  const readings = connect({ blocks, facts, tree, previous, kept });
  return {
    text,
    table,
    tree,
    facts,
    readings,
    kept: { facts: kept, readings: previous ? alignment(previous.readings, readings) : NOTHING_KEPT },
    language,
    totals,
    forced: forced >= 0,
    blocksRead: pass.read,
  };
}

/** An analyzer over one lexicon. */
export function createAnalyzer(lexicon: Lexicon): Analyzer {
  const reader = createFactReader(lexicon);
  const languages = lexicon.languages.length;
  return {
    analyze: (text, language) => build(text, scan(text), undefined, language, reader, languages),
    update: (previous, text, change) =>
      build(
        text,
        rescan(previous.table, text, change),
        previous,
        previous.forced ? previous.language : -1,
        reader,
        languages,
      ),
  };
}
