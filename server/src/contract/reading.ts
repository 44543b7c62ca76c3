import type { Block } from '../blocks/block.ts';
import type { Facts, Sentence } from './facts.ts';

/** A sentence of some block, as a stem or a heading passes it on. */
export interface Place {
  readonly facts: Facts;
  readonly sentence: Sentence;
}

/** A chain of headings, or of stems, from the nearest outwards. Nodes are reused while nothing in them changes. */
export interface Chain {
  readonly place: Place;
  readonly outer: Chain | undefined;
}

/** One block of a contract with all that its reading depends on; compared by identity between versions. */
export interface BlockReading {
  readonly block: Block;
  readonly facts: Facts;
  readonly heading: Chain | undefined;
  readonly stem: Chain | undefined;
  /** Facts of the block before it under the same heading. */
  readonly before: Facts | undefined;
  /** This block as a link of the chains of the blocks below it. */
  readonly asHeading: Chain | undefined;
  readonly asStem: Chain | undefined;
}
