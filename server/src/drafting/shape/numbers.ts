import type { Block } from '../../blocks/block.ts';
import { FAMILY, markDepth, markFamily } from '../../blocks/mark.ts';
import { fromRoman, toRoman } from '../../regulation/roman.ts';
import { isDigit, isLetter, isUpper } from '../../text/letters.ts';
import type { Span } from '../../text/span.ts';

const LAST_LETTER = 'z';

/** A printed number taken apart: its last component, after the last dot or bracket, and what stands around it. */
function apart(number: string): { readonly head: string; readonly last: string; readonly close: string } {
  const cut = Math.max(number.lastIndexOf('.'), number.lastIndexOf('(')) + 1;
  const close = number.endsWith(')') ? ')' : '';
  return { head: number.slice(0, cut), last: number.slice(cut, number.length - close.length), close };
}

function isRoman(block: Block): boolean {
  const family = markFamily(block.mark);
  if (family === FAMILY.word) return block.number.length > 1 || 'IVX'.includes(block.number);
  return family === FAMILY.lowerRoman || family === FAMILY.upperRoman;
}

function nextRoman(text: string): string | undefined {
  const value = fromRoman(text.toUpperCase());
  const next = value > 0 ? toRoman(value + 1) : '';
  if (next === '' || isDigit(next.charCodeAt(0))) return undefined;
  return isUpper(text.charCodeAt(0)) ? next : next.toLowerCase();
}

function nextLetter(text: string): string | undefined {
  if (text.length !== 1 || text.toLowerCase() === LAST_LETTER) return undefined;
  return String.fromCharCode(text.charCodeAt(0) + 1);
}

/** The number after that of a block, written alike: `4.2` after `4.1`, `IV` after `III`; undefined where none is known. */
export function nextNumber(block: Block): string | undefined {
  const { head, last, close } = apart(block.number);
  const single = markDepth(block.mark) === 1;
  const next = isDigit(last.charCodeAt(0))
    ? String(Number(last) + 1)
    : single && isRoman(block)
      ? nextRoman(last)
      : nextLetter(last);
  return next === undefined ? undefined : `${head}${next}${close}`;
}

/** The first number of a list whose members are numbered as the block is. */
export function firstNumber(block: Block): string {
  const { head, last, close } = apart(block.number);
  const upper = isUpper(last.charCodeAt(0));
  const letter = isRoman(block) ? 'i' : 'a';
  const first = isDigit(last.charCodeAt(0)) ? '1' : upper ? letter.toUpperCase() : letter;
  return `${head}${first}${close}`;
}

/** A number with its place in the words of a block, as it is printed there; undefined where it cannot be found. */
export function printedAt(source: string, number: string): Span | undefined {
  for (let start = source.indexOf(number); start >= 0; start = source.indexOf(number, start + 1)) {
    const end = start + number.length;
    const before = source.charCodeAt(start - 1);
    if (!isDigit(before) && !isLetter(before) && !isDigit(source.charCodeAt(end))) return { start, end };
  }
  return undefined;
}
