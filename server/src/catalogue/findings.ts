import type { Catalogue, Requirement } from './catalogue.ts';
import type { HomeOf } from './home.ts';
import type { ElementVerdict, Finding, RequirementVerdict, Severity } from './review.ts';
import type { Judgement } from './verdict.ts';

function severities(
  requirement: Requirement,
  flags: ReadonlyMap<string, number>,
): { readonly missing: Severity; readonly partial: Severity } {
  const raised = requirement.data.severityIf?.find((one) => flags.has(one.flag));
  const missing = raised?.missing ?? requirement.data.severity.missing ?? 'information';
  return { missing, partial: raised?.partial ?? requirement.data.severity.partial ?? missing };
}

function weakFinding(
  requirement: Requirement,
  verdict: RequirementVerdict,
  element: ElementVerdict,
  partial: Severity,
  home: HomeOf,
): Finding | undefined {
  const data = requirement.elements.find((one) => one.id === element.id);
  if (!data || element.satisfied !== false || element.because === 'not-applicable') return undefined;
  const unless = data.severityUnless;
  const lifted = unless && verdict.elements.find((one) => one.id === unless.element)?.satisfied === false;
  const own = data.severity ?? (data.mark === 'core' ? partial : 'information');
  const severity = lifted && unless ? unless.severity : own;
  const span =
    element.against[0] ??
    element.evidence[0] ??
    verdict.elements.flatMap((one) => one.evidence)[0] ??
    verdict.touched[0] ??
    home(requirement);
  return {
    code: `${requirement.id}.${element.id}`,
    severity,
    requirement: requirement.id,
    elements: [element.id],
    span: { start: span.start, end: span.end },
    against: element.against,
  };
}

/** What to tell the user, in catalogue order. `home`: where a clause that is nowhere would belong. */
export function findingsOf(catalogue: Catalogue, profile: string, judgement: Judgement, home: HomeOf): Finding[] {
  return judgement.requirements.flatMap((verdict): Finding[] => {
    const requirement = catalogue.requirement(verdict.id, profile);
    if (!requirement || verdict.status === 'not-applicable' || verdict.status === 'not-assessed') return [];
    const { missing, partial } = severities(requirement, judgement.flags);
    if (verdict.status === 'missing') {
      const core = requirement.elements.filter((one) => one.mark === 'core');
      const elements = (core.length > 0 ? core : requirement.elements).map((one) => one.id);
      return [
        {
          code: verdict.id,
          severity: missing,
          requirement: verdict.id,
          elements,
          span: home(requirement),
          against: [],
        },
      ];
    }
    return verdict.elements.flatMap((element) => weakFinding(requirement, verdict, element, partial, home) ?? []);
  });
}
