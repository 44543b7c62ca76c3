import { type AliasGroup, aliasGroups } from './partyAliases.ts';
import type { Mark, Side } from './partyMarks.ts';

/** One mention of a party in a statement: a name, a role of the Regulation, or a pronoun. */
export interface Mention extends Mark {
  readonly type: 'name' | 'role' | 'pronoun';
}

interface Party extends Mention {
  readonly type: 'name' | 'pronoun';
}

/** What one block says of the parties. */
export type Statement =
  /** The mention has the role. `word`: the role's own mention, whose word may mean something else in this contract. */
  | { readonly say: 'is'; readonly who: Mention; readonly role: Mention; readonly weight: number }
  | { readonly say: 'side'; readonly who: Mention; readonly side: Side; readonly weight: number }
  | { readonly say: 'same'; readonly who: Mention; readonly as: Mention }
  /** A term for other processors. */
  | { readonly say: 'other-processor'; readonly who: Mention }
  /** Two parties of one agreement: the one's role tells the other's. */
  | { readonly say: 'pair'; readonly who: Mention; readonly as: Mention }
  /** What the block says of a party that it does not name: it stands in a block before. */
  | { readonly say: 'above'; readonly mentions: readonly Mention[] };

/** Whether the mark names a party, by a name, a pronoun or a role. */
export function isMention(mark: Mark | undefined): mark is Mention {
  return mark !== undefined && (mark.type === 'name' || mark.type === 'role' || mark.type === 'pronoun');
}

/** Whether the mark can be the party that something is said of: not a role of the Regulation. */
export function isParty(mark: Mark | undefined): mark is Party {
  return isMention(mark) && mark.type !== 'role';
}

const isLittle = (mark: Mark | undefined) => mark?.type === 'word' || mark?.type === 'quote';

/** The next mark at or after `from` that is no article, quotation mark or (up to `reach`) other word. */
export function skipWords(marks: readonly Mark[], from: number, reach: number): number {
  let i = from;
  let words = 0;
  while (i < marks.length && isLittle(marks[i]) && words <= reach) {
    if (marks[i]?.type === 'word') words++;
    i++;
  }
  return words > reach ? marks.length : i;
}

function openOf(marks: readonly Mark[], close: number): number {
  for (let i = close - 1; i >= 0 && i > close - 40; i--) if (marks[i]?.type === 'open') return i;
  return -1;
}

/** Shorter sentences that say "on behalf of" are signatures. */
const SHORTEST = 8;
/** A definition has its verb at most so many marks after its beginning. */
const LATEST = 24;
const EARLY = 6;
/** So few words may stand before the name that begins the description of a party. */
const LEAD = 6;
const FIRM = new Set(['condition', 'own', 'not']);

/** The party of which the verb at `verb` speaks, to its left. */
function subjectOf(marks: readonly Mark[], verb: number, from: number): Mention | undefined {
  let comma = false;
  for (let i = verb - 1, words = 0; i >= from; i--) {
    const one = marks[i] as Mark;
    if (isParty(one)) return one.possessive || (comma && isDescribed(marks, from, verb, one)) ? firstParty(marks, from, i + 1) : one;
    if (one.type === 'close') {
      const open = openOf(marks, i);
      const alias = marks.slice(Math.max(open, from), i).findLast(isParty);
      if (alias && marks.slice(open, i).some((mark) => mark.type === 'quote' || mark.cue === 'hereinafter')) return alias;
      i = open;
    } else if (one.type === 'comma') {
      if (comma) return firstParty(marks, from, i);
      comma = true;
    } else if (one.type === 'word') {
      if (++words > 3) return comma ? firstParty(marks, from, i) : undefined;
    } else if (one.type === 'blank') return undefined;
    else if (one.type !== 'quote') return comma ? firstParty(marks, from, i) : undefined;
  }
  return undefined;
}

/** Whether the verb follows a description set between commas ("X, a company of …, 69003 Lyon, is") and not a name. */
function isDescribed(marks: readonly Mark[], from: number, verb: number, nearest: Mark): boolean {
  return nearest.after !== '' || marks[verb]?.cue === 'be' || marks.slice(from, verb).filter((mark) => mark.type === 'comma').length > 1;
}

