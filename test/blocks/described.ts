import type { Block, BlockTable } from '../../server/src/blocks/block.ts';
import { scan } from '../../server/src/blocks/scan.ts';

/** The words of a block, line breaks and runs of white space as one space. */
export function wordsOf(text: string, table: BlockTable, index: number): string {
  const block = table.blocks[index] as Block;
  const start = table.starts[index] as number;
  return text
    .slice(start + block.contentStart, start + block.contentEnd)
    .replace(/\s+/g, ' ')
    .trim();
}

function head(block: Block): string {
  const number = block.number === '' ? '' : ` [${block.number}]`;
  if (block.kind === 'heading') return `heading ${block.level}${number}`;
  if (block.kind === 'row' && block.header) return 'header';
  return `${block.kind}${number}`;
}

/** Every block of a text as one line, `kind [number] words`, to compare with what is expected. */
export function described(text: string): string[] {
  const table = scan(text);
  return table.blocks.map((block, index) => `${head(block)} ${wordsOf(text, table, index)}`.trim());
}

/** The kinds of the blocks of a text. */
export function kinds(text: string): string[] {
  return scan(text).blocks.map((block) => block.kind);
}
