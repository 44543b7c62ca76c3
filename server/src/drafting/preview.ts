import type { ReviewState } from '../catalogue/reviewer.ts';
import type { Lexicon } from '../text/lexicon.ts';
import type { Wording } from './clause.ts';
import { plainText } from './draft.ts';
import { typographyOf } from './typography.ts';
import { voiceOf } from './voice.ts';
import { type Manner, type WordedBlock, worded } from './wording.ts';

/** How a contract speaks and sets its signs; undefined in a language in which nothing can be drafted. */
export function mannerOf(state: ReviewState, lexicon: Lexicon): Manner | undefined {
  const voice = voiceOf(state, lexicon);
  return voice && { voice, typography: typographyOf(state.contract.text) };
}

function markdownOf(block: WordedBlock, language: string): string {
  if (block.kind === 'row') {
    const row = `| ${block.cells.map((cell) => plainText(cell, language)).join(' | ')} |`;
    return block.header ? `${row}\n|${' --- |'.repeat(block.cells.length)}` : row;
  }
  const text = plainText(block.parts, language);
  return block.kind === 'item' ? `- ${text}` : text;
}

/** A wording in the words of one contract, as Markdown without numbers. */
export function previewOf(wording: Wording, manner: Manner): string {
  const { language } = manner.voice;
  const blocks = worded(wording, manner);
  return blocks
    .map((block, i) => {
      const isApart = block.kind === 'paragraph' || blocks[i - 1]?.kind !== block.kind;
      return `${i > 0 && isApart ? '\n' : ''}${markdownOf(block, language)}`;
    })
    .join('\n');
}
