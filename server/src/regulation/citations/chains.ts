import { fold } from '../../text/letters.ts';
import type { Mention } from './actMentions.ts';
import type { Attachment, Surroundings } from './attachments.ts';
import { bearing, carriesOver, connects, pastTitle } from './gaps.ts';
import type { Group } from './groups.ts';
import type { NameUse } from './names.ts';
import {
  gapBefore,
  is,
  isAcronym,
  isClose,
  isNumber,
  isOpen,
  isSectionSign,
  isTight,
  type Passage,
} from './passage.ts';
import type { Link } from './rawCitation.ts';
import type { HeadLevel } from './steps.ts';
import { CLASS } from './vocabulary.ts';

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

/** So many words may stand between an act and `its`. */
const WIDEST_POSSESSION = 25;
const SHORTEST_ACRONYM = 3;
const LONGEST_ACRONYM = 8;

interface Chaining extends Surroundings {
  /** By token: the number of its sentence. */
  readonly sentences: readonly number[];
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

/** `the GDPR, in accordance with its Article 3`: a possessive leads back to the act, whatever stands between in the sentence. */
function isOwned({ p, sentences }: Chaining, mention: Mention, first: number): boolean {
  const near = first - mention.end <= WIDEST_POSSESSION && sentences[first] === sentences[mention.first];
  return near && is(p, first - 1, CLASS.possessive);
}

/** Whether a provision belongs to the act before it, though other words stand between: its title, a bracket, a possessive. */
function belongsApart(c: Chaining, mention: Mention, first: number): boolean {
  const { p } = c;
  if (isClose(p, mention.end)) return bearing(p, mention.end, first) !== undefined;
  if (isOwned(c, mention, first)) return true;
  return mention.byNumber && bearing(p, pastTitle(p, mention.end), first) !== undefined;
}

/** Ties a chain to the act right before it; whether it could. */
function tieBeside({ p, drafts }: Chaining, groups: readonly Group[], mention: Mention): boolean {
  const how = bearing(p, mention.end, groups[0]?.first ?? 0);
  const last = drafts.at(-1);
  const end = closed(p, mention, lastOf(groups).end);
  if (!how) return false;
  if (!last || last.end <= mention.first) {
    drafts.push({ ...draft(groups, end, 'act', mention.act), first: mention.first });
    return true;
  }
  if (how === 'weak' || last.link !== 'act' || last.end !== mention.end) return false;
  drafts[drafts.length - 1] = { ...last, end, groups: [...last.groups, ...groups] };
  return true;
}

/** Ties a chain to the act before it; whether it could. */
function tieToActBefore(c: Chaining, groups: readonly Group[]): boolean {
  const [first] = groups;
  if (!first || !(OF_ACTS.has(first.head) || isSectionSign(c.p, first.first))) return false;
  const mention = c.lastBefore(first.first);
  if (!mention || (mention.act.startsWith('scc') && !mention.byNumber)) return false;
  if (!isClose(c.p, mention.end) && tieBeside(c, groups, mention)) return true;
  if (!belongsApart(c, mention, first.first)) return false;
  c.drafts.push(draft(groups, lastOf(groups).end, 'carried', mention.act));
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
export function chainCitations(
  surroundings: Surroundings,
  placed: readonly Placed[],
  sentences: readonly number[],
): Draft[] {
  const c: Chaining = { ...surroundings, sentences, drafts: [], chain: [] };
  for (const one of placed) add(c, one);
  flush(c);
  return c.drafts;
}
