import { type Hover, MarkupKind, type Position } from 'vscode-languageserver';
import { headingOver } from '../catalogue/home.ts';
import type { Against, RequirementVerdict } from '../catalogue/review.ts';
import type { Contract } from '../contract/contract.ts';
import { type RequirementTexts, textsOf } from '../messages/findingText.ts';
import type { Span } from '../text/span.ts';
import { asMarkdownText, rangeOf } from './convert.ts';
import { severityOf } from './diagnostic.ts';
import type { Snapshot } from './snapshot.ts';

/** What the words under the cursor, or the clause whose heading they are, do for one requirement. */
interface Touch {
  readonly requirement: RequirementVerdict;
  readonly how: 'carries' | 'weakens' | 'missingHere' | 'clauseCarries';
  readonly span: Span;
}

const ORDER = ['clauseCarries', 'missingHere', 'weakens', 'carries'] as const;

function isIn({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

/** The heading whose words stand at a place. */
function headingAt(contract: Contract, offset: number): Span | undefined {
  const heading = headingOver(contract, offset);
  return heading && isIn(heading, offset) ? heading : undefined;
}

function isUnder(heading: Span, spans: readonly Span[], contract: Contract): boolean {
  return spans.some(({ start }) => headingOver(contract, start)?.start === heading.start);
}

function touches({ review, state: { contract } }: Snapshot, offset: number): Touch[] {
  const heading = headingAt(contract, offset);
  const at = (spans: readonly Span[]) => spans.find((span) => isIn(span, offset));
  const missing = review.findings.filter(({ code, requirement, span }) => code === requirement && isIn(span, offset));
  return review.requirements.flatMap((requirement): Touch[] => {
    const finding = missing.find(({ code }) => code === requirement.id);
    if (finding) return [{ requirement, how: 'missingHere', span: finding.span }];
    const weak = at(requirement.elements.flatMap(({ against }) => against));
    if (weak) return [{ requirement, how: 'weakens', span: weak }];
    const evidence = requirement.elements.flatMap(({ evidence }) => evidence);
    const carried = at(evidence);
    if (carried) return [{ requirement, how: 'carries', span: carried }];
    return heading && isUnder(heading, evidence, contract)
      ? [{ requirement, how: 'clauseCarries', span: heading }]
      : [];
  });
}

function isLacking({ elements }: RequirementVerdict, texts: RequirementTexts): string[] {
  return elements
    .filter(({ id, satisfied }) => satisfied === false && texts.isCore(id))
    .map(({ id }) => texts.elementTitle(id));
}

function line({ requirement, how }: Touch, snapshot: Snapshot, offset: number): string {
  const { review, wording, editor } = snapshot;
  const { messages } = wording;
  const texts = textsOf(requirement.id, review.kind, wording);
  const status = messages.status(requirement.status);
  const lacking = how === 'missingHere' ? [] : isLacking(requirement, texts);
  const head = editor.requirementLine(texts.title, messages.provision(texts.provision), status);
  const own = how === 'weakens' ? reasons(requirement, snapshot, offset) : [];
  const rest = lacking.length > 0 ? [editor.lacks(lacking)] : [];
  return `- ${[head, ...own, ...rest].map(asMarkdownText).join('  \n  ')}`;
}

/** Why the words at a place weaken a requirement, without what a finding shown there says of them: a pop-up has both. */
function reasons(
  { id, elements }: RequirementVerdict,
  { review, settings, wording }: Snapshot,
  offset: number,
): string[] {
  const reasonsAt = (spans: readonly Against[]) =>
    spans.filter((span) => isIn(span, offset)).map(({ reason }) => wording.messages.reason(reason));
  const shown = review.findings.filter(
    (finding) => finding.requirement === id && isIn(finding.span, offset) && severityOf(finding, settings),
  );
  const told = shown.flatMap(({ against }) => reasonsAt(against));
  const here = reasonsAt(elements.flatMap(({ against }) => against));
  return [...new Set(here)].filter((reason) => !told.includes(reason));
}

/** What the words at a position carry, weaken or lack; null where they are none of these. */
export function hover(snapshot: Snapshot, position: Position): Hover | null {
  const { document, editor } = snapshot;
  const offset = document.offsetAt(position);
  const found = touches(snapshot, offset);
  const [first] = found;
  if (!first) return null;
  const parts = ORDER.flatMap((how) => {
    const some = found.filter((touch) => touch.how === how);
    return some.length > 0
      ? [`**${editor[how]()}**\n\n${some.map((touch) => line(touch, snapshot, offset)).join('\n')}`]
      : [];
  });
  const span = found.reduce(
    (least, { span }) => (span.end - span.start < least.end - least.start ? span : least),
    first.span,
  );
  return { contents: { kind: MarkupKind.Markdown, value: parts.join('\n\n') }, range: rangeOf(document, span) };
}
