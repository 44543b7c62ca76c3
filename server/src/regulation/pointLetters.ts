import { OPEN } from '../text/words.ts';
import { beginsAct, isActName, leadsToAct, pastLinks } from './actStart.ts';
import { pastBracket } from './levelWords.ts';
import { is, isClose, isComma, isNumber, isStop, isTight, kindAt, letterAt, type Passage, past } from './passage.ts';
import { type Cursor, isHead, lastLevel, push, type Tie } from './steps.ts';
import { CLASS } from './vocabulary.ts';

/** Letters that are words of their own in some language. */
const LITTLE_WORDS = 'aeiouy';

function isFollowedWell(p: Passage, i: number, letter: string): boolean {
  if (leadsToAct(p, i)) return true;
  if (is(p, i, CLASS.and) || isComma(p, i)) {
    const next = is(p, i, CLASS.and) ? past(p, i) : i + 1;
    return (
      letterAt(p, next) !== '' && (beginsAct(p, pastLinks(p, next + 1)) || isComma(p, next + 1) || isClose(p, next + 1))
    );
  }
  const ends = i >= p.tokens.count || isClose(p, i) || isStop(p, i);
  return ends && !LITTLE_WORDS.includes(letter);
}

/** `.f`, `f)`, `6f`, `1 b, f`: a letter without a word before it; -1 when the letter is something else. */
export function readLetter(c: Cursor, at: number, tie: Tie): number {
  const { p } = c;
  const dotted = tie === 'direct' && isStop(p, at) && isTight(p, at) && isTight(p, at + 1);
  const i = dotted ? at + 1 : at;
  const letter = letterAt(p, i);
  if (letter === '' || (kindAt(p, i + 1) === OPEN && !dotted) || isActName(p, i, p.entries[i]) || p.entries[i]?.noun)
    return -1;
  if (dotted || (isClose(p, i + 1) && isTight(p, i + 1))) {
    push(c, 'point', letter, tie);
    return pastBracket(p, i + 1);
  }
  const glued = tie === 'direct' && isTight(p, i);
  if (glued && isNumber(p, i - 1)) {
    push(c, isHead(lastLevel(c)) ? 'glued' : 'point', letter, tie);
    return i + 1;
  }
  const deep = c.numbered || c.lettered || tie === 'direct';
  if (!(glued && isClose(p, i - 1)) && !(deep && isFollowedWell(p, i + 1, letter))) return -1;
  push(c, 'point', letter, tie);
  return i + 1;
}
