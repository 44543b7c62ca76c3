import type { Part } from '../draft.ts';
import type { WordedBlock } from '../wording.ts';

/** How blocks are set as Markdown. */
export interface Setting {
  /** Parts as text. */
  words(parts: readonly Part[]): string;
  /** What stands before the words of a paragraph; `count`: its place among the paragraphs, from 1. */
  number?(count: number): string;
}

function rowOf({ cells, header }: WordedBlock & { readonly kind: 'row' }, { words }: Setting): string {
  const row = `| ${cells.map(words).join(' | ')} |`;
  return header ? `${row}\n|${' --- |'.repeat(cells.length)}` : row;
}

/** Blocks as Markdown, without a line end after the last: paragraphs apart, items and rows line by line. */
export function asMarkdown(blocks: readonly WordedBlock[], setting: Setting): string {
  let out = '';
  let count = 0;
  blocks.forEach((block, i) => {
    const isApart = block.kind === 'paragraph' || blocks[i - 1]?.kind !== block.kind;
    if (i > 0) out += isApart ? '\n\n' : '\n';
    if (block.kind === 'row') out += rowOf(block, setting);
    else if (block.kind === 'item') out += `- ${setting.words(block.parts)}`;
    else out += (setting.number?.(++count) ?? '') + setting.words(block.parts);
  });
  return out;
}
