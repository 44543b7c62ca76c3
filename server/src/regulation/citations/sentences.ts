import { OPEN, QUOTE, STOP } from '../../text/words.ts';
import { charAt, isCapital, isTight, isWord, kindAt, type Passage, textAt } from './passage.ts';

/** Words this short before a full stop are abbreviations: `n.`, `cf.`, `Nr.`. */
const LONGEST_ABBREVIATION = 2;
const LONGEST_KNOWN = 5;

function isAbbreviation(p: Passage, i: number): boolean {
  if (!isWord(p, i)) return false;
  const { length } = textAt(p, i);
  const entry = p.entries[i];
  const known = entry !== undefined && (entry.bits[0] !== 0 || entry.bits[1] !== 0);
  return length <= LONGEST_ABBREVIATION || (known && length <= LONGEST_KNOWN);
}

function endsAt(p: Passage, i: number): boolean {
  if (kindAt(p, i) !== STOP || isTight(p, i + 1)) return false;
  const opened = kindAt(p, i + 1) === QUOTE || kindAt(p, i + 1) === OPEN;
  if (!isCapital(p, opened ? i + 2 : i + 1)) return false;
  return charAt(p, i) !== '.' || !isAbbreviation(p, i - 1);
}

/** By token: the number of its sentence. Full stops of abbreviations, and before a small letter or a digit, end none. */
export function sentencesOf(p: Passage): number[] {
  const numbers: number[] = [];
  let sentence = 0;
  for (let i = 0; i < p.tokens.count; i++) {
    numbers.push(sentence);
    if (endsAt(p, i)) sentence++;
  }
  return numbers;
}