function firstParty(marks: readonly Mark[], from: number, to: number): Mention | undefined {
  return marks.slice(from, to).find((mark): mark is Party => isParty(mark) && !mark.possessive);
}

/** "X acts as controller", "X is the Customer's processor", "X, en qualité de sous-traitant, …". */
function actsAs(marks: readonly Mark[], from: number, to: number, out: Statement[]): void {
  let start = from;
  for (let i = from; i < to; i++) {
    const verb = marks[i] as Mark;
    if (verb.type === 'colon' || verb.type === 'semicolon') start = i + 1;
    if (verb.type !== 'cue' || (verb.cue !== 'acts' && verb.cue !== 'be')) continue;
    const role = roleAfter(marks, i + 1, to);
    if (role < 0) continue;
    if (marks.slice(Math.max(start, i - 4), Math.min(to, role + 4)).some((mark) => mark.cue === 'not')) continue;
    if (marks.slice(start, Math.min(to, role + 8)).some((mark) => mark.cue === 'own')) continue;
    const who = subjectOf(marks, i, start);
    const conditional = marks.slice(start, role).some((mark) => FIRM.has(mark.cue) && (!who || mark.start < who.end + 12));
    if (conditional) continue;
    if (who) out.push({ say: 'is', who, role: marks[role] as Mention, weight: unusual(who, marks[role]) ? 1 : 3 });
    else if (i <= from + 2 && verb.cue === 'acts') out.push({ say: 'above', mentions: [marks[role] as Mention] });
    start = role + 1;
  }
}

/** "Where Customer is a processor": a usual name is given the other role, most often under some condition. */
function unusual(who: Mention, role: Mark | undefined): boolean {
  return who.side !== undefined && who.side !== role?.side;
}

/** The role a verb gives: right after it, up to three words and a possessive between. */
function roleAfter(marks: readonly Mark[], from: number, to: number): number {
  let words = 0;
  for (let i = from; i < to && words <= 4; i++) {
    const one = marks[i] as Mark;
    if (one.type === 'role') return one.possessive ? -1 : i;
    if (one.type === 'word' || (one.type === 'term' && one.words.length === 0) || (isParty(one) && one.possessive)) words++;
    else if (one.type !== 'quote' && one.type !== 'open' && one.cue !== 'acts' && one.cue !== 'be' && one.cue !== 'means') return -1;
  }
  return -1;
}

/** "le Client, responsable de traitement, …": a role set between commas right after a name. */
function appositions(marks: readonly Mark[], from: number, to: number, out: Statement[]): void {
  for (let i = from + 2; i < to; i++) {
    const role = marks[i];
    if (!isMention(role) || role.type !== 'role' || marks[i - 1]?.type !== 'comma' || role.possessive) continue;
    const next = marks[i + 1];
    if (next && i + 1 < to && next.type !== 'comma' && next.type !== 'stop' && next.type !== 'close' && next.type !== 'semicolon') continue;
    const before = marks[i - 2] as Mark;
    const who = before.type === 'quote' ? marks[i - 3] : before;
    if (isParty(who) && !(who.side && who.side !== role.side)) out.push({ say: 'is', who, role, weight: 2 });
  }
}

/** "X processes … on behalf of Y": X is processor, Y controller. */
function onBehalf(marks: readonly Mark[], from: number, to: number, out: Statement[]): void {
  if (marks.slice(from, to).some((mark) => mark.type === 'other-processor')) return;
  for (let i = from; i < to; i++) {
    if (marks[i]?.cue !== 'behalf') continue;
    const before = marks.slice(from, i);
    if (to - from < SHORTEST) continue;
    const object = marks[skipWords(marks, i + 1, 2)];
    if (isMention(object) && !object.possessive && object.type !== 'pronoun') out.push({ say: 'side', who: object, side: 'controller', weight: 1 });
    const agent = before.findLast((mark): mark is Mention => isMention(mark) && mark.after === 'by') ?? before.findLast((mark): mark is Mention => isMention(mark) && mark.after === '' && !mark.possessive);
    if (agent && isMention(agent) && agent.type !== 'pronoun') out.push({ say: 'side', who: agent, side: 'processor', weight: 1 });
  }
}

