import { isInvisible, isSpace } from '../text/letters.ts';

/** What a line looks like by itself. */
export const SHAPE = {
  end: 0,
  text: 1,
  atx: 2,
  rule: 3,
  fence: 4,
  comment: 5,
  bullet: 6,
  number: 7,
  row: 8,
  delimiter: 9,
} as const;

/** One line as the scanner holds it. The records are few and used again and again: no line becomes a string. */
export interface Line {
  /** `[start, end)` without the line break; the following line begins at `next`. */
  start: number;
  end: number;
  next: number;
  /** `[first, last)`: from the first visible unit after quotation marks to the last visible one. */
  first: number;
  last: number;
  /** Number of `>` marks. */
  quote: number;
  /** Columns before `first`. */
  indent: number;
  /** Blank lines before it. */
  blanks: number;
  pipes: number;
  shape: number;
  /** Where the words begin, after the mark. */
  body: number;
  /** Where the title begins: after a number that belongs to the words (`Article 5 – Title`); otherwise `body`. */
  title: number;
  /** ATX level, fence length, or style of bullet. */
  size: number;
  /** Its number, if it has one: `FAMILY`, `CLOSING`, components, value of the first and the last one, printed range. */
  family: number;
  closing: number;
  depth: number;
  firstValue: number;
  value: number;
  numberStart: number;
  numberEnd: number;
  /** Value when a single letter (`i`, `v`, `x`) is read as a Roman numeral; 0 when it cannot be. */
  roman: number;
  /** Whether the number may as well be a word (`L.`, `12 Rue`): it counts only where it continues a sequence. */
  weak: boolean;
  /** Traits of the words (`look.ts`); -1 before they are asked for. */
  look: number;
}

/** An empty record. */
export function newLine(): Line {
  return {
    start: 0,
    end: 0,
    next: 0,
    first: 0,
    last: 0,
    quote: 0,
    indent: 0,
    blanks: 0,
    pipes: 0,
    shape: 0,
    body: 0,
    title: 0,
    size: 0,
    family: 0,
    closing: 0,
    depth: 0,
    firstValue: 0,
    value: 0,
    numberStart: 0,
    numberEnd: 0,
    roman: 0,
    weak: false,
    look: -1,
  };
}

/** White space, or a mark that cannot be seen. */
export function isGap(code: number): boolean {
  if (code === 0x20 || code === 0x09) return true;
  if (code < 0xa0) return code === 0x0b || code === 0x0c;
  return isSpace(code) || isInvisible(code);
}

/** The first offset in `[at, end)` that is no gap; `end` when there is none. */
export function skipGaps(text: string, at: number, end: number): number {
  while (at < end && isGap(text.charCodeAt(at))) at++;
  return at;
}

const OPEN = '<!--';

/**
 * Reads to the end of the line. A comment that is not closed on the line ends it where the comment opens: the
 * comment is the next line. A line that begins with a comment is not read further.
 */
function readExtent(text: string, line: Line): void {
  const length = text.length;
  let open = -1;
  let pipes = 0;
  let i = line.start;
  for (; i < length; i++) {
    const c = text.charCodeAt(i);
    if (c > 0x3e) {
      if (c === 0x7c) pipes++;
    } else if (c === 0x0a || c === 0x0d) break;
    else if (c === 0x3c && open < 0 && text.startsWith(OPEN, i)) {
      open = i;
      if (skipMargin(text, line, i) === i) break;
    } else if (c === 0x3e && open >= 0 && i >= open + 6 && text.startsWith('--', i - 2)) open = -1;
  }
  line.pipes = pipes;
  line.end = open >= 0 ? open : i;
  line.next =
    open >= 0 ? open : i + (text.charCodeAt(i) === 0x0d && text.charCodeAt(i + 1) === 0x0a ? 2 : i < length ? 1 : 0);
  if (open >= 0 && skipMargin(text, line, open) === open) line.shape = SHAPE.comment;
}

/** Reads indentation and quotation marks; returns where the visible text begins. */
function skipMargin(text: string, line: Line, end: number): number {
  let indent = 0;
  let quote = 0;
  let i = line.start;
  for (; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c === 0x20 || c === 0xa0) indent++;
    else if (c === 0x09) indent += 4 - (indent & 3);
    else if (c === 0x3e) {
      quote++;
      indent = -1;
    } else if (!isGap(c)) break;
    else if (isSpace(c)) indent++;
  }
  line.indent = Math.max(0, indent);
  line.quote = quote;
  return i;
}

/** Reads the line that begins at `start` into the record: its extent and margins. Returns false when it is blank. */
export function readLine(text: string, start: number, line: Line): boolean {
  line.start = start;
  line.shape = SHAPE.text;
  line.look = -1;
  line.family = 0;
  line.closing = 0;
  line.depth = 0;
  line.firstValue = 0;
  line.value = 0;
  line.size = 0;
  line.roman = 0;
  line.weak = false;
  readExtent(text, line);
  if (line.shape === SHAPE.comment) {
    line.first = line.last = line.body = line.title = line.end;
    return true;
  }
  line.first = skipMargin(text, line, line.end);
  let last = line.end;
  while (last > line.first && isGap(text.charCodeAt(last - 1))) last--;
  line.last = last;
  line.body = line.title = line.first;
  return last > line.first;
}
