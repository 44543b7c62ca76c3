import type { Mark } from './partyMark.ts';
import { isMention, isParty, type Mention, type Party, type Statement, skipWords } from './partyStatement.ts';

/** Shorter sentences that say "on behalf of" are signatures. */
const SHORTEST = 8;
/** Cues under which a sentence gives nobody a role. */
const FIRM = new Set(['condition', 'own', 'not']);
/** What may stand between a verb and the role it gives, besides words. */
const PASSED = new Set(['acts', 'be', 'means']);
/** What may follow a role that is set between commas. */
const AFTER_APPOSITION = new Set(['comma', 'stop', 'close', 'semicolon']);

function openOf(marks: readonly Mark[], close: number): number {
  for (let i = close - 1; i >= 0 && i > close - 40; i--) if (marks[i]?.type === 'open') return i;
  return -1;
}

/** The party of which the verb at `verb` speaks, to its left. */
function subjectOf(marks: readonly Mark[], verb: number, from: number): Mention | undefined {
  let comma = false;
  for (let i = verb - 1, words = 0; i >= from; i--) {
    const one = marks[i] as Mark;
    if (isParty(one))
      return one.possessive || (comma && isDescribed(marks, from, verb, one)) ? firstParty(marks, from, i + 1) : one;
    if (one.type === 'close') {
      const open = openOf(marks, i);
      const alias = marks.slice(Math.max(open, from), i).findLast(isParty);
      if (alias && marks.slice(open, i).some((mark) => mark.type === 'quote' || mark.cue === 'hereinafter'))
        return alias;
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
  return (
    nearest.after !== '' ||
    marks[verb]?.cue === 'be' ||
    marks.slice(from, verb).filter((mark) => mark.type === 'comma').length > 1
  );
}

function firstParty(marks: readonly Mark[], from: number, to: number): Mention | undefined {
  return marks.slice(from, to).find((mark): mark is Party => isParty(mark) && !mark.possessive);
}

/** "X acts as controller", "X is the Customer's processor", "X, en qualité de sous-traitant, …". */
export function actsAs(marks: readonly Mark[], from: number, to: number, out: Statement[]): void {
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
    const conditional = marks
      .slice(start, role)
      .some((mark) => FIRM.has(mark.cue) && (!who || mark.start < who.end + 12));
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
    if (one.type === 'word' || (one.type === 'term' && one.words.length === 0) || (isParty(one) && one.possessive))
      words++;
    else if (one.type !== 'quote' && one.type !== 'open' && !PASSED.has(one.cue)) return -1;
  }
  return -1;
}

/** What ends at mark `at`: a name, also in quotation marks, or the last of other names in brackets. */
function endingAt(marks: readonly Mark[], at: number, from: number): Mark | undefined {
  if (marks[at]?.type === 'quote') return marks[at - 1];
  if (marks[at]?.type !== 'close') return marks[at];
  return marks.slice(Math.max(openOf(marks, at), from), at).findLast(isParty);
}

/** "le Client, responsable de traitement, …": a role set between commas right after a name. */
export function appositions(marks: readonly Mark[], from: number, to: number, out: Statement[]): void {
  for (let i = from + 2; i < to; i++) {
    const role = marks[i];
    if (!isMention(role) || role.type !== 'role' || marks[i - 1]?.type !== 'comma' || role.possessive) continue;
    const next = marks[i + 1];
    if (next && i + 1 < to && !AFTER_APPOSITION.has(next.type)) continue;
    const who = endingAt(marks, i - 2, from);
    if (isParty(who) && !(who.side && who.side !== role.side)) out.push({ say: 'is', who, role, weight: 2 });
  }
}

/** "X processes … on behalf of Y": X is processor, Y controller. */
export function onBehalf(marks: readonly Mark[], from: number, to: number, out: Statement[]): void {
  if (to - from < SHORTEST || marks.slice(from, to).some((mark) => mark.type === 'other-processor')) return;
  for (let i = from; i < to; i++) {
    if (marks[i]?.cue !== 'behalf') continue;
    const before = marks.slice(from, i);
    const object = marks[skipWords(marks, i + 1, 2)];
    if (isMention(object) && !object.possessive && object.type !== 'pronoun')
      out.push({ say: 'side', who: object, side: 'controller', weight: 1 });
    const agent =
      before.findLast((mark): mark is Mention => isMention(mark) && mark.after === 'by') ??
      before.findLast((mark): mark is Mention => isMention(mark) && mark.after === '' && !mark.possessive);
    if (agent && isMention(agent) && agent.type !== 'pronoun')
      out.push({ say: 'side', who: agent, side: 'processor', weight: 1 });
  }
}

/** "X: …, who determines the purposes": a definition of the controller in other words. */
export function determines(marks: readonly Mark[], from: number, to: number, out: Statement[]): void {
  const cue = marks.slice(from, to).some((mark) => mark.cue === 'determines');
  if (!cue) return;
  const first = marks[skipWords(marks, from, 1)];
  if (isMention(first) && first.type !== 'pronoun')
    out.push({ say: 'side', who: first, side: 'controller', weight: 2 });
}
