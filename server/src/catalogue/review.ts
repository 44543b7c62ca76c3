import type { Span } from '../text/span.ts';

export type Status = 'present' | 'partial' | 'missing' | 'not-applicable' | 'not-assessed';
export type Severity = 'error' | 'warning' | 'information';
export type ProfileId = 'dpa' | 'privacy-notice';
export type Kind = ProfileId | 'other';
export type Language = string;

/** Why an element is judged as it is. `weak`: words were found, but they do not bind; `not-found`: nothing was found. */
export type Because = 'evidence' | 'nothing-against' | 'not-applicable' | 'weak' | 'not-found' | 'not-assessed';

/** Words that weaken or contradict an element. `reason` is a key of the messages (`may`, `narrowed`, `negated` …). */
export interface Against extends Span {
  readonly reason: string;
}

export interface ElementVerdict {
  readonly id: string;
  readonly satisfied: boolean | null;
  readonly because: Because;
  /** The narrowest words that carry the element, absolute offsets, at most three, best first. */
  readonly evidence: readonly Span[];
  readonly against: readonly Against[];
}

export interface RequirementVerdict {
  readonly id: string;
  readonly status: Status;
  readonly elements: readonly ElementVerdict[];
  /** Words that deal with the subject without carrying an element: why a requirement with nothing else is `partial`. */
  readonly touched: readonly Span[];
}

/** Something to tell the user. `code`: the requirement's id when it is missing, `<id>.<element>` when it is weak. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly requirement: string;
  /** Elements the finding speaks of (all of the requirement's missing core elements when the whole is missing). */
  readonly elements: readonly string[];
  /** Where to show it: the weak words, else the place where the clause would belong. */
  readonly span: Span;
  readonly against: readonly Against[];
}

export interface Review {
  readonly language: Language;
  readonly kind: Kind;
  /** Key and parameters of the message that says why this kind. */
  readonly kindReason: { readonly key: string; readonly span?: Span };
  readonly requirements: readonly RequirementVerdict[];
  readonly findings: readonly Finding[];
}
