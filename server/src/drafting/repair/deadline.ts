import type { Against } from '../../catalogue/review.ts';
import type { ReviewState } from '../../catalogue/reviewer.ts';
import { isDigit } from '../../text/letters.ts';
import { type Change, smallest } from './leaveOut.ts';
import { type Passage, type PassageWord, passageAt } from './passage.ts';
import type { Replacing } from './replace.ts';
import type { DeadlineData, ReplacementsData } from './replacementSchema.ts';
import { isOneOf } from './verbs.ts';

/** The reason of a deadline that is too long. */
const LATE = 'late';

type Kind = 'figures' | 'words' | 'unit';

function kindOf({ word }: PassageWord, data: ReplacementsData): Kind | undefined {
  if (isDigit(word.charCodeAt(0))) return 'figures';
  if (isOneOf(word, data.numerals)) return 'words';
  return isOneOf(word, data.units) ? 'unit' : undefined;
}

/** The words of the deadline at a place: its number, in figures, in words or both, and its unit. */
function deadlineAt({ words }: Passage, against: Against, data: ReplacementsData): readonly PassageWord[] {
  const inside = words.findIndex(({ start, end }) => against.start < end && start < against.end);
  if (inside < 0 || kindOf(words[inside] as PassageWord, data) === undefined) return [];
  let [first, last] = [inside, inside];
  while (words[first - 1] && kindOf(words[first - 1] as PassageWord, data) !== undefined) first--;
  while (words[last + 1] && kindOf(words[last + 1] as PassageWord, data) !== undefined) last++;
  return words.slice(first, last + 1);
}

/** Runs of words of one kind. */
function runs(words: readonly PassageWord[], data: ReplacementsData): { kind: Kind; start: number; end: number }[] {
  const out: { kind: Kind; start: number; end: number }[] = [];
  for (const word of words) {
    const kind = kindOf(word, data) ?? 'unit';
    const last = out.at(-1);
    if (last?.kind === kind) last.end = word.end;
    else out.push({ kind, start: word.start, end: word.end });
  }
  return out;
}

function isHours(text: string, unit: string): boolean {
  return text.toLowerCase() === unit || (text === 'h' && unit.startsWith('h'));
}

/** The shorter deadline, with changes in no more places than it is written in; none where something else is meant. */
export function shorterDeadline(
  state: ReviewState,
  code: string,
  against: Against,
  { data, lexicon }: Replacing,
): Change[] {
  const rule = data.deadlines.find(({ elements }) => elements.includes(code));
  const passage = against.reason === LATE && rule ? passageAt(state, against.start, lexicon) : undefined;
  if (!rule || !passage || isOther(passage, rule)) return [];
  const found = runs(deadlineAt(passage, against, data), data);
  const figures = found.filter(({ kind }) => kind === 'figures').length;
  const inWords = found.filter(({ kind }) => kind === 'words').length;
  if (figures > 1 || inWords > 1 || figures + inWords === 0) return [];
  return found.flatMap(({ kind, start, end }): Change[] => {
    if (kind === 'unit' && isHours(passage.text.slice(start, end), rule.unit)) return [];
    const change = smallest(passage.text, { start, end, put: rule[kind] });
    return change.put === '' && change.start === change.end ? [] : [change];
  });
}

function isOther({ words }: Passage, { unless }: DeadlineData): boolean {
  return words.some(({ word }) => unless.some((one) => word.startsWith(one)));
}
