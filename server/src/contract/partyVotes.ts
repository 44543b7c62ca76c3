import type { Side } from './partyMark.ts';
import type { Mention, Statement } from './partyStatement.ts';

export type PartyRole = Side | 'other-processor';

/** A name with the role the contract gives it. */
export interface BoundName {
  readonly hashes: readonly number[];
  readonly text: string;
  readonly role: PartyRole;
}

/** Who is who in one contract. */
export interface Bindings {
  readonly names: readonly BoundName[];
  readonly we: Side | undefined;
  readonly you: Side | undefined;
}

interface Tally {
  readonly key: string;
  readonly mention: Mention;
  controller: number;
  processor: number;
  other: number;
  /** The tally that stands for the whole group of names of one party. */
  group: Tally;
}

const ENOUGH = 2;
/** Votes of the weakest pattern count so often at most. */
const MOST_REPEATS = 6;
/** A further party of a role needs this share of the first one's votes: one that is spoken of once is a third party. */
const SHARE = 0.34;
/** What a usual name such as "the Customer" counts by itself. */
const LEXICAL = 2;

function keyOf(mention: Mention): string {
  if (mention.type === 'pronoun') return mention.cue;
  return mention.words.map((word) => word.hash).join(' ');
}

class Votes {
  readonly tallies = new Map<string, Tally>();
  /** Words of roles, by what the contract seems to mean by them. */
  readonly #words = new Map<number, { controller: number; processor: number }>();

  of(mention: Mention): Tally | undefined {
    const key = keyOf(mention);
    if (!key) return undefined;
    let tally = this.tallies.get(key);
    if (!tally) {
      tally = { key, mention, controller: 0, processor: 0, other: 0 } as Tally;
      tally.group = tally;
      if (mention.side) tally[mention.side] += LEXICAL;
      this.tallies.set(key, tally);
    }
    return tally;
  }
  /** A role's own word is used for one side or the other: "par le Responsable pour le compte du Titulaire". */
  useWord(mention: Mention, side: Side): void {
    const word = mention.words[0];
    if (!word) return;
    const count = this.#words.get(word.hash) ?? { controller: 0, processor: 0 };
    count[side]++;
    this.#words.set(word.hash, count);
  }
  /** The side a role stands for here, which a translation may have turned round. */
  sideOf(role: Mention): Side {
    const usual = role.side as Side;
    return this.isTurned(role) ? opposite(usual) : usual;
  }
  isTurned(role: Mention): boolean {
    const count = this.#words.get(role.words[0]?.hash ?? 0);
    if (!count || role.side === undefined) return false;
    const against = count[opposite(role.side)];
    return against >= 3 && against >= count[role.side] * 3;
  }
  join(a: Tally, b: Tally): void {
    const to = root(a);
    const from = root(b);
    if (to !== from) from.group = to;
  }
}

function opposite(side: Side): Side {
  return side === 'controller' ? 'processor' : 'controller';
}

function root(tally: Tally): Tally {
  let one = tally;
  while (one.group !== one) one = one.group;
  return one;
}

function count(votes: Votes, statements: readonly Statement[]): void {
  const repeats = new Map<string, number>();
  for (const statement of statements) {
    if (statement.say === 'side' && statement.who.type === 'role') votes.useWord(statement.who, statement.side);
  }
  for (const statement of statements) {
    if (statement.say === 'is') {
      const tally = votes.of(statement.who);
      if (tally) tally[votes.sideOf(statement.role)] += statement.weight;
    } else if (statement.say === 'side' && statement.who.type !== 'role') {
      const tally = votes.of(statement.who);
      const key = `${tally?.key} ${statement.side}`;
      const times = (repeats.get(key) ?? 0) + statement.weight;
      repeats.set(key, times);
      if (tally && times <= MOST_REPEATS) tally[statement.side] += statement.weight;
    } else if (statement.say === 'other-processor') {
      const tally = votes.of(statement.who);
      if (tally) tally.other += 3;
    } else if (statement.say === 'same') tie(votes, statement.who, statement.as);
  }
}

/** Two names of one party. A usual name without capitals only lends its usual role. */
function tie(votes: Votes, who: Mention, as: Mention): void {
  const a = votes.of(who);
  const b = votes.of(as);
  if (a && b) votes.join(a, b);
  else if (!a && b && who.side) b[who.side] += 2;
  else if (a && !b && as.side) a[as.side] += 2;
}

