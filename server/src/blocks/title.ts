import { type Line, SHAPE } from './line.ts';
import { LOOK, wordsIn } from './look.ts';
import { isLowerText } from './number.ts';
import { look, peek, type Reader } from './reader.ts';
import type { State } from './state.ts';

const MOST_WORDS = 12;
const MOST_CAPITAL_WORDS = 20;
const LONGEST_TITLE = 85;
/** A line this long is prose, whatever it ends with. */
const PROSE = 50;
const SENTENCE = 30;

const NEVER =
  LOOK.lower |
  LOOK.quoted |
  LOOK.opens |
  LOOK.form |
  LOOK.comma |
  LOOK.dash |
  LOOK.contact |
  LOOK.long |
  LOOK.mute |
  LOOK.breakInside;

function hasTitleLook(reader: Reader, line: Line): boolean {
  const traits = look(reader, line);
  if (traits & (NEVER | LOOK.colonInside | LOOK.digits | LOOK.odd) || !(traits & LOOK.upper)) return false;
  if (traits & LOOK.sentence && !(traits & LOOK.question)) return false;
  if (traits & LOOK.capitals) return wordsIn(traits) <= MOST_CAPITAL_WORDS;
  return wordsIn(traits) <= MOST_WORDS && line.last - line.first <= LONGEST_TITLE;
}

function isProse(reader: Reader, line: Line, shortest: number): boolean {
  if (line.shape !== SHAPE.text || isLowerText(reader, line)) return false;
  const traits = look(reader, line);
  if (traits & (LOOK.opens | LOOK.form)) return true;
  if (traits & LOOK.sentence) return line.last - line.first >= shortest;
  return line.last - line.first >= PROSE && !(traits & LOOK.digits);
}

function isList(line: Line): boolean {
  return line.shape === SHAPE.bullet || line.shape === SHAPE.row;
}

/** Whether the text before leaves room for a title: a blank line, or a block that is over. */
function stands(state: State, traits: number): boolean {
  if (state.blank || state.kind !== 'paragraph') return true;
  return state.ends || state.opens || (traits & LOOK.capitals) !== 0;
}

/** Whether an unmarked line between paragraphs is a title: short, a capital first, no final punctuation, prose or a list after it. */
export function isPlainTitle(reader: Reader, line: Line, state: State): boolean {
  if (line.shape !== SHAPE.text || !hasTitleLook(reader, line)) return false;
  const next = peek(reader, 1);
  if (state.kind === undefined) return !isLowerText(reader, next);
  if (!stands(state, look(reader, line))) return false;
  if (isList(next)) return true;
  if (state.announced) return isProse(reader, next, SENTENCE) && (look(reader, next) & LOOK.sentence) !== 0;
  if (isProse(reader, next, 0)) return true;
  if (next.shape === SHAPE.number) return next.firstValue === 1 && (state.blank || state.kind === 'heading');
  if (next.shape !== SHAPE.text || !hasTitleLook(reader, next)) return false;
  const after = peek(reader, 2);
  return isList(after) || isProse(reader, after, SENTENCE);
}

/** Whether a line that is bold as a whole stands as a title. */
export function isBoldTitle(reader: Reader, line: Line): boolean {
  const traits = look(reader, line);
  if (line.shape !== SHAPE.text || !(traits & LOOK.bold)) return false;
  if (
    traits &
    (LOOK.lower | LOOK.quoted | LOOK.opens | LOOK.form | LOOK.comma | LOOK.mute | LOOK.breakInside | LOOK.contact)
  )
    return false;
  if (wordsIn(traits) > MOST_CAPITAL_WORDS || (traits & LOOK.colonInside && traits & LOOK.digits)) return false;
  if (traits & LOOK.sentence && !(traits & LOOK.question) && wordsIn(traits) > 6) return false;
  const next = peek(reader, 1);
  return next.shape !== SHAPE.end && !isLowerText(reader, next);
}
