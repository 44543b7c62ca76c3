import { fold } from '../text/letters.ts';
import type { Mention } from './actMentions.ts';
import type { Attachment, Surroundings } from './attachments.ts';
import { bearing, carriesOver, connects } from './gaps.ts';
import type { Group } from './groups.ts';
import type { NameUse } from './names.ts';
import { gapBefore, isAcronym, isClose, isNumber, isOpen, isTight, type Passage } from './passage.ts';
import type { Link } from './rawCitation.ts';
import type { HeadLevel } from './steps.ts';

/** A group with what the words around it alone say. */
export interface Placed {
  readonly group: Group;
  readonly heading: boolean;
  readonly attachment: Attachment | undefined;
}

/** A citation in tokens of the passage. */
export interface Draft {
  readonly first: number;
  readonly end: number;
  readonly groups: readonly Group[];
  readonly link: Link;
  readonly act: string;
  readonly name: NameUse | undefined;
}

const OF_ACTS: ReadonlySet<HeadLevel> = new Set(['article', 'recital', 'chapter']);

const SHORTEST_ACRONYM = 3;
const LONGEST_ACRONYM = 8;

interface Chaining extends Surroundings {
  readonly drafts: Draft[];
  /** Groups that an act behind them may still cover. */
  chain: Group[];
}

function fits(a: Group, b: Group): boolean {
  if (a.head === 'section' && b.head === 'chapter') return true;
  return a.head === b.head || (OF_ACTS.has(a.head) && OF_ACTS.has(b.head));
}

function draft(groups: readonly Group[], end: number, link: Link, act: string, name?: NameUse): Draft {
  return { first: groups[0]?.first ?? 0, end, groups, link, act, name };
}

function lastOf(groups: readonly Group[]): Group {
  return groups.at(-1) as Group;
}

/** The bracket that opened right behind the act belongs to the citation: `RGPD (articles 15 à 22)`. */
function closed(p: Passage, mention: Mention, end: number): number {
  return isOpen(p, mention.end) && isClose(p, end) ? end + 1 : end;
}

/** Ties a chain to the act before it; whether it could. */
function tieToActBefore(c: Chaining, groups: readonly Group[]): boolean {
  const { p, drafts } = c;
  const [first] = groups;
  const mention = first && OF_ACTS.has(first.head) ? c.lastBefore(first.first) : undefined;
  const how = first && mention && bearing(p, mention.end, first.first);
  if (!first || !mention || !how) return false;
  const last = drafts.at(-1);
  const end = closed(p, mention, lastOf(groups).end);
  if (isClose(p, mention.end)) {
    drafts.push(draft(groups, lastOf(groups).end, 'carried', mention.act));
    return true;
  }
  if (!last || last.end <= mention.first) {
    drafts.push({ ...draft(groups, end, 'act', mention.act), first: mention.first });
    return true;
  }
  if (how === 'weak' || last.link !== 'act' || last.end !== mention.end) return false;
  drafts[drafts.length - 1] = { ...last, end, groups: [...last.groups, ...groups] };
  return true;
}

/** Carries the act of the citation before over to a group that only a list parts from it. */
function carried(c: Chaining, group: Group): Draft | undefined {
  const last = c.drafts.at(-1);
  if (!last || last.groups.length === 0 || !['act', 'name', 'carried'].includes(last.link)) return undefined;
  if (!fits(lastOf(last.groups), group)) return undefined;
  const how = carriesOver(c.p, last.end, group.first);
  if (!how || (how === 'unsure' && !OF_ACTS.has(group.head))) return undefined;
  if (last.link === 'name') return { ...draft([group], group.end, 'name', last.act, last.name) };
  return draft([group], group.end, how === 'sure' ? 'carried' : 'unsure', last.act);
}

/** `AMLD6 Art. 33`: a law that nobody knows, right before its article. */
function lawBefore(p: Passage, { first, head }: Group): { readonly act: string; readonly first: number } | undefined {
  const at = isNumber(p, first - 1) && isTight(p, first - 1) ? first - 2 : first - 1;
  if (head !== 'article' || at < 0 || gapBefore(p, first).trim() !== '') return undefined;
  const acronym = isAcronym(p, at) && !p.entries[at] && !isAcronym(p, at - 1);
  const text = p.text.slice(p.tokens.start[at], p.tokens.end[first - 1]);
  if (!acronym || text.length < SHORTEST_ACRONYM || text.length > LONGEST_ACRONYM) return undefined;
  return { act: `other:${fold(text)}`, first: at };
}

function flush(c: Chaining): void {
  const { chain } = c;
  c.chain = [];
  const [first] = chain;
  if (!first || tieToActBefore(c, chain)) return;
  const law = lawBefore(c.p, first);
  if (law) {
    c.drafts.push({ ...draft(chain, lastOf(chain).end, 'act', law.act), first: law.first });
    return;
  }
  for (const group of chain) c.drafts.push(carried(c, group) ?? draft([group], group.end, 'bare', ''));
}

function close(c: Chaining, attachment: Exclude<Attachment, { kind: 'nothing' }>): void {
  const { chain } = c;
  c.chain = [];
  if (attachment.kind === 'name') c.drafts.push(draft(chain, attachment.end, 'name', attachment.law, attachment.name));
  else if (attachment.kind === 'internal') c.drafts.push(draft(chain, attachment.end, 'internal', ''));
  else c.drafts.push(draft(chain, attachment.end, 'act', attachment.act));
}

function add(c: Chaining, { group, heading, attachment }: Placed): void {
  if (heading) {
    flush(c);
    c.drafts.push(draft([group], group.end, 'heading', ''));
    return;
  }
  const last = c.chain.at(-1);
  if (last && !(fits(last, group) && connects(c.p, last.end, group.first))) flush(c);
  if (attachment?.kind === 'nothing') {
    flush(c);
    return;
  }
  c.chain.push(group);
  if (attachment) close(c, attachment);
}

/** The citations of provisions in a passage: groups that share an act, in order. */
export function chainCitations(surroundings: Surroundings, placed: readonly Placed[]): Draft[] {
  const c: Chaining = { ...surroundings, drafts: [], chain: [] };
  for (const one of placed) add(c, one);
  flush(c);
  return c.drafts;
}
