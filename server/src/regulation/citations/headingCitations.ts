import type { Block } from '../../blocks/block.ts';
import { COLON, DASH, OPEN, QUOTE } from '../../text/words.ts';
import type { Attachment } from './attachments.ts';
import type { Group } from './groups.ts';
import { gapBefore, isCapital, isStop, isTight, kindAt, type Passage } from './passage.ts';

const MOST_MARKS = 3;

/** Whether nothing but marks stands before token `i` in its block, or the `#` of a heading right before it. */
function isAtBeginning(p: Passage, i: number, from: number): boolean {
  const start = p.tokens.start[i] as number;
  const before = p.text.slice(i > 0 ? (p.tokens.end[i - 1] as number) : from, start);
  if (before.includes('#')) return true;
  if (i > MOST_MARKS) return false;
  for (let at = 0; at < i; at++) if (kindAt(p, at) !== QUOTE && kindAt(p, at) !== OPEN) return false;
  return true;
}

/** Marks between a number and a title that are no tokens. */
const DIVIDERS: ReadonlySet<string> = new Set(['-', '·', '•']);

function isSpacedMark(p: Passage, i: number): boolean {
  return i < p.tokens.count && !isTight(p, i) && DIVIDERS.has(gapBefore(p, i).trim());
}

/**
 * Whether the group is the number of a heading of the contract itself: first in its block, with a dash, a full stop, a
 * colon, a title or nothing behind it. `from`: where the passage's text begins.
 */
export function isHeadingOf(
  p: Passage,
  group: Group,
  block: Block,
  attachment: Attachment | undefined,
  from: number,
): boolean {
  const { first, end, steps } = group;
  if (group.head === 'recital' || block.kind === 'row') return false;
  if (steps.some(({ tie }) => tie !== 'direct') || steps[0]?.level !== group.head) return false;
  if (!isAtBeginning(p, first, from)) return false;
  const divided = [DASH, COLON].includes(kindAt(p, end)) || isSpacedMark(p, end);
  if (divided) return true;
  if (attachment) return false;
  if (end >= p.tokens.count) return true;
  if (isStop(p, end)) return end + 1 >= p.tokens.count || (!isTight(p, end + 1) && isCapital(p, end + 1));
  return block.kind === 'heading' && isCapital(p, end);
}
