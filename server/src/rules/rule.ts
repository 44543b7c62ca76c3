import type { Block } from '../blocks/block.ts';
import type { Severity } from '../catalogue/review.ts';
import type { Contract } from '../contract/contract.ts';
import type { Messages } from '../messages/messages.ts';
import type { Register } from '../regulation/actRegister.ts';
import type { BlockCitations } from '../regulation/citations/citation.ts';
import type { ContractCitations } from '../regulation/citations/citations.ts';
import type { Span } from '../text/span.ts';

/** No rule looks further than so many UTF-16 units before and behind a block. */
export const REACH = 1000;

/** What rules are run over: one version of a contract and what it cites. */
export interface RuleContext {
  readonly contract: Contract;
  readonly citations: ContractCitations;
  readonly register: Register;
}

/** Something that a rule tells of a document. */
export interface Remark {
  /** The code of the rule. */
  readonly code: string;
  readonly severity: Severity;
  /** Absolute offsets, where it is told; while it is kept with its block, relative to the block. */
  readonly span: Span;
  /** The provision that it rests on, with its act: `GDPR 94(1)`. */
  readonly provision?: string;
  /** What it is about, where a rule tells several remarks about one thing as one. */
  readonly about?: string;
  /** The sentence that tells it. */
  message(messages: Messages): string;
}

/** One block of a contract as rules see it. What a rule says of a block depends on this alone. */
export interface RuledBlock {
  readonly block: Block;
  /** Offsets are relative to the block. */
  readonly citations: BlockCitations;
  /** The block's text, with the text around it as far as `REACH` on either side. */
  readonly text: string;
  /** Where the block begins in `text`. */
  readonly start: number;
  /** Where the citation before those of the block ends, relative to the block; -`REACH` when none is so near. */
  readonly cited: number;
}

/** A rule: what is wrong is in its code, readable after “allow …”; `docs/rules/<code>.md` explains it. */
export interface Rule {
  readonly code: string;
  readonly severity: Severity;
  /** What it is about: blocks without citations are none of the rules about `citations`. */
  readonly over: 'citations' | 'words';
  /** What is wrong in one block, in order of place; spans are relative to the block. */
  run(block: RuledBlock, register: Register): readonly Remark[];
  /** What is told of all that is wrong in the document, in order of place; without it, all of it. */
  conclude?(remarks: readonly Remark[], register: Register): readonly Remark[];
}
