import { beforeSigns, pastSigns } from '../../text/signs.ts';
import type { Part } from '../draft.ts';
import { cellsOf, filledCells, type Labelled, labelled } from '../place/label.ts';
import { blockAt, sourceOf } from '../place/outline.ts';
import type { Place, Site } from '../place/site.ts';
import { nextNumber } from './numbers.ts';
import { prefixOf, prefixText } from './prefix.ts';
import { gapBetween, gapsIn, lineBreakOf, rankOf } from './spacing.ts';
import type { Clause } from './write.ts';

/** White space and emphasis around the words of a cell. */
const AROUND = ' \t*_`';

/** A cell with other words in it: its spaces and emphasis stay. */
function refilled(cell: string, parts: readonly Part[]): Part[] {
  const start = pastSigns(cell, 0, AROUND);
  const end = beforeSigns(cell, cell.length, AROUND, start);
  const colon = cell[end - 1] === ':' ? cell.slice(cell.slice(0, end - 1).trimEnd().length, end) : '';
  return [cell.slice(0, start), ...parts, colon + cell.slice(end)];
}

/** The words of a clause that is one paragraph. */
function onlyParagraph({ blocks }: Clause): readonly Part[] | undefined {
  const [only, ...others] = blocks;
  return only?.kind === 'paragraph' && others.length === 0 ? only.parts : undefined;
}

/** A row like another one with its own label and value. */
function row(source: string, title: string, value: readonly Part[]): Part[] {
  const cells = cellsOf(source);
  const [label, words] = filledCells(source);
  return cells.flatMap((cell, i): Part[] => {
    const bar = i > 0 ? ['|'] : [];
    if (i === label) return [...bar, ...refilled(cell, [title])];
    if (i === words) return [...bar, ' ', ...value, ' '];
    return [...bar, cell];
  });
}

/** The value with the end that the values beside it have: `;`, `.` or nothing. */
function endingLike(value: readonly Part[], like: string): Part[] {
  const last = value.at(-1);
  if (typeof last !== 'string' || !last.endsWith('.')) return [...value];
  const sentences = value.some((part) => typeof part === 'string' && part.includes('. '));
  const end = like.trimEnd();
  const sign = end.at(-1) ?? '';
  if (sentences || '.:'.includes(sign) || sign === '') return [...value];
  const closing = sign === ';' || sign === ',' ? end.slice(end.slice(0, -1).trimEnd().length) : '';
  return [...value.slice(0, -1), last.slice(0, -1) + closing];
}

/** The value without the capital of its first word where the values beside it have none, and the word is no name. */
function beginningLike(value: readonly Part[], like: string, { contract: { text }, words }: Site): readonly Part[] {
  const [first, ...rest] = value;
  const initial = like.charAt(0);
  if (typeof first !== 'string' || initial === initial.toUpperCase()) return value;
  const lower = first.charAt(0).toLowerCase() + first.slice(1);
  const [word = ''] = lower.split(' ');
  return words.titles.little.includes(word) || text.includes(` ${word} `) ? [lower, ...rest] : value;
}

/** A labelled line like another one. */
function line(
  site: Site,
  like: number,
  { before, between, value: other }: Labelled,
  title: string,
  value: readonly Part[],
): Part[] | undefined {
  const { contract } = site;
  const block = blockAt(contract, like);
  const prefix = prefixOf(contract, like);
  const number = block.number === '' ? '' : nextNumber(block);
  if (number === undefined) return undefined;
  const emphasis = before.slice(block.contentStart);
  return [
    prefixText(prefix, number),
    emphasis,
    title,
    between,
    ...endingLike(beginningLike(value, other, site), other),
  ];
}

/** One of the particulars as a row, an item or a line with a label, like the one beside it; undefined where it is too long for that. */
export function writeValue(site: Site, { like, after }: Place & { kind: 'value' }, clause: Clause): Part[] | undefined {
  const { contract, main } = site;
  const value = onlyParagraph(clause);
  if (!value) return undefined;
  const eol = lineBreakOf(contract.text);
  const source = sourceOf(contract, like);
  if (blockAt(contract, like).kind === 'row') return [eol, ...row(source, clause.title, value)];
  const label = labelled(contract, like);
  const parts = label && line(site, like, label, clause.title, value);
  const rank = rankOf(contract, like);
  const gap = gapBetween(
    gapsIn(contract, { start: Math.min(main.start, like), end: Math.max(main.end, after + 1) }),
    rank,
    rank,
  );
  return parts && [eol.repeat(gap), ...parts];
}
