import { pastLinks } from './actStart.ts';
import {
  is,
  isAcronym,
  isNumber,
  isSectionSign,
  isStop,
  letterAt,
  type Passage,
  past,
  romanAt,
  textAt,
} from './passage.ts';
import type { HeadLevel } from './steps.ts';
import { CLASS, isOfAny, maskOf } from './vocabulary.ts';

const HEADS: readonly (readonly [number, HeadLevel])[] = [
  [CLASS.article, 'article'],
  [CLASS.recital, 'recital'],
  [CLASS.chapter, 'chapter'],
  [CLASS.section, 'section'],
  [CLASS.clause, 'clause'],
];
const ANY_HEAD = maskOf(HEADS.map(([one]) => one));
/** Abbreviations this short are other words in small letters (`eg`). */
const SHORTEST_SMALL = 3;
/** The head that the word at `i` names. */
export function headAt(p: Passage, i: number): HeadLevel | undefined {
  if (isSectionSign(p, i)) return 'section';
  if (!isOfAny(p.entries[i], ANY_HEAD)) return undefined;
  const head = HEADS.find(([one]) => is(p, i, one))?.[1];
  if (head === 'recital' && textAt(p, i).length < SHORTEST_SMALL && !isAcronym(p, i)) return undefined;
  return head;
}

/** The token of the head's number: after a full stop, `n°`, `da`. */
export function numberAfter(p: Passage, i: number): number {
  let at = isSectionSign(p, i) ? i + 1 : past(p, i);
  if (isSectionSign(p, at)) at++;
  if (isStop(p, at)) at++;
  if (is(p, at, CLASS.from) && isNumber(p, past(p, at))) return past(p, at);
  if (!is(p, at, CLASS.numero)) return at;
  const after = isStop(p, past(p, at)) ? past(p, at) + 1 : past(p, at);
  return isNumber(p, after) ? after : at;
}

/** Whether the token may begin the number of a head: `of the Clauses` names the document, `of Clause 8` a part of it. */
function isNumberLike(p: Passage, i: number): boolean {
  return isNumber(p, i) || romanAt(p, i) > 0 || letterAt(p, i) !== '' || p.entries[i]?.ordinal === 1;
}

/** Whether little words behind token `i` lead to a head with its number: `of Article 6`, `de l'article 6`. */
export function leadsToHead(p: Passage, i: number): boolean {
  const at = pastLinks(p, i);
  const head = at > i ? headAt(p, at) : undefined;
  if (head !== 'article' && head !== 'section' && head !== 'clause') return false;
  return isNumberLike(p, numberAfter(p, at));
}
