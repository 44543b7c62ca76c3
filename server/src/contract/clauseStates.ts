import { type Block, looksLike } from '../blocks/block.ts';
import type { Kept } from './contract.ts';
import type { OpenHeadings } from './headings.ts';
import type { OpenList } from './lists.ts';

/** How the blocks of a contract hang together. All three arrays have one entry for each block. */
export interface ClauseTree {
  /** The heading a block stands under, for a heading the one above it; -1 for none. */
  readonly parent: Int32Array;
  /** The block that introduces an item or a paragraph (`The processor shall:`); -1 for none. Stems have stems. */
  readonly stem: Int32Array;
  /** How deep an item or a numbered sentence is nested in its list, 0 for the outermost; -1 for all other blocks. */
  readonly depth: Int32Array;
  /** What the walk knew at some places: after an edit it goes on from there. */
  readonly states: readonly WalkState[];
  /** From this block on the tree is that of the version before, moved. */
  readonly settled: number;
}

export interface Walk {
  readonly blocks: readonly Block[];
  readonly tree: Pick<ClauseTree, 'parent' | 'stem' | 'depth'>;
  readonly open: OpenHeadings;
  readonly list: OpenList;
  /** The block just before, masked ones left out; -1 at the start. */
  last: number;
  /** The block that may introduce a list that begins now; -1 for none. */
  intro: number;
  /** An introduction that has only headings after it (`The processor shall:` and then clauses), and their parent. */
  hanging: number;
  hangingUnder: number;
  hangingLevel: number;
}

/** All that what follows a place depends on. */
export interface WalkState {
  /** The block before which it stands. */
  readonly at: number;
  /** Blocks: five single ones, open headings, members of the list, the parent of the last block, the stems of that and of the list. */
  readonly places: readonly number[];
  readonly values: readonly number[];
}

const SINGLE = 5;

/** What a walk knows before block `at`. */
export function stateOf(walk: Walk, at: number): WalkState {
  const { open, list, tree, last } = walk;
  const places = [last, walk.intro, walk.hanging, walk.hangingUnder, list.stem];
  for (let k = 0; k < open.count; k++) places.push(open.indexes[k] as number);
  for (let k = 0; k < list.size; k++) places.push(list.members[k] as number);
  if (last >= 0) places.push(tree.parent[last] as number);
  for (const first of [last, list.stem])
    for (let stem = first; stem >= 0; stem = tree.stem[stem] as number) places.push(stem);
  const levels = Array.from(open.levels.subarray(0, open.count));
  const values = [open.count, list.size, list.interrupted ? 1 : 0, walk.hangingLevel, ...levels];
  return { at, places, values };
}

/** Puts a walk where the state was taken. The tree before that place must be filled in. */
export function goOnFrom({ places, values }: WalkState, walk: Walk): void {
  const [last = -1, intro = -1, hanging = -1, hangingUnder = -1, stem = -1] = places;
  const [count = 0, size = 0, interrupted = 0, hangingLevel = 0, ...levels] = values;
  Object.assign(walk, { last, intro, hanging, hangingUnder, hangingLevel });
  Object.assign(walk.open, { count });
  walk.open.indexes.set(places.slice(SINGLE, SINGLE + count));
  walk.open.levels.set(levels);
  Object.assign(walk.list, { size, stem, interrupted: interrupted === 1 });
  walk.list.members.set(places.slice(SINGLE + count, SINGLE + count + size));
}

/** Where the blocks of a version are in the next one. */
export interface Move extends Kept {
  readonly old: readonly Block[];
  readonly now: readonly Block[];
}

/** The block of the new version that was `place`; NaN when it went or is another one to its neighbours. */
function movedPlace(place: number, { prefix, suffix, old, now }: Move): number {
  if (place < prefix) return place;
  const shift = now.length - old.length;
  if (place >= old.length - suffix) return place + shift;
  const same = shift === 0 && looksLike(old[place] as Block, now[place] as Block);
  return same ? place : Number.NaN;
}

/** A state of the version before as it is in the new one. */
export function movedState({ at, places, values }: WalkState, move: Move): WalkState {
  return { at: movedPlace(at, move), places: places.map((place) => movedPlace(place, move)), values };
}

/** Whether two states are the same, so that all that follows is. */
export function agree(a: WalkState, b: WalkState): boolean {
  return (
    a.places.length === b.places.length &&
    a.values.length === b.values.length &&
    a.places.every((place, k) => place === b.places[k]) &&
    a.values.every((value, k) => value === b.values[k])
  );
}
