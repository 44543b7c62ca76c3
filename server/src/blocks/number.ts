import { type Line, SHAPE } from './line.ts';
import { LOOK, wordsIn } from './look.ts';
import { CLOSING, FAMILY } from './mark.ts';
import { look, peek, type Reader } from './reader.ts';
import { closingKey, follows, type State } from './state.ts';

const MOST_TITLE_WORDS = 14;
const MOST_SHORT_WORDS = 4;
const MOST_LABEL_WORDS = 8;
/** Numbers this far in are items whatever they say. */
const ITEM_INDENT = 4;

/** Whether the words after a number may be a title: short, a capital first, no sentence; in capitals with any stops inside. */
export function isTitleLook(traits: number): boolean {
  if (traits & LOOK.colonInside && traits & LOOK.digits) return false;
  const words = wordsIn(traits);
  if (traits & (LOOK.lower | LOOK.quoted | LOOK.opens | LOOK.comma | LOOK.dash | LOOK.contact | LOOK.long))
    return false;
  if (words > MOST_TITLE_WORDS || words === 0) return false;
  if (traits & LOOK.capitals && (traits & LOOK.stop || !(traits & LOOK.sentence))) return true;
  if (traits & LOOK.breakInside || (traits & LOOK.colonInside && words > MOST_LABEL_WORDS)) return false;
  return !(traits & LOOK.sentence) || (traits & (LOOK.question | LOOK.bold)) !== 0 || words <= MOST_SHORT_WORDS;
}

function romanFamily(family: number): number {
  return family === FAMILY.lower ? FAMILY.lowerRoman : FAMILY.upperRoman;
}

function continues(state: State, family: number, value: number): boolean {
  return (
    (state.itemFamily === family && follows(state.itemValue, value)) ||
    (state.headingFamily === family && follows(state.headingValue, value))
  );
}

/** Decides whether a single letter (`i`, `v`, `x`) is a Roman numeral, from the number before it. */
export function settleLetter(line: Line, state: State): void {
  if (line.roman === 0 || (line.family !== FAMILY.lower && line.family !== FAMILY.upper)) return;
  const roman = romanFamily(line.family);
  const value = line.roman;
  line.roman = 0;
  if (continues(state, line.family, line.firstValue)) return;
  if (value !== 1 && !continues(state, roman, value)) return;
  line.family = roman;
  line.firstValue = value;
  if (line.depth === 1) line.value = value;
}

/** Whether a number that may as well be a word (`L.`, `12 Rue`) is a number here: the first of its kind, or the next one. */
export function isPlausible(line: Line, state: State): boolean {
  if (!line.weak || line.depth > 1) return true;
  if (line.firstValue === 1 || line.roman === 1 || continues(state, line.family, line.firstValue)) return true;
  if (line.roman > 0 && continues(state, romanFamily(line.family), line.roman)) return true;
  return line.family === FAMILY.lower && (state.blank || line.indent > 0 || state.kind === 'item');
}

/** Whether `next` carries the number after that of `line`, in the same style and at the same place. */
export function isSibling(line: Line, next: Line): boolean {
  if (next.shape !== SHAPE.number || next.depth !== line.depth || next.closing !== line.closing) return false;
  if (Math.abs(next.indent - line.indent) > 1) return false;
  if (line.depth > 1 && next.firstValue !== line.firstValue) return false;
  if (next.family === line.family) return next.value === line.value + 1;
  return next.roman > 0 && romanFamily(next.family) === line.family && next.roman === line.value + 1;
}

/** What a line that begins with a number is when it is no heading; `text`: the number is no number. */
export function sentenceKind(line: Line, traits: number): 'item' | 'paragraph' | 'text' {
  if (line.family === FAMILY.word) {
    const named =
      line.closing === CLOSING.dash && traits & LOOK.upper && !(line.depth > 1 && traits & (LOOK.digits | LOOK.odd));
    return named ? 'paragraph' : 'text';
  }
  if (line.weak && line.closing === CLOSING.bare && line.depth === 1) {
    return traits & (LOOK.sentence | LOOK.opens) && !(traits & LOOK.digits) ? 'item' : 'text';
  }
  return line.depth > 1 || line.family === FAMILY.section ? 'paragraph' : 'item';
}

