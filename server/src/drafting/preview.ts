import type { ReviewState } from '../catalogue/reviewer.ts';
import type { Lexicon } from '../text/lexicon.ts';
import type { Wording } from './clause.ts';
import { plainText } from './draft.ts';
import { asMarkdown } from './markdown.ts';
import { typographyOf } from './typography.ts';
import { voiceOf } from './voice.ts';
import { type Manner, worded } from './wording.ts';

/** How a contract speaks and sets its signs; undefined in a language in which nothing can be drafted. */
export function mannerOf(state: ReviewState, lexicon: Lexicon): Manner | undefined {
  const voice = voiceOf(state, lexicon);
  return voice && { voice, typography: typographyOf(state.contract.text) };
}

/** A wording in the words of one contract, as Markdown without numbers. */
export function previewOf(wording: Wording, manner: Manner): string {
  return asMarkdown(worded(wording, manner), { words: (parts) => plainText(parts, manner.voice.language) });
}
