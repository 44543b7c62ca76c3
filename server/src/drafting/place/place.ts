import type { Block } from '../../blocks/block.ts';
import type { Requirement } from '../../catalogue/catalogue.ts';
import type { Contract } from '../../contract/contract.ts';
import { announcing } from './announcing.ts';
import { blockAt, headingOf, isText, lastText, sectionOf, textStart } from './outline.ts';
import { sectionBeside, sequenceOf, withoutNumber } from './placeSection.ts';
import { valuePlaces } from './placeValue.ts';
import { announces, isClauseHeading, isInside, isOneSubject, type Place, type Site, siblingsOf } from './site.ts';

/** The same place a little before: after the last sentence, where lines of another kind stand behind it. */
function beforeLines({ contract }: Site, place: Place): Place | undefined {
  if (place.kind === 'value' || place.kind === 'first') return undefined;
  const over = place.kind === 'section' ? place.like : place.section;
  const isLine = ({ kind, endsSentence }: Block) => !isText({ kind }) || (!endsSentence && kind !== 'row');
  let after = place.after;
  while (after > over && isLine(blockAt(contract, after))) after--;
  return after === place.after || after <= over ? undefined : { ...place, after };
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

/** Whether a heading announces a requirement, and everything that is dealt with under it is of its subject. */
function isOfSubject(site: Site, heading: number, requirement: Requirement): boolean {
  const { outline, dealt } = site;
  if (!announces(site, heading, requirement.id)) return false;
  const section = sectionOf(outline, heading);
  const under = site.requirements.filter(
    ({ id, profile }) => profile === requirement.profile && isInside(dealt.get(id) ?? -1, section),
  );
  return under.every((one) => isOneSubject(site, one, requirement));
}

/** The heading of the clause that deals with `other`, as far as `requirement` may stand beside it; -1 for none. */
function clauseHeading(site: Site, other: Requirement, requirement: Requirement): number {
  const { contract, dealt } = site;
  const block = dealt.get(other.id) as number;
  let heading = blockAt(contract, block).kind === 'heading' ? block : headingOf(contract, block);
  if (!isClauseHeading(site, heading)) return -1;
  for (;;) {
    const outer = headingOf(contract, heading);
    if (!isClauseHeading(site, outer)) return heading;
    const detail = announces(site, outer, other.id) && !announces(site, heading, other.id);
    const foreign = !isOneSubject(site, other, requirement) && isOfSubject(site, outer, other);
    if (!detail && !foreign && siblingsOf(site, heading).length > 1) return heading;
    heading = outer;
  }
}

/** The last of the headings under a chapter to which `block` is only an introduction; else the chapter itself. */
function insideChapter({ contract, outline }: Site, chapter: number, block: number): number {
  if (headingOf(contract, block) !== chapter) return chapter;
  const section = sectionOf(outline, chapter);
  const headings: number[] = [];
  for (let i = chapter + 1; i < section.end; i++)
    if (blockAt(contract, i).kind === 'heading' && headingOf(contract, i) === chapter) headings.push(i);
  return headings.length > 1 ? (headings.at(-1) as number) : chapter;
}

/** The requirements beside which a clause belongs, the nearest first: those that the catalogue names, then those around it. */
function neighbours(site: Site, requirement: Requirement): Requirement[] {
  const { requirements, dealt, main } = site;
  const { drafted, near = [] } = requirement.data;
  const named = near.map((id) => requirements.find((one) => one.id === id && one.profile === requirement.profile));
  const clauses = requirements.filter((one) => !one.data.drafted && one.profile === requirement.profile);
  const distance = (one: Requirement) => Math.abs(one.data.order - requirement.data.order);
  const others = [...clauses].sort((a, b) => distance(a) - distance(b));
  const all = [...named.filter((one) => one?.data.drafted === drafted), ...others];
  return all.filter(
    (one, i) => one !== undefined && all.indexOf(one) === i && isInside(dealt.get(one.id) ?? -1, main),
  ) as Requirement[];
}

/** A heading with what is dealt with under it. */
interface Beside {
  readonly other: Requirement;
  readonly heading: number;
}

/** The headings of the clauses beside which one belongs, the nearest first. */
function headingsBeside(site: Site, requirement: Requirement): Beside[] {
  const beside = neighbours(site, requirement)
    .map((other) => ({ other, heading: clauseHeading(site, other, requirement) }))
    .filter(({ heading }) => heading >= 0)
    .map(({ other, heading }) => ({
      other,
      heading: insideChapter(site, heading, site.dealt.get(other.id) as number),
    }));
  const announced = ({ other, heading }: Beside) => Number(announces(site, heading, other.id));
  // A particular may be told in passing, where the parties are presented: headings that announce it are surer.
  return requirement.data.drafted ? beside.sort((a, b) => announced(b) - announced(a)) : beside;
}

/** The heading over another one, or itself, that has the most that count on from it; the outermost of them. */
function mostBeside(site: Site, heading: number): number {
  const count = (one: number) => sequenceOf(site, siblingsOf(site, one)[0] ?? one).length;
  let best = heading;
  for (let one = heading; isClauseHeading(site, one); one = headingOf(site.contract, one))
    if (count(one) >= count(best)) best = one;
  return best;
}

/** Beside the last heading of the main part that is no title. */
function besideLast(site: Site): Place | undefined {
  const { start, end } = site.main;
  for (let i = end - 1; i >= start; i--) if (isClauseHeading(site, i)) return sectionBeside(site, mostBeside(site, i));
  return undefined;
}

/** Places that are tried. */
const MOST = 8;
/** So few clauses make a contract a mere beginning, whose clauses are to get headings. */
const BEGINNING = 2;

/** The block before the first words of a contract: its front matter; -1 for none. */
function beginning(contract: Contract): number {
  const { table, text } = contract;
  return table.blocks[0]?.kind === 'masked' && text.startsWith('---', textStart(contract)) ? 0 : -1;
}

/** At the end of the main part of a contract without headings, its title apart. */
function atTheEnd(site: Site): Place {
  const { contract, main, outline, requirements, dealt } = site;
  const after = Math.max(lastText(outline, main), beginning(contract));
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
  if (after < 0) return { kind: 'text', after: beginning(contract), section: -1 };
  for (let next = after + 1; blocks[next]?.kind === 'heading'; next++) {
    if (blocks[next]?.number !== '' || subjects(contract, next).length > 0) break;
    if (blocks[next + 1]?.kind === 'heading') after = next;
  }
  return { kind: 'text', after, section: -1 };
}

/** Whether a heading, though it may name nothing, is that of what is dealt with under it: not of something else. */
function isSure(site: Site, { other, heading }: Beside): boolean {
  const verdict = site.verdicts.find(({ id }) => id === other.id);
  if (verdict?.status === 'present' || announces(site, heading, other.id)) return true;
  const said = verdict?.elements.some(({ because }) => because === 'evidence' || because === 'weak') ?? false;
  return said && site.subjects(site.contract, heading).length === 0;
}

/** Where a clause goes that is no particular of the processing: in the section of its subject, beside that of a neighbour. */
function clausePlaces(site: Site, requirement: Requirement): (Place | undefined)[] {
  const beside = headingsBeside(site, requirement);
  const subject = beside.filter((one) => isOneSubject(site, requirement, one.other) && isSure(site, one));
  const nearest = beside.slice(0, 1);
  const sections = [...nearest.map(({ heading }) => sectionBeside(site, heading)), besideLast(site)];
  return [
    ...announcing(site, requirement).map((heading) => endOfSection(site, heading)),
    ...subject.map(({ heading }) => endOfSection(site, heading)),
    ...sections,
    ...sections.map((one) => one && beforeLines(site, one)),
    ...nearest.map(({ heading }) => withoutNumber(site, heading)),
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
  const end = atTheEnd(site);
  const all = found.length > 0 ? found : [end, beforeLines(site, end)].filter((one) => one !== undefined);
  return all.filter((one, i) => all.findIndex((other) => isSame(one, other)) === i).slice(0, MOST);
}
