import type { Mark } from './partyMark.ts';
import { isMention, type Mention, type Statement } from './partyStatement.ts';

/** A place where other names of a party are given: "(ci-après « le Client »)", "(“Lumeo”, the “Data Processor”)". */
export interface AliasGroup {
  /** Index of the mark that opens it, and of the one after it. */
  readonly at: number;
  readonly end: number;
  readonly mentions: readonly Mention[];
  /** Neither announced nor in quotation marks: it belongs to the name right before it, or to none. */
  readonly bare: boolean;
}

const LONGEST = 30;
const REACH = 16;
/** So few words may stand before the name that begins the description of a party. */
const LEAD = 6;

function mentionsIn(marks: readonly Mark[], from: number, to: number): Mention[] {
  return marks
    .slice(from, to)
    .filter((mark): mark is Mention => mark.type === 'name' || mark.type === 'role' || mark.type === 'pronoun');
}

function closeOf(marks: readonly Mark[], open: number, to: number): number {
  for (let i = open + 1; i < to && i < open + LONGEST; i++) if (marks[i]?.type === 'close') return i;
  return -1;
}

/** A role alone, or an acronym alone, needs no quotation marks to be another name. */
function isBare(inside: readonly Mark[]): boolean {
  const named = inside.filter((mark) => mark.type !== 'word');
  const [only] = named;
  return (
    named.length === 1 &&
    only !== undefined &&
    inside.length <= 3 &&
    (only.type === 'role' || (only.type === 'name' && only.capital))
  );
}

function inBrackets(marks: readonly Mark[], open: number, to: number): AliasGroup | undefined {
  const close = closeOf(marks, open, to);
  if (close < 0) return undefined;
  const inside = marks.slice(open + 1, close);
  const announced = inside.some((mark) => mark.type === 'quote' || mark.cue === 'hereinafter');
  const mentions = mentionsIn(marks, open + 1, close);
  if (mentions.length === 0 || !(announced || isBare(inside))) return undefined;
  if (inside.some((mark) => mark.cue === 'be' || mark.cue === 'means' || mark.cue === 'behalf')) return undefined;
  return { at: open, end: close + 1, mentions, bare: !announced };
}

/** After "hereinafter" without brackets: up to a comma that no further name follows. */
function announced(marks: readonly Mark[], cue: number, to: number): AliasGroup | undefined {
  let end = cue + 1;
  let words = 0;
  for (; end < to && end < cue + REACH; end++) {
    const mark = marks[end] as Mark;
    if (mark.type === 'open' && marks[end + 2]?.type === 'close' && marks[end + 1]?.type === 'word') {
      end += 2;
      continue;
    }
    if (
      mark.type === 'stop' ||
      mark.type === 'close' ||
      mark.type === 'dash' ||
      mark.type === 'open' ||
      mark.type === 'semicolon'
    )
      break;
    if (mark.type === 'comma' && marks[end + 1]?.type !== 'quote') break;
    if (mark.lineStart && end > cue + 1) break;
    if (mark.type === 'word' && ++words > 8) break;
    if (mark.cue === 'acts' || mark.cue === 'be' || mark.cue === 'means') break;
  }
  const mentions = mentionsIn(marks, cue + 1, end);
  const quoted = marks.slice(cue, end).some((mark) => mark.type === 'quote');
  const chosen = quoted ? mentions : mentions.slice(0, 1);
  return chosen.length > 0 ? { at: cue, end, mentions: chosen, bare: false } : undefined;
}

/** After "trading as": the names that follow. */
function tradeNames(marks: readonly Mark[], cue: number, to: number): AliasGroup | undefined {
  let end = cue + 1;
  for (let words = 0; end < to && words <= 2; end++) {
    const mark = marks[end] as Mark;
    if (mark.type === 'word') words++;
    else if (mark.type === 'name') words = 0;
    else if (mark.type !== 'quote') break;
  }
  const mentions = mentionsIn(marks, cue + 1, end);
  return mentions.length > 0 ? { at: cue, end, mentions, bare: false } : undefined;
}

/** The alias groups of `marks[from, to)`, in order. */
export function aliasGroups(marks: readonly Mark[], from: number, to: number): AliasGroup[] {
  const groups: AliasGroup[] = [];
  for (let i = from; i < to; i++) {
    const mark = marks[i] as Mark;
    const group =
      mark.type === 'open'
        ? inBrackets(marks, i, to)
        : mark.cue === 'hereinafter'
          ? announced(marks, i, to)
          : mark.cue === 'trading'
            ? tradeNames(marks, i, to)
            : undefined;
    if (!group) continue;
    groups.push(group);
    i = group.end - 1;
  }
  return groups;
}

/** "X Ltd (the “Processor”)", "X, …, ci-après dénommée « la Commune »": other names of one party, or its role. */
export function aliases(marks: readonly Mark[], from: number, to: number, out: Statement[]): void {
  let start = from;
  for (const group of aliasGroups(marks, from, to)) {
    const between = marks.findLastIndex((mark, i) => i < group.at && mark.cue === 'between');
    const head = headOf(marks, Math.max(start, between + 1), group);
    const announces = marks[group.at];
    const alone = announces?.lineStart && announces.capital;
    const near = head && marks.indexOf(head) >= group.at - 2;
    if (head && !alone)
      for (const mention of group.mentions)
        if (fits(head, mention) && (near || !head.side || mention.side || mention.type !== 'name'))
          tie(head, mention, out);
    if (alone || (!head && announces?.lineStart)) out.push({ say: 'above', mentions: group.mentions });
    const [first, ...others] = group.mentions;
    if (first) for (const other of others) tie(first, other, out);
    start = afterApposition(marks, group.end);
  }
}

/** The mark after a role set between commas ("X (the “Customer”), controller, and Y"): it is said of the party before. */
function afterApposition(marks: readonly Mark[], end: number): number {
  const apposed = marks[end]?.type === 'comma' && marks[end + 1]?.type === 'role' && marks[end + 2]?.type === 'comma';
  return apposed ? end + 2 : end;
}

/** "le professionnel abonné à Luméo (« le Responsable »)", "la connaissance du client (KYC)" say nothing of the name before. */
function fits(head: Mention, mention: Mention): boolean {
  if (head.after === 'of')
    return !mention.side && mention.type !== 'pronoun' && head.type !== 'role' && head.words.length > 0;
  return head.words.length > 0 || head.type === 'role' || mention.side !== undefined || !mention.capital;
}

function tie(who: Mention, other: Mention, out: Statement[]): void {
  if (who.type === 'role' && other.type === 'role') return;
  if (other.type === 'role') out.push({ say: 'is', who, role: other, weight: 4 });
  else if (who.type === 'role') out.push({ say: 'is', who: other, role: who, weight: 4 });
  else out.push({ say: 'same', who, as: other });
}

/** The party that a group of other names belongs to: the name right before it, else the first one of its description. */
function headOf(marks: readonly Mark[], from: number, { at, bare }: AliasGroup): Mention | undefined {
  let i = at - 1;
  while (i >= from && marks[i]?.type === 'quote') i--;
  const described = marks.slice(from, at).some((mark) => mark.type === 'comma');
  const nearest = marks[i];
  if (bare || (!described && isMention(nearest))) return isMention(nearest) ? nearest : undefined;
  const first = marks.slice(from, at).findIndex((mark) => isMention(mark) && !mark.possessive && mark.after !== 'by');
  const head = first < 0 ? undefined : marks[from + first];
  return isMention(head) && marks.slice(from, from + first).filter((mark) => mark.type === 'word').length <= LEAD
    ? head
    : undefined;
}
