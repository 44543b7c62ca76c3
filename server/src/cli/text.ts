import type { ElementVerdict, RequirementVerdict, Severity, Status } from '../catalogue/review.ts';
import { excerpt, passage, printable } from '../messages/excerpt.ts';
import { findingMessage, type RequirementTexts, textsOf, type Wording } from '../messages/findingText.ts';
import type { Span } from '../text/span.ts';
import { STDIN } from './files.ts';
import { countsIn, type Printer, type Reviewed } from './report.ts';

/** How a piece of text is shown on a terminal. */
export type Style = 'bold' | 'dim' | 'green' | 'yellow' | 'red';

/** Puts a style on a text; without colours it returns the text as it is. */
export type Paint = (style: Style, text: string) => string;

/** What the text report needs beside messages and titles. */
export interface TextContext extends Wording {
  readonly paint: Paint;
}

const QUOTED = 160;
const LOOKS: Readonly<Record<Status, { readonly symbol: string; readonly style: Style }>> = {
  present: { symbol: '✔', style: 'green' },
  partial: { symbol: '◐', style: 'yellow' },
  missing: { symbol: '✘', style: 'red' },
  'not-applicable': { symbol: '–', style: 'dim' },
  'not-assessed': { symbol: '?', style: 'dim' },
};
const STATUSES = Object.keys(LOOKS) as Status[];
const SEVERITY_STYLES: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', information: 'dim' };

/** The report for people: a checklist with the words that carry each element. */
export function textPrinter(context: TextContext): Printer {
  const { messages, paint } = context;
  return {
    start: '',
    separator: '\n',
    contract: (reviewed) => [...head(reviewed, context), ...body(reviewed, context), ''].join('\n'),
    finish: ({ contracts, counts }) => {
      if (contracts === 0) return '';
      const total = contracts > 1 ? `\n${paint('bold', messages.total(contracts, counts))}\n` : '';
      return `${total}${paint('dim', messages.legend())}\n${paint('dim', messages.disclaimer())}\n`;
    },
  };
}

function head({ path, text, review, locate }: Reviewed, { messages, paint }: TextContext): string[] {
  const { key, span } = review.kindReason;
  const line = span ? ` (${messages.atLine(locate(span).startLine)})` : '';
  const why = messages.kindReason(key, span ? excerpt(text, span, 80) : '');
  const name = path === STDIN ? messages.standardInput() : printable(path);
  return [
    paint('bold', name),
    messages.labelled(messages.kindLabel(), `${messages.kind(review.kind)} – ${why}${line}`),
    messages.labelled(messages.languageLabel(), messages.contractLanguage(review.language)),
    '',
  ];
}

function body(reviewed: Reviewed, context: TextContext): string[] {
  const { review } = reviewed;
  const { messages } = context;
  if (review.kind === 'other') return [messages.notReviewed()];
  if (review.requirements.every(({ status }) => status === 'not-assessed')) {
    const remarks = otherRemarks(reviewed, context);
    return [messages.notAssessed(review.language), ...(remarks.length > 0 ? ['', ...remarks] : [])];
  }
  const recommended = ({ id }: RequirementVerdict) => textsOf(id, review.kind, context).recommended;
  const mandatory = review.requirements.filter((verdict) => !recommended(verdict));
  return [
    ...section(messages.mandatoryHeading(review.kind), mandatory, reviewed, context),
    ...section(messages.recommendedHeading(), review.requirements.filter(recommended), reviewed, context),
    ...otherRemarks(reviewed, context),
    summary(mandatory, reviewed, context),
  ];
}

function section(
  heading: string,
  verdicts: readonly RequirementVerdict[],
  reviewed: Reviewed,
  context: TextContext,
): string[] {
  if (verdicts.length === 0) return [];
  return [context.paint('bold', heading), ...verdicts.flatMap((verdict) => block(verdict, reviewed, context)), ''];
}

function block(verdict: RequirementVerdict, reviewed: Reviewed, context: TextContext): string[] {
  const { messages, paint } = context;
  const texts = textsOf(verdict.id, reviewed.review.kind, context);
  const { symbol, style } = LOOKS[verdict.status];
  const width = Math.max(...STATUSES.map((status) => messages.status(status).length));
  const status = paint(style, `${symbol} ${messages.status(verdict.status).padEnd(width)}`);
  const title = `${texts.title} (${messages.provision(texts.provision)})`;
  const elements = verdict.status === 'not-applicable' ? [] : verdict.elements;
  return [
    `${status}  ${title}${severity(verdict.id, reviewed, context)}`,
    ...mentioned(verdict, reviewed, context),
    ...elements.flatMap((element) => elementLines(element, verdict, texts, reviewed, context)),
  ];
}

