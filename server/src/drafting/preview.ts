import { asMarkdown } from './agreement/markdown.ts';
import type { Wording } from './clause.ts';
import { plainText } from './draft.ts';
import { type Manner, worded } from './wording.ts';

/** A wording in the words of one contract, as Markdown without numbers. */
export function previewOf(wording: Wording, manner: Manner): string {
  return asMarkdown(worded(wording, manner), { words: (parts) => plainText(parts, manner.voice.language) });
}
