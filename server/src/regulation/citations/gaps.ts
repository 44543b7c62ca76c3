import { COLON, COMMA, DASH, OPEN, QUOTE, SEMICOLON } from '../../text/words.ts';
import { pastBrackets } from './brackets.ts';
import { is, isClose, isNumber, isOpen, isStop, isWord, kindAt, type Passage, past } from './passage.ts';
import { CLASS } from './vocabulary.ts';

const MOST_TOKENS = 10;

function isLittle(p: Passage, i: number): boolean {
  return is(p, i, CLASS.lead) || is(p, i, CLASS.link);
}

/** Whether only connecting words stand between two groups, so that one act behind them covers both. */
export function connects(p: Passage, from: number, to: number): boolean {
  if (to - from > MOST_TOKENS) return false;
  let at = from;
  while (at < to) {
    const connecting = kindAt(p, at) === COMMA || is(p, at, CLASS.and) || is(p, at, CLASS.joint) || isLittle(p, at);
    if (!connecting) return false;
    const abbreviated = is(p, at, CLASS.joint);
    at = past(p, at);
    if (abbreviated && isStop(p, at)) at++;
  }
  return at === to;
}

const LONGEST_TITLE = 12;

/** The token after the institutions and the date of an act's title: `du Parlement européen et du Conseil du 27 avril 2016`. */
export function pastTitle(p: Passage, i: number): number {
  let at = i;
  for (let count = 0; count < LONGEST_TITLE; count++) {
    const dated = isNumber(p, at) && isWord(p, at + 1) && isNumber(p, at + 2);
    if (!dated && !is(p, at, CLASS.filler) && !is(p, at, CLASS.link)) return at;
    at = dated ? at + 3 : past(p, at);
  }
  return i;
}

/** How an act named at `from` bears on the provision that begins at `to`: `strong` inside a bracket or after `notamment`. */
export function bearing(p: Passage, from: number, to: number): 'strong' | 'weak' | undefined {
  if (to - from > MOST_TOKENS) return undefined;
  let at = isClose(p, from) ? from + 1 : from;
  let strong = false;
  let and = false;
  let comma = false;
  let little = false;
  while (at < to) {
    const kind = kindAt(p, at);
    if (kind === OPEN && kindAt(p, at + 1) === QUOTE) return undefined;
    if (kind === OPEN || kind === COLON || kind === DASH || is(p, at, CLASS.namely)) strong = true;
    else if (kind === COMMA) comma = true;
    else if (is(p, at, CLASS.and)) and = true;
    else if (isLittle(p, at)) little = true;
    else if (kind !== QUOTE) return undefined;
    at = past(p, at);
  }
  if (at !== to) return undefined;
  if (strong) return 'strong';
  return and || (comma && little) ? undefined : 'weak';
}

/** Whether a list alone parts a citation from the next provision: `sure` with commas and brackets, `unsure` with little words. */
export function carriesOver(p: Passage, from: number, to: number): 'sure' | 'unsure' | undefined {
  let at = from;
  let little = false;
  for (let count = 0; at < to && count < MOST_TOKENS; count++) {
    const after = isOpen(p, at) ? pastBrackets(p, at) : at;
    if (after > at) {
      at = after;
      continue;
    }
    const kind = kindAt(p, at);
    if (is(p, at, CLASS.and) || isLittle(p, at)) little = true;
    else if (kind !== COMMA && kind !== SEMICOLON && !is(p, at, CLASS.joint)) return undefined;
    at = past(p, at);
  }
  if (at !== to) return undefined;
  return little ? 'unsure' : 'sure';
}
