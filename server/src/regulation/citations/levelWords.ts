import { beginsAct, pastLinks } from './actStart.ts';
import {
  closesOuter,
  hasSuffix,
  is,
  isClose,
  isNumber,
  isOpen,
  isSectionSign,
  isSlashed,
  isStop,
  isTight,
  letterAt,
  type Passage,
  past,
  romanAt,
  textAt,
} from './passage.ts';
import { type Cursor, type Level, push, pushNumber, type Tie } from './steps.ts';
import { CLASS, isOfAny, maskOf } from './vocabulary.ts';

type WordLevel = 'paragraph' | 'alinea' | 'subparagraph' | 'sentence' | 'point' | 'module' | 'option';

const LEVELS: readonly (readonly [number, WordLevel])[] = [
  [CLASS.alinea, 'alinea'],
  [CLASS.paragraph, 'paragraph'],
  [CLASS.subparagraph, 'subparagraph'],
  [CLASS.sentence, 'sentence'],
  [CLASS.point, 'point'],
  [CLASS.module, 'module'],
  [CLASS.option, 'option'],
];
const ANY_LEVEL = maskOf(LEVELS.map(([one]) => one));
const MOST_LITTLE_WORDS = 3;
const MOST_ORDINALS = 8;

/** The level that the word at `i` names. */
export function levelAt(p: Passage, i: number): WordLevel | undefined {
  if (isSectionSign(p, i)) return 'paragraph';
  return isOfAny(p.entries[i], ANY_LEVEL) ? LEVELS.find(([one]) => is(p, i, one))?.[1] : undefined;
}

/** A value with the token after it; `letter` when it is one. */
interface Value {
  readonly text: string;
  readonly letter: boolean;
  readonly end: number;
}

/** `a)` and `12)` own their bracket, unless it closes one that was opened before. */
export function pastBracket(p: Passage, i: number): number {
  if (!isClose(p, i) || !isTight(p, i)) return i;
  return beginsAct(p, pastLinks(p, i + 1)) || !closesOuter(p, i) ? i + 1 : i;
}

function ordinalValue(ordinal: number): string {
  return ordinal < 0 ? 'last' : String(ordinal);
}

/** The number or letter at `i`, with its bracket. */
function valueAt(p: Passage, i: number, level: WordLevel): Value | undefined {
  if (isOpen(p, i)) {
    const letter = letterAt(p, i + 1);
    if (!isClose(p, i + 2) || (letter === '' && !isNumber(p, i + 1))) return undefined;
    return { text: letter || textAt(p, i + 1), letter: letter !== '', end: i + 3 };
  }
  const entry = p.entries[i];
  if (entry?.ordinal) return { text: ordinalValue(entry.ordinal), letter: false, end: past(p, i) };
  if (entry?.cardinal) return { text: String(entry.cardinal), letter: false, end: past(p, i) };
  if (isNumber(p, i)) {
    if (isSlashed(p, i + 1)) return undefined;
    return { text: textAt(p, i), letter: false, end: pastBracket(p, hasSuffix(p, i) ? i + 2 : i + 1) };
  }
  const roman = romanAt(p, i);
  const letter = level === 'paragraph' && roman > 0 ? '' : letterAt(p, i);
  if (letter !== '') return { text: letter, letter: true, end: pastBracket(p, i + 1) };
  return roman > 0 ? { text: String(roman), letter: false, end: i + 1 } : undefined;
}

/** Little words before a level word in a list: `et au paragraphe 3`, `the second subparagraph`. */
function pastLittleWords(p: Passage, i: number): number {
  let at = i;
  for (let count = 0; count < MOST_LITTLE_WORDS; count++) {
    if (levelAt(p, at) || !is(p, at, CLASS.link) || is(p, at, CLASS.and)) break;
    at = past(p, at);
  }
  return at;
}

function levelOfLetter(level: WordLevel): Level {
  return level === 'module' || level === 'option' ? level : 'point';
}

/** `paragraphe 3`, `§ 3`, `lit. a`, `párrafo segundo`: -1 when there is none. */
export function readLevelWord(c: Cursor, at: number, tie: Tie): number {
  const { p } = c;
  const i = pastLittleWords(p, at);
  const level = levelAt(p, i);
  if (!level) return readOrdinal(c, i, tie);
  const start = isSectionSign(p, i) ? i + 1 : past(p, i);
  const after = isSectionSign(p, start) ? start + 1 : start;
  const stopped = isStop(p, after) ? after + 1 : after;
  const value = valueAt(p, is(p, stopped, CLASS.from) ? past(p, stopped) : stopped, level);
  if (!value) return -1;
  if ((level === 'module' || level === 'option') && c.head !== 'clause') return -1;
  if (level === 'point') c.pluralPoints = is(p, i, CLASS.plural);
  if (value.letter) push(c, levelOfLetter(level), value.text, tie);
  else pushNumber(c, level, value.text, tie);
  return value.end;
}

/** An ordinal at `i` (`second`, `2nd`, `1.`) with the token after it. */
function ordinalAt(p: Passage, i: number): Value | undefined {
  const ordinal = p.entries[i]?.ordinal ?? 0;
  if (ordinal !== 0) return { text: ordinalValue(ordinal), letter: false, end: past(p, i) };
  if (!isNumber(p, i)) return undefined;
  if (hasSuffix(p, i)) return { text: textAt(p, i), letter: false, end: i + 2 };
  return isStop(p, i + 1) && levelAt(p, i + 2) ? { text: textAt(p, i), letter: false, end: i + 2 } : undefined;
}

/** `premier alinéa`, `second subparagraph`, `eerste lid`, `first and second sentences`: -1 when there is none. */
export function readOrdinal(c: Cursor, at: number, tie: Tie): number {
  const { p } = c;
  const values: string[] = [];
  let i = at;
  for (let value = ordinalAt(p, i); value && values.length < MOST_ORDINALS; value = ordinalAt(p, i)) {
    values.push(value.text);
    i = value.end;
    if (is(p, i, CLASS.and)) i = past(p, i);
  }
  const level = values.length > 0 ? levelAt(p, i) : undefined;
  if (!level || level === 'module' || level === 'option') return -1;
  values.forEach((value, k) => {
    push(c, level, value, k === 0 ? tie : 'list');
  });
  const end = past(p, i);
  return isStop(p, end) && isTight(p, end) && end + 1 < p.tokens.count && isTight(p, end + 1) ? end + 1 : end;
}