function isOfList(line: Line): boolean {
  if (line.closing === CLOSING.brackets || line.family === FAMILY.lower || line.family === FAMILY.lowerRoman)
    return true;
  return line.indent >= ITEM_INDENT && line.family !== FAMILY.word;
}

/** Whether the number goes on where the numbered headings stopped. */
function nextHeading(line: Line, state: State): boolean {
  return state.headingFamily === line.family && line.firstValue > 1 && follows(state.headingValue, line.firstValue);
}

/** Whether the number goes on where the items of a list stopped. */
function nextItem(line: Line, state: State): boolean {
  if (line.depth > 1 || state.itemFamily !== line.family) return false;
  return state.itemClosing === closingKey(line.closing) && follows(state.itemValue, line.firstValue);
}

/** Whether the number belongs to the words: an address (`12 Rue …`), a date, a version (`Version 1.0 · …`). */
function isDoubtful(line: Line, traits: number): boolean {
  if (line.family === FAMILY.word) {
    if (line.closing === CLOSING.bare) return (traits & (LOOK.digits | LOOK.odd)) !== 0;
    return line.depth > 1 && (traits & (LOOK.digits | LOOK.odd)) !== 0;
  }
  return (
    line.weak && line.closing === CLOSING.bare && (wordsIn(traits) > MOST_LABEL_WORDS || (traits & LOOK.digits) !== 0)
  );
}

/** Whether a sentence after the next heading's number is short enough to be its title. */
function isShortSentence(traits: number): boolean {
  if (traits & (LOOK.lower | LOOK.quoted | LOOK.opens | LOOK.breakInside | LOOK.contact | LOOK.long)) return false;
  return (traits & LOOK.stop) !== 0 && wordsIn(traits) <= MOST_LABEL_WORDS;
}

/** Whether a line can be the text under a title. */
function holdsText(line: Line): boolean {
  if (line.shape === SHAPE.number) return line.depth > 1 || line.closing === CLOSING.brackets || line.firstValue === 1;
  return line.shape === SHAPE.text || line.shape === SHAPE.bullet || line.shape === SHAPE.row;
}

/** What a line that begins with a number is: `2. Objet` a heading or an item, `4.1 The processor shall …` a paragraph. */
export function numberedKind(reader: Reader, line: Line, state: State): 'heading' | 'item' | 'paragraph' | 'text' {
  settleLetter(line, state);
  if (!isPlausible(line, state)) return 'text';
  if (line.family === FAMILY.word && line.title >= line.last) return 'heading';
  if (line.body >= line.last) return 'item';
  const traits = look(reader, line);
  const kind = sentenceKind(line, traits);
  if (isOfList(line) || isDoubtful(line, traits)) return kind;
  const next = peek(reader, 1);
  const item = nextItem(line, state);
  const follower = nextHeading(line, state) && !item;
  if (isSibling(line, next)) return follower && isTitleLook(traits) ? 'heading' : kind;
  if (follower && !state.announced && line.depth === 1 && isShortSentence(traits) && holdsText(next)) return 'heading';
  if (!isTitleLook(traits)) return kind;
  if (follower && !state.announced) return 'heading';
  if (item && state.kind === 'item' && (state.itemIsTitle || !state.blank)) return kind;
  const restarts = state.announced && line.firstValue === 1 && line.depth === 1 && state.headingFamily === line.family;
  return restarts || isLowerText(reader, next) ? kind : 'heading';
}

/** Whether the line goes on with the sentence before it. */
export function isLowerText(reader: Reader, line: Line): boolean {
  return line.shape === SHAPE.text && (look(reader, line) & LOOK.lower) !== 0;
}
