import type { Lexicon } from '../text/lexicon.ts';
import { createBlockMemo, NOTHING_KEPT, spliced } from './blockMemo.ts';
import type { Contract, Kept } from './contract.ts';
import { CODE, END, type Facts, FLAGS, LABEL, NAME_END, NAME_STRIDE, START, STRIDE } from './facts.ts';
import type { Mark } from './partyMark.ts';
import { createMarkReader, type MarkReader } from './partyMarks.ts';
import { type Above, AROUND, aboveOf, columnsOf } from './partyPlaces.ts';
import { isMention, type Mention, type Statement } from './partyStatement.ts';
import { statementsOf } from './partyStatements.ts';
import type { BlockReading } from './reading.ts';

/** What one block says of the parties. */
export interface PartyBlock {
  readonly statements: readonly Statement[];
  /** The role, where the block says nothing else: a heading or label of what follows. */
  readonly label: Mention | undefined;
  /** Row: the roles that head its columns, by cell, where both parties have one. */
  readonly columns: readonly (Mention | undefined)[] | undefined;
}

interface Numbers {
  /** What each concept is to the patterns for parties; 0 nothing. */
  readonly use: Uint8Array;
  readonly title: number;
}

const CUE = 1;
const REGULATION = 2;
const USUAL = 3;
const PRONOUN = 4;

const CUES = [
  'who.hereinafter',
  'who.acts',
  'who.behalf',
  'who.trading',
  'who.engaged',
  'who.is',
  'who.determines',
  'who.between',
  'who.means',
];
/** A role this near after a name may be said of it. */
const NEAR = 30;
/** A label begins with the name of a role, an article at most before it. */
const LABEL_START = 12;
const TITLE_BLOCKS = 6;
/** Parties are named early: of a whole contract pasted as one block, the beginning is read; of a block before, less. */
const WHOLE = 40_000;
const LEAD = 2_000;

function numbersOf(lexicon: Lexicon): Numbers {
  const number = (name: string) => lexicon.conceptIndex.get(name) ?? -1;
  const use = new Uint8Array(lexicon.conceptNames.length);
  const set = (value: number, ...names: readonly string[]) => {
    for (const name of names) if (number(name) >= 0) use[number(name)] = value;
  };
  set(CUE, ...CUES);
  set(REGULATION, 'who.controller', 'who.processor');
  set(USUAL, 'role.controller', 'role.processor');
  set(PRONOUN, 'role.we', 'role.you');
  return {
    use,
    title: number('kind.title-dpa'),
  };
}

/** Whether a block may say who is who, from its hits alone: only such blocks are read word by word. */
function mayBind(facts: Facts, numbers: Numbers): boolean {
  const { hits, names } = facts;
  let name = 0;
  let lastEnd = -1;
  for (let row = 0; row < hits.length; row += STRIDE) {
    const use = numbers.use[hits[row + CODE] as number] ?? 0;
    if (!use) continue;
    if (use === CUE) return true;
    const start = hits[row + START] as number;
    for (; name < names.length && (names[name + NAME_END] as number) <= start; name += NAME_STRIDE)
      lastEnd = Math.max(lastEnd, names[name + NAME_END] as number);
    if (use === REGULATION) {
      if ((hits[row + FLAGS] as number) & LABEL || facts.words < 12) return true;
      if (lastEnd >= 0 && lastEnd <= start && start - lastEnd < NEAR) return true;
    } else if (use === USUAL && start < LABEL_START && (hits[row + FLAGS] as number) & LABEL) return true;
    if (use === PRONOUN) lastEnd = Math.max(lastEnd, hits[row + END] as number);
  }
  return false;
}

const QUOTES = '«“”„"‘\'';
/** At most an article stands between the bracket and the quotation mark. */
const ARTICLE = 8;

/** Whether a name in quotation marks opens a bracket somewhere: `(the “Customer”)`. */
function namesInBrackets({ readings, table, text }: Contract, index: number): boolean {
  const { block, facts } = readings[index] as BlockReading;
  if (facts.names.length === 0) return false;
  const start = table.starts[index] as number;
  const source = text.slice(start + block.contentStart, start + block.contentEnd);
  for (let at = source.indexOf('('); at >= 0; at = source.indexOf('(', at + 1))
    for (let i = at + 1; i < Math.min(source.length, at + ARTICLE); i++)
      if (QUOTES.includes(source[i] as string)) return true;
  return false;
}

/** The role that is all a block says, articles, numbers and other names in brackets aside. */
function labelOf(marks: readonly Mark[]): Mention | undefined {
  const role = marks.find(isMention);
  if (role?.type !== 'role') return undefined;
  let depth = 0;
  for (const mark of marks) {
    if (mark.type === 'open') depth++;
    else if (mark.type === 'close') depth--;
    else if (
      depth === 0 &&
      mark !== role &&
      (mark.type === 'cue' ||
        mark.type === 'name' ||
        mark.type === 'term' ||
        mark.type === 'role' ||
        (mark.type === 'word' && mark.cue !== 'little'))
    )
      return undefined;
  }
  return role;
}

