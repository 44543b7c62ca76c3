import type { Block } from '../../blocks/block.ts';
import type { Contract } from '../../contract/contract.ts';
import { blockAt, sourceOf } from '../place/outline.ts';
import { firstNumber, nextNumber, printedAt } from './numbers.ts';

/** What stands before the words of a block: indentation, bullet or number, spaces. */
export interface Prefix {
  readonly before: string;
  /** The number of the block it was taken from; '' for a bullet, or nothing at all. */
  readonly number: string;
  readonly after: string;
  readonly block: Block;
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}

/** The prefix without emphasis that is closed only after words (`**8.1 Access.**`). */
function balanced(prefix: string): string {
  const open = (sign: string) => count(prefix, sign) % 2 === 1;
  return open('**') || open('__') ? prefix.replaceAll('**', '').replaceAll('__', '') : prefix;
}

/** The prefix of a block. */
export function prefixOf(contract: Contract, index: number): Prefix {
  const block = blockAt(contract, index);
  const source = balanced(sourceOf(contract, index).slice(0, block.contentStart));
  const printed = block.number === '' ? undefined : printedAt(source, block.number);
  // Without a space only some bullets mark the words behind them.
  const glued = source !== '' && source === source.trimEnd();
  if (!printed) return { before: glued ? `${source} ` : source, number: '', after: '', block };
  return {
    before: source.slice(0, printed.start),
    number: block.number,
    after: source.slice(printed.end),
    block,
  };
}

/** The prefix with another number. */
export function prefixText({ before, number, after }: Prefix, other: string): string {
  return number === '' ? before : before + other + after;
}

/** `count` numbers from `first` on, of the kind of a prefix's number; fewer where no next one is known. */
export function numbersFrom({ block }: Prefix, first: string, count: number): string[] {
  const numbers: string[] = [];
  let number: string | undefined = first;
  while (number !== undefined && numbers.length < count) {
    numbers.push(number);
    number = nextNumber({ ...block, number });
  }
  return numbers;
}

/** The first number of a list whose members have this prefix. */
export function firstOf({ block, number }: Prefix): string {
  return number === '' ? '' : firstNumber(block);
}
