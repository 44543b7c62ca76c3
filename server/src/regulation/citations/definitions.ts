import { fold } from '../../text/letters.ts';
import { CLOSE, COLON, COMMA, DASH, OPEN, PIPE, QUOTE } from '../../text/words.ts';
import type { Mention } from './actMentions.ts';
import { pastLinks } from './actStart.ts';
import type { DefinedName } from './names.ts';
import { is, isAcronym, isCapital, isWord, kindAt, type Passage, past, textAt } from './passage.ts';
import { CLASS, type Entry } from './vocabulary.ts';

type ActNoun = NonNullable<Entry['noun']>;

/** A name that the contract gives, and where: `(ci-après « le Règlement »)`. Tokens are those of the passage. */
interface GivenName {
  readonly first: number;
  readonly end: number;
  readonly words: readonly string[];
  readonly kind: ActNoun | undefined;
  /** Whether words such as `hereinafter` say that nothing but a name can stand there. */
  readonly sure: boolean;
}

const MOST_WORDS = 10;
const MOST_LITTLE_WORDS = 6;
/** A definition stands no further behind its act: the full title may stand between. */
const WIDEST = 90;

interface Opening {
  readonly at: number;
  readonly sure: boolean;
}

/** The token after the words that may open a definition (`(ci-après dénommé`), with whether they do for sure. */
function openingAt(p: Passage, i: number): Opening | undefined {
  const kind = kindAt(p, i);
  if (kind !== OPEN && kind !== COMMA) return undefined;
  let at = i + 1;
  let sure = false;
  for (let count = 0; count < MOST_LITTLE_WORDS; count++) {
    if (is(p, at, CLASS.hereinafterSure)) sure = true;
    else if (!is(p, at, CLASS.hereinafter) && !is(p, at, CLASS.link)) break;
    at = past(p, at);
  }
  const quoted = kindAt(p, at) === QUOTE;
  return sure || (kind === OPEN && quoted) ? { at, sure } : undefined;
}

/** The words of a name between quotation marks, or up to the closing bracket. */
function nameWords(
  p: Passage,
  i: number,
): { readonly words: string[]; readonly end: number; readonly from: number } | undefined {
  const quoted = kindAt(p, i) === QUOTE;
  let at = quoted ? pastLinks(p, i + 1) : i;
  const from = at;
  const words: string[] = [];
  while (isWord(p, at) && words.length <= MOST_WORDS) words.push(fold(textAt(p, at++)));
  const closed = kindAt(p, at) === QUOTE || (!quoted && (kindAt(p, at) === CLOSE || kindAt(p, at) === COMMA));
  return closed && words.length > 0 && words.length <= MOST_WORDS ? { words, end: at + 1, from } : undefined;
}

function kindIn(p: Passage, from: number, count: number): ActNoun | undefined {
  for (let at = from; at < from + count; at++) if (p.entries[at]?.noun && isCapital(p, at)) return p.entries[at]?.noun;
  return undefined;
}

function isNameLike(p: Passage, from: number, count: number): boolean {
  return kindIn(p, from, count) !== undefined || (count === 1 && isAcronym(p, from));
}

/** The name that a bracket or a comma at `i` gives. */
function givenAt(p: Passage, i: number): GivenName | undefined {
  const opening = openingAt(p, i);
  const name = opening && nameWords(p, opening.at);
  if (!opening || !name) return undefined;
  return {
    first: i,
    end: name.end,
    words: name.words,
    kind: kindIn(p, name.from, name.words.length),
    sure: opening.sure,
  };
}

/** `« Règlement » : le règlement (UE) 2016/679`, `“GDPR” means …`: the term that a block defines at its beginning. */
function headTerm(p: Passage): GivenName | undefined {
  const quoted = kindAt(p, 0) === QUOTE;
  const name = nameWords(p, 0) ?? unquotedTerm(p);
  if (!name || !isNameLike(p, name.from, name.words.length)) return undefined;
  const at = quoted ? name.end : name.end - 1;
  const divides = [COLON, DASH, PIPE].includes(kindAt(p, at)) || is(p, at, CLASS.means);
  if (!divides) return undefined;
  const end = is(p, at, CLASS.means) ? past(p, at) : at + 1;
  return { first: 0, end, words: name.words, kind: kindIn(p, name.from, name.words.length), sure: false };
}