/** "“Data Processor” means Courier", "« Nous », c'est Tribuzzle SAS". */
function definitions(marks: readonly Mark[], from: number, to: number, out: Statement[]): void {
  const verb = marks.findIndex((mark, i) => i >= from && i < to && (mark.cue === 'means' || mark.cue === 'is'));
  if (verb < 0 || verb - from > LATEST) return;
  const after = skipWords(marks, verb + 1, 2);
  const object = after < to ? marks[after] : undefined;
  if (!isMention(object) || object.possessive) return;
  const quoted = marks.slice(from, verb).some((mark) => mark.type === 'quote');
  if (marks[verb]?.cue === 'is' && !quoted) return;
  if (!quoted && verb - from > EARLY) return;
  const subjects = marks.slice(from, verb).filter((mark, i): mark is Mention => isMention(mark) && (!quoted || insideQuotes(marks, from, from + i)));
  if (subjects.length === 0 && marks[verb]?.cue === 'means') out.push({ say: 'above', mentions: [object] });
  for (const who of subjects) define(who, object, out);
}

function insideQuotes(marks: readonly Mark[], from: number, at: number): boolean {
  return marks.slice(from, at).filter((mark) => mark.type === 'quote').length % 2 === 1;
}

function define(who: Mention, object: Mention, out: Statement[]): void {
  if (object.type === 'role' && isParty(who)) out.push({ say: 'is', who, role: object, weight: 4 });
  else if (who.type === 'role' && isParty(object)) out.push({ say: 'is', who: object, role: who, weight: 4 });
  else if (isParty(who) && isParty(object) && !(who.side && object.side && who.side !== object.side)) out.push({ say: 'same', who, as: object });
}

/** "X: …, who determines the purposes": a definition of the controller in other words. */
function determines(marks: readonly Mark[], from: number, to: number, out: Statement[]): void {
  const cue = marks.slice(from, to).some((mark) => mark.cue === 'determines');
  if (!cue) return;
  const first = marks[skipWords(marks, from, 1)];
  if (isMention(first) && first.type !== 'pronoun') out.push({ say: 'side', who: first, side: 'controller', weight: 2 });
}

/** "« Exploitant Tiers » signifie toute entité engagée par l'Opérateur": a term for other processors. */
function otherProcessors(marks: readonly Mark[], from: number, to: number, out: Statement[]): void {
  const engaged = marks.findIndex((mark, i) => i >= from && i < to && mark.cue === 'engaged');
  if (engaged < 0) return;
  const first = skipWords(marks, from, 0);
  const who = marks[first];
  const bound = marks[skipWords(marks, engaged + 1, 2)] ?? marks[engaged];
  const defines = marks.slice(from, engaged).some((mark) => mark.cue === 'means' || mark.type === 'colon');
  if ((who?.type === 'name' || (who?.type === 'term' && who.words.length > 1)) && !who.side && defines && (isMention(bound) || bound?.cue === 'engaged') && marks[first + 1]?.type !== 'word')
    out.push({ say: 'other-processor', who: { ...who, type: 'name' } });
}

