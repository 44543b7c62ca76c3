import { fold } from '../../text/letters.ts';
import { pastLinks, pastMarks } from './actStart.ts';
import { is, isAcronym, isCapital, isClose, isNumber, isOpen, isWord, type Passage, past, textAt } from './passage.ts';
import { CLASS, isOf } from './vocabulary.ts';

/** A law that the register does not know: `other:` and its name. */
interface OtherLaw {
  readonly act: string;
  readonly end: number;
}

const MOST_WORDS = 8;
const LONGEST_ACRONYM = 9;
const SHORTEST_ACRONYM = 3;
const DIGITS_OF_YEAR = 4;

function slug(p: Passage, from: number, to: number): string {
  const text = p.text.slice(p.tokens.start[from] as number, p.tokens.end[to - 1] as number);
  return `other:${fold(text).replaceAll(' ', '-')}`;
}

function pastYear(p: Passage, i: number): number {
  return isNumber(p, i) && textAt(p, i).length === DIGITS_OF_YEAR ? i + 1 : i;
}

/** `Data Protection Act 2018`, `California Consumer Privacy Act`: capitalised words that end with the kind of a law. */
function titledLaw(p: Passage, i: number): OtherLaw | undefined {
  let last = -1;
  for (let at = i; at < i + MOST_WORDS; at++) {
    // European Union (Withdrawal) Act 2018
    if (isOpen(p, at) && isCapital(p, at + 1) && isClose(p, at + 2)) {
      at += 2;
      continue;
    }
    if (!isWord(p, at)) break;
    if (!isCapital(p, at) && !is(p, at, CLASS.link) && !is(p, at, CLASS.and)) break;
    if (isCapital(p, at) && p.entries[at]?.noun) last = at;
  }
  if (last <= i || !isCapital(p, i)) return undefined;
  const end = pastYear(p, last + 1);
  return { act: slug(p, i, end), end };
}

/** `code rural`, `loi Sapin II`: the kind of a law with the words that name it. */
function lawByKind(p: Passage, i: number): OtherLaw | undefined {
  const noun = p.entries[i]?.noun;
  if (!noun) return undefined;
  const start = past(p, i);
  let end = pastMarks(p, start);
  if (noun === 'code') {
    const word = pastLinks(p, end);
    if (isWord(p, word) && !isOf(p.entries[word], CLASS.and)) end = word + 1;
  } else while (end - start < MOST_WORDS && isCapital(p, end)) end++;
  if (end === pastMarks(p, start)) end = start;
  return { act: slug(p, i, end), end: noun === 'law' ? pastYear(p, end) : end };
}

/** `BayDSG`, `Telemediengesetzes`: one word by whose end a law is known. */
function lawByEnding(p: Passage, i: number): OtherLaw | undefined {
  if (!isCapital(p, i)) return undefined;
  const word = fold(textAt(p, i));
  const known = p.vocabulary.endings.some((ending) => word.length > ending.length && word.endsWith(ending));
  return known ? { act: `other:${word}`, end: i + 1 } : undefined;
}

/** `CGI`, `UrhG`: a word with two capitals at least. */
function lawByAcronym(p: Passage, i: number): OtherLaw | undefined {
  if (!isWord(p, i) || is(p, i, CLASS.document) || is(p, i, CLASS.union)) return undefined;
  const text = textAt(p, i);
  if (text.length < SHORTEST_ACRONYM || text.length > LONGEST_ACRONYM) return undefined;
  const capitals = [...text].filter((one) => one !== one.toLowerCase()).length;
  const mixed = capitals > 1 && text.at(-1) !== text.at(-1)?.toLowerCase();
  if (!isAcronym(p, i) && !mixed) return undefined;
  return { act: `other:${fold(text)}`, end: pastYear(p, i + 1) };
}

/** The unknown law named at `i`, after quotation marks. */
export function lawAt(p: Passage, i: number): OtherLaw | undefined {
  const at = pastMarks(p, i);
  return (
    titledLaw(p, at) ??
    (pastYear(p, at) > at ? titledLaw(p, at + 1) : undefined) ??
    lawByKind(p, at) ??
    lawByEnding(p, at) ??
    lawByAcronym(p, at)
  );
}
