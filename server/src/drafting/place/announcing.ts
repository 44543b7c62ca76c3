import type { Requirement } from '../../catalogue/catalogue.ts';
import { hasPhrase } from '../../catalogue/home.ts';
import { fold } from '../../text/letters.ts';
import { headingLine } from '../shape/headingLine.ts';
import { headingOf, sectionOf } from './outline.ts';
import { isClauseHeading, isInside, isOneSubject, type Site } from './site.ts';

/** What a heading that begins with the words, and one that has a neighbour under it, counts more. */
const FIRST = 20;
const NEAR = 60;
const NEARER = 10;

/** Words of a heading that announce a requirement, and where they stand in it. */
interface Announcement {
  readonly requirement: Requirement;
  readonly phrase: string;
  /** The part of the title, and how many of its words stand before; both from 0. */
  readonly part: number;
  readonly at: number;
  /** Whether they name what that part is about: before its first preposition. */
  readonly subject: boolean;
}

function weight({ phrase, at }: Announcement): number {
  return phrase.length + (at === 0 ? FIRST : 0);
}

/** The parts of a title that stand beside each other, folded: `Security and confidentiality`. */
function partsOf(title: string, { words }: Site): string[] {
  const parts: string[] = [''];
  for (const word of title.split(' ')) {
    if (words.titles.conjunctions.includes(word.toLowerCase())) parts.push('');
    else parts[parts.length - 1] += ` ${word}`;
    if (word.endsWith(',') || word.endsWith(';')) parts.push('');
  }
  return parts.map(fold);
}

function announcement(requirement: Requirement, phrase: string, parts: readonly string[], site: Site): Announcement {
  const found = parts.findIndex((one) => hasPhrase(one, phrase));
  const part = Math.max(0, found);
  const words = parts[part]?.split(' ') ?? [];
  const at = Math.max(
    0,
    words.findIndex((_, i) => words.slice(i).join(' ').startsWith(phrase)),
  );
  const preposition = words.findIndex((word) => site.words.titles.prepositions.includes(word));
  return { requirement, phrase, part, at, subject: preposition < 0 || at < preposition };
}

function announcementsIn(site: Site, heading: number, profile: string): Announcement[] {
  const parts = partsOf(headingLine(site.contract, heading).title, site);
  return site.subjects(site.contract, heading).flatMap(({ requirement: index, phrase }): Announcement[] => {
    const requirement = site.requirements[index];
    return requirement?.profile === profile ? [announcement(requirement, phrase, parts, site)] : [];
  });
}

/** Whether a title is about the one rather than about the other: `incidents` in `Security incidents`, `rights` in `Rights of data subjects`. */
function isRather(one: Announcement, other: Announcement, { words }: Site): boolean {
  if (one.subject !== other.subject) return one.subject;
  const before = words.titles.subject === 'first' ? one.at < other.at : one.at > other.at;
  return one.subject && before;
}

/** Whether the words are those with which headings of the requirement begin first. */
function isOwnName({ requirement, phrase }: Announcement, { language }: Site): boolean {
  return requirement.headings(language)[0] === phrase;
}

/** Whether a heading has another requirement's own name, and only some other words for one that does not stand beside it. */
function isNamedFor(other: Announcement, own: Announcement, site: Site): boolean {
  if (own.requirement.data.near?.includes(other.requirement.id)) return false;
  return isOwnName(other, site) && !isOwnName(own, site);
}

/** Whether a heading is rather that of another requirement: that names it at more length, is what it is about, or is one of the particulars. */
function isOfAnother(site: Site, all: readonly Announcement[], own: Announcement): boolean {
  return all.some((other) => {
    const { requirement } = other;
    if (other === own || other.part !== own.part || isOneSubject(site, own.requirement, requirement)) return false;
    const particular = requirement.data.drafted === 'particular' && own.requirement.data.drafted !== 'particular';
    if (particular && !isRather(own, other, site)) return weight(other) >= weight(own);
    return other.phrase.length > own.phrase.length || isNamedFor(other, own, site) || isRather(other, own, site);
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
  const { contract, main } = site;
  const found = new Map<number, number>();
  contract.table.blocks.forEach((_, heading) => {
    if (!isClauseHeading(site, heading)) return;
    if (requirement.data.drafted !== 'particular' && !isInside(heading, main)) return;
    const all = announcementsIn(site, heading, requirement.profile);
    const own = all.find((one) => one.requirement === requirement);
    if (own && !isOfAnother(site, all, own)) found.set(heading, weight(own) + nearness(site, heading, requirement));
  });
  // Under a heading that announces it too, an inner one speaks of something narrower.
  const outermost = [...found].filter(([heading]) => !found.has(headingOf(contract, heading)));
  return outermost.sort((a, b) => b[1] - a[1]).map(([heading]) => heading);
}
