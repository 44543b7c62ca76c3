import type { Block } from '../../blocks/block.ts';
import type { Against } from '../../catalogue/review.ts';
import type { ReviewState } from '../../catalogue/reviewer.ts';
import type { BlockReading } from '../../contract/reading.ts';
import { isSpace } from '../../text/letters.ts';
import { lastNotAfter } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import type { Change } from './leaveOut.ts';
import { hasPhrase, type Passage, passageAt, stemOf, wordsOf } from './passage.ts';
import type { Replacing } from './replace.ts';

const ENDS = '.!?';
/** Fewer words than these are a title, which does not stand alone. */
const FEWEST = 5;

function blockSpan({ contract: { table } }: ReviewState, index: number): Span {
  const start = table.starts[index] as number;
  return { start, end: start + (table.blocks[index] as Block).length };
}

/** The words of a block, without its mark and number. */
function contentSpan({ contract: { table } }: ReviewState, index: number): Span {
  const start = table.starts[index] as number;
  const { contentStart, contentEnd } = table.blocks[index] as Block;
  return { start: start + contentStart, end: start + contentEnd };
}

/** The last block of the list that a block announces, itself where it announces none. */
function lastUnder(state: ReviewState, index: number): number {
  const { readings } = state.contract;
  const own = readings[index]?.asStem;
  const isUnder = ({ stem }: BlockReading) => {
    for (let one = stem; one; one = one.outer) if (one === own) return true;
    return false;
  };
  let last = index;
  while (own && readings[last + 1] && isUnder(readings[last + 1] as BlockReading)) last++;
  return last;
}

/** The part of a sentence behind its last semicolon before a place. */
function halfSentence({ text, start, end }: Passage, at: number): Change[] {
  const semicolon = text.lastIndexOf(';', at);
  if (semicolon <= start) return [];
  let from = semicolon;
  while (from > start && isSpace(text.charCodeAt(from - 1))) from--;
  let to = end;
  while (to > at && (isSpace(text.charCodeAt(to - 1)) || ENDS.includes(text[to - 1] as string))) to--;
  const next = text.indexOf(';', at);
  return [{ start: from, end: next > 0 && next < to ? next : to, put: '' }].filter((one) => one.end > at);
}

/** The sentence with the space beside it, where its block has others. */
function wholeSentence(state: ReviewState, passage: Passage): Change[] {
  const content = contentSpan(state, passage.block);
  let { start, end } = passage;
  const { text } = passage;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  if (
    wordsOf(text, { start: content.start, end: start }).length +
      wordsOf(text, { start: end, end: content.end }).length <
    FEWEST
  )
    return [];
  if (start <= content.start) while (end < content.end && isSpace(text.charCodeAt(end))) end++;
  else while (start > content.start && isSpace(text.charCodeAt(start - 1))) start--;
  return [{ start, end, put: '' }];
}

function isSibling(block: Block | undefined, other: Block): boolean {
  return block !== undefined && block.kind === other.kind && block.mark === other.mark && block.indent === other.indent;
}

/** The mark that ends the item before the last one takes the place of that one’s: a semicolon becomes a full stop. */
function lastItemEnds(state: ReviewState, index: number): Change[] {
  const { table, text } = state.contract;
  const block = table.blocks[index] as Block;
  const before = table.blocks[index - 1];
  if (block.kind !== 'item' || !isSibling(before, block) || isSibling(table.blocks[index + 1], block)) return [];
  const own = text.slice(contentSpan(state, index).start, contentSpan(state, index).end);
  const { start, end } = contentSpan(state, index - 1);
  const mark = endingMark(text.slice(start, end));
  return ENDS.includes(own.at(-1) ?? ' ') && mark !== undefined
    ? [{ start: start + mark, end, put: own.at(-1) ?? '' }]
    : [];
}

/** Where the semicolon or comma that ends an item begins, with the space before it and a conjunction behind it. */
function endingMark(item: string): number | undefined {
  const mark = Math.max(item.lastIndexOf(';'), item.lastIndexOf(','));
  if (mark < 0 || item.slice(mark + 1).trim().length > CONJUNCTION) return undefined;
  let at = mark;
  while (at > 0 && isSpace(item.charCodeAt(at - 1))) at--;
  return at;
}

const CONJUNCTION = 4;

function isAloneUnderHeading(state: ReviewState, index: number, last: number): boolean {
  const { blocks } = state.contract.table;
  const after = blocks[last + 1];
  return blocks[index - 1]?.kind === 'heading' && (after === undefined || after.kind === 'heading');
}

/** The paragraph or item with what it announces; one that is numbered leaves its number behind, unless it is the last. */
function wholeBlock(state: ReviewState, index: number, data: Replacing['data']): Change[] {
  const { table } = state.contract;
  const last = lastUnder(state, index);
  const block = table.blocks[index] as Block;
  const next = table.blocks[last + 1];
  const numbered = block.number !== '' && isSibling(next, block) && next?.number !== '';
  if (block.kind === 'row') return [];
  if (numbered || isAloneUnderHeading(state, index, last)) {
    return [{ start: contentSpan(state, index).start, end: contentSpan(state, last).end, put: data.deleted }];
  }
  return [...lastItemEnds(state, index), { ...withSeparator(state, index, last), put: '' }];
}

/** Blocks with the line breaks before or behind them, whichever are fewer. */
function withSeparator(state: ReviewState, first: number, last: number): Span {
  const { text, table } = state.contract;
  const { start } = blockSpan(state, first);
  const end = blockSpan(state, last).end;
  const before = endBefore(text, start);
  const after = table.starts[last + 1] ?? end;
  const breaks = (span: Span) => text.slice(span.start, span.end).split('\n').length;
  const fewerBefore = breaks({ start: before, end: start }) < breaks({ start: end, end: after });
  return before > 0 && (after === end || fewerBefore) ? { start: before, end } : { start, end: after };
}

function endBefore(text: string, at: number): number {
  let end = at;
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end--;
  return end;
}

function isIn({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset < end;
}

/** Deletions that take a permission away: of half a sentence, a sentence, an item or paragraph, the list it stands in. Each is a list of changes. */
export function deletions(
  state: ReviewState,
  against: Against,
  all: readonly Against[],
  { data, reasons, lexicon }: Replacing,
): (readonly Change[])[] {
  const passage = reasons.permits.includes(against.reason) ? passageAt(state, against.start, lexicon) : undefined;
  if (!passage || hasPhrase(passage.words, data.lawful)) return [];
  const stem = stemOf(state, passage.block);
  const list = stem < 0 ? [] : wholeBlock(state, stem, data);
  const alike = all.some(
    ({ start }) => stemOf(state, lastNotAfter(state.contract.table.starts, start)) === stem && !isIn(passage, start),
  );
  const found = [
    ...(stem >= 0 && alike ? [list] : []),
    halfSentence(passage, against.start),
    wholeSentence(state, passage),
    wholeBlock(state, passage.block, data),
    list,
  ];
  return found.filter((one) => one.length > 0);
}
