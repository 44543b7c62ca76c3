import type { Catalogue, LocalText } from '../catalogue/catalogue.ts';
import type { Finding, Kind, Review } from '../catalogue/review.ts';
import { excerpt } from './excerpt.ts';
import type { Counts, Messages, WeakWords } from './messages.ts';

/** What a report says of a requirement, in the user's language. */
export interface RequirementTexts {
  readonly provision: string;
  /** Where `docs/requirements.md` explains it. */
  readonly anchor: string;
  readonly recommended: boolean;
  readonly title: string;
  isCore(element: string): boolean;
  elementTitle(element: string): string;
  /** What a finding about an element speaks of: the requirement and its element, the requirement alone where it has but one. */
  subject(element: string): string;
  /** What was looked for, without full stop, to stand inside a sentence. */
  lookedFor(element: string): string;
}

/** A text with its review. */
export interface ReviewedText {
  readonly text: string;
  readonly review: Review;
}

/** What is needed to put a review into words. */
export interface Wording {
  readonly messages: Messages;
  readonly catalogue: Catalogue;
}

/** The texts of a requirement of the given profile. */
export function textsOf(id: string, profile: Kind, { catalogue, messages }: Wording): RequirementTexts {
  const requirement = catalogue.requirement(id, profile);
  if (!requirement) throw new Error(`the catalogue has no requirement ${id} in the profile ${profile}`);
  const local = (text: LocalText) => text[messages.language] ?? '';
  const title = local(requirement.title);
  return {
    provision: requirement.provision,
    anchor: requirement.folder,
    recommended: requirement.obligation === 'recommended',
    title,
    isCore: (element) => requirement.elements.some(({ id, mark }) => id === element && mark === 'core'),
    elementTitle: (element) => local(requirement.elementTitle(element)),
    subject: (element) =>
      [title, ...(requirement.elements.length > 1 ? [local(requirement.elementTitle(element))] : [])].join(', '),
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
export function findingMessage(finding: Finding, { text, review }: ReviewedText, context: Wording): string {
  const { messages } = context;
  const { title, subject, lookedFor } = textsOf(finding.requirement, review.kind, context);
  const element = elementOf(finding);
  if (element === '') return messages.missing(title, finding.elements.map(lookedFor));
  const verdict = review.requirements
    .find(({ id }) => id === finding.requirement)
    ?.elements.find(({ id }) => id === element);
  if (finding.against.length === 0 && verdict?.because !== 'weak') {
    return messages.elementMissing(subject(element), lookedFor(element));
  }
  const against: WeakWords[] = finding.against.map((span) => ({ words: excerpt(text, span, 80), reason: span.reason }));
  return messages.weak(subject(element), against);
}

/** How many findings a review has of each severity. */
export function countsOf(review: Review): Counts {
  const counts = { error: 0, warning: 0, information: 0 };
  for (const { severity } of review.findings) counts[severity]++;
  return counts;
}
