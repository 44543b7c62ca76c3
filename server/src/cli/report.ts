import type { Catalogue, LocalText } from '../catalogue/catalogue.ts';
import type { Finding, Kind, Review } from '../catalogue/review.ts';
import type { Counts, Messages, WeakWords } from '../messages/messages.ts';
import { excerpt } from './excerpt.ts';
import type { Locate } from './places.ts';

/** What a report says of a requirement, in the user's language. */
export interface RequirementTexts {
  readonly provision: string;
  readonly recommended: boolean;
  readonly title: string;
  isCore(element: string): boolean;
  elementTitle(element: string): string;
  /** What was looked for, without full stop, to stand inside a sentence. */
  lookedFor(element: string): string;
}

/** A contract that was read and reviewed. */
export interface Reviewed {
  readonly path: string;
  readonly text: string;
  readonly review: Review;
  readonly locate: Locate;
}

/** What was counted over all contracts, and what could not be read. */
export interface Totals {
  readonly contracts: number;
  readonly counts: Counts;
  /** Every code that some finding has, with the profile it belongs to. */
  readonly codes: ReadonlyMap<string, Kind>;
  readonly failures: readonly { readonly path: string; readonly message: string }[];
}

/** One form of report: contracts are printed one by one, in order. */
export interface Printer {
  readonly start: string;
  readonly separator: string;
  contract(reviewed: Reviewed): string;
  finish(totals: Totals): string;
}

/** Everything a printer needs beside the contract. */
export interface Context {
  readonly messages: Messages;
  readonly catalogue: Catalogue;
}

/** The texts of a requirement of the given profile. */
export function textsOf(id: string, profile: Kind, { catalogue, messages }: Context): RequirementTexts {
  const requirement = catalogue.requirement(id, profile);
  if (!requirement) throw new Error(`the catalogue has no requirement ${id} in the profile ${profile}`);
  const local = (text: LocalText) => text[messages.language] ?? '';
  return {
    provision: requirement.provision,
    recommended: requirement.obligation === 'recommended',
    title: local(requirement.title),
    isCore: (element) => requirement.elements.some(({ id, mark }) => id === element && mark === 'core'),
    elementTitle: (element) => local(requirement.elementTitle(element)),
    lookedFor: (element) => withoutFullStop(local(requirement.lookedFor(element))),
  };
}

function withoutFullStop(text: string): string {
  return text.endsWith('.') ? text.slice(0, -1) : text;
}

/** A citation that a machine can read, whatever the language. */
export function citation(provision: string): string {
  return `GDPR ${provision}`;
}

/** The element that a finding's code names; empty when the finding is about the whole requirement. */
export function elementOf(finding: Finding): string {
  const { code, requirement } = finding;
  return code.startsWith(`${requirement}.`) ? code.slice(requirement.length + 1) : '';
}

/** The sentence that tells a finding, in the user's language. */
export function findingMessage(finding: Finding, { text, review }: Reviewed, context: Context): string {
  const { messages } = context;
  const { title, elementTitle, lookedFor } = textsOf(finding.requirement, review.kind, context);
  const element = elementOf(finding);
  if (element === '') return messages.missing(title, finding.elements.map(lookedFor));
  const verdict = review.requirements
    .find(({ id }) => id === finding.requirement)
    ?.elements.find(({ id }) => id === element);
  if (finding.against.length === 0 && verdict?.because !== 'weak') {
    return messages.elementMissing(title, elementTitle(element), lookedFor(element));
  }
  const against: WeakWords[] = finding.against.map((span) => ({ words: excerpt(text, span, 80), reason: span.reason }));
  return messages.weak(title, elementTitle(element), against);
}

/** How many findings a review has of each severity. */
export function countsOf(review: Review): Counts {
  const counts = { error: 0, warning: 0, information: 0 };
  for (const { severity } of review.findings) counts[severity]++;
  return counts;
}

/** The sum of two counts. */
export function sum(a: Counts, b: Counts): Counts {
  return {
    error: a.error + b.error,
    warning: a.warning + b.warning,
    information: a.information + b.information,
  };
}
