import { overlaps, type Span } from '../text/span.ts';
import type { Catalogue, Requirement } from './catalogue.ts';
import type { Collected, Collection, PlacedFinding, Target } from './collect.ts';
import type { Against, Because, ElementVerdict, RequirementVerdict, Status } from './review.ts';

/** The verdicts on a contract with what they were made of. */
export interface Judgement {
  readonly collection: Collection;
  /** By requirement of the catalogue; undefined for those of other profiles. */
  readonly verdicts: readonly (RequirementVerdict | undefined)[];
  readonly requirements: readonly RequirementVerdict[];
  readonly flags: ReadonlyMap<string, number>;
}

const MOST = 3;

function place(one: PlacedFinding): Span {
  return { start: one.at + one.found.start, end: one.at + one.found.end };
}

/** The most telling distinct places, at most `MOST`; among equals, or `inOrder`, the first. */
function bestPlaces(found: readonly PlacedFinding[], inOrder: boolean): Span[] {
  const spans: Span[] = [];
  const isNew = ({ start, end }: Span) => !spans.some((other) => other.start === start && other.end === end);
  while (spans.length < MOST) {
    let best: PlacedFinding | undefined;
    for (const one of found) {
      if (best && (inOrder || one.found.rank <= best.found.rank)) continue;
      if (isNew(place(one))) best = one;
    }
    if (!best) break;
    spans.push(place(best));
  }
  return spans;
}

function against(one: PlacedFinding): Against[] {
  if (one.found.frame.effect === 'defeats') return [{ ...place(one), reason: one.found.frame.reason }];
  return one.found.against.map((objection) => ({
    start: one.at + objection.start,
    end: one.at + objection.end,
    reason: objection.reason,
  }));
}

/** The first objections, at most `MOST`; those with the same reason to the same words are one. */
function firstObjections(lists: readonly (readonly PlacedFinding[])[]): Against[] {
  const kept: Against[] = [];
  for (const list of lists)
    for (const found of list)
      for (const one of against(found)) {
        if (kept.length === MOST) return kept;
        if (!kept.some((other) => other.reason === one.reason && overlaps(other, one))) kept.push(one);
      }
  return kept;
}

function judgeElement(
  id: string,
  holdsByDefault: boolean,
  collected: Collected,
  required: boolean,
  inOrder: boolean,
): ElementVerdict {
  const { holds, weak, defeats } = collected;
  const stated = holds.length > 0 || holdsByDefault;
  const satisfied = stated && defeats.length === 0 && required;
  const because: Because = satisfied
    ? holds.length
      ? 'evidence'
      : 'nothing-against'
    : defeats.length || weak.length
      ? 'weak'
      : 'not-found';
  const evidence = satisfied ? bestPlaces(holds, inOrder) : bestPlaces([...holds, ...weak], inOrder);
  return {
    id,
    satisfied,
    because,
    evidence,
    against: satisfied ? [] : firstObjections([defeats, weak]),
  };
}

function judge(
  requirement: Requirement,
  { elements: collected, whole }: Target,
  flags: ReadonlyMap<string, number>,
): RequirementVerdict {
  const { appliesIf } = requirement.data;
  if (appliesIf && !flags.has(appliesIf)) {
    const elements = requirement.elements.map((one) => ({
      id: one.id,
      satisfied: false,
      because: 'not-applicable' as const,
      evidence: [],
      against: [],
    }));
    return { id: requirement.id, status: 'not-applicable', elements, touched: [] };
  }
  const verdicts = new Map<string, ElementVerdict>();
  requirement.elements.forEach((one, index) => {
    const required = !one.requires || verdicts.get(one.requires)?.satisfied === true;
    verdicts.set(
      one.id,
      judgeElement(
        one.id,
        one.holds ?? false,
        collected[index] as Collected,
        required,
        requirement.data.evidence === 'first',
      ),
    );
  });
  for (const { id, quiet } of requirement.elements)
    if (quiet && verdicts.get(id)?.because === 'nothing-against') verdicts.delete(id);
  const elements = [...verdicts.values()];
  const core = requirement.elements.filter((one) => one.mark === 'core');
  const judged = core.length ? core : requirement.elements;
  const dealtWith =
    whole.holds.length > 0 || elements.some((one) => one.because === 'evidence' || one.because === 'weak');
  const status: Status = judged.every((one) => verdicts.get(one.id)?.satisfied)
    ? 'present'
    : dealtWith
      ? 'partial'
      : 'missing';
  return { id: requirement.id, status, elements, touched: status === 'partial' ? bestPlaces(whole.holds, false) : [] };
}

/**
 * Weighs all findings of a contract: the verdict on every requirement of the profile, in catalogue order. `before`: a
 * judgement whose verdicts stay where their findings and flags did.
 */
export function judgeAll(catalogue: Catalogue, collection: Collection, before?: Judgement): Judgement {
  const { flags, targets } = collection;
  const verdicts = targets.map((target, index) => {
    if (!target) return undefined;
    const known = before?.collection.targets[index] === target ? before.verdicts[index] : undefined;
    const { appliesIf } = (catalogue.requirements[index] as Requirement).data;
    if (known && (!appliesIf || before?.flags.has(appliesIf) === flags.has(appliesIf))) return known;
    return judge(catalogue.requirements[index] as Requirement, target, flags);
  });
  return { collection, verdicts, requirements: verdicts.filter((one) => one !== undefined), flags };
}
