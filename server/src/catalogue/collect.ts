import type { Kept } from '../contract/contract.ts';
import type { Catalogue } from './catalogue.ts';
import type { Finding as Found, Frame } from './frame.ts';
import type { Outcome } from './recognize.ts';

/** A finding of a frame with its block and the absolute offset of that. */
export interface PlacedFinding {
  readonly found: Found;
  readonly at: number;
  readonly block: number;
}

/** The first findings of a contract, in reading order, that bear on one element or on a requirement as a whole. */
export interface Collected {
  readonly holds: readonly PlacedFinding[];
  readonly weak: readonly PlacedFinding[];
  readonly defeats: readonly PlacedFinding[];
}

/** What bears on one requirement. Immutable: the same object means the same findings in the same places. */
export interface Target {
  readonly elements: readonly Collected[];
  readonly whole: Collected;
}

/** All findings of a contract, sorted. */
export interface Collection {
  /** How many findings raise each flag. */
  readonly flags: ReadonlyMap<string, number>;
  /** By requirement of the catalogue; undefined for those of other profiles. */
  readonly targets: readonly (Target | undefined)[];
}

/** The outcomes of the blocks of a contract, and where these begin. */
export interface Outcomes {
  readonly outcomes: readonly Outcome[];
  readonly starts: Int32Array;
}

/** More findings than these change nothing: a verdict shows the first few places. */
const ENOUGH = 40;

type Kind = keyof Collected;
const KINDS: readonly Kind[] = ['holds', 'weak', 'defeats'];

function kindOf({ effect }: Frame, weak: boolean): Kind | undefined {
  if (effect === 'defeats') return weak ? undefined : 'defeats';
  return weak && effect !== 'touches' ? 'weak' : 'holds';
}

/** The finding as the rest of the document leaves it: dropped, or incomplete without what it needs elsewhere. */
function conditioned(found: Found, flags: ReadonlyMap<string, number>): Found | undefined {
  const { frame, start, end } = found;
  if (frame.unless.length === 0 && frame.needs.length === 0) return found;
  if (frame.unless.some((flag) => flags.has(flag))) return undefined;
  if (frame.needs.every((flag) => flags.has(flag))) return found;
  if (frame.effect !== 'satisfies') return undefined;
  return { ...found, weak: true, against: [...found.against, { start, end, reason: 'incomplete' }] };
}

function countFlags(flags: Map<string, number>, { findings }: Outcome, sign: number): void {
  for (const { frame, weak } of findings) {
    if (frame.effect !== 'flags' || weak) continue;
    const count = (flags.get(frame.flag) ?? 0) + sign;
    if (count > 0) flags.set(frame.flag, count);
    else flags.delete(frame.flag);
  }
}

type Lists = Record<Kind, PlacedFinding[]>;
const empty = (): Lists => ({ holds: [], weak: [], defeats: [] });

interface OpenTarget {
  readonly elements: readonly Lists[];
  readonly whole: Lists;
}

function openTargets(catalogue: Catalogue, profile: string): (OpenTarget | undefined)[] {
  return catalogue.requirements.map((requirement) =>
    requirement.profile === profile ? { elements: requirement.elements.map(empty), whole: empty() } : undefined,
  );
}

/** Sorts the findings of one block into the lists that have room. */
function addOutcome(
  targets: readonly (OpenTarget | undefined)[],
  { findings }: Outcome,
  at: number,
  block: number,
  flags: ReadonlyMap<string, number>,
): void {
  for (let k = 0; k < findings.length; k++) {
    const { frame, weak } = findings[k] as Found;
    const target = targets[frame.requirement];
    if (!target || frame.effect === 'flags') continue;
    const lists =
      frame.element < 0 || frame.effect === 'touches' ? target.whole : (target.elements[frame.element] as Lists);
    const free = frame.needs.length === 0 && frame.unless.length === 0;
    const kind = kindOf(frame, weak);
    if (free && (kind === undefined || lists[kind].length >= ENOUGH)) continue;
    const found = conditioned(findings[k] as Found, flags);
    const into = found && kindOf(frame, found.weak);
    if (found && into && lists[into].length < ENOUGH) lists[into].push({ found, at, block });
  }
}

