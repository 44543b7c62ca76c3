import type { Span } from '../text/span.ts';
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

function narrowest(found: readonly PlacedFinding[]): Span[] {
  const spans = found.map(place);
  const seen = new Set<string>();
  const distinct = spans.filter((span) => {
    const key = `${span.start}-${span.end}`;
    return seen.has(key) ? false : seen.add(key) && true;
  });
  return distinct.slice(0, MOST);
}

function against(one: PlacedFinding): Against[] {
  if (one.found.frame.effect === 'defeats') return [{ ...place(one), reason: one.found.frame.reason }];
  return one.found.against.map((objection) => ({ start: one.at + objection.start, end: one.at + objection.end, reason: objection.reason }));
}

function judgeElement(id: string, holdsByDefault: boolean, collected: Collected, required: boolean): ElementVerdict {
  const { holds, weak, defeats } = collected;
  const stated = holds.length > 0 || holdsByDefault;
  const satisfied = stated && defeats.length === 0 && required;
  const because: Because = satisfied ? (holds.length ? 'evidence' : 'nothing-against') : defeats.length || weak.length ? 'weak' : 'not-found';
  const evidence = satisfied ? narrowest(holds) : narrowest([...holds, ...weak]);
  return { id, satisfied, because, evidence, against: satisfied ? [] : [...defeats, ...weak].flatMap(against).slice(0, MOST) };
}

function judge(requirement: Requirement, collected: readonly Collected[], whole: Collected, flags: ReadonlySet<string>): RequirementVerdict {
  const { appliesIf } = requirement.data;
  if (appliesIf && !flags.has(appliesIf)) {
    const elements = requirement.elements.map((one) => ({ id: one.id, satisfied: false, because: 'not-applicable' as const, evidence: [], against: [] }));
    return { id: requirement.id, status: 'not-applicable', elements };
  }
  const verdicts = new Map<string, ElementVerdict>();
  requirement.elements.forEach((one, index) => {
    const required = !one.requires || verdicts.get(one.requires)?.satisfied === true;
    verdicts.set(one.id, judgeElement(one.id, one.holds ?? false, collected[index] as Collected, required));
  });
  const elements = [...verdicts.values()];
  const core = requirement.elements.filter((one) => one.mark === 'core');
  const judged = core.length ? core : requirement.elements;
  const dealtWith = whole.holds.length > 0 || elements.some((one) => one.because === 'evidence' || one.because === 'weak');
  const status: Status = judged.every((one) => verdicts.get(one.id)?.satisfied) ? 'present' : dealtWith ? 'partial' : 'missing';
  return { id: requirement.id, status, elements };
}

/** The finding as the rest of the document leaves it: dropped, or incomplete without what it needs elsewhere. */
function conditioned(one: PlacedFinding, flags: ReadonlySet<string>): PlacedFinding | undefined {
  const { frame, start, end } = one.found;
  if (frame.unless.some((flag) => flags.has(flag))) return undefined;
  if (frame.needs.every((flag) => flags.has(flag))) return one;
  if (frame.effect !== 'satisfies') return undefined;
  return { at: one.at, found: { ...one.found, weak: true, against: [...one.found.against, { start, end, reason: 'incomplete' }] } };
}

const empty = (): Collected => ({ holds: [], weak: [], defeats: [] });

function sort(frame: Frame, one: PlacedFinding, into: Collected): void {
  if (frame.effect === 'defeats') {
    if (!one.found.weak) into.defeats.push(one);
  } else if (frame.effect === 'touches') into.holds.push(one);
  else if (one.found.weak) into.weak.push(one);
  else into.holds.push(one);
}

/** Weighs all findings of a contract: the verdict on every requirement of the profile, in catalogue order. */
export function judgeAll(catalogue: Catalogue, profile: string, findings: readonly PlacedFinding[]): Judgement {
  const flags = new Set<string>();
  const byRequirement = new Map<number, { elements: Collected[]; whole: Collected }>();
  catalogue.requirements.forEach((requirement, index) => {
    if (requirement.profile === profile) byRequirement.set(index, { elements: requirement.elements.map(empty), whole: empty() });
  });
  for (const { found } of findings) if (found.frame.effect === 'flags' && !found.weak) flags.add(found.frame.flag);
  for (const finding of findings) {
    const one = conditioned(finding, flags);
    if (!one || one.found.frame.effect === 'flags') continue;
    const { frame } = one.found;
    const target = byRequirement.get(frame.requirement);
    if (!target) continue;
    sort(frame, one, frame.element < 0 || frame.effect === 'touches' ? target.whole : (target.elements[frame.element] as Collected));
  }
  const requirements = [...byRequirement].map(([index, { elements, whole }]) => judge(catalogue.requirements[index] as Requirement, elements, whole, flags));
  return { requirements, flags };
}
