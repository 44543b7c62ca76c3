import type { BlockKind } from './block.ts';
import { CLOSING } from './mark.ts';

/**
 * What the scanner carries from block to block: enough to decide what the next lines are, little enough to fit one
 * integer. Two scans that stand at the same text with the same state read the rest alike.
 */
export interface State {
  /** The block before; undefined at the start of the text. */
  kind: BlockKind | undefined;
  /** Whether a blank line stands between. */
  blank: boolean;
  /** Whether the block before announces what follows (`:`), or ends a sentence. */
  opens: boolean;
  ends: boolean;
  /** Whether something was announced and no sentence or heading has ended it yet. */
  announced: boolean;
  inTable: boolean;
  /** The number of the last numbered heading. */
  headingFamily: number;
  headingValue: number;
  /** The number of the last numbered item under that heading, and whether its words look like a title. */
  itemFamily: number;
  itemClosing: number;
  itemValue: number;
  itemIsTitle: boolean;
  /** Whether blank lines stand inside paragraphs here. */
  spread: boolean;
}

/** The state at the start of a text. */
export function initialState(): State {
  return unpack(0);
}

const KINDS: readonly (BlockKind | undefined)[] = [undefined, 'heading', 'item', 'row', 'paragraph', 'rule', 'masked'];

/** Values of numbers are kept modulo this: only "the next one" is ever asked. */
const CYCLE = 63;

/** Whether `value` is the one after `previous`, a value of a state. */
export function follows(previous: number, value: number): boolean {
  return ((value - previous) & CYCLE) === 1;
}

/** A closing as the state keeps it. */
export function closingKey(closing: number): number {
  return Math.min(closing, CLOSING.dash);
}

const SPREAD = 1 << 29;

/** The state as one integer. */
export function pack(state: State): number {
  const flags =
    (state.blank ? 8 : 0) |
    (state.opens ? 16 : 0) |
    (state.ends ? 32 : 0) |
    (state.announced ? 64 : 0) |
    (state.inTable ? 128 : 0);
  const heading = (state.headingFamily << 9) | ((state.headingValue & CYCLE) << 12);
  const item = (state.itemFamily << 18) | (state.itemClosing << 21) | ((state.itemValue & CYCLE) << 23);
  return (
    KINDS.indexOf(state.kind) | flags | (state.itemIsTitle ? 256 : 0) | heading | item | (state.spread ? SPREAD : 0)
  );
}

/** The state of an integer. */
export function unpack(packed: number): State {
  return {
    kind: KINDS[packed & 7],
    blank: (packed & 8) !== 0,
    opens: (packed & 16) !== 0,
    ends: (packed & 32) !== 0,
    announced: (packed & 64) !== 0,
    inTable: (packed & 128) !== 0,
    itemIsTitle: (packed & 256) !== 0,
    headingFamily: (packed >> 9) & 7,
    headingValue: (packed >> 12) & CYCLE,
    itemFamily: (packed >> 18) & 7,
    itemClosing: (packed >> 21) & 3,
    itemValue: (packed >> 23) & CYCLE,
    spread: (packed & SPREAD) !== 0,
  };
}