interface Group {
  readonly members: Tally[];
  controller: number;
  processor: number;
  other: number;
}

function groupsOf(votes: Votes): Map<Tally, Group> {
  const groups = new Map<Tally, Group>();
  for (const tally of votes.tallies.values()) {
    const head = root(tally);
    const group = groups.get(head) ?? { members: [], controller: 0, processor: 0, other: 0 };
    group.members.push(tally);
    group.controller += tally.controller;
    group.processor += tally.processor;
    group.other += tally.other;
    groups.set(head, group);
  }
  return groups;
}

function roleOf(group: Group): PartyRole | undefined {
  const { controller, processor, other } = group;
  if (other > controller + processor) return 'other-processor';
  if (controller >= ENOUGH && controller >= processor * 2) return 'controller';
  if (processor >= ENOUGH && processor >= controller * 2) return 'processor';
  return undefined;
}

/** A vendor that is also controller of its own files: what it is called more often, once the other party is known. */
function moreOften({ controller, processor }: Group): Side | undefined {
  if (controller + processor < ENOUGH * 2 || controller === processor) return undefined;
  return controller > processor ? 'controller' : 'processor';
}

function decide(groups: ReadonlyMap<Tally, Group>): Map<Group, PartyRole> {
  const decided = new Map<Group, PartyRole>();
  const most: Record<PartyRole, number> = { controller: 0, processor: 0, 'other-processor': 0 };
  for (const group of groups.values()) {
    const role = roleOf(group);
    if (!role) continue;
    decided.set(group, role);
    if (role !== 'other-processor') most[role] = Math.max(most[role], group[role]);
  }
  for (const [group, role] of decided)
    if (role !== 'other-processor' && group[role] < most[role] * SHARE) decided.delete(group);
  for (const group of groups.values()) {
    const side = moreOften(group);
    if (!decided.has(group) && side && most[opposite(side)] > 0 && group[side] >= most[side] * SHARE)
      decided.set(group, side);
  }
  return decided;
}

/** "between X and Y": where one's role is known, the other has the other. */
function completePairs(
  votes: Votes,
  statements: readonly Statement[],
  groups: ReadonlyMap<Tally, Group>,
  decided: Map<Group, PartyRole>,
): void {
  for (const statement of statements) {
    if (statement.say !== 'pair') continue;
    const sides = [statement.who, statement.as].map((mention) => {
      const tally = votes.of(mention);
      const group = tally && groups.get(root(tally));
      return { group, role: (group && decided.get(group)) ?? (group ? undefined : mention.side) };
    });
    for (const [one, other] of [sides, [...sides].reverse()]) {
      if (!one?.group || one.role || !other?.role || other.role === 'other-processor') continue;
      decided.set(one.group, opposite(other.role));
    }
  }
}

/** Who is who, from everything the contract says; a name that is called both is left out. */
export function resolve(statements: readonly Statement[]): Bindings {
  const votes = new Votes();
  count(votes, statements);
  for (const statement of statements)
    if (statement.say === 'pair') [statement.who, statement.as].forEach((mention) => void votes.of(mention));
  const groups = groupsOf(votes);
  const decided = decide(groups);
  completePairs(votes, statements, groups, decided);
  const names: BoundName[] = [];
  let we: Side | undefined;
  let you: Side | undefined;
  for (const [group, role] of decided) {
    for (const { key, mention } of group.members) {
      if (key === 'we' || key === 'you') {
        if (role === 'other-processor') continue;
        if (key === 'we') we = role;
        else you = role;
      } else
        names.push({
          hashes: mention.words.map((word) => word.hash),
          text: mention.words.map((word) => word.text).join(' '),
          role,
        });
    }
  }
  return { names: [...names, ...turnedWords(votes, statements)], we, you };
}

/** Words of roles that mean the other side here: bound as names, they take precedence over the usual reading. */
function turnedWords(votes: Votes, statements: readonly Statement[]): BoundName[] {
  const turned = new Map<number, BoundName>();
  for (const statement of statements) {
    const who =
      statement.say === 'side' || statement.say === 'is'
        ? statement.say === 'is'
          ? statement.role
          : statement.who
        : undefined;
    const word = who?.words[0];
    if (who?.type === 'role' && word && votes.isTurned(who))
      turned.set(word.hash, { hashes: [word.hash], text: word.text, role: votes.sideOf(who) });
  }
  return [...turned.values()];
}
