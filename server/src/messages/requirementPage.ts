import type { LocalText, Requirement } from '../catalogue/catalogue.ts';
import type { Severity } from '../catalogue/review.ts';
import type { Messages } from './messages.ts';
import type { SeverityCase } from './pageMessages.ts';

type Element = Requirement['elements'][number];

/** A page of explanations: its title, and its Markdown, which begins with that title. */
export interface RequirementPage {
  readonly title: string;
  readonly markdown: string;
}

/**
 * The page behind "Why is this asked?": what the catalogue says of a requirement, then `body`, its page in the language of
 * `messages` (three sections). The element of that id, if the requirement has it, comes first and is marked.
 */
export function pageOf(requirement: Requirement, body: string, messages: Messages, element?: string): RequirementPage {
  const { page } = messages;
  const title = textIn(requirement.title, messages);
  const cited = [requirement.provision, ...(requirement.data.provisions ?? [])].join(', ');
  const { appliesIf } = requirement.data;
  const asked = requirement.elements.filter((one) => one.id === element);
  const others = requirement.elements.filter((one) => one.id !== element);
  const marks = [...new Set(requirement.elements.map(({ mark }) => mark))];
  const paragraphs = [
    `# ${title}`,
    `**${messages.provision(cited)}** · ${page.obligation(requirement.obligation)}`,
    ...(appliesIf ? [page.onlyWhere(page.circumstance(appliesIf))] : []),
    `## ${page.elementsHeading()}`,
    [
      ...asked.map((one) => elementLine(one, [page.asked()], requirement, messages)),
      ...others.map((one) => elementLine(one, [], requirement, messages)),
    ].join('\n'),
    ...(marks.length > 1 ? [marks.map(page.markMeaning).join(' ')] : []),
    severityLine(requirement, messages),
    body.trim(),
  ];
  return { title, markdown: `${paragraphs.join('\n\n')}\n` };
}

function textIn(text: LocalText, { language }: Messages): string {
  return text[language] ?? '';
}

function elementLine(
  element: Element,
  remarks: readonly string[],
  requirement: Requirement,
  messages: Messages,
): string {
  const title = textIn(requirement.elementTitle(element.id), messages);
  const weight = [
    messages.page.mark(element.mark),
    messages.page.severities(elementSeverities(element, requirement, messages)),
  ];
  const lookedFor = textIn(requirement.lookedFor(element.id), messages);
  return `- **${title}** (${[...remarks, ...weight].join(messages.semicolon())}). ${lookedFor}`;
}

/** What a finding about this element alone gets: as `findings.ts` decides. */
function elementSeverities(element: Element, requirement: Requirement, messages: Messages): SeverityCase[] {
  const unless = element.severityUnless;
  const other = unless && messages.page.withoutElement(textIn(requirement.elementTitle(unless.element), messages));
  const lifted = unless && other ? [{ severity: unless.severity, circumstance: other }] : [];
  if (element.severity) return [{ severity: element.severity }, ...lifted];
  if (element.mark !== 'core') return [{ severity: 'information' }, ...lifted];
  return [...requirementSeverities(requirement, 'partial', messages), ...lifted];
}

function requirementSeverities(
  { data }: Requirement,
  status: 'missing' | 'partial',
  { page }: Messages,
): SeverityCase[] {
  const usual: Severity = data.severity[status] ?? data.severity.missing ?? 'information';
  const cases = (data.severityIf ?? []).map((one) => ({
    severity: one[status] ?? data.severity[status] ?? one.missing ?? usual,
    circumstance: page.circumstance(one.flag),
  }));
  return [{ severity: usual }, ...cases.filter((one) => one.severity !== usual)];
}

function severityLine(requirement: Requirement, messages: Messages): string {
  const { page } = messages;
  if (requirement.elements.every(({ holds }) => holds)) return page.metBySilence();
  return page.whenMissing(page.severities(requirementSeverities(requirement, 'missing', messages)));
}
