import { classify } from './classify.ts';
import { type Component, newComponent } from './component.ts';
import { type Line, newLine, readLine, SHAPE } from './line.ts';
import { LOOK, lookOf } from './look.ts';

/** Reads a text line by line, blank lines left out, and looks a few lines ahead. */
export interface Reader {
  readonly text: string;
  readonly part: Component;
  /** The records of the lines read ahead, the nearest first. */
  readonly ahead: Line[];
  /** How many of them hold a line. */
  held: number;
  /** Where the next line to be read begins, and how many blank lines stand before it. */
  at: number;
  blanks: number;
  /** UTF-16 units read so far. */
  units: number;
  /** What the state takes over from the last block. */
  readonly noted: Noted;
}

/** What a block does not keep but the state carries on: its number (the family is 0 when it has none) and its ends. */
export interface Noted {
  family: number;
  closing: number;
  value: number;
  isTitle: boolean;
  /** Whether it has blank lines inside. */
  spread: boolean;
  /** Whether it ends as a sentence does, not only a part of one (`;`). */
  stops: boolean;
}

/** How many lines after the last line of a block its reading may look at. */
export const LOOKAHEAD = 2;

const LONGEST_BOLD = 160;

/** A reader that begins at an offset where a line begins. */
export function newReader(text: string, at: number): Reader {
  const ahead = Array.from({ length: LOOKAHEAD + 1 }, newLine);
  const noted = { family: 0, closing: 0, value: 0, isTitle: false, spread: false, stops: false };
  return { text, part: newComponent(), ahead, held: 0, at, blanks: 0, units: 0, noted };
}

function fill(reader: Reader, line: Line): void {
  const { text } = reader;
  while (reader.at < text.length) {
    const start = reader.at;
    const visible = readLine(text, start, line);
    reader.at = line.next;
    reader.units += line.next - start;
    if (visible) {
      line.blanks = reader.blanks;
      reader.blanks = 0;
      if (line.shape !== SHAPE.comment) classify(text, line, reader.part);
      return;
    }
    reader.blanks++;
  }
  line.shape = SHAPE.end;
  line.blanks = reader.blanks;
  line.start = line.end = line.next = line.first = line.last = line.body = line.title = text.length;
}

/** The line `distance` visible lines ahead, without going there; its shape is `end` after the last one. */
export function peek(reader: Reader, distance: number): Line {
  while (reader.held <= distance) {
    fill(reader, reader.ahead[reader.held] as Line);
    reader.held++;
  }
  return reader.ahead[distance] as Line;
}

/** Goes to the next visible line. */
export function advance(reader: Reader): void {
  const { ahead } = reader;
  const used = ahead[0] as Line;
  for (let i = 1; i < ahead.length; i++) ahead[i - 1] = ahead[i] as Line;
  ahead[ahead.length - 1] = used;
  reader.held--;
}

/** Goes on reading at another offset: what was read ahead is forgotten. */
export function jump(reader: Reader, at: number): void {
  reader.held = 0;
  reader.at = at;
  reader.blanks = 0;
}

/** The look of a line's title or words, taken once. */
export function look(reader: Reader, line: Line): number {
  if (line.look >= 0) return line.look;
  line.look = lookOf(reader.text, line.title, line.last);
  const marked =
    line.shape === SHAPE.number && line.last - line.first < LONGEST_BOLD && reader.text.charCodeAt(line.first) === 0x2a;
  if (marked) line.look |= lookOf(reader.text, line.first, line.last) & LOOK.bold;
  return line.look;
}
