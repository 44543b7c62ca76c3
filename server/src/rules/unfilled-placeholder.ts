import { printable } from '../messages/excerpt.ts';
import type { Messages } from '../messages/messages.ts';
import { type Span, shifted } from '../text/span.ts';
import { blanksIn } from './blanks.ts';
import { type BlankWords, createBlankWords } from './blankWords.ts';
import { blanksData } from './data.generated.ts';
import type { Remark, Rule } from './rule.ts';

const CODE = 'unfilled-placeholder';
/** So much of a blank is quoted. */
const LONGEST = 60;

function quoted(text: string, { start, end }: Span): string {
  const shown = printable(text.slice(start, end));
  return shown.length > LONGEST ? `${shown.slice(0, LONGEST).trimEnd()}…` : shown;
}

let words: BlankWords | undefined;

/** A blank of a template that was never filled in: `[●]`, `[to be completed]`, `XX`, `____`, `{{name}}`, “Last updated:” with nothing behind. */
export const unfilledPlaceholder: Rule = {
  code: CODE,
  severity: 'information',
  over: 'words',
  run: ({ text, start, block }) => {
    words ??= createBlankWords(blanksData);
    return blanksIn(text, start + block.contentStart, start + block.length, words).map((blank): Remark => {
      const shown = quoted(text, blank);
      return {
        code: CODE,
        severity: 'information',
        span: shifted({ start: blank.start, end: blank.end }, -start),
        message: ({ rules }: Messages) => rules.unfilledPlaceholder(shown, blank.kind),
      };
    });
  },
};
