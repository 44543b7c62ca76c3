import { lineColumnAt, lineIndex } from '../text/lines.ts';
import type { Span } from '../text/span.ts';

/** Where words stand in a file: lines and columns from 1, columns in UTF-16 units, the end excluded. */
export interface Place {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Tells the place of a span. */
export type Locate = (span: Span) => Place;

/** Reads the lines of a text once and tells places in it. */
export function placesIn(text: string): Locate {
  const index = lineIndex(text);
  return (span) => {
    const start = lineColumnAt(index, span.start);
    const end = lineColumnAt(index, span.end);
    return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
  };
}
