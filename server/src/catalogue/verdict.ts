import { overlaps, type Span } from '../text/span.ts';
import type { Catalogue, Requirement } from './catalogue.ts';
import type { Finding as Found, Frame } from './frame.ts';
import type { Against, Because, ElementVerdict, RequirementVerdict, Status } from './review.ts';

/** A finding of a frame with the absolute offset of its block. */
export interface PlacedFinding {
  readonly found: Found;
  readonly at: number;
}

interface Collected {
  readonly holds: PlacedFinding[];
  readonly weak: PlacedFinding[];
  readonly defeats: PlacedFinding[];
}

export interface Judgement {
  readonly requirements: readonly RequirementVerdict[];
  readonly flags: ReadonlySet<string>;
}

const MOST = 3;

function place(one: PlacedFinding): Span {
  return { start: one.at + one.found.start, end: one.at + one.found.end };
}

/** The most telling distinct places, at most `MOST`; among equals, or `inOrder`, the first. */
function bestPlaces(found: readonly PlacedFinding[], inOrder: boolean): Span[] {
  const spans: Span[] = [];
  for (const one of inOrder ? found : [...found].sort((a, b) => b.found.rank - a.found.rank)) {
    if (spans.length === MOST) break;
    const span = place(one);
    if (!spans.some((other) => other.start === span.start && other.end === span.end)) spans.push(span);
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

/** Objections with the same reason to the same words are one. */
function distinct(objections: readonly Against[]): Against[] {
  const kept: Against[] = [];
  for (const one of objections)
    if (!kept.some((other) => other.reason === one.reason && overlaps(other, one))) kept.push(one);
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
    against: satisfied ? [] : distinct([...defeats, ...weak].flatMap(against)).slice(0, MOST),
  };
}

function judge(
  requirement: Requirement,
  collected: readonly Collected[],
  whole: Collected,
  flags: ReadonlySet<string>,
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

/** The finding as the rest of the document leaves it: dropped, or incomplete without what it needs elsewhere. */
function conditioned(one: PlacedFinding, flags: ReadonlySet<string>): PlacedFinding | undefined {
  const { frame, start, end } = one.found;
  if (frame.unless.some((flag) => flags.has(flag))) return undefined;
  if (frame.needs.every((flag) => flags.has(flag))) return one;
  if (frame.effect !== 'satisfies') return undefined;
  return {
    at: one.at,
    found: { ...one.found, weak: true, against: [...one.found.against, { start, end, reason: 'incomplete' }] },
  };
}

const empty = (): Collected => ({ holds: [], weak: [], defeats: [] });

/** More findings than these change nothing: a verdict shows the first few places. */
const ENOUGH = 40;

function keep(list: PlacedFinding[], one: PlacedFinding): void {
  if (list.length < ENOUGH) list.push(one);
}

function sort(frame: Frame, one: PlacedFinding, into: Collected): void {
  if (frame.effect === 'defeats') {
    if (!one.found.weak) keep(into.defeats, one);
  } else if (frame.effect === 'touches') keep(into.holds, one);
  else keep(one.found.weak ? into.weak : into.holds, one);
}

/** Calls `visit` for every finding of a contract, in reading order. */
export type EachFinding = (visit: (found: Found, at: number) => void) => void;

interface Target {
  readonly elements: readonly Collected[];
  readonly whole: Collected;
}

/** Whether the verdict's lists can take nothing more from this frame. */
function isFull(frame: Frame, target: Collected, weak: boolean): boolean {
  if (frame.needs.length || frame.unless.length) return false;
  const list =
    frame.effect === 'defeats' ? target.defeats : weak && frame.effect !== 'touches' ? target.weak : target.holds;
  return list.length >= ENOUGH;
}

/** Weighs all findings of a contract: the verdict on every requirement of the profile, in catalogue order. */
export function judgeAll(catalogue: Catalogue, profile: string, each: EachFinding): Judgement {
  const flags = new Set<string>();
  const targets: (Target | undefined)[] = catalogue.requirements.map((requirement) =>
    requirement.profile === profile ? { elements: requirement.elements.map(empty), whole: empty() } : undefined,
  );
  each(({ frame, weak }) => {
    if (frame.effect === 'flags' && !weak) flags.add(frame.flag);
  });
  each((found, at) => {
    const { frame } = found;
    const target = targets[frame.requirement];
    if (!target || frame.effect === 'flags') return;
    const into =
      frame.element < 0 || frame.effect === 'touches' ? target.whole : (target.elements[frame.element] as Collected);
    if (isFull(frame, into, found.weak)) return;
    const one = conditioned({ found, at }, flags);
    if (one) sort(frame, one, into);
  });
  const requirements = targets.flatMap((target, index) =>
    target ? [judge(catalogue.requirements[index] as Requirement, target.elements, target.whole, flags)] : [],
  );
  return { requirements, flags };
}
