import type { Contract, Kept } from './contract.ts';
import type { BlockReading } from './reading.ts';

/** What is read of each block of a contract, and of the version before it where that is known. */
export interface Memo<T> {
  readonly now: readonly (T | undefined)[];
  readonly before: readonly (T | undefined)[] | undefined;
  /** How much of `before` stands in `now`; nothing where there is none. */
  readonly kept: Kept;
}

/** What is read of each block: with the version before, only the blocks that are new are read. */
export type BlockMemo<T> = (contract: Contract, previous: Contract | undefined) => Memo<T>;

/** Nothing is kept: there is no version before. */
export const NOTHING_KEPT: Kept = { prefix: 0, suffix: 0 };

/** How many things at the beginning and at the end of `after` are those of `before`. */
export function alignment(before: readonly unknown[], after: readonly unknown[]): Kept {
  const limit = Math.min(before.length, after.length);
  let prefix = 0;
  while (prefix < limit && before[prefix] === after[prefix]) prefix++;
  let suffix = 0;
  while (suffix < limit - prefix && before[before.length - 1 - suffix] === after[after.length - 1 - suffix]) suffix++;
  return { prefix, suffix };
}

/** A list with `middle` between what is kept of the one before. */
export function spliced<T>(before: readonly T[], { prefix, suffix }: Kept, middle: readonly T[]): readonly T[] {
  return before.slice(0, prefix).concat(middle, before.slice(before.length - suffix));
}

/** Keeps what `read` finds in a block, version by version; it must depend on the block's facts alone. */
export function createBlockMemo<T extends object>(
  read: (contract: Contract, index: number) => T | undefined,
): BlockMemo<T> {
  const known = new WeakMap<Contract, readonly (T | undefined)[]>();
  const readOne = (contract: Contract, index: number): T | undefined => {
    const { facts } = contract.readings[index] as BlockReading;
    return facts.hits.length > 0 || facts.names.length > 0 ? read(contract, index) : undefined;
  };
  return (contract, previous) => {
    const before = previous && known.get(previous);
    const kept = before ? contract.kept.facts : NOTHING_KEPT;
    const fresh: (T | undefined)[] = [];
    for (let i = kept.prefix; i < contract.readings.length - kept.suffix; i++) fresh.push(readOne(contract, i));
    const now = spliced(before ?? [], kept, fresh);
    known.set(contract, now);
    return { now, before, kept };
  };
}
