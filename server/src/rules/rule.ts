import type { Severity } from '../catalogue/review.ts';
import type { Contract } from '../contract/contract.ts';
import type { Messages } from '../messages/messages.ts';
import type { Register } from '../regulation/actRegister.ts';
import type { ContractCitations } from '../regulation/citations.ts';
import type { Span } from '../text/span.ts';

/** What rules are run over: one version of a contract and what it cites. */
export interface RuleContext {
  readonly contract: Contract;
  readonly citations: ContractCitations;
  readonly register: Register;
}

/** Something that a rule tells of a document. */
export interface Remark {
  /** The code of the rule. */
  readonly code: string;
  readonly severity: Severity;
  /** Absolute offsets. */
  readonly span: Span;
  /** The provision that it rests on, with its act: `GDPR 94(1)`. */
  readonly provision?: string;
  /** The sentence that tells it. */
  message(messages: Messages): string;
}

/** A rule: what is wrong is in its code, readable after “allow …”; `docs/rules/<code>.md` explains it. */
export interface Rule {
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong, in order of place. */
  run(context: RuleContext): readonly Remark[];
}
