import type { ElementVerdict, RequirementVerdict } from '../catalogue/review.ts';
import { citation, findingMessage, textsOf, type Wording } from '../messages/findingText.ts';
import type { Remark } from '../rules/rule.ts';
import type { Span } from '../text/span.ts';
import type { Printer, Reviewed } from './report.ts';

/** The report for programs; keys may be added to it, none is ever removed. */
export function jsonPrinter(context: Wording): Printer {
  return {
    start: '{"schemaVersion":1,"contracts":[\n',
    separator: ',\n',
    contract: (reviewed) => JSON.stringify(contractJson(reviewed, context)),
    finish: ({ failures }) => `\n],"errors":${JSON.stringify(failures)}}\n`,
  };
}

function contractJson(reviewed: Reviewed, context: Wording): object {
  const { path, review } = reviewed;
  return {
    path,
    language: review.language,
    kind: review.kind,
    requirements: review.requirements.map((requirement) => requirementJson(requirement, reviewed)),
    findings: [
      ...review.findings.map((finding) => ({
        code: finding.code,
        severity: finding.severity,
        ...reviewed.locate(finding.span),
        message: findingMessage(finding, reviewed, context),
        provision: citation(textsOf(finding.requirement, review.kind, context).provision),
      })),
      ...reviewed.remarks.map((remark) => remarkJson(remark, reviewed, context)),
    ],
  };
}

function remarkJson(
  { code, severity, span, provision, message }: Remark,
  { locate }: Reviewed,
  context: Wording,
): object {
  return {
    code,
    severity,
    ...locate(span),
    message: message(context.messages),
    ...(provision !== undefined && { provision }),
  };
}

function requirementJson({ id, status, elements, touched }: RequirementVerdict, reviewed: Reviewed): object {
  const quoted = (span: Span) => ({ ...reviewed.locate(span), text: reviewed.text.slice(span.start, span.end) });
  return {
    id,
    status,
    elements: elements.map((element) => elementJson(element, reviewed)),
    touched: touched.map(quoted),
  };
}

function elementJson(
  { id, satisfied, because, evidence, against }: ElementVerdict,
  { text, locate }: Reviewed,
): object {
  const quoted = (span: Span) => ({ ...locate(span), text: text.slice(span.start, span.end) });
  return {
    id,
    satisfied,
    because,
    evidence: evidence.map(quoted),
    against: against.map((span) => ({ ...quoted(span), reason: span.reason })),
  };
}
