import type { Block } from '../blocks/block.ts';
import { headingOver } from '../catalogue/home.ts';
import type { ElementVerdict, RequirementVerdict } from '../catalogue/review.ts';
import type { ReviewState } from '../catalogue/reviewer.ts';
import { isSpace } from '../text/letters.ts';
import { lastNotAfter } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import type { DraftEdit, Part } from './draft.ts';
import { stemOf } from './passage.ts';
import type { WordedBlock } from './wording.ts';

const STOPS = '.!?…';
const CLOSERS = '*_”»"\')]';
/** A conjunction behind the mark that ends an item. */
const CONJUNCTION = 4;

/** Where the words that carry a requirement stand, those of the element first: one offset for each block. */
export function places(verdict: RequirementVerdict, element: ElementVerdict, state: ReviewState): number[] {
  const others = verdict.elements.filter(({ id }) => id !== element.id);
  const spans: readonly Span[] = [
    ...element.evidence,
    ...element.against,
    ...others.flatMap(({ evidence }) => evidence),
    ...verdict.touched,
  ];
  const { starts } = state.contract.table;
  const blocks = new Map<number, number>();
  for (const { end } of spans) {
    const at = Math.max(0, end - 1);
    const block = lastNotAfter(starts, at);
    if (!blocks.has(block)) blocks.set(block, at);
  }
  return [...blocks.values()];
}

function blockAt(state: ReviewState, offset: number): number {
  return lastNotAfter(state.contract.table.starts, offset);
}

/** Where the words of a block end, or those of the cell in which a place stands. */
function wordsEnd({ contract: { table, text } }: ReviewState, offset: number): Span {
  const index = lastNotAfter(table.starts, offset);
  const base = table.starts[index] as number;
  const { contentStart, contentEnd, kind } = table.blocks[index] as Block;
  let [start, end] = [base + contentStart, base + contentEnd];
  if (kind === 'row') {
    const bar = text.indexOf('|', offset);
    if (bar >= 0 && bar < end) end = bar;
    start = Math.max(start, text.lastIndexOf('|', offset) + 1);
  }
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** How a sentence is joined to words: where, what comes before it, and whether its full stop is that of the words. */
interface Joint {
  readonly at: number;
  readonly before: string;
  readonly keepsStop: boolean;
}

function jointAt(text: string, { start, end }: Span): Joint | undefined {
  let bare = end;
  while (bare > start && CLOSERS.includes(text[bare - 1] as string)) bare--;
  const last = text[bare - 1] ?? '';
  if (STOPS.includes(last)) return { at: end, before: ' ', keepsStop: true };
  if (last === ':') return undefined;
  const mark = Math.max(text.lastIndexOf(';', end), text.lastIndexOf(',', end));
  if (mark > start && text.slice(mark + 1, end).trim().length <= CONJUNCTION) {
    let at = mark;
    while (at > start && isSpace(text.charCodeAt(at - 1))) at--;
    return { at, before: '. ', keepsStop: false };
  }
  return { at: end, before: '. ', keepsStop: true };
}

function withoutStop(parts: readonly Part[]): Part[] {
  const last = parts.at(-1);
  return typeof last === 'string' && last.endsWith('.') ? [...parts.slice(0, -1), last.slice(0, -1)] : [...parts];
}

/** The wording at the end of the words in which a place stands; undefined where it is no single sentence or they end in a colon. */
export function appended(state: ReviewState, offset: number, blocks: readonly WordedBlock[]): DraftEdit | undefined {
  const [block] = blocks;
  if (blocks.length !== 1 || block?.kind !== 'paragraph') return undefined;
  const joint = jointAt(state.contract.text, wordsEnd(state, offset));
  if (!joint) return undefined;
  const parts = joint.keepsStop ? block.parts : withoutStop(block.parts);
  return { start: joint.at, end: joint.at, parts: [joint.before, ...parts] };
}

function isPartOf(state: ReviewState, index: number, kind: Block['kind']): boolean {
  const { blocks } = state.contract.table;
  return blocks[index + 1]?.kind === kind && (kind === 'row' || stemOf(state, index + 1) === stemOf(state, index));
}

/** The last block of the table or list in which a place stands, its block elsewhere. */
function lastBlock(state: ReviewState, offset: number): number {
  let index = blockAt(state, offset);
  const kind = state.contract.table.blocks[index]?.kind;
  if (kind !== 'row' && kind !== 'item') return index;
  while (isPartOf(state, index, kind)) index++;
  return index;
}

function lineBreakOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

function lines(block: WordedBlock): readonly Part[] {
  if (block.kind === 'row') return block.cells.flatMap((cell, i) => [i === 0 ? '| ' : ' | ', ...cell]).concat(' |');
  return block.kind === 'item' ? ['- ', ...block.parts] : block.parts;
}

function paragraphs(blocks: readonly WordedBlock[], lineBreak: string): Part[] {
  return blocks.flatMap((block, i): Part[] => {
    const list = block.kind !== 'paragraph' && blocks[i - 1]?.kind === block.kind;
    return [list ? lineBreak : lineBreak + lineBreak, ...lines(block)];
  });
}

function endOf({ contract: { table, text } }: ReviewState, index: number): number {
  let end = (table.starts[index] as number) + (table.blocks[index] as Block).length;
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end--;
  return end;
}

/** The wording as paragraphs of their own behind the paragraph, list or table in which a place stands. */
export function behind(state: ReviewState, offset: number, blocks: readonly WordedBlock[]): DraftEdit {
  const at = endOf(state, lastBlock(state, offset));
  return { start: at, end: at, parts: paragraphs(blocks, lineBreakOf(state.contract.text)) };
}

/** The wording at the end of the section in which a place stands; undefined where there is no heading above it. */
export function underHeading(
  state: ReviewState,
  offset: number,
  blocks: readonly WordedBlock[],
): DraftEdit | undefined {
  const over = headingOver(state.contract, offset);
  if (!over) return undefined;
  const { table, text } = state.contract;
  let index = blockAt(state, over.start);
  while (index + 1 < table.blocks.length && table.blocks[index + 1]?.kind !== 'heading') index++;
  const at = endOf(state, index);
  return { start: at, end: at, parts: paragraphs(blocks, lineBreakOf(text)) };
}
