import type { Messages } from '../messages/messages.ts';
import type { Register } from '../regulation/actRegister.ts';
import type { Citation } from '../regulation/citations/citation.ts';
import { isUnknown, type Known, type Problem, problemOf } from './provisionProblem.ts';
import type { Remark, Rule } from './rule.ts';

const CODE = 'unknown-provision';

function problemsOf({ act, targets, suggested, heading }: Citation, register: Register): readonly Problem[] {
  const known = register.act(act);
  if (!known || suggested || heading) return [];
  const all: Known = { act: known, structure: register.structure(act) };
  return targets.filter(isUnknown).flatMap((target) => problemOf(target, all) ?? []);
}

/** A citation of a provision that its act does not have: Article 128 of the GDPR, recital 200, a range that runs backwards. */
export const unknownProvision: Rule = {
  code: CODE,
  severity: 'warning',
  over: 'citations',
  run: ({ citations: { citations } }, register) =>
    citations.flatMap((one) =>
      problemsOf(one, register).map(
        (problem): Remark => ({
          code: CODE,
          severity: 'warning',
          span: { start: one.start, end: one.end },
          message: ({ rules, language }: Messages) =>
            rules.unknownProvision({ ...problem, act: register.nameOf(one.act, language) }),
        }),
      ),
    ),
};
