import { pastLinks } from './actStart.ts';
import { readElements } from './elements.ts';
import { readHead } from './heads.ts';
import { headAt } from './headWords.ts';
import { levelAt, readLevelWord } from './levelWords.ts';
import { hasSuffix, isComma, isNumber, isStop, type Passage } from './passage.ts';
import { type Cursor, cursorAt, type HeadLevel, isHead, type Level, type Step } from './steps.ts';

/** Provisions cited together, under one head word: `Articles 13, 14 and 26`. Tokens are those of the passage. */
export interface Group {
  readonly first: number;
  /** The token after. */
  readonly end: number;
  readonly head: HeadLevel;
  readonly steps: readonly Step[];
}

/** How deep each level lies; what stands before the article (`point (a) of Article 6(1)`) is put in this order. */
const DEPTHS: Readonly<Partial<Record<Level, number>>> = {
  place: 1,
  dot: 1,
  paragraph: 1,
  alinea: 2,
  subparagraph: 2,
  sentence: 3,
  point: 4,
  numero: 4,
  module: 1,
  option: 2,
};
const MOST_LEVELS = 3;
const MOST_PREFIX_STEPS = 40;

/** A number in a list counts what the word before it names. */
function settled(steps: readonly Step[]): Step[] {
  let level: Level = 'paragraph';
  return steps.map((step) => {
    if (step.level === 'lone') return { ...step, level };
    level = step.level;
    return step;
  });
}

function inOrder(steps: readonly Step[]): Step[] {
  const depth = ({ level }: Step) => DEPTHS[level] ?? 0;
  return settled(steps).sort((a, b) => depth(a) - depth(b));
}

/** Puts the steps before the head behind each of its units. */
function withPrefix(steps: readonly Step[], prefix: readonly Step[]): Step[] {
  const all: Step[] = [];
  steps.forEach((step, k) => {
    const next = steps[k + 1];
    all.push(step);
    const endsUnit = !next || ((isHead(next.level) || next.level === 'lone') && next.tie !== 'range');
    if (endsUnit && step.tie !== 'range') all.push(...prefix);
  });
  return all;
}

function mayBeginPrefix(p: Passage, i: number): boolean {
  if (levelAt(p, i)) return true;
  if (p.entries[i]?.ordinal) return true;
  return isNumber(p, i) && (hasSuffix(p, i) || isStop(p, i + 1));
}

/** Reads levels before a head, up to the head word; undefined when none follows. */
function readPrefix(p: Passage, i: number): Cursor | undefined {
  const level = levelAt(p, i);
  const c = cursorAt(p, level === 'module' || level === 'option' ? 'clause' : 'article', true, i, MOST_PREFIX_STEPS);
  for (let count = 0; count < MOST_LEVELS; count++) {
    const end = readLevelWord(c, c.at, 'direct');
    if (end < 0) return undefined;
    c.at = end;
    readElements(c);
    const comma = isComma(p, c.at) ? c.at + 1 : c.at;
    c.at = pastLinks(p, comma);
    const head = headAt(p, c.at);
    if (head === 'article' || head === 'section' || head === 'clause') return c;
  }
  return undefined;
}

/** The provisions cited from token `i` on; undefined when none are. */
export function readGroup(p: Passage, i: number): Group | undefined {
  const direct = readHead(p, i);
  if (direct) return { first: i, end: direct.at, head: direct.head, steps: direct.steps };
  if (!mayBeginPrefix(p, i)) return undefined;
  const prefix = readPrefix(p, i);
  const inner = prefix && readHead(p, prefix.at);
  if (!prefix || !inner) return undefined;
  return { first: i, end: inner.at, head: inner.head, steps: withPrefix(inner.steps, inOrder(prefix.steps)) };
}
