import { fold } from '../../text/letters.ts';
import type { Named, Passage, PassageWord } from './passage.ts';
import type { ReplacementsData } from './replacementSchema.ts';
import { isInfinitive, isOneOf } from './verbs.ts';

/** A place of a wording: words to choose from (after a bracket that opens), what stands before, a few words that do not matter, a verb, a party, words between commas. */
export type Slot =
  | {
      readonly kind: 'words';
      readonly options: readonly (readonly string[])[];
      readonly optional: boolean;
      readonly opens: boolean;
    }
  | { readonly kind: 'gap'; readonly most: number }
  | { readonly kind: 'after'; readonly words: readonly string[] }
  | { readonly kind: 'verb' | 'aside' }
  | { readonly kind: 'party'; readonly whom: Named };

/** Where a wording stands: words [first, last) of the passage, and those of each of its slots. */
export interface Match {
  readonly first: number;
  readonly last: number;
  readonly slots: readonly { readonly first: number; readonly last: number }[];
}

/** Words between commas are so many at most. */
const ASIDE = 20;
/** The longest letters or numbers in brackets that begin the members of a list: `(iii)`. */
const ENUMERATOR = 3;
const PARTIES: readonly Named[] = ['controller', 'processor'];

function slotOf(token: string): Slot {
  if (token === '{verb}') return { kind: 'verb' };
  if (token === '{aside}') return { kind: 'aside' };
  const whom = PARTIES.find((one) => token === `{${one}}`);
  if (whom) return { kind: 'party', whom };
  if (token.startsWith('<')) return { kind: 'after', words: token.slice(1).split('|') };
  if (token.startsWith('_')) return { kind: 'gap', most: Number(token.slice(1)) };
  const optional = token.endsWith('?');
  const options = (optional ? token.slice(0, -1) : token).split('|').map((one) => fold(one).split(' '));
  return { kind: 'words', options, optional, opens: token.startsWith('(') };
}

/** The slots of a wording. */
export function slotsOf(find: string): readonly Slot[] {
  return find.split(' ').map(slotOf);
}

/** Whether two words follow each other with nothing between but a space, an apostrophe or emphasis. */
function isTight({ text, words }: Passage, i: number): boolean {
  const [before, after] = [words[i - 1], words[i]];
  if (!before || !after) return false;
  const gap = text.slice(before.end, after.start);
  const tight = before.word.length <= ENUMERATOR && gap.startsWith(')') ? gap.slice(1) : gap;
  return [...tight].every((one) => one.trim() === '' || "'’*_".includes(one));
}

/** What stands between two words; empty at either end of the passage. */
function gapBefore({ text, words }: Passage, i: number): string {
  const [before, after] = [words[i - 1], words[i]];
  return before && after ? text.slice(before.end, after.start) : '';
}

function hasComma(passage: Passage, i: number): boolean {
  return gapBefore(passage, i).trim() === ',';
}

/** How far from word `i` one slot may reach: where the next one would begin, the shortest first. */
function reaches(slot: Slot, passage: Passage, i: number, data: ReplacementsData): readonly number[] {
  const { words } = passage;
  switch (slot.kind) {
    case 'words': {
      const found = slot.options.filter((option) => option.every((word, k) => words[i + k]?.word === word));
      const ends = found.map((option) => i + option.length).filter((end) => allTight(passage, i, end));
      return slot.optional ? [...ends, i] : ends;
    }
    case 'gap':
      return Array.from({ length: slot.most + 1 }, (_, k) => i + k).filter((end) => allTight(passage, i, end));
    case 'verb': {
      let at = i;
      while (words[at] && isOneOf((words[at] as PassageWord).word, data.clitics)) at++;
      const verb = words[at];
      const known = verb && isInfinitive(passage.text.slice(verb.start, verb.end), data.verbs);
      return known && allTight(passage, i, at + 1) ? [at + 1] : [];
    }
    case 'aside': {
      if (!hasComma(passage, i)) return [];
      const ends = Array.from({ length: ASIDE }, (_, k) => i + 1 + k);
      return ends.filter((end) => hasComma(passage, end)).slice(0, 2);
    }
    case 'after':
      return isAfter(passage, i, slot.words) ? [i] : [];
    case 'party':
      return partyEnds(passage, i, slot.whom);
  }
}

/** Whether one of the words, or an enumerator, stands before word `i`. */
function isAfter({ text, words }: Passage, i: number, wanted: readonly string[]): boolean {
  const before = words[i - 1];
  if (!before) return false;
  return isOneOf(before.word, wanted) || text.slice(before.end, words[i]?.start).startsWith(')');
}

function allTight(passage: Passage, first: number, end: number): boolean {
  for (let i = first + 1; i < end; i++) if (!isTight(passage, i)) return false;
  return true;
}

/** A party's name, with the article before it or without. */
function partyEnds({ words, named }: Passage, i: number, whom: Named): number[] {
  const begins = (at: number) =>
    named.find(
      (one) => one.whom === whom && one.start <= (words[at]?.start ?? -1) && (words[at]?.start ?? -1) < one.end,
    );
  const found = begins(i) ?? ((words[i]?.word.length ?? 9) <= LONGEST_ARTICLE ? begins(i + 1) : undefined);
  if (!found) return [];
  let end = i + 1;
  while (words[end] && (words[end] as PassageWord).start < found.end) end++;
  return [end];
}

const LONGEST_ARTICLE = 3;

function isJoined(passage: Passage, slot: Slot, before: Slot | undefined, i: number): boolean {
  if (slot.kind === 'words' && slot.opens) return gapBefore(passage, i).trim() === '(';
  return slot.kind === 'aside' || before === undefined || before.kind === 'aside' || isTight(passage, i);
}

function tryFrom(
  slots: readonly Slot[],
  passage: Passage,
  at: number,
  data: ReplacementsData,
  taken: Match['slots'],
): Match['slots'] | undefined {
  const slot = slots[taken.length];
  if (!slot) return taken;
  for (const end of reaches(slot, passage, at, data)) {
    if (end > at && at > (taken[0]?.first ?? at) && !isJoined(passage, slot, slots[taken.length - 1], at)) continue;
    const found = tryFrom(slots, passage, end, data, [...taken, { first: at, last: end }]);
    if (found) return found;
  }
  return undefined;
}

/** Everywhere a wording stands in a passage. */
export function matches(slots: readonly Slot[], passage: Passage, data: ReplacementsData): Match[] {
  return passage.words.flatMap((_, first): Match[] => {
    const found = tryFrom(slots, passage, first, data, []);
    const last = found?.at(-1)?.last ?? first;
    return found && last > first ? [{ first, last, slots: found }] : [];
  });
}
