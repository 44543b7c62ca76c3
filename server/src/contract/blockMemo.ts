import type { Contract } from './contract.ts';
import type { Facts } from './facts.ts';

/** What is read of each block of a contract: reading a next version of it reads only the blocks that are new. */
export type BlockMemo<T> = (contract: Contract) => readonly (T | undefined)[];

interface Version<T> {
  readonly facts: readonly Facts[];
  readonly values: readonly (T | undefined)[];
}

/** Keeps what `read` finds in a block by the block's facts; it must depend on nothing else. */
export function createBlockMemo<T extends object>(
  read: (contract: Contract, index: number) => T | undefined,
): BlockMemo<T> {
  const known = new WeakMap<Facts, T | 'nothing'>();
  let last: Version<T> = { facts: [], values: [] };

  const keptOrRead = (contract: Contract, facts: Facts, index: number): T | undefined => {
    const kept = known.get(facts);
    if (kept) return kept === 'nothing' ? undefined : kept;
    const value = facts.hits.length > 0 || facts.names.length > 0 ? read(contract, index) : undefined;
    known.set(facts, value ?? 'nothing');
    return value;
  };

  return (contract) => {
    const facts = contract.readings.map((one) => one.facts);
    const limit = Math.min(facts.length, last.facts.length);
    let prefix = 0;
    while (prefix < limit && facts[prefix] === last.facts[prefix]) prefix++;
    let suffix = 0;
    while (suffix < limit - prefix && facts[facts.length - 1 - suffix] === last.facts[last.facts.length - 1 - suffix])
      suffix++;
    const values: (T | undefined)[] = last.values.slice(0, prefix);
    for (let i = prefix; i < facts.length - suffix; i++) values.push(keptOrRead(contract, facts[i] as Facts, i));
    for (let i = last.values.length - suffix; i < last.values.length; i++) values.push(last.values[i]);
    last = { facts, values };
    return values;
  };
}
