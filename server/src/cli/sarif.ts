import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import { repository, version } from '../../../package.json';
import type { Against, Finding, Kind } from '../catalogue/review.ts';
import { excerpt } from '../messages/excerpt.ts';
import { citation, findingMessage, textsOf, type Wording } from '../messages/findingText.ts';
import { ruleOf } from '../rules/index.ts';
import type { Remark } from '../rules/rule.ts';
import type { Span } from '../text/span.ts';
import { STDIN } from './files.ts';
import type { Printer, Reviewed, Totals } from './report.ts';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const LEVELS = { error: 'error', warning: 'warning', information: 'note' } as const;

/** The report for code scanners: SARIF 2.1.0, one run, results in the order of the contracts. */
export function sarifPrinter(context: Wording): Printer {
  return {
    start: `{"$schema":"${SCHEMA}","version":"2.1.0","runs":[{"columnKind":"utf16CodeUnits","results":[\n`,
    separator: ',\n',
    contract: (reviewed) =>
      [
        ...reviewed.review.findings.map((finding) => result(finding, reviewed, context)),
        ...reviewed.remarks.map((remark) => remarkResult(remark, reviewed, context)),
      ]
        .map((one) => JSON.stringify(one))
        .join(',\n'),
    finish: (totals) => `\n],${JSON.stringify(aboutTheRun(totals, context)).slice(1)}]}\n`,
  };
}

function result(finding: Finding, reviewed: Reviewed, context: Wording): object {
  return {
    ruleId: finding.code,
    level: LEVELS[finding.severity],
    message: { text: findingMessage(finding, reviewed, context) },
    locations: [location(finding.span, reviewed)],
    ...(finding.against.length > 0 && {
      relatedLocations: finding.against.map((span) => weakWords(span, reviewed, context)),
    }),
  };
}

function remarkResult({ code, severity, span, message }: Remark, reviewed: Reviewed, { messages }: Wording): object {
  return {
    ruleId: code,
    level: LEVELS[severity],
    message: { text: message(messages) },
    locations: [location(span, reviewed)],
  };
}

function weakWords(span: Against, reviewed: Reviewed, { messages }: Wording): object {
  const words = messages.quote(excerpt(reviewed.text, span, 80));
  return { ...location(span, reviewed), message: { text: messages.labelled(words, messages.reason(span.reason)) } };
}

function location(span: Span, { path, locate }: Reviewed): { readonly physicalLocation: object } {
  return { physicalLocation: { artifactLocation: { uri: uriOf(path) }, region: locate(span) } };
}

/** A path as a URI reference: relative paths stay relative, so that a scanner finds them in its own checkout. */
export function uriOf(path: string): string {
  if (path === STDIN) return 'stdin';
  if (isAbsolute(path)) return pathToFileURL(path).href;
  const slashed = process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
  return slashed.split('/').map(encodeURIComponent).join('/');
}

function aboutTheRun({ codes, failures }: Totals, context: Wording): object {
  return {
    invocations: [
      {
        executionSuccessful: failures.length === 0,
        toolExecutionNotifications: failures.map(({ path, message }) => ({
          level: 'error',
          message: { text: context.messages.problemLine(path, message) },
          locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) } } }],
        })),
      },
    ],
    tool: {
      driver: {
        name: 'dpa-review',
        version,
        informationUri: repository.url,
        language: context.messages.language,
        rules: [...codes].map(([code, profile]) => rule(code, profile, context)),
      },
    },
  };
}

function rule(code: string, profile: Kind, context: Wording): object {
  if (ruleOf(code)) {
    const title = context.messages.rules.title(code);
    return {
      id: code,
      shortDescription: { text: title },
      helpUri: `${repository.url}/blob/main/docs/rules/${code}.md`,
    };
  }
  const [id = code, element] = code.split('.');
  const { title, provision, elementTitle, anchor } = textsOf(id, profile, context);
  return {
    id: code,
    shortDescription: { text: element ? context.messages.labelled(title, elementTitle(element)) : title },
    helpUri: `${repository.url}/blob/main/docs/requirements.md#${anchor}`,
    properties: { provision: citation(provision) },
  };
}
