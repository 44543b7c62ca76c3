import type { Kept } from '../../contract/contract.ts';
import type { BlockReading } from '../../contract/reading.ts';
import type { Binding } from './bindCitations.ts';
import { NO_CITATIONS } from './citationFacts.ts';
import type { DefinedName } from './names.ts';
import { type CitationFacts, CUE } from './rawCitation.ts';

/** One version of a contract, as far as it says what citations are bound to. */
export interface Bindable {
  readonly readings: readonly BlockReading[];
  readonly facts: readonly CitationFacts[];
}

/** What all blocks together say that citations are bound to, with how many say it: an edit takes its part off and adds the new one. Immutable. */
export interface BindingTotals {
  readonly counts: ReadonlyMap<string, number>;
  /** The same object as in the version before while it is equal. */
  readonly binding: Binding;
}

/** What is counted: numbers of sections and of clauses, each behind a letter, and what is only said or not. */
const SECTION = 's';
const CLAUSE = 'c';
const NAMES_GDPR = 'gdpr named';
const OLD_NUMBER = 'old clauses named';
const TRANSFER_NUMBER = 'new clauses named';
const GDPR = 'gdpr';

function count(counts: Map<string, number>, key: string, by: number): void {
  const sum = (counts.get(key) ?? 0) + by;
  if (sum === 0) counts.delete(key);
  else counts.set(key, sum);
}

/** Counts the numbers that headings give to the contract's own articles, sections and clauses. */
function countHeadings({ citations }: CitationFacts, counts: Map<string, number>, by: number): void {
  for (const { link, units } of citations) {
    if (link !== 'heading') continue;
    for (const { head, steps } of units)
      count(counts, (head === 'clause' ? CLAUSE : SECTION) + (steps[0]?.value ?? ''), by);
  }
}

/** Counts (`by` 1) or takes off (-1) the blocks that are not kept; returns whether any of them names an act. */
function countBlocks(counts: Map<string, number>, { readings, facts }: Bindable, kept: Kept, by: number): boolean {
  let names = false;
  for (let i = kept.prefix; i < readings.length - kept.suffix; i++) {
    const { number } = (readings[i] as BlockReading).block;
    if (number !== '') count(counts, SECTION + number.split('.', 1)[0], by);
    const one = facts[i] as CitationFacts;
    if (one === NO_CITATIONS) continue;
    if (one.acts.includes(GDPR)) count(counts, NAMES_GDPR, by);
    if (one.cues & CUE.oldNumber) count(counts, OLD_NUMBER, by);
    if (one.cues & CUE.transferNumber) count(counts, TRANSFER_NUMBER, by);
    if (one.names.length > 0) names = true;
    countHeadings(one, counts, by);
  }
  return names;
}

function namesIn(facts: readonly CitationFacts[]): readonly DefinedName[] {
  const names: DefinedName[] = [];
  for (const one of facts) if (one.names.length > 0) names.push(...one.names);
  return names;
}

function sameNames(a: readonly DefinedName[], b: readonly DefinedName[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ act, words }, k) => act === b[k]?.act && words.join(' ') === b[k]?.words.join(' '))
  );
}

function bindingOf(counts: ReadonlyMap<string, number>, names: readonly DefinedName[]): Binding {
  const sections = new Set<string>();
  const clauses = new Set<string>();
  const told = new Set([NAMES_GDPR, OLD_NUMBER, TRANSFER_NUMBER]);
  for (const key of counts.keys()) if (!told.has(key)) (key.startsWith(CLAUSE) ? clauses : sections).add(key.slice(1));
  return {
    names,
    sections,
    clauses,
    namesGdpr: counts.has(NAMES_GDPR),
    oldClauses: counts.has(OLD_NUMBER) && !counts.has(TRANSFER_NUMBER),
  };
}

/** The totals of a contract; with those of the version before, only the blocks that are not kept are counted. */
export function totalsOf(
  now: Bindable,
  before: (Bindable & { readonly totals: BindingTotals }) | undefined,
  kept: Kept,
): BindingTotals {
  const change = new Map<string, number>();
  const lost = before ? countBlocks(change, before, kept, -1) : false;
  const gained = countBlocks(change, now, kept, 1);
  if (!before) return { counts: change, binding: bindingOf(change, namesIn(now.facts)) };
  const { totals } = before;
  const read = lost || gained ? namesIn(now.facts) : totals.binding.names;
  const names = sameNames(read, totals.binding.names) ? totals.binding.names : read;
  if (change.size === 0 && names === totals.binding.names) return totals;
  const counts = new Map(totals.counts);
  let same = names === totals.binding.names;
  for (const [key, by] of change) {
    count(counts, key, by);
    if (counts.has(key) !== totals.counts.has(key)) same = false;
  }
  return { counts, binding: same ? totals.binding : bindingOf(counts, names) };
}
