import type { Block } from '../blocks/block.ts';
import { headingOver } from '../catalogue/home.ts';
import type { Contract } from '../contract/contract.ts';
import { fold } from '../text/letters.ts';
import { lastNotAfter } from '../text/lines.ts';
import type { DraftEdit } from './draft.ts';
import type { DraftingWords } from './schema.ts';
import { lineBreakOf } from './shape/spacing.ts';

type Words = DraftingWords['subprocessors'];

type Rows = readonly (readonly string[])[];

const FEWEST = 2;
const MOST_COLUMNS = 5;
/** In so many of its cells at least a column says the same kind of thing. */
const MOST_CELLS = 0.6;

/** What parts the fields of an item. The first that parts all items alike is taken, a later one only for a column of its own. */
const PARTINGS = ['–—-', '–—-:(', '–—-:(;', '–—-:(;,'] as const;

function blockAt({ table }: Contract, index: number): Block | undefined {
  return table.blocks[index];
}

function isLike(one: Block | undefined, other: Block): boolean {
  return one?.kind === 'item' && one.mark === other.mark && one.indent === other.indent;
}

/** The items of the list at a place, first and last; undefined where there is none, or something else is among them. */
function listAt(contract: Contract, offset: number): readonly [first: number, last: number] | undefined {
  const index = lastNotAfter(contract.table.starts, offset);
  const item = blockAt(contract, index);
  if (item?.kind !== 'item') return undefined;
  let [first, last] = [index, index];
  while (isLike(blockAt(contract, first - 1), item)) first--;
  while (isLike(blockAt(contract, last + 1), item)) last++;
  const after = blockAt(contract, last + 1);
  const goesOn = after !== undefined && after.kind !== 'heading' && after.indent > item.indent;
  return last - first + 1 < FEWEST || goesOn ? undefined : [first, last];
}

/** The words of a block on one line. */
function wordsOf({ text, table }: Contract, index: number): string {
  const start = table.starts[index] as number;
  const { contentStart, contentEnd } = table.blocks[index] as Block;
  return text
    .slice(start + contentStart, start + contentEnd)
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether the heading over a list, or what introduces it, speaks of sub-processors. */
function isAbout(contract: Contract, first: number, { about }: Words): boolean {
  const heading = headingOver(contract, contract.table.starts[first] as number);
  const title = heading ? contract.text.slice(heading.start, heading.end) : '';
  const folded = fold(`${title} ${first > 0 ? wordsOf(contract, first - 1) : ''}`);
  return about.some((words) => folded.includes(fold(words)));
}

/** Whether the sign at `at` parts two fields. */
function parts(text: string, at: number, parting: string): boolean {
  const sign = text[at] as string;
  if (!parting.includes(sign)) return false;
  if (sign === '(') return true;
  const [before = ' ', after = ' '] = [text[at - 1], text[at + 1]];
  const isOpen = after.trim() === '';
  return '–—-'.includes(sign) ? isOpen && before.trim() === '' : isOpen;
}

/** The fields of an item; brackets that do not part keep together what stands in them. */
function fieldsOf(text: string, parting: string): string[] {
  const fields: string[] = [];
  let field = '';
  let depth = 0;
  const close = () => {
    if (field.trim() !== '') fields.push(field.trim());
    field = '';
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] as string;
    const closes = sign === ')' && depth === 0 && parting.includes('(');
    if (closes || (depth === 0 && parts(text, at, parting))) close();
    else {
      field += sign;
      depth = Math.max(0, depth + (sign === '(' ? 1 : sign === ')' ? -1 : 0));
    }
  }
  close();
  const last =
    fields
      .at(-1)
      ?.replace(/[.;,]$/, '')
      .trim() ?? '';
  return last === '' ? fields.slice(0, -1) : [...fields.slice(0, -1), last];
}

/** Whether every cell of a column is such a phrase and nothing else. */
function isPure(rows: Rows, column: number, phrases: readonly string[]): boolean {
  const folded = phrases.map(fold);
  return rows.every((row) => folded.includes(fold(row[column] ?? '')));
}

/** The fields of all items, the same number of each; undefined where they cannot be told apart. */
function rowsOf(items: readonly string[], { places, safeguards }: Words): Rows | undefined {
  const all = PARTINGS.map((parting) => items.map((item) => fieldsOf(item, parting))).filter(
    ([first = [], ...rest]) => {
      const count = first.length;
      return count >= 2 && count <= MOST_COLUMNS && rest.every((row) => row.length === count);
    },
  );
  const pure = all.find((rows) =>
    (rows[0] ?? []).some((_, column) => isPure(rows, column, places) || isPure(rows, column, safeguards)),
  );
  return pure ?? all[0];
}

function says(cell: string, phrases: readonly string[]): boolean {
  const folded = ` ${fold(cell)} `;
  return phrases.some((phrase) => folded.includes(` ${fold(phrase)} `));
}

/** The titles of the columns, by what their cells say. */
function headersOf(rows: Rows, { columns, places, safeguards }: Words): string[] {
  const left = [columns.activity, columns.more];
  return (rows[0] ?? []).map((_, column) => {
    if (column === 0) return columns.name;
    const share = (phrases: readonly string[]) =>
      rows.filter((row) => says(row[column] ?? '', phrases)).length / rows.length;
    if (share(safeguards) >= MOST_CELLS) return columns.safeguard;
    if (share(places) >= MOST_CELLS) return columns.place;
    return left.shift() ?? '';
  });
}

function lineOf(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replace(/(?<!\\)\|/g, '\\|')).join(' | ')} |`;
}

function isBlankLine(text: string, from: number): boolean {
  const end = text.indexOf('\n', from);
  return text.slice(from, end < 0 ? undefined : end).trim() === '';
}

/** The list of sub-processors at a place as a table; all its words are kept. Undefined where there is no such list. */
export function subprocessorTable(contract: Contract, offset: number, words: Words): DraftEdit | undefined {
  const list = listAt(contract, offset);
  if (!list || !isAbout(contract, list[0], words)) return undefined;
  const [first, last] = list;
  const items = Array.from({ length: last - first + 1 }, (_, i) => wordsOf(contract, first + i));
  const rows = rowsOf(items, words);
  if (!rows) return undefined;
  const headers = headersOf(rows, words);
  const lines = [lineOf(headers), `|${headers.map(() => '---|').join('')}`, ...rows.map(lineOf)];
  const { text, table } = contract;
  const start = table.starts[first] as number;
  const end = (table.starts[last] as number) + (table.blocks[last] as Block).length;
  const eol = lineBreakOf(text);
  const lineBefore = text.lastIndexOf('\n', start - 2) + 1;
  const before = start === 0 || isBlankLine(text, lineBefore) ? '' : eol;
  const lineAfter = text.indexOf('\n', end) + 1;
  const after = lineAfter === 0 || isBlankLine(text, lineAfter) ? '' : eol;
  return { start, end, parts: [before + lines.join(eol) + after] };
}
