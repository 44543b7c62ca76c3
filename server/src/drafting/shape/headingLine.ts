import { FAMILY, markFamily } from '../../blocks/mark.ts';
import type { Contract } from '../../contract/contract.ts';
import { isLetter, isUpper } from '../../text/letters.ts';
import { beforeSigns, pastSigns } from '../../text/signs.ts';
import { blockAt, sourceOf } from '../place/outline.ts';
import type { DraftingWords } from '../schema.ts';
import { printedAt } from './numbers.ts';

/** A heading of a contract taken apart: what stands around its number and its title. */
export interface HeadingLine {
  readonly before: string;
  readonly number: string;
  /** Between number and title; empty without number. */
  readonly between: string;
  readonly title: string;
  readonly after: string;
}

/** What may stand between a number and its title, and around the title. */
const BETWEEN = ' \t\u00a0\u202f*_.:)-–—·•|°º\\/';
/** Markdown's marks of headings and emphasis. */
const MARKS = '#*_>';
const AROUND = ' \t\u00a0\u202f*_.:';

/** Past letters that stand close to a number: `1er`, `2bis`. */
function pastSuffix(text: string, at: number): number {
  let end = at;
  while (isLetter(text.charCodeAt(end))) end++;
  return end - at <= 3 ? end : at;
}

/** A heading taken apart. */
export function headingLine(contract: Contract, index: number): HeadingLine {
  const source = sourceOf(contract, index);
  const block = blockAt(contract, index);
  const words = markFamily(block.mark) === FAMILY.word ? block.contentEnd : block.contentStart;
  const printed = block.number === '' ? undefined : printedAt(source.slice(0, words), block.number);
  const first = printed ? pastSuffix(source, printed.end) : block.contentStart;
  const start = Math.min(pastSigns(source, first, printed ? BETWEEN : AROUND), block.contentEnd);
  const end = beforeSigns(source, block.contentEnd, AROUND, start);
  return {
    before: source.slice(0, printed?.start ?? start),
    number: printed ? block.number : '',
    between: printed ? source.slice(first, start) : '',
    title: source.slice(start, end),
    after: source.slice(end),
  };
}

function isCapitals(title: string): boolean {
  return title.length > 1 && title === title.toUpperCase() && title !== title.toLowerCase();
}

/** Whether all words but the little ones begin with a capital, and there are some beyond the first. */
function isTitleCase(title: string, { titles: { little } }: DraftingWords): boolean {
  const [, ...rest] = title.split(' ');
  const words = rest.filter((word) => isLetter(word.charCodeAt(0)) && !little.includes(word.toLowerCase()));
  return words.length > 0 && words.every((word) => isUpper(word.charCodeAt(0)));
}

function titleCase(title: string, { titles: { little } }: DraftingWords): string {
  const words = title.split(' ').map((word, i) => {
    const kept = i > 0 && little.includes(word.toLowerCase());
    return kept ? word : word.charAt(0).toUpperCase() + word.slice(1);
  });
  return words.join(' ');
}

/** A title with the capitals of the titles it stands among. */
export function titleLike(title: string, others: readonly string[], words: DraftingWords): string {
  const share = (has: (one: string) => boolean) => others.filter(has).length * 2 > others.length;
  if (share(isCapitals)) return title.toUpperCase();
  if (share((one) => isLetter(one.charCodeAt(0)) && !isUpper(one.charCodeAt(0))))
    return title.charAt(0).toLowerCase() + title.slice(1);
  const several = others.filter((one) => one.includes(' ') && !isCapitals(one));
  const cased = several.filter((one) => isTitleCase(one, words));
  return cased.length * 2 > several.length ? titleCase(title, words) : title;
}

/** The line under a title as long as the new title. */
function underlined(after: string, length: number): string {
  const at = after.lastIndexOf('\n') + 1;
  const mark = after.slice(at).trim();
  return at === 0 || mark === '' ? after : after.slice(0, at) + mark.charAt(0).repeat(length);
}

/** Marks before a heading without the word that belongs to its number (`## Article `). */
function withoutWord(before: string): string {
  let at = before.length;
  while (at > 0 && !MARKS.includes(before[at - 1] as string)) at--;
  return before.slice(0, at);
}

/** A new heading like another one. `number`: of the new heading, '' for none. */
export function headingLike(like: HeadingLine, number: string, title: string): string {
  const dropped = number === '' && like.number !== '';
  const before = dropped ? withoutWord(like.before) + (like.before.startsWith('#') ? ' ' : '') : like.before;
  const line = dropped ? before + title : before + number + like.between + title;
  return line + underlined(like.after, line.length);
}
