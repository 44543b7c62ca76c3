import { type ContractRemarks, readRemarks } from './readRemarks.ts';
import { repealedAct } from './repealed-act.ts';
import type { Remark, Rule, RuleContext } from './rule.ts';
import { unfilledPlaceholder } from './unfilled-placeholder.ts';
import { unknownProvision } from './unknown-provision.ts';
import { wrongProvision } from './wrong-provision.ts';

/** Every rule, in the order in which remarks at one place are told. */
export const RULES: readonly Rule[] = [unknownProvision, repealedAct, wrongProvision, unfilledPlaceholder];

/** The rule of that code. */
export function ruleOf(code: string): Rule | undefined {
  return RULES.find((rule) => rule.code === code);
}

/** What the rules say of a contract; with what they said of a version before, at the cost of what changed since. */
export function remarksAfter(context: RuleContext, previous?: ContractRemarks): ContractRemarks {
  return readRemarks(RULES, context, previous);
}

/** What the rules tell of a contract, in order of place. */
export function remarksOn(context: RuleContext): readonly Remark[] {
  return remarksAfter(context).told;
}
