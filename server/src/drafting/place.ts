import type { Block } from '../blocks/block.ts';
import type { Requirement } from '../catalogue/catalogue.ts';
import { isNextNumber } from '../contract/headings.ts';
import { announcing } from './announcing.ts';
import { firstNumber, nextNumber } from './numbers.ts';
import { blockAt, headingOf, isText, lastText, sectionOf } from './outline.ts';
import { valuePlaces } from './placeValue.ts';
import { isClauseHeading, isInside, type Place, type Site, siblingsOf } from './site.ts';

/** The last of the headings that count on from this one. */
function lastInSequence(site: Site, heading: number): number {
  const siblings = siblingsOf(site, heading);
  let last = heading;
  for (const next of siblings.slice(siblings.indexOf(heading) + 1)) {
    const block = blockAt(site.contract, next);
    if (site.outline.marks.includes(next)) break;
    if (block.number === firstNumber(block) && !isNextNumber(blockAt(site.contract, last).number, block.number)) break;
    last = next;
  }
  return last;
}

/** A new section beside that of a heading: right after it, or after the last one where they are numbered. */
function sectionBeside(site: Site, heading: number): Place | undefined {
  const { contract, outline } = site;
  const numbered = blockAt(contract, heading).number !== '';
  const like = numbered ? lastInSequence(site, heading) : heading;
  const number = numbered ? nextNumber(blockAt(contract, like)) : '';
  if (number === undefined) return undefined;
  return { kind: 'section', after: lastText(outline, sectionOf(outline, like)), like, number };
}

/** The same place a little before: after the last sentence, where lines of another kind stand behind it. */
function beforeLines({ contract }: Site, place: Place): Place | undefined {
  if (place.kind !== 'section') return undefined;
  let after = place.after;
  const isLine = ({ kind, endsSentence }: Block) => !isText({ kind }) || (!endsSentence && kind !== 'row');
  while (after > place.like && isLine(blockAt(contract, after))) after--;
  return after === place.after || after === place.like ? undefined : { ...place, after };
}

/** At the end of a section: paragraphs, or a new section where it is divided by headings. */
function endOfSection(site: Site, heading: number): Place | undefined {
  const { contract, outline } = site;
  const section = sectionOf(outline, heading);
  const after = lastText(outline, section);
  let over = blockAt(contract, after).kind === 'heading' ? after : headingOf(contract, after);
  if (over === heading) return { kind: 'text', after, section: heading };
  while (over >= 0 && headingOf(contract, over) !== heading) over = headingOf(contract, over);
  return over < 0 ? undefined : sectionBeside(site, over);
}

function announces(site: Site, heading: number, id: string): boolean {
  return site.subjects(site.contract, heading).some(({ requirement }) => site.requirements[requirement]?.id === id);
}

/** The heading of the clause a block stands in; -1 for none. */
function clauseHeading(site: Site, block: number, id: string): number {
  const { contract } = site;
  let heading = blockAt(contract, block).kind === 'heading' ? block : headingOf(contract, block);
  if (!isClauseHeading(site, heading)) return -1;
  for (;;) {
    const outer = headingOf(contract, heading);
    if (!isClauseHeading(site, outer)) return heading;
    const detail = announces(site, outer, id) && !announces(site, heading, id);
    if (!detail && siblingsOf(site, heading).length > 1) return heading;
    heading = outer;
  }
}

/** The requirements beside which a clause belongs, the nearest first: those that the catalogue names, then those around it. */
function neighbours({ requirements, dealt, main }: Site, requirement: Requirement): string[] {
  const near = requirement.data.near ?? [];
  const clauses = requirements.filter((one) => !one.data.drafted && one.profile === requirement.profile);
  const distance = (one: Requirement) => Math.abs(one.data.order - requirement.data.order);
  const others = [...clauses].sort((a, b) => distance(a) - distance(b)).map(({ id }) => id);
  return [...new Set([...near, ...others])].filter((id) => isInside(dealt.get(id) ?? -1, main));
}

