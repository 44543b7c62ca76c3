import { type Block, type BlockKind, LEVEL } from './block.ts';
import { extend, goesOn, type OpenBlock, WIDEST } from './join.ts';
import { isGap, type Line, SHAPE, skipGaps } from './line.ts';
import { LOOK, wordsIn } from './look.ts';
import { FAMILY, numberMark } from './mark.ts';
import { commentEnd, fenceEnd, isMasked, withoutBreak } from './mask.ts';
import { isTitleLook, numberedKind, sentenceKind, settleLetter } from './number.ts';
import { advance, jump, look, peek, type Reader } from './reader.ts';
import type { State } from './state.ts';
import { opensList } from './stem.ts';
import { isBoldTitle, isPlainTitle } from './title.ts';

const LONGEST_SETEXT = 200;
const LONGEST_SENTENCE = 100;
const RUN_IN_WORDS = 8;
/** Numbers are short; longer ones are cut, so that no block holds on to a piece of the text. */
const LONGEST_NUMBER = 12;

/** Spaces and brackets inside a printed number are left out: `3 (a)` is `3(a)`. */
function printedNumber(text: string, line: Line): string {
  if (line.depth === 0) return '';
  const printed = text.slice(line.numberStart, Math.min(line.numberEnd, line.numberStart + LONGEST_NUMBER));
  const open = printed.indexOf('(');
  return open < 0 ? printed : `${printed.slice(0, open).trim()}${printed.slice(open)})`;
}

function markOf(line: Line): number {
  if (line.depth > 0) return numberMark(line.family, line.closing, line.depth);
  return line.shape === SHAPE.bullet ? line.size : 0;
}

function numberLevel(line: Line): number {
  if (line.family === FAMILY.word) return line.roman ? LEVEL.wordRoman : LEVEL.word;
  const top = line.family === FAMILY.upperRoman ? LEVEL.word : LEVEL.number;
  return Math.min(top + line.depth - 1, LEVEL.bold - 1);
}

function titleLevel(reader: Reader, line: Line): number {
  if (line.shape === SHAPE.atx) return line.size;
  if (line.depth > 0) return numberLevel(line);
  return look(reader, line) & LOOK.bold ? LEVEL.bold : LEVEL.plain;
}

function isEmphasis(code: number): boolean {
  return code === 0x2a || code === 0x5f;
}

/** Where the words of a bold title end: before its closing marks, and a full stop after them. */
function boldEnd(text: string, start: number, end: number): number {
  while (end > start && !isEmphasis(text.charCodeAt(end - 1))) end--;
  while (end > start && (isEmphasis(text.charCodeAt(end - 1)) || isGap(text.charCodeAt(end - 1)))) end--;
  return end;
}

/** Leaves the number of a block where the state of the next one takes it from. */
function note(reader: Reader, line: Line, isTitle: boolean): void {
  const { noted } = reader;
  noted.family = line.depth > 0 ? line.family : 0;
  noted.closing = line.closing;
  noted.value = line.firstValue;
  noted.isTitle = isTitle;
}

/** A heading of one line; `underline` is the line under it, if there is one. */
function heading(reader: Reader, line: Line, level: number, underline: Line | undefined): Block {
  const { text } = reader;
  const traits = look(reader, line);
  const bold = (traits & LOOK.bold) !== 0;
  note(reader, line, true);
  let start = line.body;
  if (bold) while (start < line.last && isEmphasis(text.charCodeAt(start))) start++;
  const block: Block = {
    kind: 'heading',
    length: (underline ?? line).end - line.start,
    contentStart: start - line.start,
    contentEnd: Math.max(start, bold ? boldEnd(text, start, line.last) : line.last) - line.start,
    level,
    number: printedNumber(text, line),
    header: false,
    mark: markOf(line),
    indent: line.indent,
    opens: (traits & LOOK.opens) !== 0,
    endsSentence: (traits & LOOK.sentence) !== 0,
    startsLower: (traits & LOOK.lower) !== 0,
  };
  advance(reader);
  if (underline) advance(reader);
  return block;
}

