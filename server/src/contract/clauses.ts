import { type Block, LEVEL } from '../blocks/block.ts';
import {
  agree,
  type ClauseTree,
  goOnFrom,
  type Move,
  movedState,
  stateOf,
  type Walk,
  type WalkState,
} from './clauseStates.ts';
import { closeSiblings, innermost, noHeadings, openHeading } from './headings.ts';
import {
  addMember,
  belongs,
  closeList,
  governs,
  isInside,
  isMember,
  isStep,
  lastMember,
  noList,
  resumes,
} from './lists.ts';

function at(walk: Walk, index: number): Block | undefined {
  return walk.blocks[index];
}

function readHeading(walk: Walk, index: number): void {
  const { tree, open, blocks } = walk;
  const heading = blocks[index] as Block;
  const parent = openHeading(open, blocks, index);
  tree.parent[index] = parent;
  const before = at(walk, walk.last);
  if (before?.opens && before.kind !== 'heading' && tree.parent[walk.last] === parent) {
    walk.hanging = walk.last;
    walk.hangingUnder = parent;
    walk.hangingLevel = heading.level;
  } else if (parent !== walk.hangingUnder || heading.level !== walk.hangingLevel) {
    walk.hanging = -1;
  }
  closeList(walk.list);
  walk.intro = heading.opens ? index : -1;
}

/** The block that introduces a list that begins at `index`. */
function introductionOf(walk: Walk, block: Block): number {
  const intro = at(walk, walk.intro);
  if (intro?.opens) return walk.intro;
  if (intro && block.kind === 'item') return walk.intro;
  const before = at(walk, walk.last);
  if (before?.kind !== 'heading') return -1;
  return walk.hanging < 0 && before.level === LEVEL.plain ? walk.last : walk.hanging;
}

function readMember(walk: Walk, index: number): void {
  const { list, tree, blocks } = walk;
  const block = blocks[index] as Block;
  if (list.interrupted ? !resumes(list, block) : !belongs(list, block)) closeList(list);
  if (list.size === 0) list.stem = introductionOf(walk, block);
  const depth = addMember(list, index);
  tree.depth[index] = depth;
  if (depth === 0) tree.stem[index] = list.stem;
  else {
    const outer = list.members[depth - 1] as number;
    tree.stem[index] = governs(blocks[outer] as Block, block) ? outer : -1;
  }
  walk.intro = -1;
}

/** The stem of a paragraph, -1 for none. */
function paragraphStem(walk: Walk, block: Block): number {
  const { list, last, tree } = walk;
  const before = at(walk, last);
  if (!before) return -1;
  if (before.kind === 'heading') return before.opens && block.startsLower ? last : walk.hanging;
  const item = list.interrupted || last !== lastMember(list) ? undefined : before;
  if (item) {
    if (isStep(item) || (isInside(block, item) && (item.opens || !item.endsSentence))) return last;
    return block.startsLower ? (item.opens ? last : list.stem) : -1;
  }
  if (before.kind !== 'paragraph') return -1;
  if (block.startsLower) return before.opens || !before.endsSentence ? last : -1;
  if (block.endsSentence || block.opens) return -1;
  if (before.opens) return last;
  return before.endsSentence ? -1 : opening(walk, tree.stem[last] as number);
}

/** The nearest of a block and its stems that announces what follows; -1 for none. */
function opening(walk: Walk, index: number): number {
  let stem = index;
  while (stem >= 0 && !at(walk, stem)?.opens) stem = walk.tree.stem[stem] as number;
  return stem;
}

function readParagraph(walk: Walk, index: number): void {
  const { list, tree, blocks } = walk;
  const block = blocks[index] as Block;
  const stem = paragraphStem(walk, block);
  tree.stem[index] = stem;
  const member = lastMember(list);
  const inList = member >= 0 && !list.interrupted && (stem === member || isInside(block, blocks[member] as Block));
  const connects = block.startsLower && !block.endsSentence && !block.opens;
  if (!inList && !connects) list.interrupted = true;
  walk.intro = block.opens || (!block.endsSentence && !connects) ? index : -1;
}

