import { DiagnosticSeverity, type Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Severity } from '../catalogue/review.ts';
import type { Span } from '../text/span.ts';

/** The range of a span: lines and UTF-16 characters from 0, half-open. */
export function rangeOf(document: TextDocument, { start, end }: Span): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

export const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
};

/** Words of a document or of the law as Markdown that shows them as they are: nothing in them becomes a link, an image or a mark. */
export function asMarkdownText(words: string): string {
  return words
    .replace(/[\\`*_{}[\]<>&|~!@]/g, (one) => (one === '<' ? '&lt;' : one === '&' ? '&amp;' : `\\${one}`))
    .replace(/:\/\/|www\./gi, (one) => (one === '://' ? ':\\//' : `${one.slice(0, 3)}\\.`))
    .replace(/^(\s{0,20})([#+-])/, '$1\\$2')
    .replace(/^(\s{0,20}\d{1,9})([.)])/, '$1\\$2');
}
