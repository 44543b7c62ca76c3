import type { Contract } from './contract.ts';
import type { PartyBlock } from './partyBlocks.ts';
import type { Mark } from './partyMark.ts';
import { isMention, isParty, type Mention, type Statement, skipWords } from './partyStatement.ts';
import type { BlockReading } from './reading.ts';

/** A contract whose blocks are asked for the party they speak of. */
export interface Above {
  readonly contract: Contract;
  readonly blocks: readonly (PartyBlock | undefined)[];
  marks(index: number): readonly Mark[];
}

/** How many blocks describe one party at most: name, legal form, address, register, representative. */
const DESCRIPTION = 10;
/** What a block says depends on none that is farther from it. */
export const AROUND = DESCRIPTION + 1;
const PROSE = 30;
const SEPARATOR = 8;
/** Rows under a header that are searched for names. */
const COLUMN_ROWS = 4;

/** "ET", "entre :", "and": little words alone, which part the descriptions of two parties. */
function isSeparator({ contract, marks }: Above, index: number): boolean {
  const { facts } = contract.readings[index] as BlockReading;
  if (facts.words > SEPARATOR) return false;
  return marks(index).every(
    (mark) =>
      mark.cue === 'little' ||
      mark.cue === 'between' ||
      mark.type === 'colon' ||
      mark.type === 'quote' ||
      mark.type === 'comma',
  );
}

/** The party that a name at the start of a block gives, when the block goes on as a description and not as a sentence. */
function leadOf(marks: readonly Mark[]): Mention | undefined {
  const at = skipWords(marks, 0, 1);
  const who = marks[at];
  const next = marks[at + 1];
  if (!isParty(who) || who.possessive || who.after === 'by') return undefined;
  if (
    next &&
    (next.type === 'word' || next.type === 'cue' || next.type === 'role') &&
    !next.lineStart &&
    next.cue !== 'trading' &&
    next.cue !== 'hereinafter'
  )
    return undefined;
  return who;
}

/** What stands before block `index` and describes the same party: a label with a role, or a name. */
function lookBack(above: Above, index: number): Mention | undefined {
  const { readings } = above.contract;
  let start = index;
  for (let i = index - 1; i >= 0 && i >= index - DESCRIPTION; i--) {
    const { block, facts } = readings[i] as BlockReading;
    if (block.kind === 'rule' || block.kind === 'masked') continue;
    const label = above.blocks[i]?.label;
    if (label) return label;
    if (block.kind === 'heading' || block.opens || isSeparator(above, i) || (block.endsSentence && facts.words > PROSE))
      break;
    start = i;
  }
  if (start === index) return undefined;
  const marks = above.marks(start);
  const at = skipWords(marks, 0, 3);
  const who = marks[at];
  return isMention(who) ? who : marks.filter(isParty).find((mark) => mark.after === '');
}

/** The block after a label, headings and rules between them passed over. */
function afterLabel(above: Above, index: number): Mention | undefined {
  const { readings } = above.contract;
  for (let i = index + 1; i < readings.length && i <= index + 2; i++) {
    const { block } = readings[i] as BlockReading;
    if (block.kind === 'rule') continue;
    return block.kind === 'row' || block.kind === 'masked' ? undefined : leadOf(above.marks(i));
  }
  return undefined;
}

function cellsOf(marks: readonly Mark[]): Mark[][] {
  const cells: Mark[][] = [[]];
  for (const mark of marks) {
    if (mark.type === 'pipe') cells.push([]);
    else cells.at(-1)?.push(mark);
  }
  return cells;
}

/** The roles in the cells of a row, when it names both parties and nothing else in those cells. */
export function columnsOf(marks: readonly Mark[]): (Mention | undefined)[] | undefined {
  if (!marks.some((mark) => mark.type === 'pipe')) return undefined;
  const roles = cellsOf(marks).map((cell) => {
    const named = cell.filter((mark) => mark.type !== 'word' && mark.type !== 'quote');
    return named.length === 1 && isMention(named[0]) && named[0].type === 'role' ? named[0] : undefined;
  });
  const sides = new Set(roles.flatMap((role) => role?.side ?? []));
  return sides.size === 2 ? roles : undefined;
}

/** The names under a header with both roles: those of the first row that has some. */
function underColumns(above: Above, columns: readonly (Mention | undefined)[], index: number): Statement[] {
  const { readings } = above.contract;
  for (let i = index + 1; i <= index + COLUMN_ROWS; i++) {
    const kind = readings[i]?.block.kind;
    if (kind === 'rule') continue;
    if (kind !== 'row') return [];
    const cells = cellsOf(above.marks(i));
    const said = columns.flatMap((role, at) => {
      const who = role && leadOf(cells[at] ?? []);
      const one = who && say(role, who);
      return one ? [one] : [];
    });
    if (said.length > 0) return said;
  }
  return [];
}

function say(who: Mention, other: Mention): Statement | undefined {
  if (who.type === 'role') return other.type === 'role' ? undefined : { say: 'is', who: other, role: who, weight: 3 };
  return other.type === 'role' ? { say: 'is', who, role: other, weight: 3 } : { say: 'same', who, as: other };
}

/** What block `index` says together with the blocks around it. */
export function aboveOf(above: Above, block: PartyBlock, index: number): Statement[] {
  const out: Statement[] = [];
  for (const statement of block.statements) {
    if (statement.say !== 'above') continue;
    const who = lookBack(above, index);
    for (const mention of statement.mentions) {
      const said = who && say(who, mention);
      if (said) out.push(said);
    }
  }
  if (block.columns) out.push(...underColumns(above, block.columns, index));
  if (!block.label) return out;
  const lead = afterLabel(above, index);
  const said = lead && say(block.label, lead);
  if (said) out.push(said);
  return out;
}
