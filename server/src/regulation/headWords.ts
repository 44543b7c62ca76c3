import { pastLinks } from './actStart.ts';
import { is, isAcronym, isSectionSign, type Passage, textAt } from './passage.ts';
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

/** Whether little words behind token `i` lead to a head word: `of Article`, `de l'article`. */
export function leadsToHead(p: Passage, i: number): boolean {
  const at = pastLinks(p, i);
  const head = at > i ? headAt(p, at) : undefined;
  return head === 'article' || head === 'section' || head === 'clause';
}
