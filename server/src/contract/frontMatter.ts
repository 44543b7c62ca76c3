import type { Span } from '../text/span.ts';
import type { Contract } from './contract.ts';
import type { BlockReading } from './reading.ts';

/** A value of the front matter, with its place. */
export interface FrontMatterValue {
  readonly text: string;
  readonly span: Span;
}

const QUOTES = '"\'';

/** The value of `key` in the YAML front matter; undefined when there is none. Comments and quotation marks are taken off. */
export function frontMatter(contract: Contract, key: string): FrontMatterValue | undefined {
  const first = contract.readings[0] as BlockReading | undefined;
  const start = contract.table.starts[0];
  if (first?.block.kind !== 'masked' || start === undefined) return undefined;
  const end = start + first.block.length;
  const source = contract.text.slice(start, end);
  if (!source.replace('\ufeff', '').startsWith('---')) return undefined;
  let at = start;
  for (const line of source.split('\n')) {
    const colon = line.indexOf(':');
    if (colon > 0 && line.slice(0, colon).trimEnd() === key) return valueIn(line, colon + 1, at);
    at += line.length + 1;
  }
  return undefined;
}

function valueIn(line: string, from: number, at: number): FrontMatterValue {
  const comment = line.indexOf(' #', from);
  let start = from;
  let end = comment < 0 ? line.length : comment;
  while (start < end && (line[start] as string).trim() === '') start++;
  while (end > start && (line[end - 1] as string).trim() === '') end--;
  if (end - start >= 2 && QUOTES.includes(line[start] as string) && line[start] === line[end - 1]) {
    start++;
    end--;
  }
  return { text: line.slice(start, end), span: { start: at + start, end: at + end } };
}
