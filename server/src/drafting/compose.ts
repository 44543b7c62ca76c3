import { type DraftEdit, type Part, plainPart } from './draft.ts';

/** A piece of a working text: words of the original that still stand, or something new. */
type Piece = { readonly start: number; readonly end: number } | { readonly part: Part; readonly text: string };

/** A text to which edits are made one after the other, and which knows what of the original still stands. */
export interface WorkingText {
  readonly original: string;
  /** The text with all edits so far, blanks and choices in plain form. */
  readonly text: string;
  readonly language: string;
  readonly pieces: readonly Piece[];
}

function lengthOf(piece: Piece): number {
  return 'part' in piece ? piece.text.length : piece.end - piece.start;
}

/** The piece from `from` to `to` (relative to it); a blank or choice that is cut is words from then on. */
function cut(piece: Piece, from: number, to: number): Piece {
  if (!('part' in piece)) return { start: piece.start + from, end: piece.start + to };
  if (from === 0 && to === piece.text.length) return piece;
  const text = piece.text.slice(from, to);
  return { part: text, text };
}

/** The pieces of [from, to) of the working text. */
function between(pieces: readonly Piece[], from: number, to: number): Piece[] {
  const out: Piece[] = [];
  let at = 0;
  for (const piece of pieces) {
    const start = Math.max(from - at, 0);
    const length = lengthOf(piece);
    const end = Math.min(to - at, length);
    if (start < end) out.push(cut(piece, start, end));
    at += length;
  }
  return out;
}

/** A working text to which nothing has been done; `language` is that of its contract. */
export function workingText(original: string, language: string): WorkingText {
  const pieces = original === '' ? [] : [{ start: 0, end: original.length }];
  return { original, text: original, language, pieces };
}

/** The working text after edits to it (offsets of `working.text`, ascending, not overlapping). */
export function edited(working: WorkingText, edits: readonly DraftEdit[]): WorkingText {
  const { language, original } = working;
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end, parts } of edits) {
    pieces.push(...between(working.pieces, at, start));
    pieces.push(...parts.map((part) => ({ part, text: plainPart(part, language) })).filter(({ text }) => text !== ''));
    at = end;
  }
  pieces.push(...between(working.pieces, at, working.text.length));
  const text = pieces.map((one) => ('part' in one ? one.text : original.slice(one.start, one.end))).join('');
  return { original, text, language, pieces };
}

function joined(parts: readonly Part[]): Part[] {
  const out: Part[] = [];
  for (const part of parts) {
    const last = out.at(-1);
    if (typeof part === 'string' && typeof last === 'string') out[out.length - 1] = last + part;
    else out.push(part);
  }
  return out;
}

/** What was done to the original: edits with its offsets, ascending, not overlapping, as few as there are places. */
export function editsOf({ original, pieces }: WorkingText): DraftEdit[] {
  const edits: DraftEdit[] = [];
  let at = 0;
  let parts: Part[] = [];
  const close = (start: number) => {
    if (parts.length > 0 || start > at) edits.push({ start: at, end: start, parts: joined(parts) });
    parts = [];
  };
  for (const piece of pieces) {
    if ('part' in piece) parts.push(piece.part);
    else {
      close(piece.start);
      at = piece.end;
    }
  }
  close(original.length);
  return edits;
}
