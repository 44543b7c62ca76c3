import { type Block, looksLike } from '../../blocks/block.ts';
import { markDepth } from '../../blocks/mark.ts';
import type { RequirementVerdict } from '../../catalogue/review.ts';
import type { ReviewState } from '../../catalogue/reviewer.ts';
import type { Contract } from '../../contract/contract.ts';
import { lastNotAfter } from '../../text/lines.ts';
import { beforeSigns } from '../../text/signs.ts';
import type { Span } from '../../text/span.ts';
import { firstNumber } from '../shape/numbers.ts';
import { textStart } from './outline.ts';

const STANDING: Readonly<Record<RequirementVerdict['status'], number>> = {
  missing: 0,
  partial: 1,
  present: 2,
  'not-applicable': 0,
  'not-assessed': 0,
};

function verdictsOf({ judgement }: ReviewState): readonly RequirementVerdict[] {
  return judgement?.requirements ?? [];
}

/** Codes of what a review finds: requirements that are missing, elements that are weak or missing. */
export function codesOf(state: ReviewState): string[] {
  return verdictsOf(state).flatMap(({ id, status, elements }) => {
    if (status === 'missing') return [id];
    const open = elements.filter((one) => one.satisfied === false && one.because !== 'not-applicable');
    return open.map((one) => `${id}.${one.id}`);
  });
}

function isWorse(before: RequirementVerdict, after: RequirementVerdict | undefined): boolean {
  if (!after || STANDING[after.status] < STANDING[before.status]) return true;
  return after.elements.some((one) => {
    const old = before.elements.find(({ id }) => id === one.id);
    if (old?.satisfied === true && one.satisfied !== true) return true;
    return one.because === 'weak' && old?.because !== 'weak';
  });
}

/** Whether a review of the next version finds nothing weak or missing that the one before did not. */
export function harmsNothing(before: ReviewState, after: ReviewState): boolean {
  if (before.profile !== after.profile || before.contract.language !== after.contract.language) return false;
  const now = verdictsOf(after);
  return verdictsOf(before).every((one, i) => !isWorse(one, now[i]));
}

/** Whether a review finds everything that the requirement asks for. */
export function isPresent(state: ReviewState, requirement: string): boolean {
  return verdictsOf(state).some(({ id, status }) => id === requirement && status === 'present');
}

/** Whether what was weak is still told, the requirement itself apart: words about something else are not to cover it. */
export function hidesNothing(before: ReviewState, after: ReviewState, requirement: string): boolean {
  const now = new Map(verdictsOf(after).map((one) => [one.id, one]));
  return verdictsOf(before).every(({ id, elements }) => {
    if (id === requirement) return true;
    const weak = elements.filter(({ because }) => because === 'weak').map((one) => one.id);
    return weak.every((one) => now.get(id)?.elements.some((element) => element.id === one && !element.satisfied));
  });
}

/** Whether no requirement and no element got worse; where something was not found, words may be found that do not bind. */
export function sparesWhatIsThere(before: ReviewState, after: ReviewState): boolean {
  if (before.profile !== after.profile) return false;
  const now = verdictsOf(after);
  return verdictsOf(before).every((old, i) => {
    const fresh = now[i];
    if (!fresh || (old.status === 'present' && fresh.status !== 'present')) return false;
    if (old.status === 'partial' && fresh.status === 'missing') return false;
    // An element that is not told holds.
    const held = (id: string) => old.elements.find((one) => one.id === id)?.satisfied !== false;
    return fresh.elements.every(({ id, satisfied }) => satisfied !== false || !held(id));
  });
}

/** Words that were put in: their place in the new text, and the old block at which annexes or signatures begin after it. */
export interface PutIn extends Span {
  readonly bodyEnd: number;
}

/** The blocks of a table by where they begin. */
function byStart({ table }: Contract): Map<number, number> {
  return new Map(table.blocks.map((_, i) => [table.starts[i] as number, i]));
}

function headingCount({ table }: Contract, from: number, to: number): number {
  return table.blocks.filter(({ kind }, i) => {
    const start = table.starts[i] as number;
    return kind === 'heading' && start >= from && start < to;
  }).length;
}

/**
 * Whether the headings of a contract stand in the next version as they were, those of its body under the same headings, and
 * the words beside what was put in are blocks of their own. Signatures and annexes without a level of their own stand under
 * whatever clause is the last.
 */
