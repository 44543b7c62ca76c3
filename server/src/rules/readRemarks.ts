import type { Block } from '../blocks/block.ts';
import { NOTHING_KEPT, spliced } from '../contract/blockMemo.ts';
import type { Contract, Kept } from '../contract/contract.ts';
import type { Register } from '../regulation/actRegister.ts';
import type { BlockCitations } from '../regulation/citations/citation.ts';
import type { ContractCitations } from '../regulation/citations/citations.ts';
import { sameAtEnd, sameAtStart } from '../text/sameText.ts';
import { shifted } from '../text/span.ts';
import { REACH, type Remark, type Rule, type RuleContext, type RuledBlock } from './rule.ts';

/** What each rule says of one block, in the order of the rules; spans are relative to the block. */
type BlockRemarks = readonly (readonly Remark[])[];

/** What the rules say of one version of a contract. Immutable. */
export interface ContractRemarks {
  readonly citations: ContractCitations;
  readonly blocks: readonly BlockRemarks[];
  /** In order of place, with absolute offsets. */
  readonly told: readonly Remark[];
  /** Over how many blocks the rules were run to make this version: tests hold the incremental promise with it. */
  readonly blocksRuled: number;
}

const NOTHING: BlockRemarks = [];

function startOf({ table }: Contract, i: number): number {
  return table.starts[i] as number;
}

function endOf({ table }: Contract, i: number): number {
  return (table.starts[i] as number) + (table.blocks[i] as Block).length;
}

/** Where the last citation before block `i` ends, relative to it; -`REACH` when none is so near. */
function citedBefore({ contract, blocks }: ContractCitations, i: number): number {
  const start = startOf(contract, i);
  for (let k = i - 1; k >= 0 && endOf(contract, k) > start - REACH; k--) {
    const last = blocks[k]?.citations.at(-1);
    if (last) return Math.max(-REACH, startOf(contract, k) + last.end - start);
  }
  return -REACH;
}

/** Whether a block has no words: front matter, a fence, a rule. */
function isWordless({ contract }: ContractCitations, i: number): boolean {
  const { contentStart, length } = contract.table.blocks[i] as Block;
  return contentStart >= length;
}

function ruledBlock(citations: ContractCitations, i: number): RuledBlock {
  const { contract, blocks } = citations;
  const start = startOf(contract, i);
  const from = Math.max(0, start - REACH);
  return {
    block: contract.table.blocks[i] as Block,
    citations: blocks[i] as BlockCitations,
    text: contract.text.slice(from, endOf(contract, i) + REACH),
    start: start - from,
    cited: citedBefore(citations, i),
  };
}

/** How many blocks at the beginning and at the end of two versions are the same, with the same citations, at the same places. */
function sameBlocks(before: ContractCitations, now: ContractCitations): Kept {
  const { blocks: old, contract: was } = before;
  const { blocks, contract } = now;
  const limit = Math.min(old.length, blocks.length);
  const isSame = (former: number, i: number) =>
    old[former] === blocks[i] && was.table.blocks[former] === contract.table.blocks[i];
  let prefix = 0;
  while (prefix < limit && isSame(prefix, prefix) && startOf(was, prefix) === startOf(contract, prefix)) prefix++;
  const longer = contract.text.length - was.text.length;
  const same = (k: number) => {
    const i = blocks.length - 1 - k;
    const former = old.length - 1 - k;
    return isSame(former, i) && startOf(was, former) + longer === startOf(contract, i);
  };
  let suffix = 0;
  while (suffix < limit - prefix && same(suffix)) suffix++;
  return { prefix, suffix };
}

/** The blocks of the version before of which the rules say the same: nothing that they may look at is another. */
function keptOf(before: ContractCitations, now: ContractCitations): Kept {
  const { contract, blocks } = now;
  const { text } = contract;
  let { prefix, suffix } = sameBlocks(before, now);
  const head = sameAtStart(before.contract.text, text);
  while (prefix > 0 && endOf(contract, prefix - 1) + REACH > head) prefix--;
  const tail = text.length - sameAtEnd(before.contract.text, text);
  const border = suffix > 0 ? Math.max(tail, startOf(contract, blocks.length - suffix)) : tail;
  while (suffix > 0 && startOf(contract, blocks.length - suffix) - REACH < border) suffix--;
  return { prefix, suffix };
}

/** What the rules tell of all blocks together, in order of place; rules in their order where the place is the same. */
function toldOf(
  rules: readonly Rule[],
  { contract }: ContractCitations,
  blocks: readonly BlockRemarks[],
  register: Register,
) {
  const all = rules.map((): Remark[] => []);
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as BlockRemarks;
    if (block === NOTHING) continue;
    const start = startOf(contract, i);
    block.forEach((remarks, k) => {
      for (const one of remarks) all[k]?.push({ ...one, span: shifted(one.span, start) });
    });
  }
  const told = rules.flatMap(({ conclude }, k) => conclude?.(all[k] ?? [], register) ?? all[k] ?? []);
  return told.sort((a, b) => a.span.start - b.span.start);
}

/** Runs rules over a contract; with what they said of a version before, over blocks only that are new or near to something new. */
export function readRemarks(
  rules: readonly Rule[],
  { citations, register }: RuleContext,
  previous?: ContractRemarks,
): ContractRemarks {
  const kept = previous ? keptOf(previous.citations, citations) : NOTHING_KEPT;
  const fresh: BlockRemarks[] = [];
  let blocksRuled = 0;
  for (let i = kept.prefix; i < citations.blocks.length - kept.suffix; i++) {
    if (isWordless(citations, i)) {
      fresh.push(NOTHING);
      continue;
    }
    const block = citations.blocks[i] as BlockCitations;
    const cites = block.citations.length > 0 || block.repealed.length > 0;
    const ruled = ruledBlock(citations, i);
    const remarks = rules.map((rule) => (cites || rule.over === 'words' ? rule.run(ruled, register) : []));
    blocksRuled++;
    fresh.push(remarks.some((some) => some.length > 0) ? remarks : NOTHING);
  }
  const blocks = spliced(previous?.blocks ?? [], kept, fresh);
  return { citations, blocks, told: toldOf(rules, citations, blocks, register), blocksRuled };
}
