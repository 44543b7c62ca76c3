/** A frame as the matcher reads it: concept names resolved to numbers. What each part means: CONTRIBUTING.md, "The matching language". */

export type Actor = 'processor' | 'controller' | 'subprocessor' | 'any';
export type Force = 'duty' | 'right' | 'any';
export type Polarity = 'affirmed' | 'negated' | 'any';
export type Effect = 'satisfies' | 'touches' | 'defeats' | 'flags';

/** Concepts of which one must be there. */
export interface Group {
  readonly concepts: Int32Array;
  /** Where else it may stand: in a heading above, or also in an earlier sentence. */
  readonly topical: 'no' | 'heading' | 'before';
  /** Must stand after the anchor, or before it. */
  readonly side: 'any' | 'after' | 'before';
  /** Farthest place from the anchor, in word positions. */
  readonly near: number;
}

export interface Frame {
  readonly id: string;
  readonly index: number;
  readonly requirement: number;
  /** Index of the element within its requirement; -1 for the requirement as a whole. */
  readonly element: number;
  readonly effect: Effect;
  /** The flag raised by effect `flags`, empty otherwise. */
  readonly flag: string;
  readonly anchors: Int32Array;
  readonly label: boolean;
  readonly first: boolean;
  readonly actor: Actor;
  /** An unnamed actor is not enough. */
  readonly named: boolean;
  readonly force: Force;
  readonly polarity: Polarity;
  readonly groups: readonly Group[];
  readonly without: Int32Array;
  readonly withoutNear: number;
  readonly weakenedBy: readonly { readonly concept: number; readonly reason: string }[];
  readonly maxHours: number;
  readonly minHours: number;
  readonly atLeast: number;
  readonly languages: readonly number[];
  /** Also read in sentences that define a term. */
  readonly definitions: boolean;
  readonly reason: string;
  /** Flags that must be raised somewhere in the document for this to count in full, and flags that keep it from counting. */
  readonly needs: readonly string[];
  readonly unless: readonly string[];
}

/** What a frame found in one block. Offsets relative to the block. */
export interface Finding {
  readonly frame: Frame;
  readonly start: number;
  readonly end: number;
  readonly weak: boolean;
  /** How telling the words are: groups found in the sentence itself, and a heading that speaks of it. */
  readonly rank: number;
  readonly against: readonly { readonly start: number; readonly end: number; readonly reason: string }[];
}
