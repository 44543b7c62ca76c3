import type { Diagnostic, DiagnosticRelatedInformation } from 'vscode-languageserver';
import type { ElementVerdict, Finding, Severity } from '../catalogue/review.ts';
import { elementOf, findingMessage, textsOf } from '../messages/findingText.ts';
import type { Settings } from '../protocol/review.ts';
import type { Remark } from '../rules/rule.ts';
import { overlaps, type Span } from '../text/span.ts';
import { rangeOf, SEVERITIES } from './convert.ts';
import type { Snapshot } from './snapshot.ts';

export const SOURCE = 'dpa-review';

const MOST = 500;
const MOST_OF_A_CODE = 100;
const MOST_RELATED = 3;

/** What a diagnostic carries for later requests. */
export interface DiagnosticData {
  readonly code: string;
  readonly requirement: string;
  readonly elements: readonly string[];
}

/** What the client can show, and where pages about codes are. */
export interface DiagnosticOptions {
  readonly relatedInformation: boolean;
  /** Address of the page about a requirement, by its anchor in `docs/requirements.md`. */
  pageOf(anchor: string, language: string): string;
  /** Address of the page about a rule. */
  ruleOf(code: string): string;
}

/** A finding's severity under the settings; undefined when it is not to be shown. */
export function severityOf(
  finding: { readonly code: string; readonly requirement?: string; readonly severity: Severity },
  { severity, showInformation }: Settings,
): Severity | undefined {
  const chosen = severity[finding.code] ?? severity[finding.requirement ?? ''] ?? finding.severity;
  if (chosen === 'off' || (chosen === 'information' && !showInformation)) return undefined;
  return chosen;
}

/** One that is to be shown, made into a diagnostic when it is known that there is room for it. */
interface Shown {
  readonly code: string;
  make(): Diagnostic;
}

function shownIn(snapshot: Snapshot, options: DiagnosticOptions): Shown[] {
  const { review, remarks, settings } = snapshot;
  const findings = review.findings.flatMap((finding): Shown[] => {
    const severity = severityOf(finding, settings);
    return severity ? [{ code: finding.code, make: () => diagnostic(finding, severity, snapshot, options) }] : [];
  });
  const told = remarks.flatMap((remark): Shown[] => {
    const severity = severityOf(remark, settings);
    return severity ? [{ code: remark.code, make: () => ofRemark(remark, severity, snapshot, options) }] : [];
  });
  return [...findings, ...told];
}

/** The findings as the editor lists them, those of the checklist first: at most 100 of a code, at most 500 in all; the last says how many more. */
export function diagnostics(snapshot: Snapshot, options: DiagnosticOptions): Diagnostic[] {
  const shown = shownIn(snapshot, options);
  const ofCode = new Map<string, number>();
  const listed = shown.filter(({ code }) => {
    const count = (ofCode.get(code) ?? 0) + 1;
    ofCode.set(code, count);
    return count <= MOST_OF_A_CODE;
  });
  const kept = listed.slice(0, MOST).map(({ make }) => make());
  const left = shown.length - kept.length;
  const last = kept.at(-1);
  if (left > 0 && last) last.message = `${last.message} ${snapshot.editor.more(left)}`;
  return kept;
}

function ofRemark(
  remark: Remark,
  severity: Severity,
  { document, wording }: Snapshot,
  options: DiagnosticOptions,
): Diagnostic {
  const { code, span } = remark;
  const data: DiagnosticData = { code, requirement: '', elements: [] };
  return {
    range: rangeOf(document, span),
    severity: SEVERITIES[severity],
    code,
    codeDescription: { href: options.ruleOf(code) },
    source: SOURCE,
    message: remark.message(wording.messages),
    data,
  };
}

function diagnostic(finding: Finding, severity: Severity, snapshot: Snapshot, options: DiagnosticOptions): Diagnostic {
  const { document, wording } = snapshot;
  const { code, requirement, elements } = finding;
  const { anchor } = textsOf(requirement, snapshot.review.kind, wording);
  const data: DiagnosticData = { code, requirement, elements };
  const related = options.relatedInformation ? relatedTo(finding, snapshot) : [];
  return {
    range: rangeOf(document, finding.span),
    severity: SEVERITIES[severity],
    code,
    codeDescription: { href: options.pageOf(anchor, wording.messages.language) },
    source: SOURCE,
    message: findingMessage(finding, { text: snapshot.state.contract.text, review: snapshot.review }, wording),
    ...(related.length > 0 && { relatedInformation: related }),
    data,
  };
}

/** Where else to look: the words that weaken it, then those that carry what is said of it. */
function relatedTo(finding: Finding, snapshot: Snapshot): DiagnosticRelatedInformation[] {
  const { document, review, wording, editor } = snapshot;
  const { elementTitle } = textsOf(finding.requirement, review.kind, wording);
  const at = (span: Span, message: string) => ({
    location: { uri: document.uri, range: rangeOf(document, span) },
    message,
  });
  const weak = finding.against.map((span) => at(span, wording.messages.reason(span.reason)));
  const carried = elementsOf(finding, snapshot).flatMap((element) =>
    element.evidence
      .filter((span) => !finding.against.some((weakened) => overlaps(span, weakened)))
      .slice(0, 1)
      .map((span) => at(span, editor.foundHere(elementTitle(element.id)))),
  );
  return [...weak, ...carried].slice(0, MOST_RELATED);
}

/** The finding's own element first, then the others of its requirement. */
function elementsOf(finding: Finding, { review }: Snapshot): readonly ElementVerdict[] {
  const elements = review.requirements.find(({ id }) => id === finding.requirement)?.elements ?? [];
  const own = elementOf(finding);
  return [...elements.filter(({ id }) => id === own), ...elements.filter(({ id }) => id !== own)];
}
