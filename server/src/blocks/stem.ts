import { isLetter, isUpper } from '../text/letters.ts';
import { isGap, type Line, SHAPE } from './line.ts';
import { LOOK, wordsIn } from './look.ts';
import { CLOSING, FAMILY } from './mark.ts';
import { look, peek, type Reader } from './reader.ts';

/** Lines of more words than this are sentences when most of their words are lower case. */
const SHORT = 6;
/** An item this wide is a part of a sentence even if its first line does not end as one. */
const WIDE = 50;
const LONG_WORD = 4;

const NEVER = LOOK.capitals | LOOK.bold | LOOK.question | LOOK.long;

/** Whether a line begins an item: a bullet, or a number that only lists have. */
function isItem(line: Line): boolean {
  if (line.shape === SHAPE.bullet) return true;
  if (line.shape !== SHAPE.number || line.depth > 1) return false;
  return line.closing === CLOSING.brackets || line.family === FAMILY.lower || line.family === FAMILY.lowerRoman;
}

/** Whether most words of some length, the first apart, begin in lower case: the short ones do in titles too. */
function isMostlyLower(text: string, start: number, end: number): boolean {
  let balance = 0;
  let word = -1;
  for (let i = start; i <= end; i++) {
    const inWord = i < end && isLetter(text.charCodeAt(i));
    if (inWord && word < 0) word = i;
    if (inWord || word < 0) continue;
    if (i - word >= LONG_WORD && word > start) balance += isUpper(text.charCodeAt(word)) ? -1 : 1;
    word = -1;
  }
  return balance > 0;
}

function lastWordAt(text: string, line: Line): number {
  let i = line.last;
  while (i > line.title && !isGap(text.charCodeAt(i - 1))) i--;
  return i;
}

/** Whether the last word of a line begins with a capital: it may be the first half of a name (`Table` / `A.`). */
export function endsWithName(text: string, line: Line): boolean {
  return isUpper(text.charCodeAt(lastWordAt(text, line)));
}

/** Words this short that begin in lower case end no sentence and no title: `du`, `of`, `the`. */
const LITTLE_WORD = 3;

/** Whether the last word of a line is a little one, with nothing behind it: the sentence goes on. */
export function endsWithLittleWord(text: string, line: Line): boolean {
  const start = lastWordAt(text, line);
  const { length } = text.slice(start, line.last);
  if (length === 0 || length > LITTLE_WORD || start === line.title) return false;
  for (let i = start; i < line.last; i++) {
    const code = text.charCodeAt(i);
    if (!isLetter(code) || isUpper(code)) return false;
  }
  return true;
}

/**
 * Whether a line that looks like a title begins a sentence that the items after it complete: `The Processor shall`,
 * `On request the Supplier helps the Council` before `(a) to report …;`. No word is known here: the case of words, the
 * length and the ends of lines decide.
 */
export function opensList(reader: Reader, line: Line): boolean {
  const next = peek(reader, 1);
  if (!isItem(next)) return false;
  const traits = look(reader, line);
  if (traits & NEVER || wordsIn(traits) < 2) return false;
  const item = look(reader, next);
  const lower = (item & LOOK.lower) !== 0;
  const part = (item & LOOK.sentence) !== 0 && (item & LOOK.stop) === 0;
  if (wordsIn(traits) > SHORT) return (lower || part) && isMostlyLower(reader.text, line.title, line.last);
  if (line.shape === SHAPE.number && line.closing === CLOSING.dash) return false;
  if (!lower || !(part || item & (LOOK.sentence | LOOK.comma) || next.last - next.first >= WIDE)) return false;
  const word = reader.text.charCodeAt(lastWordAt(reader.text, line));
  return isLetter(word) && !isUpper(word);
}
