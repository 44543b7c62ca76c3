import type { Lexicon } from '../text/lexicon.ts';
import type { Contract } from './contract.ts';
import { createStatementReader } from './partyBlocks.ts';
import type { Side } from './partyMark.ts';
import { type Bindings, type PartyRole, resolve } from './partyVotes.ts';

/** The names by which a contract calls its parties, bound to roles; consulted late, when a sentence is read. */
export interface PartyName {
  readonly hashes: readonly number[];
  readonly concept: number;
  readonly text: string;
}

/** One party with every name it goes by. */
export interface Party {
  readonly role: Side;
  readonly names: readonly string[];
}

export interface PartyTable {
  /** Equal keys mean equal tables. */
  readonly key: string;
  /** Names by the hash of their first word, longest first. */
  readonly names: ReadonlyMap<number, readonly PartyName[]>;
  /** The parties for reports. */
  readonly parties?: readonly Party[];
  isRole(concept: number): boolean;
  /** The concept of words that only look like a role ("Customer Data"). */
  readonly none: number;
  /** The concept of a party's proper name, by its role; -1 for other roles. */
  nameOf(role: number): number;
  /** The role a generic word stands for in this contract (`we` → processor), else the concept itself. */
  roleOf(concept: number): number;
}

export interface PartyReader {
  /** The parties of a contract; with its version before, only new blocks are read. */
  read(contract: Contract, previous?: Contract): PartyTable;
}

function tableOf(bindings: Bindings, lexicon: Lexicon, roles: ReadonlySet<number>): PartyTable {
  const number = (name: string) => lexicon.conceptIndex.get(name) ?? -1;
  const concept: Record<PartyRole, number> = {
    controller: number('role.controller'),
    processor: number('role.processor'),
    'other-processor': number('role.subprocessor'),
  };
  const names = new Map<number, PartyName[]>();
  for (const { hashes, text, role } of bindings.names) {
    const [first] = hashes;
    if (first === undefined) continue;
    const list = names.get(first) ?? [];
    list.push({ hashes, text, concept: concept[role] });
    names.set(
      first,
      list.sort((a, b) => b.hashes.length - a.hashes.length),
    );
  }
  const we = number('role.we');
  const you = number('role.you');
  const weAre = concept[bindings.we ?? (bindings.you === 'processor' ? 'controller' : 'processor')];
  const youAre = concept[bindings.you ?? (bindings.we === 'controller' ? 'processor' : 'controller')];
  const party = (role: Side): Party => ({
    role,
    names: bindings.names.filter((one) => one.role === role).map((one) => one.text),
  });
  return {
    key: [weAre, youAre, ...bindings.names.map((one) => `${one.role} ${one.hashes.join(' ')}`).sort()].join('|'),
    names,
    parties: [party('controller'), party('processor')],
    isRole: (one) => roles.has(one),
    none: number('role.none'),
    nameOf: (role) =>
      role === concept.processor
        ? number('party.processor-name')
        : role === concept.controller
          ? number('party.controller-name')
          : -1,
    roleOf: (one) => (one === we ? weAre : one === you ? youAre : one),
  };
}

/** A reader of parties over one lexicon. */
export function createPartyReader(lexicon: Lexicon): PartyReader {
  const read = createStatementReader(lexicon);
  const roles = new Set(
    [...lexicon.conceptIndex].flatMap(([name, index]) => (name.startsWith('role.') ? [index] : [])),
  );
  const known = new WeakMap<Contract, PartyTable>();
  return {
    read: (contract, previous) => {
      const { title, said, like } = read(contract, previous);
      const table = (like && known.get(like)) ?? tableOf(resolve([...title, ...said.flat()]), lexicon, roles);
      known.set(contract, table);
      return table;
    },
  };
}