function underlineOf(reader: Reader, line: Line): Line | undefined {
  const next = peek(reader, 1);
  if (next.shape !== SHAPE.rule || next.blanks > 0 || next.quote !== line.quote) return undefined;
  const mark = reader.text.charCodeAt(next.first);
  if ((mark !== 0x3d && mark !== 0x2d) || next.last - next.first !== next.size) return undefined;
  const length = line.last - line.first;
  const traits = look(reader, line);
  if (length > LONGEST_SETEXT || (length > LONGEST_SENTENCE && traits & (LOOK.sentence | LOOK.comma))) return undefined;
  return line.shape === SHAPE.number && !isTitleLook(traits) ? undefined : next;
}

/** A block without words, `text[start, end)` less its line break. */
export function wordless(text: string, start: number, end: number, kind: BlockKind, indent: number): Block {
  const length = withoutBreak(text, start, end);
  return {
    kind,
    length,
    contentStart: length,
    contentEnd: length,
    level: 0,
    number: '',
    header: false,
    mark: 0,
    indent,
    opens: false,
    endsSentence: false,
    startsLower: false,
  };
}

function masked(reader: Reader, line: Line): Block {
  const end = line.shape === SHAPE.fence ? fenceEnd(reader.text, line) : commentEnd(reader.text, line.end);
  const block = wordless(reader.text, line.start, end, 'masked', line.indent);
  reader.units += Math.max(0, end - reader.at);
  jump(reader, end);
  return block;
}

function row(reader: Reader, line: Line, header: boolean): Block {
  const { text } = reader;
  const piped = text.charCodeAt(line.first) === 0x7c;
  const start = piped ? skipGaps(text, line.first + 1, line.last) : line.first;
  let end = line.last;
  while (end > start && (text.charCodeAt(end - 1) === 0x7c || isGap(text.charCodeAt(end - 1)))) end--;
  const block: Block = {
    kind: 'row',
    length: line.end - line.start,
    contentStart: start - line.start,
    contentEnd: Math.max(start, end) - line.start,
    level: 0,
    number: '',
    header,
    mark: 0,
    indent: line.indent,
    opens: false,
    endsSentence: false,
    startsLower: false,
  };
  advance(reader);
  return block;
}

/** Takes a line for what it says: its mark is no mark. */
function unmark(line: Line): void {
  line.shape = SHAPE.text;
  line.body = line.title = line.first;
  line.depth = 0;
  line.family = 0;
  line.look = -1;
}

/** Goes over a mark that stands on a line of its own to the words it marks. Returns the line of the first words. */
function firstWords(reader: Reader, line: Line): Line {
  const next = peek(reader, 1);
  if (line.body < line.last || next.shape !== SHAPE.text || next.quote !== line.quote) return line;
  advance(reader);
  return next;
}

/** Goes over the lines that belong to the open block. Returns the last one. */
function lastWords(reader: Reader, open: OpenBlock, line: Line, state: State): Line {
  let last = line;
  for (let next = peek(reader, 1); goesOn(reader, open, last, next, state); next = peek(reader, 1)) {
    extend(open, next);
    if (next.shape !== SHAPE.text) unmark(next);
    advance(reader);
    last = next;
  }
  return last;
}

/** Whether a line that could be a title is the first of several lines of a sentence. */
function isBroken(reader: Reader, line: Line, state: State): boolean {
  return (
    peek(reader, 1).blanks === 0 && goesOn(reader, openBlock(line, 'paragraph', state), line, peek(reader, 1), state)
  );
}

function openBlock(line: Line, kind: 'paragraph' | 'item', state: State): OpenBlock {
  return {
    start: line.body,
    item: kind === 'item',
    mark: markOf(line),
    family: line.family,
    value: line.value,
    indent: line.indent,
    width: line.last - line.start,
    lines: 1,
    spread: state.spread,
    gaps: 0,
  };
}

