import { type Block, type BlockTable, LEVEL } from '../blocks/block.ts';
import { closeSiblings, innermost, noHeadings, type OpenHeadings, openHeading } from './headings.ts';
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
  type OpenList,
  resumes,
} from './lists.ts';

/** How the blocks of a contract hang together. All three arrays have one entry for each block. */
export interface ClauseTree {
  /** The heading a block stands under, for a heading the one above it; -1 for none. */
  readonly parent: Int32Array;
  /** The block that introduces an item or a paragraph (`The processor shall:`); -1 for none. Stems have stems. */
  readonly stem: Int32Array;
  /** How deep an item or a numbered sentence is nested in its list, 0 for the outermost; -1 for all other blocks. */
  readonly depth: Int32Array;
}

interface Walk {
  readonly blocks: readonly Block[];
  readonly tree: ClauseTree;
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

/** The clause tree of a table: linear, and cheap enough to be made anew at each edit. */
export function clauseTree(_text: string, table: BlockTable): ClauseTree {
  const { blocks } = table;
  const count = blocks.length;
  const tree: ClauseTree = {
    parent: new Int32Array(count).fill(-1),
    stem: new Int32Array(count).fill(-1),
    depth: new Int32Array(count).fill(-1),
  };
  const walk: Walk = {
    blocks,
    tree,
    open: noHeadings(),
    list: noList(blocks),
    last: -1,
    intro: -1,
    hanging: -1,
    hangingUnder: -1,
    hangingLevel: 0,
  };
  for (let index = 0; index < count; index++) readBlock(walk, index);
  return tree;
}
