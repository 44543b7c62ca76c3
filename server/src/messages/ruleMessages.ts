import type { Provision } from '../regulation/provision.ts';

/** Why a provision that is cited does not exist. `act`: what the act is called. */
export type ProvisionProblem = { readonly act: string } & (
  | { readonly kind: 'article'; readonly article: number; readonly last: number }
  | { readonly kind: 'paragraph'; readonly article: number; readonly paragraph: number; readonly last: number }
  | { readonly kind: 'unnumbered'; readonly article: number; readonly cited: string }
  | { readonly kind: 'subparagraph'; readonly within: Provision; readonly subparagraph: number; readonly last: number }
  | { readonly kind: 'point'; readonly within: Provision; readonly point: string; readonly points: readonly string[] }
  | { readonly kind: 'recital'; readonly recital: number | string; readonly last: number }
  | { readonly kind: 'chapter'; readonly chapter: string; readonly last: string }
  | { readonly kind: 'range'; readonly first: string; readonly end: string }
);

/** An act that is past: when that came about, and what took its place. Titles are those of the register, days `2018-05-25`. */
export interface PastAct {
  readonly title: string;
  readonly how: 'repealed' | 'invalid';
  readonly since: string;
  readonly by: string;
  readonly bySince: string | undefined;
  /** The provision of the new act that repeals the old one. */
  readonly provision: string | undefined;
  /** The judgment that annulled it. */
  readonly case: string | undefined;
  /** Until when contracts concluded under it were still good. */
  readonly grace: string | undefined;
  /** How often it is named. */
  readonly places: number;
}

/** Texts of the rules, one typed function each. */
export interface RuleMessages {
  /** What the rule of that code finds, as a title. */
  title(code: string): string;
  unknownProvision(problem: ProvisionProblem): string;
  repealedAct(act: PastAct): string;
  /** `duty`: what the sentence speaks of; `right`: the provisions that govern it. */
  wrongProvision(duty: string, cited: Provision, right: readonly number[], act: string): string;
  /** `words`: the blank; or the label that has no value. */
  unfilledPlaceholder(words: string, kind: 'label' | 'mark'): string;
}
