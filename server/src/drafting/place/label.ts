import type { Contract } from '../../contract/contract.ts';
import { beforeSigns, pastSigns } from '../../text/signs.ts';
import { blockAt, sourceOf } from './outline.ts';

/** A block that says one thing under a label (`- **Duration:** one year`), taken apart. */
export interface Labelled {
  /** Before the label: indentation, bullet, emphasis. */
  readonly before: string;
  readonly label: string;
  /** Between label and value: emphasis, colon, space. */
  readonly between: string;
  readonly value: string;
}

/** Longer words before a colon are a sentence that announces what follows. */
const LONGEST_LABEL = 60;
const MOST_WORDS = 7;
const EMPHASIS = '*_';
const SPACE = ' \t\u00a0\u202f';

/** A labelled block taken apart; undefined where it has no label. */
export function labelled(contract: Contract, index: number): Labelled | undefined {
  const { kind, contentStart, contentEnd } = blockAt(contract, index);
  if (kind !== 'item' && kind !== 'paragraph') return undefined;
  const source = sourceOf(contract, index).slice(0, contentEnd);
  const start = pastSigns(source, contentStart, EMPHASIS);
  const colon = source.indexOf(':', start);
  if (colon < 0 || colon - start > LONGEST_LABEL || source.slice(start, colon).includes('. ')) return undefined;
  const end = beforeSigns(source, colon, EMPHASIS + SPACE, start);
  const value = pastSigns(source, pastSigns(source, colon + 1, EMPHASIS), SPACE);
  if (end === start || source.slice(start, end).split(' ').length > MOST_WORDS) return undefined;
  const between = source.slice(end, value).trimEnd();
  return {
    before: source.slice(0, start),
    label: source.slice(start, end),
    between: `${between} `,
    value: source.slice(value),
  };
}

/** The cells of a row without the bars between them; escaped bars do not divide. */
export function cellsOf(source: string): string[] {
  const cells: string[] = [];
  let start = 0;
  for (let i = 0; i <= source.length; i++) {
    if (i < source.length && (source[i] !== '|' || source[i - 1] === '\\')) continue;
    cells.push(source.slice(start, i));
    start = i + 1;
  }
  return cells;
}

/** Cells of a row that have words, with their place among all. */
export function filledCells(source: string): number[] {
  return cellsOf(source).flatMap((cell, i) => (cell.trim() === '' ? [] : [i]));
}
