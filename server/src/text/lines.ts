/** Where the lines of a text begin. CRLF, LF and a lone CR each end a line. */
export interface LineIndex {
  /** Offset of the first unit of each line; the first line begins at 0. */
  readonly starts: Int32Array;
  /** Length of the text in UTF-16 units. */
  readonly length: number;
}

/** A place in a text as people write it: line and column from 1, columns in UTF-16 units. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

const LF = 10;
const CR = 13;

function lineBreaksIn(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === LF || (c === CR && text.charCodeAt(i + 1) !== LF)) count++;
  }
  return count;
}

/** The line index of a text, in one pass. */
export function lineIndex(text: string): LineIndex {
  const starts = new Int32Array(lineBreaksIn(text) + 1);
  let line = 1;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === LF || (c === CR && text.charCodeAt(i + 1) !== LF)) starts[line++] = i + 1;
  }
  return { starts, length: text.length };
}

/** Index of the last element of a sorted array that is not greater than `value`; -1 when all are greater. */
export function lastNotAfter(sorted: Int32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The line and column of an offset; an offset outside the text is moved to its nearest end. */
export function lineColumnAt(index: LineIndex, offset: number): LineColumn {
  const inside = Math.max(0, Math.min(offset, index.length));
  const line = lastNotAfter(index.starts, inside);
  return { line: line + 1, column: inside - (index.starts[line] as number) + 1 };
}

/** The offset of a line and column; a place outside the text is moved to the nearest place in it. */
export function offsetAt(index: LineIndex, place: LineColumn): number {
  const line = Math.max(0, Math.min(place.line - 1, index.starts.length - 1));
  const start = index.starts[line] as number;
  const end = line + 1 < index.starts.length ? (index.starts[line + 1] as number) : index.length;
  return Math.max(start, Math.min(start + place.column - 1, end));
}
