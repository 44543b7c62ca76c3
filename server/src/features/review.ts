import type { ElementVerdict, Finding, RequirementVerdict, Severity } from '../catalogue/review.ts';
import { excerpt, passage } from '../messages/excerpt.ts';
import { findingMessage, type RequirementTexts, textsOf } from '../messages/findingText.ts';
import type { ReviewElement, ReviewRequirement, ReviewResult } from '../protocol/review.ts';
import type { Span } from '../text/span.ts';
import { rangeOf } from './convert.ts';
import { severityOf } from './diagnostic.ts';
import type { Snapshot } from './snapshot.ts';

const QUOTED = 120;
const RANKS: readonly Severity[] = ['error', 'warning', 'information'];

function worstOf(severities: readonly Severity[]): Severity | null {
  return RANKS.find((one) => severities.includes(one)) ?? null;
}

function shownSeverities(findings: readonly Finding[], { settings }: Snapshot): Severity[] {
  return findings.flatMap((finding) => severityOf(finding, settings) ?? []);
}

/** The review of a document as views of a client show it: every text ready, every place a range. */
export function review(snapshot: Snapshot): ReviewResult {
  const { document, review: read, wording, editor } = snapshot;
  const { messages } = wording;
  const requirements = read.requirements.map((verdict) => requirement(verdict, snapshot));
  const mandatory = requirements.filter((one) => one.mandatory && one.status !== 'not-applicable');
  const present = mandatory.filter(({ status }) => status === 'present').length;
  const { key, span } = read.kindReason;
  const why = messages.kindReason(key, span ? excerpt(snapshot.state.contract.text, span, 80) : '');
  return {
    version: document.version,
    language: read.language,
    kind: read.kind,
    verdict: verdictOf(snapshot, present, mandatory.length),
    explanation: editor.explanation(editor.documentKind(read.kind), why),
    worst: worstOf(shownSeverities(read.findings, snapshot)),
    present,
    applicable: mandatory.length,
    requirements,
  };
}

function verdictOf({ review: read, editor }: Snapshot, present: number, applicable: number): string {
  if (read.kind === 'other') return editor.notReviewed();
  if (read.requirements.every(({ status }) => status === 'not-assessed')) return editor.notAssessed();
  const notApplicable = read.requirements.filter(({ status }) => status === 'not-applicable').length;
  return editor.verdict(read.kind, { present, applicable, notApplicable });
}

function requirement(verdict: RequirementVerdict, snapshot: Snapshot): ReviewRequirement {
  const { document, review: read, wording } = snapshot;
  const texts = textsOf(verdict.id, read.kind, wording);
  const findings = read.findings.filter((finding) => finding.requirement === verdict.id);
  const place = placeOf(verdict, findings);
  return {
    id: verdict.id,
    title: texts.title,
    provision: wording.messages.provision(texts.provision),
    mandatory: !texts.recommended,
    status: verdict.status,
    statusText: wording.messages.status(verdict.status),
    severity: worstOf(shownSeverities(findings, snapshot)),
    detail: detail(verdict, texts.title, findings, place, snapshot),
    range: rangeOf(document, place ?? { start: 0, end: 0 }),
    elements: verdict.elements.map((element) => elementOf(element, verdict.id, texts, snapshot)),
  };
}

function placeOf({ elements, touched, status }: RequirementVerdict, findings: readonly Finding[]): Span | undefined {
  const evidence = elements.flatMap((one) => one.evidence)[0];
  const weak = elements.flatMap((one) => one.against)[0];
  const found = findings[0]?.span;
  return status === 'partial' ? (weak ?? evidence ?? touched[0] ?? found) : (evidence ?? weak ?? touched[0] ?? found);
}

/** One line: what is lacking, else the words that carry it. */
function detail(
  { status }: RequirementVerdict,
  title: string,
  findings: readonly Finding[],
  place: Span | undefined,
  { state, review: read, wording }: Snapshot,
): string {
  const { text } = state.contract;
  const [first] = findings;
  if (first && status !== 'present') return withoutTitle(findingMessage(first, { text, review: read }, wording), title);
  if (!place) return wording.messages.nothingAgainst();
  return wording.messages.quote(excerpt(text, passage(text, place, QUOTED), QUOTED));
}

/** The message without the title that stands above it in a list. */
function withoutTitle(message: string, title: string): string {
  if (!message.startsWith(title)) return message;
  const rest = message.slice(title.length).replace(/^[\s\u00a0]*[:,][\s\u00a0]*/, '');
  return rest.slice(0, 1).toUpperCase() + rest.slice(1);
}

const MARKS = { core: 'core', dagger: 'included', recommended: 'recommended' } as const;

function elementOf(
  { id, satisfied, because, evidence, against }: ElementVerdict,
  requirementId: string,
  texts: RequirementTexts,
  { document, review: read, wording }: Snapshot,
): ReviewElement {
  const { catalogue, messages } = wording;
  const data = catalogue.requirement(requirementId, read.kind)?.elements.find((one) => one.id === id);
  return {
    id,
    title: texts.elementTitle(id),
    mark: MARKS[data?.mark ?? 'recommended'],
    satisfied,
    statusText: statusText(satisfied, because, texts.isCore(id), messages),
    lookedFor: texts.lookedFor(id),
    evidence: evidence.map((span) => ({ range: rangeOf(document, span), reason: '' })),
    against: against.map((span) => ({ range: rangeOf(document, span), reason: messages.reason(span.reason) })),
  };
}

function statusText(
  satisfied: boolean | null,
  because: ElementVerdict['because'],
  isCore: boolean,
  messages: Snapshot['wording']['messages'],
): string {
  if (because === 'not-assessed' || because === 'not-applicable') return messages.status(because);
  if (because === 'nothing-against' && satisfied) return messages.nothingAgainst();
  if (satisfied) return messages.status('present');
  if (because === 'weak') return messages.notBinding();
  return isCore ? messages.elementNotFound() : messages.elementNotStated();
}
