import type { Passage } from './passage.ts';

/**
 * What a number or a letter of a citation counts, as far as its words say. `place`: it stands behind an article without
 * a word (brackets, space); `dot`, `hyphen`: after one; `glued`: a letter right after the number; `lone`: a number in
 * a list, of the level before it or a new article; `numero`: after `Nr.`; `alinea`: paragraph, subparagraph or point.
 */
export type Level =
  | HeadLevel
  | 'place'
  | 'dot'
  | 'hyphen'
  | 'glued'
  | 'lone'
  | 'paragraph'
  | 'alinea'
  | 'subparagraph'
  | 'sentence'
  | 'point'
  | 'numero'
  | 'module'
  | 'option'
  | 'following';

/** What begins a unit of its own. */
export type HeadLevel = 'article' | 'recital' | 'chapter' | 'section' | 'clause';

/** What ties a step to the one before: nothing, a list (`and`, a comma), a range (`to`, a dash). */
export type Tie = 'direct' | 'list' | 'range';

/** One number or letter of a citation. */
export interface Step {
  readonly level: Level;
  /** As printed, letters in lower case; ordinals as digits, `last` for the last. */
  readonly value: string;
  readonly tie: Tie;
}

/** A place in a passage with the steps read so far. */
export interface Cursor {
  readonly p: Passage;
  readonly head: HeadLevel;
  /** Whether the head word announces several, or is an abbreviation that may. */
  readonly plural: boolean;
  /** The token after what was read. */
  at: number;
  readonly steps: Step[];
  /** No more steps than this are read. */
  readonly limit: number;
  /** Whether the present unit has a paragraph, and a point. */
  numbered: boolean;
  lettered: boolean;
  /** Whether a word announced several points. */
  pluralPoints: boolean;
  /** Where the reading is sure to hold: after it comes a number that only an act behind it makes an article. */
  sure: { readonly at: number; readonly steps: number } | undefined;
}

/** The limit of cursors behind a head word. */
export const UNLIMITED = Number.MAX_SAFE_INTEGER;

const HEADS: ReadonlySet<Level> = new Set(['article', 'recital', 'chapter', 'section', 'clause']);
const LETTERED: ReadonlySet<Level> = new Set(['point', 'glued', 'numero']);

/** Whether the level begins a new unit. */
export function isHead(level: Level): level is HeadLevel {
  return HEADS.has(level);
}

/** A cursor after a head word, before its number. */
export function cursorAt(p: Passage, head: HeadLevel, plural: boolean, at: number, limit: number): Cursor {
  return {
    p,
    head,
    plural,
    at,
    limit,
    steps: [],
    numbered: false,
    lettered: false,
    pluralPoints: false,
    sure: undefined,
  };
}

/** Whether the cursor reads what stands before a head word: it reads so many steps at most. */
export function isPrefix({ limit }: Cursor): boolean {
  return limit !== UNLIMITED;
}

/** The last step's level; the head's at the beginning. */
export function lastLevel({ steps, head }: Cursor): Level {
  return steps.at(-1)?.level ?? head;
}

/** Adds a step. */
export function push(c: Cursor, level: Level, value: string, tie: Tie): void {
  if (isHead(level) || (level === 'lone' && !c.numbered && !c.lettered)) {
    c.numbered = false;
    c.lettered = false;
  } else if (LETTERED.has(level)) c.lettered = true;
  else {
    c.numbered = true;
    if (level === 'paragraph') c.lettered = false;
  }
  c.steps.push({ level, value, tie });
}

/** Adds a printed number: `28.3` is two steps, but sections and clauses keep their dots. */
export function pushNumber(c: Cursor, level: Level, text: string, tie: Tie): void {
  if (level === 'section' || level === 'clause') {
    push(c, level, text, tie);
    return;
  }
  const [first = '', ...rest] = text.split('.');
  push(c, level === 'lone' && rest.length > 0 ? 'article' : level, first, tie);
  for (const part of rest) push(c, 'dot', part, 'direct');
}

/** Takes back what was only read in the hope of an act behind it. */
export function rollBack(c: Cursor): void {
  if (!c.sure) return;
  c.at = c.sure.at;
  c.steps.length = c.sure.steps;
}