/** Collects the findings of a contract for the requirements of a profile. */
export function collect(catalogue: Catalogue, profile: string, { outcomes, starts }: Outcomes): Collection {
  const flags = new Map<string, number>();
  for (const outcome of outcomes) if (outcome.findings.length > 0) countFlags(flags, outcome, 1);
  const targets = openTargets(catalogue, profile);
  for (let i = 0; i < outcomes.length; i++)
    if ((outcomes[i] as Outcome).findings.length > 0)
      addOutcome(targets, outcomes[i] as Outcome, starts[i] as number, i, flags);
  return { flags, targets };
}

/** An edit, as the lists of a collection see it. */
interface Edit {
  /** Blocks that went: from `first` to before `end`. */
  readonly first: number;
  readonly end: number;
  /** By how many blocks, and units, those after them moved. */
  readonly blocks: number;
  readonly units: number;
}

/** A list after an edit with `added` in the place of what went; undefined when findings beyond its end may now belong to it. */
function edited(
  list: readonly PlacedFinding[],
  added: readonly PlacedFinding[],
  { first, end, blocks, units }: Edit,
): readonly PlacedFinding[] | undefined {
  const last = list.at(-1);
  const full = list.length >= ENOUGH;
  if (!last || last.block < first) return full || added.length === 0 ? list : [...list, ...added].slice(0, ENOUGH);
  const before = list.filter(({ block }) => block < first);
  const after = list.filter(({ block }) => block >= end);
  if (full && before.length + added.length + after.length < ENOUGH) return undefined;
  const moved =
    blocks === 0 && units === 0
      ? after
      : after.map(({ found, at, block }) => ({ found, at: at + units, block: block + blocks }));
  return [...before, ...added, ...moved].slice(0, ENOUGH);
}

function editedLists(old: Collected, added: Lists, edit: Edit): Collected | undefined {
  const lists: Partial<Record<Kind, readonly PlacedFinding[]>> = {};
  let same = true;
  for (const kind of KINDS) {
    const list = edited(old[kind], added[kind], edit);
    if (!list) return undefined;
    if (list !== old[kind]) same = false;
    lists[kind] = list;
  }
  return same ? old : (lists as Collected);
}

function editedTarget(old: Target, added: OpenTarget, edit: Edit): Target | undefined {
  const whole = editedLists(old.whole, added.whole, edit);
  const elements = old.elements.map((one, k) => editedLists(one, added.elements[k] as Lists, edit));
  if (!whole || elements.includes(undefined)) return undefined;
  const same = whole === old.whole && elements.every((one, k) => one === old.elements[k]);
  return same ? old : { whole, elements: elements as Collected[] };
}

function isRaised(flags: ReadonlyMap<string, number>, others: ReadonlyMap<string, number>): boolean {
  return flags.size === others.size && [...flags.keys()].every((flag) => others.has(flag));
}

/** The collection of the next version: equal to `collect` of it, at the cost of what the edit changed. */
export function collectAgain(
  catalogue: Catalogue,
  profile: string,
  now: Outcomes,
  before: Outcomes & { readonly collection: Collection },
  { prefix, suffix }: Kept,
): Collection {
  const [newEnd, oldEnd] = [now.outcomes.length - suffix, before.outcomes.length - suffix];
  const flags = new Map(before.collection.flags);
  for (let i = prefix; i < oldEnd; i++) countFlags(flags, before.outcomes[i] as Outcome, -1);
  for (let i = prefix; i < newEnd; i++) countFlags(flags, now.outcomes[i] as Outcome, 1);
  if (!isRaised(flags, before.collection.flags)) return collect(catalogue, profile, now);
  const added = openTargets(catalogue, profile);
  for (let i = prefix; i < newEnd; i++)
    addOutcome(added, now.outcomes[i] as Outcome, now.starts[i] as number, i, flags);
  const units = suffix > 0 ? (now.starts[newEnd] as number) - (before.starts[oldEnd] as number) : 0;
  const edit: Edit = { first: prefix, end: oldEnd, blocks: newEnd - oldEnd, units };
  const targets: (Target | undefined)[] = [];
  for (const [k, old] of before.collection.targets.entries()) {
    const target = old && editedTarget(old, added[k] as OpenTarget, edit);
    if (old && !target) return collect(catalogue, profile, now);
    targets.push(target);
  }
  return { flags, targets };
}
