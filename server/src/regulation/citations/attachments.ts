import { fold } from '../../text/letters.ts';
import { QUOTE } from '../../text/words.ts';
import { type Mention, type MentionsByToken, mentionAt } from './actMentions.ts';
import { pastLinks, pastMarks } from './actStart.ts';
import { pastBrackets } from './brackets.ts';
import { pastDocument } from './documents.ts';
import type { Group } from './groups.ts';
import { type NameUse, nameAt, nameOfKind } from './names.ts';
import { lawAt } from './otherLaws.ts';
import { is, isCapital, isClose, isComma, isOpen, kindAt, type Passage, past } from './passage.ts';
import { CLASS } from './vocabulary.ts';

/** What a provision is said to be part of, by the words behind it, and the token after them. */
export type Attachment = { readonly end: number } & (
  | { readonly kind: 'act'; readonly act: string }
  | { readonly kind: 'internal' }
  /** A name that the contract may have given to an act; `law` if it has not. */
  | { readonly kind: 'name'; readonly name: NameUse; readonly law: string }
  /** The name of something that is no provision: `Article 29 Working Party`, `Art. 28 SCCs`. */
  | { readonly kind: 'nothing' }
);

/** What there is to attach provisions to. */
export interface Surroundings {
  readonly p: Passage;
  readonly mentions: MentionsByToken;
  /** The act that was named last before a token. */
  lastBefore(i: number): Mention | undefined;
}

/** The token after `respectively,` and the like. */
function pastAside(p: Passage, i: number): number {
  const comma = isComma(p, i) ? i + 1 : i;
  if (!is(p, comma, CLASS.aside)) return i;
  const end = past(p, comma);
  return isComma(p, end) ? end + 1 : end;
}

/** `of the same Regulation`, `dudit règlement`: the act named before, in this block or in the contract. */
function sameAct({ p, lastBefore }: Surroundings, i: number): Attachment | undefined {
  if (is(p, i, CLASS.sameAlone)) {
    const before = lastBefore(i);
    return before && { kind: 'act', act: before.act, end: past(p, i) };
  }
  const kind = past(p, i);
  if (!is(p, i, CLASS.same) || !p.entries[kind]?.noun) return undefined;
  const before = lastBefore(i);
  const end = past(p, kind);
  return before ? { kind: 'act', act: before.act, end } : { kind: 'name', name: nameOfKind(p, kind), law: '', end };
}

const MOST_TITLE_WORDS = 3;
/** Names of bodies have so many words. */
const LONGEST_BODY = 3;
/** The article that gives sets of clauses their name. */
const CLAUSES_ARTICLE = '28';

/** The act named at `i`, after `European` or, for clauses, the title that the contract gives them (`the Controller SCCs`). */
function mentionFrom({ p, mentions }: Surroundings, i: number): Mention | undefined {
  const direct = mentionAt(p, mentions, i) ?? (is(p, i, CLASS.filler) ? mentionAt(p, mentions, past(p, i)) : undefined);
  if (direct) return direct;
  for (let at = i; at < i + MOST_TITLE_WORDS && isCapital(p, at); at++) {
    const behind = mentions.get(at + 1);
    if (behind) return behind.act.startsWith('scc') ? behind : undefined;
  }
  return undefined;
}

function named(s: Surroundings, i: number): Attachment | undefined {
  const mention = mentionFrom(s, i);
  return mention ? { kind: 'act', act: mention.act, end: mention.end } : sameAct(s, i);
}

function nameOrLaw(p: Passage, i: number): Attachment | undefined {
  const name = nameAt(p, i);
  const law = lawAt(p, i);
  if (name) return { kind: 'name', name: name.name, law: law?.act ?? '', end: Math.max(name.end, law?.end ?? 0) };
  return law && { kind: 'act', act: law.act, end: law.end };
}

/** What is named at `at` behind little words that began at `from`. */
function linked(s: Surroundings, from: number, at: number): Attachment | undefined {
  const { p } = s;
  const known = named(s, at);
  if (known) return known;
  const behindComma = at === from && isComma(p, from - 1);
  const document = behindComma ? -1 : pastDocument(p, at, at > from);
  if (document >= 0) return { kind: 'internal', end: document };
  return behindComma ? undefined : nameOrLaw(p, pastMarks(p, at));
}

function attachedFrom(s: Surroundings, i: number): Attachment | undefined {
  const { p } = s;
  const start = isComma(p, i) ? i + 1 : i;
  if (is(p, start, CLASS.place)) return { kind: 'internal', end: past(p, start) };
  // The links are tried from the longest on: `de la` may be the beginning of a name.
  const most = pastLinks(p, start);
  const found = linked(s, start, most);
  if (found || most === start) return found;
  return linked(s, start, start) ?? undefined;
}

/** `Article 28 (GDPR)`: the act in brackets behind the provision. */
function inBrackets({ p, mentions }: Surroundings, i: number): Attachment | undefined {
  const mention = isOpen(p, i) ? mentionAt(p, mentions, i + 1) : undefined;
  return mention && isClose(p, mention.end) ? { kind: 'act', act: mention.act, end: mention.end + 1 } : undefined;
}

/** Whether the provision is the name of a body or of a set of clauses. */
function isName({ p, mentions }: Surroundings, { first, end, steps }: Group): boolean {
  if (is(p, end, CLASS.bodyAfter)) return true;
  const quoted = kindAt(p, first - 1) === QUOTE ? first - 1 : first;
  for (let before = quoted - 1; before >= 0 && before >= quoted - LONGEST_BODY; before--)
    if (is(p, before, CLASS.bodyBefore) && past(p, before) === quoted) return true;
  const mention = steps.length === 1 && steps[0]?.value === CLAUSES_ARTICLE ? mentions.get(end) : undefined;
  return mention?.act.startsWith('scc') === true && !mention.byNumber;
}

/** Sets of clauses have no articles: CCT is a collective agreement then. The decisions that adopt them do. */
function withoutClauses(s: Surroundings, group: Group, found: Attachment | undefined): Attachment | undefined {
  if (group.head !== 'article' || found?.kind !== 'act' || !found.act.startsWith('scc')) return found;
  const mention = s.lastBefore(found.end);
  if (!mention || mention.byNumber) return found;
  if (mention.first <= group.end) return undefined;
  const name = s.p.text.slice(s.p.tokens.start[mention.first], s.p.tokens.end[mention.end - 1]);
  return { ...found, act: `other:${fold(name).replaceAll(' ', '-')}` };
}

/** What the words behind a provision attach it to; undefined when they do not. */
export function attachmentOf(s: Surroundings, group: Group): Attachment | undefined {
  return withoutClauses(s, group, foundBehind(s, group));
}

function foundBehind(s: Surroundings, group: Group): Attachment | undefined {
  const { p } = s;
  if (group.head === 'article' && isName(s, group)) return { kind: 'nothing', end: group.end };
  const bracketed = group.head === 'section' ? undefined : inBrackets(s, group.end);
  if (bracketed) return bracketed;
  const start = pastAside(p, group.end);
  const direct = attachedFrom(s, start);
  if (direct) return direct;
  const after = pastBrackets(p, start);
  if (after === start) return undefined;
  const behind = attachedFrom(s, after);
  if (behind?.kind === 'internal') return pastLinks(p, after) > after || is(p, after, CLASS.place) ? behind : undefined;
  return behind?.kind === 'act' ? behind : undefined;
}