/** The headings of the clauses beside which one belongs, the nearest first; with the requirement that is dealt with there. */
function headingsBeside(site: Site, requirement: Requirement): { id: string; heading: number }[] {
  return neighbours(site, requirement)
    .map((id) => ({ id, heading: clauseHeading(site, site.dealt.get(id) as number, id) }))
    .filter(({ heading }) => heading >= 0);
}

/** Whether headings announce two requirements with the same words first: they are of one subject. */
function isOneSubject(site: Site, requirement: Requirement, id: string): boolean {
  const other = site.requirements.find((one) => one.id === id && one.profile === requirement.profile);
  const [first] = requirement.headings(site.language);
  return first !== undefined && other?.headings(site.language)[0] === first;
}

/** Beside the last heading of the main part that is no title. */
function besideLast(site: Site): Place | undefined {
  const { start, end } = site.main;
  for (let i = end - 1; i >= start; i--) {
    if (!isClauseHeading(site, i) || site.outline.marks.includes(i)) continue;
    return sectionBeside(site, clauseHeading(site, i, ''));
  }
  return undefined;
}

/** Places that are tried. */
const MOST = 8;
/** So few clauses make a contract a mere beginning, whose clauses are to get headings. */
const BEGINNING = 2;

/** At the end of the main part of a contract without headings, its title apart. */
function atTheEnd(site: Site): Place {
  const { contract, main, outline, requirements, dealt } = site;
  const after = lastText(outline, main);
  const title = contract.table.blocks.findIndex(({ kind }) => kind === 'heading');
  const clauses = requirements.filter(({ id, data }) => !data.drafted && dealt.has(id)).length;
  const marked = title >= 0 && blockAt(contract, title).level <= 5;
  if (marked && clauses <= BEGINNING) return { kind: 'first', after, under: title };
  return { kind: 'text', after, section: after < 0 ? -1 : headingOf(contract, after) };
}

/** After the title and the headings that belong to it. */
function afterTitle({ contract, subjects }: Site): Place {
  const { blocks } = contract.table;
  let after = blocks.findIndex(({ kind }) => kind === 'heading');
  if (after < 0) return { kind: 'text', after: blocks[0]?.kind === 'masked' ? 0 : -1, section: -1 };
  for (let next = after + 1; blocks[next]?.kind === 'heading'; next++) {
    if (blocks[next]?.number !== '' || subjects(contract, next).length > 0) break;
    if (blocks[next + 1]?.kind === 'heading') after = next;
  }
  return { kind: 'text', after, section: -1 };
}

/** Where a clause goes that is no particular of the processing: in the section of its subject, beside that of a neighbour. */
function clausePlaces(site: Site, requirement: Requirement): (Place | undefined)[] {
  const beside = headingsBeside(site, requirement);
  const subject = beside.filter(({ id }) => isOneSubject(site, requirement, id));
  const sections = [...beside.map(({ heading }) => sectionBeside(site, heading)).slice(0, 1), besideLast(site)];
  return [
    ...announcing(site, requirement).map((heading) => endOfSection(site, heading)),
    ...subject.map(({ heading }) => endOfSection(site, heading)),
    ...sections,
    ...sections.map((one) => one && beforeLines(site, one)),
    ...beside.map(({ heading }) => endOfSection(site, heading)),
  ];
}

function isSame(a: Place, b: Place): boolean {
  return a.after === b.after && a.kind === b.kind;
}

/** The places where the clause of a requirement may go, the best first. */
export function placesFor(site: Site, requirement: Requirement): Place[] {
  const { drafted } = requirement.data;
  const places =
    drafted === 'beginning'
      ? [...announcing(site, requirement).map((heading) => endOfSection(site, heading)), afterTitle(site)]
      : [...(drafted ? valuePlaces(site, requirement) : []), ...clausePlaces(site, requirement)];
  const found = places.filter((one) => one !== undefined);
  const all = found.length > 0 ? found : [atTheEnd(site)];
  return all.filter((one, i) => all.findIndex((other) => isSame(one, other)) === i).slice(0, MOST);
}
