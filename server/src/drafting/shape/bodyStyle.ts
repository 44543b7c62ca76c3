import { mostFrequent } from '../../text/mostFrequent.ts';
import { blockAt, headingOf, isText, sectionOf, sourceOf } from '../place/outline.ts';
import type { Place, Site } from '../place/site.ts';
import { siblingsOf } from '../place/site.ts';
import { nextNumber } from './numbers.ts';
import { firstOf, type Prefix, prefixOf } from './prefix.ts';
import { type Gaps, gapsIn, lineBreakOf, rankOf, type Wrap, wrapIn } from './spacing.ts';

/** How paragraphs are numbered: with what prefix, from which number on. */
export interface Numbering {
  readonly prefix: Prefix;
  readonly first: string;
}

/** How the body of a new clause is to look. */
export interface BodyStyle {
  readonly eol: string;
  readonly gaps: Gaps;
  readonly wrap: Wrap | undefined;
  /** Before paragraphs that have no number. */
  readonly indent: string;
  readonly numbering: Numbering | undefined;
  /** The prefix of items. */
  readonly item: Prefix | undefined;
}

/** The second line of a heading whose first one is a number alone; -1 for none. */
export function secondLine({ contract }: Site, heading: number): number {
  const next = contract.table.blocks[heading + 1];
  return next?.kind === 'heading' && headingOf(contract, heading + 1) === heading && next.number === ''
    ? heading + 1
    : -1;
}

/** The paragraphs of a section, those of its own headings left aside. */
function textsUnder(site: Site, heading: number): number[] {
  const { contract, outline, main } = site;
  const { start, end } = heading < 0 ? main : sectionOf(outline, heading);
  const second = secondLine(site, heading);
  const texts: number[] = [];
  for (let i = Math.max(start, heading + 1); i < end; i++) {
    const over = headingOf(contract, i);
    const under = over === heading || (over === second && second >= 0);
    if (under && isText(blockAt(contract, i)) && rankOf(contract, i) === 'text') texts.push(i);
  }
  return texts;
}

function isNumbered({ contract }: Site, index: number): boolean {
  return blockAt(contract, index).number !== '';
}

/** The last numbered one of the paragraphs, if at least half of them are numbered. */
function lastNumbered(site: Site, texts: readonly number[]): number | undefined {
  const numbered = texts.filter((one) => isNumbered(site, one));
  return numbered.length * 2 >= texts.length ? numbered.at(-1) : undefined;
}

/** How paragraphs of a section after one of its blocks are numbered. */
function goesOn(site: Site, section: number, after: number): Numbering | undefined {
  const last = lastNumbered(site, textsUnder(site, section));
  if (last === undefined || last > after) return undefined;
  const first = nextNumber(blockAt(site.contract, last));
  return first === undefined ? undefined : { prefix: prefixOf(site.contract, last), first };
}

/** The sections beside a heading, the nearest first, with their paragraphs. */
function modelsFor(site: Site, like: number): { heading: number; texts: readonly number[] }[] {
  const siblings = [...siblingsOf(site, like)].sort((a, b) => Math.abs(a - like) - Math.abs(b - like));
  return siblings
    .map((heading) => ({ heading, texts: textsUnder(site, heading) }))
    .filter(({ texts }) => texts.length > 0);
}

/** The first number of a new section's paragraphs as a section beside it has them; undefined where it counts through all sections. */
function firstIn(site: Site, heading: number, text: number, number: string): string | undefined {
  const own = blockAt(site.contract, heading).number;
  const prefix = prefixOf(site.contract, text);
  const first = firstOf(prefix);
  if (own !== '' && first.startsWith(`${own}.`)) return number === '' ? undefined : number + first.slice(own.length);
  const texts = textsUnder(site, heading).filter((one) => isNumbered(site, one));
  return blockAt(site.contract, texts[0] as number).number === first ? first : undefined;
}

/** How so many paragraphs of a new section are numbered. */
function beginsAnew(site: Site, like: number, number: string, count: number): Numbering | undefined {
  const models = modelsFor(site, like);
  const alike = models.filter(({ texts }) => texts.length > 1 === count > 1);
  const chosen = alike.length > 0 ? alike : models;
  const numbered = chosen.filter(({ texts }) => lastNumbered(site, texts) !== undefined);
  if (numbered.length * 2 < chosen.length) return undefined;
  const [model] = numbered;
  const last = model && lastNumbered(site, model.texts);
  if (!model || last === undefined) return undefined;
  const first = firstIn(site, model.heading, last, number);
  // A single paragraph has a number only where that goes on with the number of its section.
  if (alike.length === 0 && count === 1 && !first?.startsWith(number)) return undefined;
  return first === undefined ? undefined : { prefix: prefixOf(site.contract, last), first };
}

/** The items that a paragraph introduces. */
function introducedItems({ contract, main }: Site): number[] {
  const items: number[] = [];
  for (let i = main.start; i < main.end; i++) {
    const stem = contract.tree.stem[i] as number;
    if (
      blockAt(contract, i).kind === 'item' &&
      stem >= 0 &&
      rankOf(contract, i) === 'item' &&
      rankOf(contract, stem) === 'text'
    )
      items.push(i);
  }
  return items;
}

/** The prefix of the items that the contract mostly uses, as the nearest one to a place has it. */
function itemPrefix(site: Site, at: number, numbering: Numbering | undefined): Prefix | undefined {
  const items = introducedItems(site).filter(
    (one) => blockAt(site.contract, one).mark !== numbering?.prefix.block.mark,
  );
  const most = mostFrequent(items.map((one) => blockAt(site.contract, one).mark));
  const alike = items.filter((one) => blockAt(site.contract, one).mark === most);
  const nearest = alike.sort((a, b) => Math.abs(a - at) - Math.abs(b - at))[0];
  return nearest === undefined ? undefined : prefixOf(site.contract, nearest);
}

/** White space and quotation marks before the paragraphs beside a place. */
function indentAt({ contract }: Site, texts: readonly number[]): string {
  const plain = texts.find((one) => blockAt(contract, one).mark === 0);
  return plain === undefined ? '' : sourceOf(contract, plain).slice(0, blockAt(contract, plain).contentStart);
}

/** How the body of a clause of so many paragraphs is to look at a place. */
export function bodyStyleAt(site: Site, place: Place, count: number): BodyStyle {
  const { contract, main } = site;
  const section = place.kind === 'text' ? place.section : place.kind === 'section' ? place.like : -1;
  const numbering =
    place.kind === 'text'
      ? goesOn(site, section, place.after)
      : place.kind === 'section'
        ? beginsAnew(site, place.like, place.number, count)
        : undefined;
  return {
    eol: lineBreakOf(contract.text),
    gaps: gapsIn(contract, main),
    wrap: wrapIn(contract, main),
    indent: indentAt(site, textsUnder(site, section)),
    numbering,
    item: itemPrefix(site, place.after, numbering),
  };
}
