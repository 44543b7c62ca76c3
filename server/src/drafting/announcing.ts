import type { Requirement } from '../catalogue/catalogue.ts';
import type { Subject } from '../catalogue/home.ts';
import { headingOf, sectionOf } from './outline.ts';
import { isClauseHeading, isInside, type Site } from './site.ts';

/** What a heading that begins with the words, and one that has a neighbour under it, counts more. */
const FIRST = 20;
const NEAR = 60;
const NEARER = 10;

function weight({ length, first }: Subject): number {
  return length + (first ? FIRST : 0);
}

/** Whether a heading is rather that of another requirement: of one of the particulars, or of one that it names at more length. */
function isOfAnother(site: Site, subjects: readonly Subject[], own: Subject, requirement: Requirement): boolean {
  return subjects.some((other) => {
    const { id, data, profile } = site.requirements[other.requirement] as Requirement;
    if (other === own || profile !== requirement.profile || requirement.data.near?.includes(id)) return false;
    const particular = data.drafted === 'particular' && requirement.data.drafted !== 'particular';
    return particular ? weight(other) >= weight(own) : other.length > own.length && other.first >= own.first;
  });
}

/** How near what stands under a heading, its own headings apart, is to the requirement. */
function nearness({ contract, dealt, outline }: Site, heading: number, { data }: Requirement): number {
  const near = data.near ?? [];
  const at = near.findIndex((id) => {
    const block = dealt.get(id) ?? -1;
    return isInside(block, sectionOf(outline, heading)) && headingOf(contract, block) === heading;
  });
  return at < 0 ? 0 : NEAR - NEARER * at;
}

/** The headings that announce the clause of a requirement, the most telling first; particulars may stand in annexes. */
export function announcing(site: Site, requirement: Requirement): number[] {
  const index = site.requirements.indexOf(requirement);
  const found: { heading: number; score: number }[] = [];
  site.contract.table.blocks.forEach((_, heading) => {
    if (!isClauseHeading(site, heading)) return;
    if (requirement.data.drafted !== 'particular' && !isInside(heading, site.main)) return;
    const subjects = site.subjects(site.contract, heading);
    const own = subjects.find((one) => one.requirement === index);
    if (!own || isOfAnother(site, subjects, own, requirement)) return;
    found.push({ heading, score: weight(own) + nearness(site, heading, requirement) });
  });
  return found.sort((a, b) => b.score - a.score).map(({ heading }) => heading);
}
