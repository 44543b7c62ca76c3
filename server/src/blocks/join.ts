import { readComponent } from './component.ts';
import { isGap, type Line, SHAPE } from './line.ts';
import { LOOK } from './look.ts';
import { CLOSING, FAMILY, isBullet } from './mark.ts';
import { isLowerText, isPlausible } from './number.ts';
import { look, type Reader } from './reader.ts';
import { follows, type State } from './state.ts';
import { endsWithLittleWord, endsWithName } from './stem.ts';

/** The block that is being read, as far as the next line may belong to it. */
export interface OpenBlock {
  readonly start: number;
  readonly item: boolean;
  readonly mark: number;
  readonly family: number;
  readonly value: number;
  readonly indent: number;
  /** Columns of its widest line so far, and how many lines it has. */
  width: number;
  lines: number;
  /** Whether blank lines stand inside paragraphs here, as in text copied from a PDF; how many stand in this one. */
  spread: boolean;
  gaps: number;
}

/** A line of this many columns may have been broken by hand or by a program. */
const LONG = 50;
/** The next line goes on with a lower-case word already after this many. */
const LONG_ENOUGH = 25;
/** Lines longer than this are paragraphs, not broken lines. */
export const WIDEST = 160;
const SPREAD = 70;
/** How far back the number before is looked for. */
const ENUMERATION = 400;
const LONGEST_WORD = 40;
/** How much further in than its mark the text of an item stands. */
const ITEM_TEXT = 2;
const DASH = 4;

function firstWord(reader: Reader, line: Line): number {
  let i = line.first;
  const end = Math.min(line.last, i + LONGEST_WORD);
  while (i < end && !isGap(reader.text.charCodeAt(i))) i++;
  return i - line.first;
}

function widthOf(line: Line): number {
  return line.last - line.start;
}

/** Whether the first word of `next` did not fit on `line` any more, in text as wide as `width`. */
function isFull(reader: Reader, line: Line, next: Line, width: number): boolean {
  return widthOf(line) + 1 + firstWord(reader, next) > width;
}

/** Whether the number before that of `next` stands in brackets inside the open block: `(i) … (ii) …` and then `(iii)`. */
function enumerates(reader: Reader, open: OpenBlock, line: Line, next: Line): boolean {
  const { text, part } = reader;
  const from = Math.max(open.start, line.last - ENUMERATION);
  for (let at = line.last - 1; at >= from; at--) {
    if (text.charCodeAt(at) !== 0x28) continue;
    if (!readComponent(part, text, at + 1, line.last) || text.charCodeAt(part.end) !== 0x29) continue;
    if (part.family === next.family && part.value === next.firstValue - 1) return true;
    if (part.roman > 0 && part.roman === next.firstValue - 1 && next.family === FAMILY.lowerRoman) return true;
  }
  return false;
}

/** Whether a line that looks marked is only the rest of a broken sentence (`article` / `12. The …`, `– that is`). */
function onlyLooksMarked(reader: Reader, open: OpenBlock, line: Line, next: Line, state: State): boolean {
  if (widthOf(line) < LONG || !isFull(reader, line, next, widthOf(next))) return false;
  if (next.shape === SHAPE.bullet) return next.size === DASH && !(open.item && isBullet(open.mark));
  if (next.shape !== SHAPE.number) return false;
  if (next.family === FAMILY.word) return (look(reader, next) & LOOK.capitals) === 0;
  if (next.depth > 1 && next.weak) return true;
  if (next.weak && next.family === FAMILY.upper && endsWithName(reader.text, line)) return true;
  if (next.depth > 1 || next.firstValue === 1 || next.roman === 1) return false;
  const own = next.family === open.family || next.roman > 0;
  if (own && (follows(open.value, next.firstValue) || follows(open.value, next.roman))) return false;
  if (next.weak) return !isPlausible(next, state);
  if (next.closing === CLOSING.brackets) return !open.item || enumerates(reader, open, line, next);
  return !(follows(state.itemValue, next.firstValue) || follows(state.headingValue, next.firstValue));
}

function goesOnAfterBlank(reader: Reader, open: OpenBlock, line: Line, next: Line, state: State): boolean {
  if (next.blanks > 1 || (next.shape !== SHAPE.text && next.closing !== CLOSING.brackets)) return false;
  const traits = look(reader, line);
  if (traits & (LOOK.sentence | LOOK.opens | LOOK.form) || (traits & LOOK.comma && !open.spread)) return false;
  if (isLowerText(reader, next)) return widthOf(line) >= SPREAD;
  if (!open.spread || widthOf(line) < SPREAD || widthOf(line) <= 0.85 * open.width) return false;
  if (next.shape !== SHAPE.text) return onlyLooksMarked(reader, open, line, next, state);
  return isFull(reader, line, next, widthOf(next));
}

/** Whether the line break between the last line of a block and the next line is soft. */
export function goesOn(reader: Reader, open: OpenBlock, line: Line, next: Line, state: State): boolean {
  if (next.shape === SHAPE.end || next.quote !== line.quote) return false;
  if (next.blanks > 0) return goesOnAfterBlank(reader, open, line, next, state);
  const traits = look(reader, line);
  const over = (traits & (LOOK.sentence | LOOK.opens | LOOK.form)) !== 0;
  if (next.shape !== SHAPE.text) return !over && onlyLooksMarked(reader, open, line, next, state);
  if (open.item && next.indent >= open.indent + ITEM_TEXT) return true;
  if (traits & LOOK.capitals && !(look(reader, next) & LOOK.capitals)) return false;
  if (traits & LOOK.bold && traits & LOOK.quoted) return true;
  if (look(reader, next) & LOOK.bold && !isLowerText(reader, next)) return false;
  if (over)
    return (
      !(traits & (LOOK.opens | LOOK.form)) &&
      open.lines > 1 &&
      isFull(reader, line, next, open.width) &&
      widthOf(line) >= LONG
    );
  const width = widthOf(line);
  if (isLowerText(reader, next)) return width >= LONG_ENOUGH;
  if (width >= LONG && endsWithLittleWord(reader.text, line)) return true;
  return width >= LONG && width <= WIDEST && isFull(reader, line, next, widthOf(next));
}

/** Adds a line to the open block. */
export function extend(open: OpenBlock, line: Line): void {
  open.width = Math.max(open.width, widthOf(line));
  open.lines++;
  if (line.blanks === 0) return;
  open.spread = true;
  open.gaps++;
}
