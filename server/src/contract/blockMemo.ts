import type { Contract } from './contract.ts';
import type { BlockReading } from './reading.ts';

/** What is read of each block of a contract: with the version before it, only the blocks that are new are read. */
export type BlockMemo<T> = (contract: Contract, previous: Contract | undefined) => readonly (T | undefined)[];

/** Keeps what `read` finds in a block, version by version; it must depend on the block's facts alone. */
export function createBlockMemo<T extends object>(
  read: (contract: Contract, index: number) => T | undefined,
): BlockMemo<T> {
  const kept = new WeakMap<Contract, readonly (T | undefined)[]>();
  const readOne = (contract: Contract, index: number): T | undefined => {
    const { facts } = contract.readings[index] as BlockReading;
    return facts.hits.length > 0 || facts.names.length > 0 ? read(contract, index) : undefined;
  };
  return (contract, previous) => {
    const before = previous && kept.get(previous);
    const old = before ? previous.readings : [];
    const now = contract.readings;
    const limit = Math.min(old.length, now.length);
    let prefix = 0;
    while (prefix < limit && old[prefix]?.facts === now[prefix]?.facts) prefix++;
    let suffix = 0;
    while (suffix < limit - prefix && old.at(-1 - suffix)?.facts === now.at(-1 - suffix)?.facts) suffix++;
    const values: (T | undefined)[] = before ? before.slice(0, prefix) : [];
    for (let i = prefix; i < now.length - suffix; i++) values.push(readOne(contract, i));
    if (before) for (let i = old.length - suffix; i < old.length; i++) values.push(before[i]);
    kept.set(contract, values);
    return values;
  };
}
