import type { Block } from '../../blocks/block.ts';
import type { ElementVerdict, RequirementVerdict } from '../../catalogue/review.ts';
import type { ReviewState } from '../../catalogue/reviewer.ts';
import { isSpace } from '../../text/letters.ts';
import { lastNotAfter } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import type { DraftEdit, Part } from '../draft.ts';
import { cellsOf } from '../place/label.ts';
import { blockAt, headingOf, isText, lastText, sectionOf } from '../place/outline.ts';
import type { Place, Site } from '../place/site.ts';
import { rankOf } from '../shape/spacing.ts';
import type { WordedBlock } from '../wording.ts';
import { stemOf, wordsOf } from './passage.ts';

const STOPS = '.!?…';
const CLOSERS = '*_”»"\')]';
/** A cell with fewer words says no sentence to which another could be added. */
const FEWEST = 8;

/** Where the words that carry a requirement stand, those of the element first: one offset for each block. */
export function carriers(verdict: RequirementVerdict, element: ElementVerdict, state: ReviewState): number[] {
  const others = verdict.elements.filter(({ id }) => id !== element.id);
  const spans: readonly Span[] = [
    ...element.evidence,
    ...element.against,
    ...others.flatMap(({ evidence, against }) => [...evidence, ...against]),
    ...verdict.touched,
  ];
  const blocks = new Map<number, number>();
  for (const { end } of spans) {
    const at = Math.max(0, end - 1);
    const block = blockOf(state, at);
    if (!blocks.has(block)) blocks.set(block, at);
  }
  return [...blocks.values()];
}

function blockOf({ contract }: ReviewState, offset: number): number {
  return lastNotAfter(contract.table.starts, offset);
}

/** The words of the block in which a place stands, or of its cell. */
function wordsAround({ contract: { table, text } }: ReviewState, offset: number): Span {
  const index = lastNotAfter(table.starts, offset);
  const base = table.starts[index] as number;
  const { contentStart, contentEnd, kind } = table.blocks[index] as Block;
  let [start, end] = [base + contentStart, base + contentEnd];
  if (kind === 'row') {
    for (const { length } of cellsOf(text.slice(start, end))) {
      if (offset < start + length) {
        end = start + length;
        break;
      }
      start += length + 1;
    }
  }
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** Whether words end a sentence, closing marks left aside. */
function endsSentence(text: string, { start, end }: Span): boolean {
  let bare = end;
  while (bare > start && CLOSERS.includes(text[bare - 1] as string)) bare--;
  return STOPS.includes(text[bare - 1] ?? ' ');
}

/** Whether a block is no more than a member of the sentence that announces its list. */
function isMember(state: ReviewState, index: number): boolean {
  const { readings } = state.contract;
  return (
    readings[index]?.block.kind !== 'row' &&
    stemOf(state, index) >= 0 &&
    (readings[index]?.facts.sentences.length ?? 0) < 2
  );
}

function withoutStop(parts: readonly Part[]): Part[] {
  const last = parts.at(-1);
  return typeof last === 'string' && last.endsWith('.') ? [...parts.slice(0, -1), last.slice(0, -1)] : [...parts];
}

/** The wording at the end of the words in which a place stands; undefined where it is no single sentence or they are none. */
export function appended(state: ReviewState, offset: number, blocks: readonly WordedBlock[]): DraftEdit | undefined {
  const [block] = blocks;
  const index = blockOf(state, offset);
  if (blocks.length !== 1 || block?.kind !== 'paragraph' || isMember(state, index)) return undefined;
  const { text } = state.contract;
  const words = wordsAround(state, offset);
  const at = { start: words.end, end: words.end };
  if (endsSentence(text, words)) return { ...at, parts: [' ', ...block.parts] };
  const cell = state.contract.table.blocks[index]?.kind === 'row';
  if (!cell || wordsOf(text, words).length < FEWEST) return undefined;
  return { ...at, parts: ['. ', ...withoutStop(block.parts)] };
}

/** The last block of the table or list in which a block stands, itself elsewhere. */
function lastOfList(state: ReviewState, index: number): number {
  const { blocks } = state.contract.table;
  const kind = blocks[index]?.kind;
  const goesOn = (i: number) =>
    kind === 'row' ? blocks[i]?.kind === 'row' : stemOf(state, i) >= 0 && rankOf(state.contract, i) === 'item';
  let last = index;
  if (kind === 'row' || goesOn(index)) while (blocks[last + 1] && goesOn(last + 1)) last++;
  return withWords(state, last);
}

/** The block, or the last one before it that has words: a bullet may stand alone. */
function withWords({ contract: { table } }: ReviewState, index: number): number {
  let last = index;
  while (last > 0 && (table.blocks[last] as Block).contentEnd <= (table.blocks[last] as Block).contentStart) last--;
  return last;
}

/** Whether the paragraphs after a block in its section are numbered: one put between them would have no number. */
function isBeforeNumbers({ contract, outline }: Site, index: number): boolean {
  const heading = headingOf(contract, index);
  const end = heading < 0 ? contract.table.blocks.length : sectionOf(outline, heading).end;
  for (let i = index + 1; i < end; i++)
    if (headingOf(contract, i) === heading && blockAt(contract, i).number !== '' && isText(blockAt(contract, i)))
      return true;
  return false;
}

/** Where paragraphs of their own may stand: behind the paragraph, list or table in which a place stands, at the end of its section. */
export function placesBehind(site: Site, state: ReviewState, offset: number): Place[] {
  const after = lastOfList(state, blockOf(state, offset));
  const section = headingOf(site.contract, after);
  const behind: Place[] = isBeforeNumbers(site, after) ? [] : [{ kind: 'text', after, section }];
  if (section < 0)
    return [...behind, { kind: 'text', after: withWords(state, lastText(site.outline, site.main)), section }];
  return [
    ...behind,
    { kind: 'text', after: withWords(state, lastText(site.outline, sectionOf(site.outline, section))), section },
  ];
}
