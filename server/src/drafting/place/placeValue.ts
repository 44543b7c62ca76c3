import type { Block } from '../../blocks/block.ts';
import type { Requirement } from '../../catalogue/catalogue.ts';
import type { Contract } from '../../contract/contract.ts';
import { filledCells, labelled } from './label.ts';
import { blockAt, sourceOf } from './outline.ts';
import type { Place, Site } from './site.ts';

/** The block that introduces a list which a block is in, as long as that stands under a label; else the block itself. */
function labelOf(contract: Contract, block: number): number {
  const stem = contract.tree.stem[block] as number;
  if (stem < 0 || labelled(contract, block)) return block;
  return labelled(contract, stem) ? stem : block;
}

/** The last block of what a block introduces. */
function lastUnder({ tree, table }: Contract, block: number): number {
  let last = block;
  for (let i = block + 1; i < table.blocks.length; i++) {
    let stem = tree.stem[i] as number;
    while (stem > block) stem = tree.stem[stem] as number;
    if (stem !== block) break;
    last = i;
  }
  return last;
}

/** Whether a row says one thing under a label: two filled cells, in a table all rows of which have two. */
function isLabelRow(contract: Contract, block: number): boolean {
  const { kind, header } = blockAt(contract, block);
  return kind === 'row' && !header && filledCells(sourceOf(contract, block)).length === 2;
}

/** Whether a block with a label stands beside another one of its kind. */
function isAmongLabelled(contract: Contract, block: number): boolean {
  const own = blockAt(contract, block);
  const last = lastUnder(contract, block);
  const beside = [block - 1, last + 1].filter((one) => contract.table.blocks[one]).map((one) => labelOf(contract, one));
  return beside.some((one) => {
    const other = contract.table.blocks[one];
    return other?.kind === own.kind && other.mark === own.mark && labelled(contract, one) !== undefined;
  });
}

/** The last member of the numbered list that a block is in: to stand before the others would number them anew. */
function lastMember({ tree, table }: Contract, block: number): number {
  const own = table.blocks[block] as Block;
  let last = block;
  for (let i = block + 1; own.number !== '' && i < table.blocks.length && tree.parent[i] === tree.parent[block]; i++) {
    const next = table.blocks[i] as Block;
    if (next.mark === own.mark && tree.stem[i] === tree.stem[block]) last = i;
  }
  return last;
}

function valuePlace(contract: Contract, at: number): Place | undefined {
  if (isLabelRow(contract, at)) return { kind: 'value', after: at, like: at };
  const block = labelOf(contract, at);
  if (!labelled(contract, block) || !isAmongLabelled(contract, block)) return undefined;
  const like = lastMember(contract, block);
  return labelled(contract, like) && { kind: 'value', after: lastUnder(contract, like), like };
}

/** Where one of the particulars goes that stands as a row, an item or a line with a label: beside its nearest neighbour. */
export function valuePlaces({ contract, touched }: Site, requirement: Requirement): Place[] {
  const places = (requirement.data.near ?? []).map((id) => {
    const block = touched.get(id);
    return block === undefined ? undefined : valuePlace(contract, block);
  });
  return places.filter((one) => one !== undefined);
}
