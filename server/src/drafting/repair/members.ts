import type { Against } from '../../catalogue/review.ts';
import type { ReviewState } from '../../catalogue/reviewer.ts';
import { fold } from '../../text/letters.ts';
import type { Change } from './leaveOut.ts';
import { type Passage, passageAt } from './passage.ts';
import type { Replacing } from './replace.ts';
import { isInfinitive, isOneOf } from './verbs.ts';

/** One member of a list in a sentence: words [first, last). */
interface Member {
  readonly first: number;
  readonly last: number;
}

const GERUND = 'ing';

/** Where one of the phrases stands in words that touch a place. */
function membersAt({ words }: Passage, against: Against, phrases: readonly string[]): Member[] {
  const wanted = phrases.map((phrase) => fold(phrase).split(' '));
  return words.flatMap(({ start, end }, first): Member[] => {
    if (end <= against.start || start >= against.end) return [];
    const found = wanted.find((phrase) => phrase.every((word, k) => words[first + k]?.word === word));
    return found ? [{ first, last: first + found.length }] : [];
  });
}

function between({ text, words }: Passage, i: number): string {
  return text.slice(words[i - 1]?.end ?? 0, words[i]?.start ?? 0).trim();
}

/** Whether two words are forms of the same kind: then they are members of one list. */
function areAlike(passage: Passage, one: number, other: number, { data }: Replacing): boolean {
  const [a, b] = [one, other].map((i) => passage.words[i]);
  if (!a || !b) return false;
  const infinitive = [a, b].every(({ start, end }) => isInfinitive(passage.text.slice(start, end), data.verbs));
  return infinitive || (a.word.endsWith(GERUND) && b.word.endsWith(GERUND));
}

/** The last member of `A, B and C`, with the conjunction: it goes where the comma was. */
function lastMember(passage: Passage, { first, last }: Member, replacing: Replacing): Change[] {
  const { text, words } = passage;
  const conjunction = words[first - 1];
  const before = words[first - 2];
  const behind = words[first - 3];
  if (!conjunction || !before || !isOneOf(conjunction.word, replacing.data.conjunctions)) return [];
  const third = behind !== undefined && between(passage, first - 2) === ',';
  const phrase = last - first > 1;
  if (!third && !phrase && !areAlike(passage, first - 2, first, replacing)) return [];
  const gone = { start: before.end, end: words[last - 1]?.end ?? 0, put: '' };
  if (!third) return [gone];
  const joint = ` ${text.slice(conjunction.start, conjunction.end)} `;
  return [{ start: behind.end, end: before.start, put: joint }, gone];
}

/** A member between commas, or the first one of a list. */
function otherMember(passage: Passage, { first, last }: Member, { data }: Replacing): Change[] {
  const { words } = passage;
  const next = words[last];
  if (!next) return [];
  const joined = isOneOf(next.word, data.conjunctions);
  if (between(passage, first) === ',' && (between(passage, last) === ',' || joined))
    return [{ start: words[first - 1]?.end ?? 0, end: words[last - 1]?.end ?? 0, put: '' }];
  const after = joined ? words[last + 1] : between(passage, last) === ',' ? next : undefined;
  return after && !joined ? [{ start: words[first]?.start ?? 0, end: after.start, put: '' }] : [];
}

/** Takes what the processor does for ends of its own out of a list of what it does: each is a list of changes. */
export function withoutOwnEnds(state: ReviewState, against: Against, replacing: Replacing): (readonly Change[])[] {
  const passage = replacing.reasons.permits.includes(against.reason)
    ? passageAt(state, against.start, replacing.lexicon)
    : undefined;
  if (!passage) return [];
  return membersAt(passage, against, replacing.data.ownEnds)
    .map((member) => {
      const last = lastMember(passage, member, replacing);
      return last.length > 0 ? last : otherMember(passage, member, replacing);
    })
    .filter((one) => one.length > 0);
}