/** Where a weak requirement is spoken of, when none of its elements shows any words. */
function mentioned(
  { elements, touched }: RequirementVerdict,
  { text, locate }: Reviewed,
  { messages }: TextContext,
): string[] {
  const [first] = touched;
  if (!first || elements.some(({ evidence, against }) => evidence.length > 0 || against.length > 0)) return [];
  const words = excerpt(text, passage(text, first, QUOTED), QUOTED);
  return [`    ${messages.mentioned(messages.quoteAt(words, locate(first).startLine))}`];
}

/** ` [error]` after what has a finding of its own. */
function severity(code: string, { review }: Reviewed, { messages, paint }: TextContext): string {
  const finding = review.findings.find((candidate) => candidate.code === code);
  return finding ? ` ${paint(SEVERITY_STYLES[finding.severity], `[${messages.severity(finding.severity)}]`)}` : '';
}

function elementLines(
  element: ElementVerdict,
  verdict: RequirementVerdict,
  texts: RequirementTexts,
  reviewed: Reviewed,
  context: TextContext,
): string[] {
  const title = texts.elementTitle(element.id);
  const details = elementDetails(element, texts, reviewed, context);
  const mark = severity(`${verdict.id}.${element.id}`, reviewed, context);
  // A single element that says what its requirement says needs no line of its own.
  if (verdict.elements.length === 1 && title === texts.title && mark === '')
    return details.map((line) => `    ${line}`);
  return [
    `    ${elementSymbol(element, texts, context)} ${title}${mark}`,
    ...details.map((detail) => `      ${detail}`),
  ];
}

function elementSymbol(element: ElementVerdict, texts: RequirementTexts, { paint }: TextContext): string {
  if (element.satisfied) return paint('green', '✔');
  if (element.satisfied === null) return paint('dim', '–');
  if (element.because === 'weak') return paint('yellow', '◐');
  return texts.isCore(element.id) ? paint('red', '✘') : paint('dim', '○');
}

function elementDetails(
  element: ElementVerdict,
  texts: RequirementTexts,
  reviewed: Reviewed,
  { messages, paint }: TextContext,
): string[] {
  const { text, locate } = reviewed;
  const quoted = (span: Span) =>
    messages.quoteAt(excerpt(text, passage(text, span, QUOTED), QUOTED), locate(span).startLine);
  const [best, ...others] = element.evidence;
  const lines = new Set(others.map((span) => locate(span).startLine));
  if (best) lines.delete(locate(best).startLine);
  const also = [...lines];
  const details = best ? [`${quoted(best)}${also.length > 0 ? ` (${messages.alsoAt(also)})` : ''}`] : [];
  if (element.because === 'nothing-against') details.push(messages.nothingAgainst());
  if (element.satisfied !== false) return details.map((line) => paint('dim', line));
  for (const span of element.against) {
    const weak = { words: excerpt(text, span, 80), reason: span.reason };
    const line = messages.weakenedBy(weak, locate(span).startLine);
    if (!details.includes(line)) details.push(line);
  }
  if (element.against.length > 0) return details;
  const lookedFor = messages.lookedFor([texts.lookedFor(element.id)]);
  return [...details, `${absence(element, texts, messages)}${messages.semicolon()}${lookedFor}`];
}

function absence(element: ElementVerdict, texts: RequirementTexts, messages: Wording['messages']): string {
  if (element.because === 'weak') return messages.notBinding();
  return texts.isCore(element.id) ? messages.elementNotFound() : messages.elementNotStated();
}

/** Findings that belong to no line of the checklist. */
function otherRemarks(reviewed: Reviewed, context: TextContext): string[] {
  const { messages, paint } = context;
  const listed = new Set(
    reviewed.review.requirements.flatMap(({ id, elements }) => [
      id,
      ...elements.map((element) => `${id}.${element.id}`),
    ]),
  );
  const others = reviewed.review.findings.filter(({ code }) => !listed.has(code));
  const line = (severity: Severity, span: Span, message: string) =>
    `    ${messages.severity(severity)}, ${messages.atLine(reviewed.locate(span).startLine)} – ${message}`;
  const lines = [
    ...others.map((finding) => line(finding.severity, finding.span, findingMessage(finding, reviewed, context))),
    ...reviewed.remarks.map((remark) => line(remark.severity, remark.span, remark.message(messages))),
  ];
  return lines.length === 0 ? [] : [paint('bold', messages.otherRemarks()), ...lines, ''];
}

function summary(
  mandatory: readonly RequirementVerdict[],
  reviewed: Reviewed,
  { messages, paint }: TextContext,
): string {
  const notApplicable = mandatory.filter(({ status }) => status === 'not-applicable').length;
  const tally = {
    present: mandatory.filter(({ status }) => status === 'present').length,
    applicable: mandatory.length - notApplicable,
    notApplicable,
  };
  return paint('bold', messages.summary(tally, countsIn(reviewed)));
}