export function keepsOutline(before: Contract, after: Contract, { start, end, bodyEnd }: PutIn): boolean {
  const { table: old } = before;
  const places = byStart(after);
  const moved = (index: number) => {
    const at = old.starts[index] as number;
    return places.get(at < start ? at : at + end - start);
  };
  const first = old.starts.findIndex((one) => one >= start);
  const beside = [first - 1, first].filter((one) => one >= 0);
  if (beside.some((one) => moved(one) === undefined)) return false;
  const all = headingCount(after, 0, after.text.length) - headingCount(after, start, end);
  if (all !== headingCount(before, 0, before.text.length)) return false;
  return old.blocks.every((block, i) => {
    if (block.kind !== 'heading') return true;
    const at = moved(i);
    const other = at === undefined ? undefined : after.table.blocks[at];
    if (at === undefined || !other || other.length !== block.length || !looksLike(block, other)) return false;
    const parent = after.tree.parent[at] as number;
    const isNew = parent >= 0 && isInside(after.table.starts[parent] as number, { start, end });
    const was = before.tree.parent[i] as number;
    return parent === (was < 0 ? -1 : moved(was)) || (isNew && i >= bodyEnd);
  });
}

function isInside(at: number, { start, end }: Span): boolean {
  return at >= start && at < end;
}

/** The numbers of the clauses of one kind beside a place: back to the first of them, and the next one. */
function numbersBeside({ table: { blocks, starts } }: Contract, like: Block, { start, end }: Span): string[] {
  const isAlike = ({ kind, mark, level }: Block) => kind === 'heading' && mark === like.mark && level === like.level;
  const clauses = blocks.flatMap((block, i) => (isAlike(block) ? [i] : []));
  const before = clauses.filter((one) => (starts[one] as number) < start).map((one) => blocks[one] as Block);
  const first = before.findLastIndex((block) => block.number === firstNumber(block));
  const next = clauses.find((one) => (starts[one] as number) >= end);
  const after = next === undefined ? [] : [blocks[next] as Block];
  return [...before.slice(Math.max(0, first)), ...after].map(({ number }) => number);
}

/** Whether a number that was put in at `[start, end)` is that of another clause there, or of another sentence of its section. */
export function repeatsNumber(contract: Contract, place: Span): boolean {
  const { table, tree } = contract;
  const isNew = (index: number) => isInside(table.starts[index] as number, place);
  return table.blocks.some((block, i) => {
    if (!isNew(i) || block.number === '') return false;
    if (block.kind === 'heading') return numbersBeside(contract, block, place).includes(block.number);
    if (markDepth(block.mark) < 2) return false;
    const same = ({ number, mark }: Block, k: number) =>
      number === block.number && mark === block.mark && !isNew(k) && tree.parent[k] === tree.parent[i];
    return table.blocks.some(same);
  });
}

const STOPS = '.;:!?…|';
/** A shorter line ends where its author ended it. */
const WRAPPED = 50;
const CLOSERS = '*_”»"\')]';

/** Whether a line is nothing but dashes: behind a paragraph Markdown makes a heading of both. */
function isUnderline(line: string): boolean {
  const bare = line.trim();
  return bare !== '' && (bare.replaceAll('-', '') === '' || bare.replaceAll('=', '') === '');
}

function endsSentence(line: string): boolean {
  const end = beforeSigns(line, line.length, `${CLOSERS} `);
  return STOPS.includes(line[end - 1] ?? '.');
}

/** The place itself, or the end of the line of dashes behind it: those belong to what stands before. */
export function pastDashes({ text }: Contract, at: number): number {
  const lineEnd = text.indexOf('\n', at);
  if (lineEnd < 0 || text.slice(at, lineEnd).trim() !== '') return at;
  const nextEnd = text.indexOf('\n', lineEnd + 1);
  const end = nextEnd < 0 ? text.length : nextEnd;
  const next = text.slice(lineEnd + 1, end);
  return isUnderline(next) ? lineEnd + 1 + next.trimEnd().length : at;
}

/**
 * Whether lines put in at a place would part what belongs together: a sentence that goes on on the next line, or a paragraph
 * and the dashes under it.
 */
export function cutsText(contract: Contract, at: number, words: string): boolean {
  const { text, table } = contract;
  if (!words.includes('\n') || at <= textStart(contract)) return false;
  const lineEnd = text.indexOf('\n', at);
  if (lineEnd < 0) return false;
  const nextEnd = text.indexOf('\n', lineEnd + 1);
  const next = text.slice(lineEnd + 1, nextEnd < 0 ? undefined : nextEnd);
  if (isUnderline(next)) return true;
  const index = lastNotAfter(table.starts, at - 1);
  const [block, after] = [table.blocks[index], table.blocks[index + 1]];
  if (block?.kind !== 'paragraph') return false;
  if (at < (table.starts[index] as number) + block.contentEnd) return true;
  if (after?.kind !== 'paragraph' || after.number !== '') return false;
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  // Blank lines between them tell nothing: text pasted from a page may have one after every line.
  return line.length >= WRAPPED && !endsSentence(line);
}