function unquotedTerm(
  p: Passage,
): { readonly words: string[]; readonly end: number; readonly from: number } | undefined {
  const words: string[] = [];
  let at = 0;
  while (isCapital(p, at) && !is(p, at, CLASS.means) && words.length < MOST_WORDS) words.push(fold(textAt(p, at++)));
  return words.length > 0 ? { words, end: at + 1, from: 0 } : undefined;
}

/** The kind of act that the register or the mention's own word tells. */
function kindOf(p: Passage, { first, act }: Mention): ActNoun | undefined {
  return p.vocabulary.kinds.get(act) ?? p.entries[first]?.noun;
}

/** Whether a name may be that of the act mentioned: a law is no regulation. */
function fits(p: Passage, { kind }: GivenName, mention: Mention): boolean {
  const other = kindOf(p, mention);
  return kind === undefined || other === undefined || kind === other;
}

/** The act that a name given at `given` stands for: the nearest before it of the same kind, acts that it repeals left out. */
function actOf(p: Passage, given: GivenName, mentions: readonly Mention[], before: number): string | undefined {
  for (let k = before - 1; k >= 0; k--) {
    const mention = mentions[k] as Mention;
    if (given.first - mention.end > WIDEST) return undefined;
    if (!fits(p, given, mention)) continue;
    if (!isRepealed(p, mention.first)) return mention.act;
  }
  return undefined;
}

/** Whether `abrogeant la` or the like stands right before token `i`. */
function isRepealed(p: Passage, i: number): boolean {
  for (let at = i - 1; at >= 0 && at >= i - 3; at--) {
    if (is(p, at, CLASS.repeals)) return true;
    if (!is(p, at, CLASS.link)) return false;
  }
  return false;
}

/** The second of two names: `“GDPR” or the “Regulation”`. */
function otherName(p: Passage, { end, sure }: GivenName): GivenName | undefined {
  if (!is(p, end, CLASS.and)) return undefined;
  const at = pastLinks(p, past(p, end));
  const name = kindAt(p, at) === QUOTE ? nameWords(p, at) : undefined;
  return name && { first: end, end: name.end, words: name.words, kind: kindIn(p, name.from, name.words.length), sure };
}

/** The names that a passage gives to acts, and the tokens where it does. */
export interface Definitions {
  readonly names: readonly DefinedName[];
  readonly given: readonly { readonly first: number; readonly end: number; readonly sure: boolean }[];
}

/** Reads the names that a passage gives to the acts it mentions. */
export function readDefinitions(p: Passage, mentions: readonly Mention[]): Definitions {
  const names: DefinedName[] = [];
  const given: GivenName[] = [];
  const term = mentions.length > 0 ? headTerm(p) : undefined;
  const defined = term && mentions.find(({ first }) => first >= term.end && pastLinks(p, term.end) === first);
  if (term && defined && fits(p, term, defined)) {
    names.push({ words: term.words, act: defined.act });
    given.push(term);
  }
  let before = 0;
  for (let i = 0; i < p.tokens.count && mentions.length > 0; i++) {
    const one = givenAt(p, i);
    if (!one) continue;
    while (before < mentions.length && (mentions[before] as Mention).end <= one.first) before++;
    const nameLike = one.kind !== undefined || one.words.length === 1;
    const act = nameLike ? actOf(p, one, mentions, before) : undefined;
    if (act !== undefined) names.push({ words: one.words, act });
    if (act !== undefined || one.sure) given.push(one);
    const other = act === undefined ? undefined : otherName(p, one);
    if (act !== undefined && other) {
      names.push({ words: other.words, act });
      given.push(other);
    }
    i = (other ?? one).end - 1;
  }
  return { names, given };
}
