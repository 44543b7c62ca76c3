import { mostFrequent } from '../../text/mostFrequent.ts';
import type { Wording } from '../clause.ts';
import type { DraftEdit, Part } from '../draft.ts';
import { BYTE_ORDER_MARK, blockAt, endOf, isText, textStart } from '../place/outline.ts';
import { type Place, type Site, siblingsOf } from '../place/site.ts';
import { pastDashes } from '../place/standing.ts';
import { set } from '../voice/typography.ts';
import { type Manner, type WordedBlock, worded } from '../wording.ts';
import { bodyStyleAt, secondLine } from './bodyStyle.ts';
import { type HeadingLine, headingLike, headingLine, titleLike } from './headingLine.ts';
import { gapBetween, lineBreakOf, rankOf } from './spacing.ts';
import { breaks, type Written, writeBody } from './writeBody.ts';
import { writeValue } from './writeValue.ts';

/** A clause to be written: its title, and its blocks in the contract's words. */
export interface Clause {
  readonly title: string;
  readonly blocks: readonly WordedBlock[];
  readonly language: string;
}

/** A clause as a contract would word it, and set the signs of its title. */
export function clauseOf(title: string, wording: Wording, manner: Manner): Clause {
  return { title: set(title, manner.typography), blocks: worded(wording, manner), language: manner.voice.language };
}

/** What stands between a heading and the words before it, if it is nothing but line breaks and rules. */
function separatorOf({ contract }: Site, heading: number): string | undefined {
  let before = heading - 1;
  while (before >= 0 && blockAt(contract, before).kind === 'rule') before--;
  if (before < 0 || !isText(blockAt(contract, before))) return undefined;
  return contract.text.slice(endOf(contract, before), contract.table.starts[heading]);
}

/** What stands before most of the headings beside this one. */
function separatorLike(site: Site, like: number): string | undefined {
  const [, ...siblings] = siblingsOf(site, like);
  return mostFrequent(siblings.map((one) => separatorOf(site, one)));
}

/** The heading of a new section: like that of another, on two lines where that has two. */
function headingText(site: Site, like: number, number: string, title: string): string {
  const { contract, words } = site;
  const siblings = siblingsOf(site, like);
  const second = secondLine(site, like);
  const line = headingLine(contract, like);
  const titles = siblings.map(
    (one) => headingLine(contract, line.title === '' && second >= 0 ? secondLine(site, one) : one).title,
  );
  const cased = titleLike(
    title,
    titles.filter((one) => one !== ''),
    words,
  );
  if (line.title !== '') return headingLike(line, number, cased);
  if (second < 0) return headingLike(line, number, '');
  const between = contract.text.slice(endOf(contract, like), contract.table.starts[second]);
  return headingLike(line, number, '') + between + headingLike(headingLine(contract, second), '', cased);
}

/** The heading of the first section of a contract that has only a title: with one more mark. */
function firstHeading({ contract }: Site, under: number, title: string): string {
  const { level } = blockAt(contract, under);
  const line: HeadingLine = {
    before: `${'#'.repeat(Math.max(2, level + 1))} `,
    number: '',
    between: '',
    title,
    after: '',
  };
  return headingLike(line, '', title);
}

function headed(site: Site, place: Place & { kind: 'section' | 'first' }, clause: Clause): Part[] {
  const style = bodyStyleAt(site, place, clause.blocks.filter(({ kind }) => kind === 'paragraph').length);
  const { parts, first } = writeBody(clause.blocks, style, clause.language);
  const under = place.kind === 'first';
  const heading = under
    ? firstHeading(site, place.under, clause.title)
    : headingText(site, place.like, place.number, clause.title);
  const separator = under ? undefined : separatorLike(site, place.like);
  const before = separator ?? breaks(style, place.after < 0 ? 'text' : rankOf(site.contract, place.after), 'heading');
  return [place.after < 0 ? '' : before, heading, breaks(style, 'heading', first), ...parts];
}

/** Paragraphs, parted from the block before them. */
function paragraphs(site: Site, place: Place & { kind: 'text' }, { blocks, language }: Clause): Part[] {
  const style = bodyStyleAt(site, place, blocks.length);
  const { parts, first }: Written = writeBody(blocks, style, language);
  if (place.after < 0) return parts.slice();
  const before = rankOf(site.contract, place.after);
  const gap =
    before === 'heading' || first === 'row'
      ? gapBetween(style.gaps, before, first)
      : Math.max(gapBetween(style.gaps, before, first), gapBetween(style.gaps, 'text', first));
  return [style.eol.repeat(gap), ...parts];
}

/** What is like the first block of a text is not to have the mark before that. */
function withoutMark(part: Part): Part {
  return typeof part === 'string' ? part.replaceAll(BYTE_ORDER_MARK, '') : part;
}

/** The edit that puts a clause in its place; undefined where it cannot take the shape of its neighbours there. */
export function write(site: Site, place: Place, clause: Clause): DraftEdit | undefined {
  const { contract } = site;
  const at = place.after < 0 ? textStart(contract) : pastDashes(contract, endOf(contract, place.after));
  const parts =
    place.kind === 'value'
      ? writeValue(site, place, clause)
      : place.kind === 'text'
        ? paragraphs(site, place, clause)
        : headed(site, place, clause);
  if (!parts) return undefined;
  const closing = place.after < 0 && contract.text !== '' ? [lineBreakOf(contract.text).repeat(2)] : [];
  return { start: at, end: at, parts: [...parts.map(withoutMark), ...closing] };
}