/** A paragraph or an item, with the lines that go on with it. */
function prose(reader: Reader, line: Line, kind: 'paragraph' | 'item', state: State): Block {
  const { start, depth } = line;
  const number = printedNumber(reader.text, line);
  const isTitle = depth === 1 && line.shape === SHAPE.number && isTitleLook(look(reader, line));
  note(reader, line, isTitle);
  const open = openBlock(line, kind, state);
  const first = firstWords(reader, line);
  const contentStart = first.body - start;
  const startsLower = (look(reader, first) & LOOK.lower) !== 0;
  const last = lastWords(reader, open, first, state);
  reader.noted.spread = open.spread && (open.lines > 1 ? open.gaps > 0 : open.width <= WIDEST);
  const traits = look(reader, last);
  reader.noted.stops = (traits & LOOK.stop) !== 0;
  const { end, last: contentEnd } = last;
  advance(reader);
  return {
    kind,
    length: end - start,
    contentStart,
    contentEnd: contentEnd - start,
    level: kind === 'paragraph' || depth > 1 ? depth : 0,
    number,
    header: false,
    mark: open.mark,
    indent: open.indent,
    opens: (traits & LOOK.opens) !== 0,
    endsSentence: (traits & LOOK.sentence) !== 0,
    startsLower,
  };
}

function isRunIn(reader: Reader, line: Line): boolean {
  if (line.depth === 0) return false;
  const traits = look(reader, line);
  if (traits & LOOK.long) return true;
  return (
    (traits & (LOOK.sentence | LOOK.opens)) !== 0 && (traits & LOOK.breakInside) !== 0 && wordsIn(traits) > RUN_IN_WORDS
  );
}

function tableRow(reader: Reader, line: Line, state: State): Block | undefined {
  if (line.pipes === 0 || line.shape === SHAPE.atx) return undefined;
  const next = peek(reader, 1);
  const header = next.shape === SHAPE.delimiter && next.blanks === 0;
  if (line.shape === SHAPE.row || header || (state.inTable && !state.blank)) return row(reader, line, header);
  return undefined;
}

/** Reads the block that begins at the reader's line, and goes to the line after it. */
export function readBlock(reader: Reader, state: State): Block {
  const line = peek(reader, 0);
  if (isMasked(line)) return masked(reader, line);
  if (line.shape === SHAPE.rule || line.shape === SHAPE.delimiter) {
    const block = wordless(reader.text, line.start, line.end, 'rule', line.indent);
    advance(reader);
    return block;
  }
  const cells = tableRow(reader, line, state);
  if (cells) return cells;
  if (line.shape === SHAPE.atx) {
    settleLetter(line, state);
    return isRunIn(reader, line)
      ? prose(reader, line, 'paragraph', state)
      : heading(reader, line, line.size, undefined);
  }
  if (line.shape === SHAPE.bullet) return prose(reader, line, 'item', state);
  return readWords(reader, line, state);
}

function readWords(reader: Reader, line: Line, state: State): Block {
  const underline = underlineOf(reader, line);
  if (underline) {
    settleLetter(line, state);
    return heading(reader, line, reader.text.charCodeAt(underline.first) === 0x3d ? 1 : 2, underline);
  }
  if (line.shape === SHAPE.number) {
    const likely = numberedKind(reader, line, state);
    const sentence = likely === 'heading' && (opensList(reader, line) || isBroken(reader, line, state));
    const kind = sentence ? sentenceKind(line, look(reader, line)) : likely;
    if (kind === 'heading') return heading(reader, line, titleLevel(reader, line), undefined);
    if (kind !== 'text') return prose(reader, line, kind, state);
    unmark(line);
  }
  const plain = isPlainTitle(reader, line, state) && !opensList(reader, line) && !isBroken(reader, line, state);
  const title = plain || isBoldTitle(reader, line);
  return title ? heading(reader, line, titleLevel(reader, line), undefined) : prose(reader, line, 'paragraph', state);
}
