import { markDepth } from '../../blocks/mark.ts';
import { isNextNumber } from '../../contract/headings.ts';
import { firstNumber, nextNumber } from '../shape/numbers.ts';
import { type Blocks, blockAt, goesOnWith, headingOf, lastText, sectionOf } from './outline.ts';
import { isInside, type Place, type Site, siblingsOf } from './site.ts';

/** The headings of this kind in the order of the text: beside it, and those that count on under other headings. */
export function sequenceOf(site: Site, heading: number): number[] {
  const { contract } = site;
  const own = blockAt(contract, heading);
  const beside = siblingsOf(site, heading);
  const all = contract.table.blocks.flatMap(({ kind, mark, level }, i) =>
    kind === 'heading' && mark === own.mark && level === own.level ? [i] : [],
  );
  const sequence: number[] = [];
  for (const one of all.filter((index) => index >= heading)) {
    const last = sequence.at(-1);
    const follows = last !== undefined && isNextNumber(blockAt(contract, last).number, blockAt(contract, one).number);
    if (follows || beside.includes(one)) sequence.push(one);
  }
  return sequence;
}

/** The last of the headings that count on from this one; undefined where a numbered heading of annexes or signatures goes on. */
function lastInSequence(site: Site, heading: number): number | undefined {
  let last = heading;
  for (const next of sequenceOf(site, heading).slice(1)) {
    const block = blockAt(site.contract, next);
    const follows = isNextNumber(blockAt(site.contract, last).number, block.number);
    if (block.number === firstNumber(block) && !follows) break;
    if (site.outline.marks.includes(next)) return follows ? undefined : last;
    last = next;
  }
  return last;
}

/** The last clause without a heading of its own that counts on from the last heading: `**6. Law.** Irish law applies.` */
function lastRunIn({ contract, outline }: Site, heading: number): Blocks | undefined {
  const { blocks } = contract.table;
  const stop = outline.marks.find((one) => one > heading) ?? blocks.length;
  let last: number | undefined;
  for (let i = heading + 1; i < stop; i++)
    if (markDepth(blocks[i]?.mark ?? 0) === 1 && goesOnWith(contract, last ?? heading, i)) last = i;
  if (last === undefined) return undefined;
  const start = last;
  const next = blocks.findIndex(({ kind }, i) => i > start && kind === 'heading');
  return { start, end: Math.min(stop, next < 0 ? blocks.length : next) };
}

/** The last sentence that counts on from a heading under the same one: `3.4 …` after the heading `3.3 Security`. */
function sentenceAfter({ contract, outline }: Site, heading: number): number | undefined {
  const parent = headingOf(contract, heading);
  const end = parent < 0 ? 0 : sectionOf(outline, parent).end;
  let last: number | undefined;
  for (let i = heading + 1; i < end; i++) {
    const { number } = blockAt(contract, last ?? heading);
    const { kind, mark, number: next } = blockAt(contract, i);
    if (kind !== 'heading' && markDepth(mark) > 1 && isNextNumber(number, next)) last = i;
  }
  return last;
}

/** A new section behind the last clause that counts on from a numbered heading. */
function sectionAtEnd(site: Site, like: number): Place | undefined {
  const { contract, outline } = site;
  const runIn = lastRunIn(site, like);
  const sentence = runIn?.start ?? sentenceAfter(site, like);
  const number = nextNumber(blockAt(contract, sentence ?? like));
  if (number === undefined) return undefined;
  const section = sectionOf(outline, sentence === undefined ? like : headingOf(contract, like));
  return { kind: 'section', after: lastText(outline, runIn ?? section), like, number };
}

/** A new section beside that of a heading: right after it, or after the last one where they are numbered. */
export function sectionBeside(site: Site, heading: number): Place | undefined {
  const { contract, outline } = site;
  if (blockAt(contract, heading).number === '')
    return { kind: 'section', after: lastText(outline, sectionOf(outline, heading)), like: heading, number: '' };
  const like = lastInSequence(site, heading);
  return like === undefined ? undefined : sectionAtEnd(site, like);
}

/** A section without number at the end of numbered ones, where the numbers go on with those of annexes or signatures. */
export function withoutNumber(site: Site, heading: number): Place | undefined {
  if (blockAt(site.contract, heading).number === '' || lastInSequence(site, heading) !== undefined) return undefined;
  const like =
    siblingsOf(site, heading)
      .filter((one) => isInside(one, site.main) && one >= heading)
      .at(-1) ?? heading;
  return { kind: 'section', after: lastText(site.outline, sectionOf(site.outline, like)), like, number: '' };
}
