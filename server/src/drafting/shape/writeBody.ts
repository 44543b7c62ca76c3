import type { Part } from '../draft.ts';
import type { WordedBlock } from '../wording.ts';
import type { BodyStyle } from './bodyStyle.ts';
import { firstOf, numbersFrom, prefixText } from './prefix.ts';
import { gapBetween, type Rank } from './spacing.ts';
import { wrapParts } from './wrapParts.ts';

/** Words written under a style, with what their first block is. */
export interface Written {
  readonly parts: readonly Part[];
  readonly first: Rank;
}

function rankOfBlock({ kind }: WordedBlock): Rank {
  return kind === 'paragraph' ? 'text' : kind;
}

/** Line breaks of a style. */
export function breaks({ eol, gaps }: BodyStyle, first: Rank, second: Rank): string {
  return eol.repeat(gapBetween(gaps, first, second));
}

function rowParts(cells: readonly (readonly Part[])[], header: boolean, eol: string): Part[] {
  const parts = cells.flatMap((cell): Part[] => ['| ', ...cell, ' ']);
  return [...parts, '|', ...(header ? [`${eol}|${' --- |'.repeat(cells.length)}`] : [])];
}

/** Before each block: indentation, number, bullet. Items are counted from the first in each list. */
function prefixesOf(blocks: readonly WordedBlock[], { numbering, indent, item }: BodyStyle): string[] {
  const paragraphs = blocks.filter(({ kind }) => kind === 'paragraph').length;
  const numbers = numbering ? numbersFrom(numbering.prefix, numbering.first, paragraphs) : [];
  let [paragraph, member] = [0, 0];
  return blocks.map(({ kind }) => {
    if (kind === 'row') return indent;
    if (kind === 'paragraph') {
      member = 0;
      const number = numbers[paragraph++];
      return numbering && number !== undefined ? prefixText(numbering.prefix, number) : indent;
    }
    if (!item) return `${indent}- `;
    member++;
    return prefixText(item, numbersFrom(item, firstOf(item), member).at(-1) ?? '');
  });
}

/** The blocks of a clause as a contract would write them. */
export function writeBody(blocks: readonly WordedBlock[], style: BodyStyle, language: string): Written {
  const { eol, wrap } = style;
  const prefixes = prefixesOf(blocks, style);
  const parts: Part[] = [];
  blocks.forEach((block, i) => {
    const before = blocks[i - 1];
    if (before) parts.push(breaks(style, rankOfBlock(before), rankOfBlock(block)));
    const prefix = prefixes[i] as string;
    parts.push(prefix);
    if (block.kind === 'row') parts.push(...rowParts(block.cells, block.header, eol));
    else if (!wrap) parts.push(...block.parts);
    else {
      const hang = block.kind === 'item' ? ' '.repeat(prefix.length) : wrap.hang;
      parts.push(...wrapParts(block.parts, { ...wrap, hang }, { eol, language, from: prefix.length }));
    }
  });
  const [first] = blocks;
  return { parts, first: first ? rankOfBlock(first) : 'text' };
}