/** "Sous-traitant : CLUSTOR SAS, …", "| Sous-traitant | ACME |": a role as the label of what follows. */
function label(marks: readonly Mark[], to: number, out: Statement[]): void {
  const first = skipWords(marks, 0, 2);
  const role = marks[first];
  const border = marks.findIndex((mark, i) => i > first && (mark.type === 'colon' || mark.type === 'dash' || mark.type === 'pipe'));
  if (border < 0 || border > first + 12 || border >= to) return;
  const usual = role?.type === 'name' && role.side !== undefined && role.words.length > 0 && marks[border]?.type === 'colon';
  const called = marks[skipWords(marks, border + 1, 2)];
  if (usual && isMention(role) && called?.type === 'name' && isMention(called) && !called.side && border <= first + 2) out.push({ say: 'same', who: role, as: called });
  const isRole = (mark: Mark | undefined): mark is Mention => mark?.type === 'role';
  const named = isRole(role) ? role : marks[border]?.type === 'pipe' ? marks.slice(0, border).find(isRole) : undefined;
  if (!named || named.possessive || marks.slice(0, border).some((mark) => mark.type === 'cue' && mark.cue !== 'hereinafter')) return;
  if (named === role && marks[border]?.type !== 'pipe' && marks.slice(first + 1, border).some((mark) => mark.type === 'word' && mark.cue !== 'little')) return;
  const who = marks[skipWords(marks, border + 1, 3)];
  const place = { say: 'is', role: named, weight: 3 } as const;
  if (isParty(who) && !who.possessive) out.push({ ...place, who });
  for (const group of aliasGroups(marks, border + 1, to))
    for (const alias of group.mentions.filter(isParty)) {
      out.push({ ...place, who: alias });
      if (isParty(who) && !who.possessive) out.push({ say: 'same', who, as: alias });
    }
}

/** "between X and Y". */
function pairs(marks: readonly Mark[], from: number, to: number, out: Statement[]): void {
  const between = marks.findIndex((mark, i) => i >= from && i < to && mark.cue === 'between');
  if (between < 0) return;
  const verb = marks.findIndex((mark, i) => i > between && i < to && (mark.cue === 'be' || mark.cue === 'acts'));
  const parties = marks.slice(between, verb < 0 ? to : verb).filter(isParty);
  const [who, as] = parties;
  if (who && as && parties.length === 2 && marks.indexOf(who) <= between + 2) out.push({ say: 'pair', who, as });
}

/** Everything one block says of the parties. `ends`: where its sentences end, as offsets. */
export function statementsOf(marks: readonly Mark[], ends: readonly number[]): Statement[] {
  const out: Statement[] = [];
  let from = 0;
  for (const end of ends) {
    let to = from;
    while (to < marks.length && (marks[to] as Mark).start < end) to++;
    if (to === from) continue;
    if (from === 0) label(marks, to, out);
    aliases(marks, from, to, out);
    actsAs(marks, from, to, out);
    appositions(marks, from, to, out);
    onBehalf(marks, from, to, out);
    definitions(marks, from, to, out);
    determines(marks, from, to, out);
    otherProcessors(marks, from, to, out);
    pairs(marks, from, to, out);
    from = to;
  }
  return out;
}

/** "X Ltd (the “Processor”)", "X, …, ci-après dénommée « la Commune »": other names of one party, or its role. */
function aliases(marks: readonly Mark[], from: number, to: number, out: Statement[]): void {
  let start = from;
  for (const group of aliasGroups(marks, from, to)) {
    const between = marks.findLastIndex((mark, i) => i < group.at && mark.cue === 'between');
    const head = headOf(marks, Math.max(start, between + 1), group);
    const announces = marks[group.at];
    const alone = announces?.lineStart && announces.capital;
    if (head && !alone) for (const mention of group.mentions) if (fits(head, mention) && (marks.indexOf(head) >= group.at - 2 || !head.side || mention.side || mention.type !== 'name')) tie(head, mention, out);
    if (alone || (!head && announces?.lineStart)) out.push({ say: 'above', mentions: group.mentions });
    const [first, ...others] = group.mentions;
    if (first) for (const other of others) tie(first, other, out);
    start = group.end;
  }
}

/** "le professionnel abonné à Luxyra (« le Responsable »)", "la connaissance du client (KYC)" say nothing of the name before. */
function fits(head: Mention, mention: Mention): boolean {
  if (head.after === 'of') return !mention.side && mention.type !== 'pronoun' && head.type !== 'role' && head.words.length > 0;
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
  return isMention(head) && marks.slice(from, from + first).filter((mark) => mark.type === 'word').length <= LEAD ? head : undefined;
}
