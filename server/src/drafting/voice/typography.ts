import { isLetter } from '../../text/letters.ts';
import { mostFrequent } from '../../text/mostFrequent.ts';
import type { Part } from '../draft.ts';

/** How a contract sets its signs; undefined where it has none of them. */
export interface Typography {
  /** What stands before `:`, and before `;`, `!` and `?`. */
  readonly colon: string | undefined;
  readonly semicolon: string | undefined;
  /** What stands inside « ». */
  readonly inside: string | undefined;
  readonly apostrophe: string | undefined;
  /** The opening and the closing quotation mark. */
  readonly quotes: readonly [string, string] | undefined;
}

/** Typography that leaves the signs of the texts as they are. */
export const AS_WRITTEN: Typography = {
  colon: undefined,
  semicolon: undefined,
  inside: undefined,
  apostrophe: undefined,
  quotes: undefined,
};

const SPACES = ' \u00a0\u202f';
const NARROW = ';!?';
/** Quotation marks that are used in pairs; the straight one opens and closes. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['«', '»'],
  ['“', '”'],
  ['„', '“'],
  ['"', '"'],
];

function isSpace(sign: string | undefined): boolean {
  return sign !== undefined && sign !== '' && SPACES.includes(sign);
}

/** Whether the sign ends words: something stands before it, white space or the end after it. */
function endsWords(text: string, at: number): boolean {
  const after = text[at + 1];
  return after === undefined || after.trim() === '' || '*_»"”)'.includes(after);
}

/** What stands before the sign at `at`: a space, nothing (''), or undefined where it ends no words. */
function spaceBefore(text: string, at: number): string | undefined {
  const before = text[at - 1];
  if (before === undefined || before === '\n' || !endsWords(text, at)) return undefined;
  return isSpace(before) ? before : isLetter(before.charCodeAt(0)) || before === ')' ? '' : undefined;
}

/** Signs that tell something, by their code: most letters are passed over at once. */
const TELLING = new Set([...':;!?\'’«“„"'].map((sign) => sign.charCodeAt(0)));

/** How a text sets its signs. */
export function typographyOf(text: string): Typography {
  const colon: string[] = [];
  const semicolon: string[] = [];
  const inside: string[] = [];
  const apostrophe: string[] = [];
  const quotes: string[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!TELLING.has(text.charCodeAt(at))) continue;
    const sign = text[at] as string;
    if (sign === ':' || NARROW.includes(sign)) {
      const space = spaceBefore(text, at);
      if (space !== undefined) (sign === ':' ? colon : semicolon).push(space);
    } else if (sign === "'" || sign === '’') {
      if (isLetter(text.charCodeAt(at - 1)) && isLetter(text.charCodeAt(at + 1))) apostrophe.push(sign);
    } else {
      quotes.push(sign);
      if (sign === '«') inside.push(isSpace(text[at + 1]) ? (text[at + 1] as string) : '');
    }
  }
  const quotation = mostFrequent(quotes);
  return {
    colon: mostFrequent(colon),
    semicolon: mostFrequent(semicolon),
    inside: mostFrequent(inside),
    apostrophe: mostFrequent(apostrophe),
    quotes: PAIRS.find(([open]) => open === quotation),
  };
}

/** Quotation marks as the contract has them, with what stands inside of them. */
function quoted(text: string, { quotes, inside }: Typography): string {
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const sign = text[i] as string;
    if (sign === '«' || sign === '“') {
      const open = quotes?.[0] ?? sign;
      const space = isSpace(text[i + 1]) ? (text[++i] as string) : '';
      out += open + (open === '«' ? (inside ?? space) : '');
    } else if (sign === '»' || sign === '”') {
      const close = quotes?.[1] ?? sign;
      const space = isSpace(out.at(-1)) ? out.slice(-1) : '';
      out = out.slice(0, out.length - space.length) + (close === '»' ? (inside ?? space) : '') + close;
    } else out += sign;
  }
  return out;
}

/** Words of a clause as this contract would set them. */
export function set(text: string, typography: Typography): string {
  const { colon, semicolon, apostrophe } = typography;
  let out = '';
  for (const sign of quoted(text, typography)) {
    const wanted = sign === ':' ? colon : NARROW.includes(sign) ? semicolon : undefined;
    if (wanted !== undefined && isSpace(out.at(-1))) out = out.slice(0, -1) + wanted;
    out += sign === '’' && apostrophe ? apostrophe : sign;
  }
  return out;
}

/** A part as this contract would set it. */
export function setPart(part: Part, typography: Typography): Part {
  if (typeof part === 'string') return set(part, typography);
  if ('blank' in part) return { blank: set(part.blank, typography) };
  return { ...part, choice: part.choice.map((one) => set(one, typography)) };
}
