import type { Span } from '../../text/span.ts';
import type { Target } from '../target.ts';

/** A place where a contract cites a law, a set of clauses, or a part of itself. */
export interface Citation extends Span {
  /** Id of the act in the register; `other:…` for other laws, `internal` for this contract. */
  readonly act: string;
  readonly internal: boolean;
  /** What it points at; empty when only the act is named. */
  readonly targets: readonly Target[];
  /** The heading of an article of this contract: a definition, no citation. */
  readonly heading?: true;
  /** The act is a guess from the words around, good for a suggestion only. */
  readonly suggested?: true;
}

/** An act that is no longer in force, where it is named. */
export interface RepealedMention extends Span {
  readonly act: string;
  /** Whether the sentence itself says that the act is past. */
  readonly past: boolean;
}

/** What is cited in one block; offsets are relative to the block. */
export interface BlockCitations {
  readonly citations: readonly Citation[];
  readonly repealed: readonly RepealedMention[];
}
