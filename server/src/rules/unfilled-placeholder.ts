import { printable } from '../messages/excerpt.ts';
import type { Messages } from '../messages/messages.ts';
import { type Span, shifted } from '../text/span.ts';
import { type Blank, blanksIn } from './blanks.ts';
import { type BlankWords, createBlankWords } from './blankWords.ts';
import { blanksData } from './data.generated.ts';
import type { Remark, Rule } from './rule.ts';

const CODE = 'unfilled-placeholder';
/** So much of a blank is quoted. */
const LONGEST = 60;

function quoted(text: string, { start, end }: Span): string {
  const shown = printable(text.slice(start, end));
  const cut = shown.length > LONGEST ? `${shown.slice(0, LONGEST).trimEnd()}…` : shown;
  // A slice would keep the whole text that it is of as long as the remark is kept: these are characters of its own.
  return [...cut].join('');
}

/** Made here so that the message keeps the words alone, not the text of the version in which the blank was found. */
function remarkOn(shown: string, kind: Blank['kind'], span: Span): Remark {
  return {
    code: CODE,
    severity: 'information',
    span,
    message: ({ rules }: Messages) => rules.unfilledPlaceholder(shown, kind),
  };
}

let words: BlankWords | undefined;

/** A blank of a template that was never filled in: `[●]`, `[to be completed]`, `XX`, `____`, `{{name}}`, “Last updated:” with nothing behind. */
export const unfilledPlaceholder: Rule = {
  code: CODE,
  severity: 'information',
  over: 'words',
  run: ({ text, start, block }) => {
    words ??= createBlankWords(blanksData);
    return blanksIn(text, start + block.contentStart, start + block.length, words).map((blank) =>
      remarkOn(quoted(text, blank), blank.kind, shifted(blank, -start)),
    );
  },
};
