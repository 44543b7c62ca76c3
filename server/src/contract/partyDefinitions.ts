import { aliasGroups } from './partyAliases.ts';
import type { Mark } from './partyMark.ts';
import { isMention, isParty, type Mention, type Statement, skipWords } from './partyStatement.ts';

/** A definition has its verb at most so many marks after its beginning; without quotation marks, sooner. */
const LATEST = 24;
const EARLY = 6;
/** What ends a label, and how late. */
const BORDERS = new Set(['colon', 'dash', 'pipe']);
const LABEL = 12;

/** "“Data Processor” means Courier", "« Nous », c'est Tribuzzle SAS". */
export function definitions(marks: readonly Mark[], from: number, to: number, out: Statement[]): void {
  const verb = marks.findIndex((mark, i) => i >= from && i < to && (mark.cue === 'means' || mark.cue === 'is'));
  if (verb < 0 || verb - from > LATEST) return;
  const after = skipWords(marks, verb + 1, 2);
  const object = after < to ? marks[after] : undefined;
  if (!isMention(object) || object.possessive) return;
  const quoted = marks.slice(from, verb).some((mark) => mark.type === 'quote');
  if (marks[verb]?.cue === 'is' && !quoted) return;
  if (!quoted && verb - from > EARLY) return;
  const subjects = marks
    .slice(from, verb)
    .filter((mark, i): mark is Mention => isMention(mark) && (!quoted || insideQuotes(marks, from, from + i)));
  if (subjects.length === 0 && marks[verb]?.cue === 'means') out.push({ say: 'above', mentions: [object] });
  for (const who of subjects) define(who, object, out);
}

function insideQuotes(marks: readonly Mark[], from: number, at: number): boolean {
  return marks.slice(from, at).filter((mark) => mark.type === 'quote').length % 2 === 1;
}

function define(who: Mention, object: Mention, out: Statement[]): void {
  if (object.type === 'role' && isParty(who)) out.push({ say: 'is', who, role: object, weight: 4 });
  else if (who.type === 'role' && isParty(object)) out.push({ say: 'is', who: object, role: who, weight: 4 });
  else if (isParty(who) && isParty(object) && !(who.side && object.side && who.side !== object.side))
    out.push({ say: 'same', who, as: object });
}

/** "« Exploitant Tiers » signifie toute entité engagée par l'Opérateur": a term for other processors. */
export function otherProcessors(marks: readonly Mark[], from: number, to: number, out: Statement[]): void {
  const engaged = marks.findIndex((mark, i) => i >= from && i < to && mark.cue === 'engaged');
  if (engaged < 0) return;
  const first = skipWords(marks, from, 0);
  const who = marks[first];
  const bound = marks[skipWords(marks, engaged + 1, 2)] ?? marks[engaged];
  const defines = marks.slice(from, engaged).some((mark) => mark.cue === 'means' || mark.type === 'colon');
  const named = who?.type === 'name' || (who?.type === 'term' && who.words.length > 1);
  if (!who || !named || who.side || !defines || marks[first + 1]?.type === 'word') return;
  if (isMention(bound) || bound?.cue === 'engaged') out.push({ say: 'other-processor', who: { ...who, type: 'name' } });
}

/** The role that labels what follows: the first thing of the block, in a row anywhere in its first cell. */
function labelRole(marks: readonly Mark[], first: number, border: number): Mention | undefined {
  const isRole = (mark: Mark | undefined): mark is Mention => mark?.type === 'role';
  const before = marks.slice(0, border);
  const cell = marks[border]?.type === 'pipe';
  const role = isRole(marks[first]) ? marks[first] : cell ? before.find(isRole) : undefined;
  if (!role || role.possessive || before.some((mark) => mark.type === 'cue' && mark.cue !== 'hereinafter'))
    return undefined;
  const prose = before.slice(first + 1).some((mark) => mark.type === 'word' && mark.cue !== 'little');
  return prose && !cell ? undefined : role;
}

/** "Sous-traitant : LUMEO SAS, …", "| Sous-traitant | ACME |": a role as the label of what follows. */
export function label(marks: readonly Mark[], to: number, out: Statement[]): void {
  const first = skipWords(marks, 0, 2);
  const border = marks.findIndex((mark, i) => i > first && BORDERS.has(mark.type));
  if (border < 0 || border > first + LABEL || border >= to) return;
  usualLabel(marks, first, border, out);
  const role = labelRole(marks, first, border);
  if (!role) return;
  const called = marks[skipWords(marks, border + 1, 3)];
  const who = isParty(called) && !called.possessive ? called : undefined;
  if (who) out.push({ say: 'is', who, role, weight: 3 });
  for (const group of aliasGroups(marks, border + 1, to))
    for (const alias of group.mentions.filter(isParty)) {
      out.push({ say: 'is', who: alias, role, weight: 3 });
      if (who) out.push({ say: 'same', who, as: alias });
    }
}

/** "Prestataire : ACME SAS": a usual name as the label of another. */
function usualLabel(marks: readonly Mark[], first: number, border: number, out: Statement[]): void {
  const usual = marks[first];
  const called = marks[skipWords(marks, border + 1, 2)];
  if (!isParty(usual) || !usual.side || usual.words.length === 0 || border > first + 2) return;
  if (marks[border]?.type !== 'colon' || !isParty(called) || called.type !== 'name' || called.side) return;
  out.push({ say: 'same', who: usual, as: called });
}

/** "between X and Y". */
export function pairs(marks: readonly Mark[], from: number, to: number, out: Statement[]): void {
  const between = marks.findIndex((mark, i) => i >= from && i < to && mark.cue === 'between');
  if (between < 0) return;
  const verb = marks.findIndex((mark, i) => i > between && i < to && (mark.cue === 'be' || mark.cue === 'acts'));
  const parties = marks.slice(between, verb < 0 ? to : verb).filter(isParty);
  const [who, as] = parties;
  if (who && as && parties.length === 2 && marks.indexOf(who) <= between + 2) out.push({ say: 'pair', who, as });
}