/** The marks of the first `reach` units of a block. */
function marksOf(reader: MarkReader, contract: Contract, index: number, reach = WHOLE): Mark[] {
  const { block, facts } = contract.readings[index] as BlockReading;
  const start = contract.table.starts[index] as number;
  return reader.read(
    contract.text,
    start,
    start + block.contentStart,
    start + Math.min(block.contentEnd, block.contentStart + reach),
    facts,
  );
}

/** The name in a title such as "Data Processing Agreement – ACME": most often the processor that drafted it. */
function titleVotes(contract: Contract, reader: MarkReader, numbers: Numbers): Statement[] {
  for (let i = 0; i < Math.min(TITLE_BLOCKS, contract.readings.length); i++) {
    const { facts, block } = contract.readings[i] as BlockReading;
    let titled = false;
    for (let row = 0; row < facts.hits.length; row += STRIDE)
      if (facts.hits[row + CODE] === numbers.title) titled = true;
    if (!titled || block.endsSentence || facts.words > 16) continue;
    const marks = marksOf(reader, contract, i);
    const names = marks.filter((mark) => mark.type === 'name' && mark.words.length > 0);
    const [who] = names;
    if (isMention(who) && names.length === 1 && !who.side && !marks.some((mark) => mark.cue === 'public'))
      return [{ say: 'side', who, side: 'processor', weight: 1 }];
  }
  return [];
}

/** Everything that a contract says of its parties. */
export interface Statements {
  readonly title: readonly Statement[];
  /** By block. */
  readonly said: readonly (readonly Statement[])[];
  /** The version before, when that says the same. */
  readonly like?: Contract | undefined;
}

/** Reads everything that a contract says of its parties. */
export function createStatementReader(
  lexicon: Lexicon,
): (contract: Contract, previous: Contract | undefined) => Statements {
  const numbers = numbersOf(lexicon);
  const reader = createMarkReader(lexicon);
  const otherProcessor = lexicon.conceptIndex.get('role.subprocessor') ?? -1;

  const memo = createBlockMemo<PartyBlock>((contract, index) => {
    const { facts } = contract.readings[index] as BlockReading;
    if (!mayBind(facts, numbers) && !namesInBrackets(contract, index)) return undefined;
    const marks = marksOf(reader, contract, index);
    const statements = statementsOf(
      marks,
      facts.sentences.map((one) => one.end),
    );
    const label = labelOf(marks);
    const columns = columnsOf(marks);
    return statements.length > 0 || label || columns ? { statements, label, columns } : undefined;
  });

  const underOtherProcessors = (reading: BlockReading): boolean => {
    for (let one = reading.heading; one; one = one.outer) {
      const { facts } = one.place;
      for (let row = 0; row < facts.hits.length; row += STRIDE)
        if (facts.hits[row + CODE] === otherProcessor) return true;
    }
    return false;
  };

  /** What block `index` says, with the blocks around it. */
  const saidBy = (above: Above, index: number): readonly Statement[] => {
    const block = above.blocks[index];
    if (!block || underOtherProcessors(above.contract.readings[index] as BlockReading)) return SILENCE;
    return [...block.statements.filter(({ say }) => say !== 'above'), ...aboveOf(above, block, index)];
  };

  const known = new WeakMap<Contract, Statements>();
  return (contract, previous) => {
    const { now: blocks, before } = memo(contract, previous);
    const old = before && previous && known.get(previous);
    const kept = old ? farFrom(contract.kept.readings) : NOTHING_KEPT;
    const above: Above = { contract, blocks, marks: (index) => marksOf(reader, contract, index, LEAD) };
    const fresh: (readonly Statement[])[] = [];
    for (let i = kept.prefix; i < blocks.length - kept.suffix; i++) fresh.push(saidBy(above, i));
    const said = spliced(old?.said ?? [], kept, fresh);
    const title = old && kept.prefix >= TITLE_BLOCKS ? old.title : titleVotes(contract, reader, numbers);
    const gone = old?.said.slice(kept.prefix, old.said.length - kept.suffix) ?? [];
    const same = old?.title === title && [...fresh, ...gone].every((one) => one.length === 0);
    const statements = { title, said, like: same ? previous : undefined };
    known.set(contract, { title, said });
    return statements;
  };
}

const SILENCE: readonly Statement[] = [];

/** What is kept when a block also speaks of blocks around it. */
function farFrom({ prefix, suffix }: Kept): Kept {
  return { prefix: Math.max(0, prefix - AROUND), suffix: Math.max(0, suffix - AROUND) };
}
