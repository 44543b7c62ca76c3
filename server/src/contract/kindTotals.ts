import type { Lexicon } from '../text/lexicon.ts';
import type { Span } from '../text/span.ts';
import { createBlockMemo } from './blockMemo.ts';
import type { Contract, Kept } from './contract.ts';
import { CODE, END, START, STRIDE } from './facts.ts';
import { createSignalReader, SIGNALS, type Signal, THEMES } from './kindSignals.ts';
import type { BlockReading } from './reading.ts';

/** How many blocks of a contract show each signal, and what its title says. */
export interface KindTotals {
  count(signal: Signal): number;
  readonly blocks: number;
  /** Blocks that show any theme of a processor's duties. */
  readonly duties: number;
  /** Those of them that are sentences, not rows of a table. */
  readonly toldDuties: number;
  /** Headings that are questions. */
  readonly questions: number;
  /** Title signals, each with the place of the title; the first one of the document first. */
  readonly titles: readonly { readonly signal: Signal; readonly span: Span }[];
  /** The words of the first block that shows the signal. */
  where(signal: Signal): Span | undefined;
}

interface BlockSignals {
  readonly bits: number;
  readonly question: boolean;
  readonly row: boolean;
}

const HEAD = 14;
const TITLE_WORDS = 26;
const TITLES: readonly Signal[] = [
  'title-dpa',
  'title-article',
  'title-notice',
  'title-terms',
  'title-security',
  'title-page',
];
const DUTIES = THEMES.reduce((mask, theme) => mask | bitOf(theme), 0);

function bitOf(signal: Signal): number {
  return 1 << SIGNALS.indexOf(signal);
}

/** The line of the source on which block `index` shows the signal. */
function lineOf(contract: Contract, index: number, concepts: ReadonlySet<number>): Span {
  const whole = spanOf(contract, index);
  const hit = hitOf(contract, index, concepts) ?? whole;
  const { text } = contract;
  const before = Math.max(text.lastIndexOf('\n', hit.start - 1), text.lastIndexOf('\r', hit.start - 1)) + 1;
  let end = hit.end;
  while (end < whole.end && text[end] !== '\n' && text[end] !== '\r') end++;
  return { start: Math.max(whole.start, hit.start > 0 ? before : 0), end };
}

/** The words of block `index` in which one of the concepts is found. */
function hitOf(contract: Contract, index: number, concepts: ReadonlySet<number>): Span | undefined {
  const start = contract.table.starts[index] as number;
  const { hits } = (contract.readings[index] as BlockReading).facts;
  for (let row = 0; row < hits.length; row += STRIDE)
    if (concepts.has(hits[row + CODE] as number))
      return { start: start + (hits[row + START] as number), end: start + (hits[row + END] as number) };
  return undefined;
}

function spanOf({ table, readings }: Contract, index: number): Span {
  const start = table.starts[index] as number;
  const { block } = readings[index] as BlockReading;
  return { start: start + block.contentStart, end: start + block.contentEnd };
}

/** Whether a name in code marks stands there (`npm`); a blank of a template in such marks is none. */
function hasCode(source: string): boolean {
  for (let open = source.indexOf('`'); open >= 0; ) {
    const close = source.indexOf('`', open + 1);
    if (close < 0) return false;
    const inside = source.slice(open + 1, close);
    if (inside && !inside.includes(' ') && !'[{<_'.includes(inside[0] as string)) return true;
    open = source.indexOf('`', close + 1);
  }
  return false;
}

/** A title stands early, is short and is no sentence, unless it is marked as a heading. */
function titlesOf(
  contract: Contract,
  signals: readonly (BlockSignals | undefined)[],
  conceptsOf: (signal: Signal) => ReadonlySet<number>,
): KindTotals['titles'] {
  const titles: { signal: Signal; span: Span }[] = [];
  let seen = 0;
  for (let i = 0; i < contract.readings.length && seen < HEAD; i++) {
    const { block, facts } = contract.readings[i] as BlockReading;
    if (facts.sentences.length === 0) continue;
    seen++;
    if (facts.words > TITLE_WORDS || (block.endsSentence && block.kind !== 'heading') || block.kind === 'row') continue;
    const bits = signals[i]?.bits ?? 0;
    for (const signal of TITLES)
      if (bits & bitOf(signal) && !titles.some((title) => title.signal === signal))
        titles.push({ signal, span: lineOf(contract, i, conceptsOf(signal)) });
  }
  return titles;
}

/** A reader of totals over one lexicon: what it finds in a block is kept, a next version of the contract adds and counts. */
export function createTotalsReader(
  lexicon: Lexicon,
): (contract: Contract, previous: Contract | undefined) => KindTotals {
  const { read, conceptsOf } = createSignalReader(lexicon);
  const memo = createBlockMemo<BlockSignals>((contract, index) => {
    const { block, facts } = contract.readings[index] as BlockReading;
    const { start, end } = spanOf(contract, index);
    const bits = read(facts) | (hasCode(contract.text.slice(start, end)) ? bitOf('software') : 0);
    const question = block.kind === 'heading' && contract.text[end - 1] === '?';
    return bits || question ? { bits, question, row: block.kind === 'row' } : undefined;
  });

  const where = (
    contract: Contract,
    signals: readonly (BlockSignals | undefined)[],
    signal: Signal,
  ): Span | undefined => {
    const index = signals.findIndex((one) => one && one.bits & bitOf(signal));
    if (index < 0) return undefined;
    return hitOf(contract, index, conceptsOf(signal));
  };

  const known = new WeakMap<Contract, Counters>();
  return (contract, previous) => {
    const { now: signals, before, kept } = memo(contract, previous);
    const counters = copyOf(before && previous && known.get(previous));
    if (before && previous) countBlocks(counters, previous, before, kept, -1);
    countBlocks(counters, contract, signals, kept, 1);
    known.set(contract, counters);
    const { counts, blocks, duties, toldDuties, questions } = counters;
    return {
      count: (signal) => counts[SIGNALS.indexOf(signal)] as number,
      blocks,
      duties,
      toldDuties,
      questions,
      titles: titlesOf(contract, signals, conceptsOf),
      where: (signal) => where(contract, signals, signal),
    };
  };
}

/** How many blocks show what. */
interface Counters {
  /** By signal. */
  readonly counts: Int32Array;
  blocks: number;
  duties: number;
  toldDuties: number;
  questions: number;
}

function copyOf(counters: Counters | undefined): Counters {
  return counters
    ? { ...counters, counts: counters.counts.slice() }
    : { counts: new Int32Array(SIGNALS.length), blocks: 0, duties: 0, toldDuties: 0, questions: 0 };
}

/** Adds (`sign` 1) or subtracts (-1) the blocks that are not kept. */
function countBlocks(
  counters: Counters,
  { readings }: Contract,
  signals: readonly (BlockSignals | undefined)[],
  { prefix, suffix }: Kept,
  sign: number,
): void {
  const { counts } = counters;
  for (let i = prefix; i < readings.length - suffix; i++) {
    if ((readings[i] as BlockReading).facts.sentences.length > 0) counters.blocks += sign;
    const one = signals[i];
    if (!one) continue;
    if (one.bits & DUTIES) {
      counters.duties += sign;
      if (!one.row) counters.toldDuties += sign;
    }
    if (one.question) counters.questions += sign;
    for (let bits = one.bits; bits; bits &= bits - 1) {
      const at = 31 - Math.clz32(bits & -bits);
      counts[at] = (counts[at] as number) + sign;
    }
  }
}
