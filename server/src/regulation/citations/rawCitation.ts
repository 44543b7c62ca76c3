import type { Span } from '../../text/span.ts';
import type { RepealedMention } from './citation.ts';
import type { DefinedName, NameUse } from './names.ts';
import type { HeadLevel, Step } from './steps.ts';

/** Provisions under one head word. */
export interface Unit {
  readonly head: HeadLevel;
  readonly steps: readonly Step[];
}

/**
 * What the words around a citation say of its act. `carried`, `unsure`: it takes the act of the citation before it, from
 * which commas and brackets alone part it, or little words too; `bare`: nothing is said.
 */
export type Link = 'act' | 'internal' | 'heading' | 'name' | 'carried' | 'unsure' | 'bare';

/** What a sentence says that tells one set of standard contractual clauses from the other; bits. */
export const CUE = {
  clauses: 1,
  transfer: 2,
  processing: 4,
  transferNumber: 8,
  processingNumber: 16,
  oldNumber: 32,
} as const;

/** A citation as the text of its block alone tells it. Offsets are relative to the block. */
export interface RawCitation extends Span {
  /** Empty: the act alone. */
  readonly units: readonly Unit[];
  readonly link: Link;
  /** The act, where the words tell it; for a name, the law it is if the contract does not define it. */
  readonly act: string;
  readonly name: NameUse | undefined;
  /** The act that the sentence names nearest to it; empty when it names none. */
  readonly near: string;
  /** Bits of `CUE` of its sentence. */
  readonly cues: number;
  /** Whether it begins with §, and whether that is a section in the language that the block is known to be in. */
  readonly sign: boolean;
  readonly signed: boolean;
}

/** What the text of a block alone says of citations. */
export interface CitationFacts {
  readonly citations: readonly RawCitation[];
  /** Acts that were repealed or annulled. */
  readonly repealed: readonly RepealedMention[];
  readonly names: readonly DefinedName[];
  /** Acts named in the block. */
  readonly acts: readonly string[];
  /** Bits of `CUE` of the whole block. */
  readonly cues: number;
  /** Whether the block cites parts of its own document by another word than “clause”. */
  readonly ownParts: boolean;
}