function readBlock(walk: Walk, index: number): void {
  const block = walk.blocks[index] as Block;
  const { tree, open } = walk;
  if (block.kind === 'heading') readHeading(walk, index);
  else {
    if (block.kind === 'paragraph' && block.level > 1) closeSiblings(open, walk.blocks, block);
    tree.parent[index] = innermost(open);
    if (block.kind === 'masked') return;
    if (isMember(block)) readMember(walk, index);
    else if (block.kind === 'paragraph') readParagraph(walk, index);
    else {
      closeList(walk.list);
      walk.intro = -1;
    }
  }
  walk.last = index;
}

/** So many blocks lie between the places where a walk's state is kept. */
const APART = 64;

function newWalk(blocks: readonly Block[]): Walk {
  const count = blocks.length;
  return {
    blocks,
    tree: {
      parent: new Int32Array(count).fill(-1),
      stem: new Int32Array(count).fill(-1),
      depth: new Int32Array(count).fill(-1),
    },
    open: noHeadings(),
    list: noList(blocks),
    last: -1,
    intro: -1,
    hanging: -1,
    hangingUnder: -1,
    hangingLevel: 0,
  };
}

/** The clause tree of the blocks of a contract, in one walk. */
export function clauseTree(blocks: readonly Block[]): ClauseTree {
  const walk = newWalk(blocks);
  const states: WalkState[] = [];
  for (let index = 0; index < blocks.length; index++) {
    if (index % APART === 0) states.push(stateOf(walk, index));
    readBlock(walk, index);
  }
  return { ...walk.tree, states, settled: blocks.length };
}

/** Fills in what stands after block `from` as it was before the edit. */
function copyRest({ tree }: Walk, previous: ClauseTree, from: number, move: Move): void {
  const shift = move.now.length - move.old.length;
  const unmoved = move.old.length - move.suffix;
  tree.depth.set(previous.depth.subarray(from - shift), from);
  for (let i = from; i < move.now.length; i++) {
    const parent = previous.parent[i - shift] as number;
    const stem = previous.stem[i - shift] as number;
    tree.parent[i] = parent < unmoved ? parent : parent + shift;
    tree.stem[i] = stem < unmoved ? stem : stem + shift;
  }
}

/**
 * The clause tree of the next version: equal to `clauseTree` of its blocks. It walks from a little before the change until it
 * knows what the walk before knew.
 */
export function clauseTreeAgain(previous: ClauseTree, move: Move): ClauseTree {
  const { now, old, prefix, suffix } = move;
  const first = previous.states.findLastIndex(({ at }) => at <= prefix);
  const start = previous.states[first];
  if (!start) return clauseTree(now);
  const walk = newWalk(now);
  walk.tree.parent.set(previous.parent.subarray(0, start.at));
  walk.tree.stem.set(previous.stem.subarray(0, start.at));
  walk.tree.depth.set(previous.depth.subarray(0, start.at));
  goOnFrom(start, walk);
  const states = previous.states.slice(0, first);
  const shift = now.length - old.length;
  let next = previous.states.findIndex(({ at }) => at >= old.length - suffix);
  for (let index = start.at; index < now.length; index++) {
    const known = next < 0 ? undefined : previous.states[next];
    if (known && known.at + shift === index) {
      if (agree(stateOf(walk, index), movedState(known, move))) {
        copyRest(walk, previous, index, move);
        for (const one of previous.states.slice(next)) states.push(movedState(one, move));
        return { ...walk.tree, states, settled: index };
      }
      next++;
    }
    if (index - (states.at(-1)?.at ?? -APART) >= APART) states.push(stateOf(walk, index));
    readBlock(walk, index);
  }
  return { ...walk.tree, states, settled: now.length };
}
