import type { Target } from '../regulation/target.ts';

/** Texts for what a contract cites, one typed function each. */
export interface CitationMessages {
  /** What a citation points at, as a lawyer cites it in a sentence, without its act. */
  target(target: Target): string;
  /** The contract itself, where others would name an act. */
  thisContract(): string;
  /** After a citation whose act is only a guess. */
  suggested(): string;
  /** After what is the heading of an article of the contract, and no citation. */
  heading(): string;
  /** After a target that the act does not have. */
  missing(): string;
  /** A text without citations. */
  none(): string;
}
