import type { Register } from '../actRegister.ts';
import type { Target } from '../target.ts';
import type { Citation } from './citation.ts';
import { clausesAct } from './clauseActs.ts';
import { type DefinedName, findName } from './names.ts';
import type { CitationFacts, RawCitation } from './rawCitation.ts';
import { targetsOf } from './readTargets.ts';

export const INTERNAL = 'internal';
const GDPR = 'gdpr';

/** What citations depend on beyond their own block, document-wide. */
export interface Binding {
  readonly names: readonly DefinedName[];
  /** First parts of the numbers of the contract's own sections. */
  readonly sections: ReadonlySet<string>;
  /** Numbers of its own clauses, where it calls them so. */
  readonly clauses: ReadonlySet<string>;
  /** Whether it names the GDPR anywhere. */
  readonly namesGdpr: boolean;
  /** Whether it names the clauses for transfers of 2010, and never those of 2021. */
  readonly oldClauses: boolean;
}

/** What stands around a block: in its headings, its stems and the block before. */
export interface Around {
  readonly namesGdpr: boolean;
  /** Bits of `CUE`. */
  readonly cues: number;
}

interface Bound {
  readonly act: string;
  readonly suggested: boolean;
}

function firstNumbers({ units }: RawCitation): string[] {
  return units.flatMap(({ steps }) => {
    const [first] = steps;
    return first ? [first.value] : [];
  });
}

function isOwn(raw: RawCitation, { sections }: Binding): boolean {
  return firstNumbers(raw).some((number) => sections.has(number));
}

function isDotted({ units }: RawCitation): boolean {
  return units.some(({ steps }) => steps.filter(({ level }) => level === 'dot').length > 1);
}

function areValid(targets: readonly Target[]): boolean {
  return targets.every((one) => !('valid' in one) && !('ignored' in one));
}

/** A provision whose act nobody names: the contract's own, unless it has no such section and a law is named nearby. */
function boundBare(raw: RawCitation, binding: Binding, around: Around, register: Register): Bound | undefined {
  const act = raw.near || (around.namesGdpr ? GDPR : '');
  const head = raw.units[0]?.head;
  const ofActs = head === 'recital' || head === 'chapter';
  const fits = act !== '' && areValid(targetsOf(raw.units, act, register));
  if (ofActs) return fits ? { act, suggested: true } : undefined;
  if (head === 'section') return raw.signed || !raw.sign ? { act: INTERNAL, suggested: false } : undefined;
  const guess = fits && !isOwn(raw, binding) && !isDotted(raw);
  return guess ? { act, suggested: true } : { act: INTERNAL, suggested: false };
}

function boundName(raw: RawCitation, binding: Binding): Bound | undefined {
  if (raw.units.length === 0) return undefined;
  const single = raw.name?.words.length === 1 && raw.name.kind === 'regulation';
  if (single && raw.near !== '') return { act: raw.near, suggested: true };
  if (single && binding.namesGdpr) return { act: GDPR, suggested: true };
  return { act: raw.act || `other:${raw.name?.words.join('-') ?? ''}`, suggested: false };
}

function bound(
  raw: RawCitation,
  facts: CitationFacts,
  binding: Binding,
  around: Around,
  register: Register,
): Bound | undefined {
  const isClause = raw.units[0]?.head === 'clause';
  switch (raw.link) {
    case 'act':
    case 'carried':
      return {
        act: isClause ? clausesAct(raw, facts, { ...around, oldClauses: binding.oldClauses }, raw.act) : raw.act,
        suggested: false,
      };
    case 'internal':
    case 'heading':
      return { act: INTERNAL, suggested: false };
    case 'unsure':
      return isOwn(raw, binding) || !areValid(targetsOf(raw.units, raw.act, register))
        ? { act: INTERNAL, suggested: false }
        : { act: raw.act, suggested: true };
    case 'name':
      return boundName(raw, binding);
    case 'bare':
      if (!isClause) return boundBare(raw, binding, around, register);
      if (firstNumbers(raw).some((number) => binding.clauses.has(number))) return { act: INTERNAL, suggested: false };
      return { act: clausesAct(raw, facts, { ...around, oldClauses: binding.oldClauses }, INTERNAL), suggested: false };
  }
}

/** A citation of a name that the contract has given to an act. */
function named(raw: RawCitation, binding: Binding, register: Register): Citation | undefined {
  const { name } = raw;
  const found = name && findName(name, binding.names);
  if (!name || !found) return undefined;
  const alone = raw.units.length === 0;
  return {
    start: alone ? (name.starts[found.first] as number) : raw.start,
    end: name.ends[found.last] as number,
    act: found.act,
    internal: false,
    targets: targetsOf(raw.units, found.act, register),
  };
}

/** The citations of a block, bound to the acts that the whole document tells. */
export function bindCitations(
  facts: CitationFacts,
  binding: Binding,
  around: Around,
  register: Register,
): readonly Citation[] {
  return facts.citations.flatMap((raw): Citation[] => {
    const known = raw.link === 'name' ? named(raw, binding, register) : undefined;
    if (known) return [known];
    const one = bound(raw, facts, binding, around, register);
    if (!one) return [];
    return [
      {
        start: raw.start,
        end: raw.end,
        act: one.act,
        internal: one.act === INTERNAL,
        targets: targetsOf(raw.units, one.act, register),
        ...(raw.link === 'heading' && { heading: true as const }),
        ...(one.suggested && { suggested: true as const }),
      },
    ];
  });
}

/** Whether the citations of a block are the same whatever the rest of the document says. */
export function isSettled({ citations }: CitationFacts): boolean {
  return citations.every(
    ({ link, units }) =>
      (link === 'act' || link === 'carried' || link === 'internal' || link === 'heading') &&
      units[0]?.head !== 'clause',
  );
}
