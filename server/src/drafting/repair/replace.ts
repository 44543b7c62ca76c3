import type { Against } from '../../catalogue/review.ts';
import type { ReviewState } from '../../catalogue/reviewer.ts';
import type { Lexicon } from '../../text/lexicon.ts';
import type { Span } from '../../text/span.ts';
import { piecesOf } from '../template.ts';
import { type Manner, partsOf } from '../wording.ts';
import { type Change, leftOut, smallest } from './leaveOut.ts';
import { hasPhrase, type Passage, passageAt, stemPassage } from './passage.ts';
import { type Match, matches, type Slot, slotsOf } from './pattern.ts';
import type { ReasonsData, Replacement, ReplacementsData } from './replacementSchema.ts';
import { inflected, isOneOf } from './verbs.ts';

/** What replacements are made with. */
export interface Replacing {
  readonly data: ReplacementsData;
  readonly reasons: ReasonsData;
  readonly lexicon: Lexicon;
  readonly manner: Manner;
}

/** Words so near to those that weaken belong to them. */
const NEAR = 3;

/** A replacement taken apart. */
interface Rule {
  readonly reasons: readonly string[];
  readonly find: readonly Slot[];
  readonly put: string;
}

const HEAD = /\{head:(\w+)\}/;
const known = new Map<ReplacementsData, readonly Rule[]>();

/** One replacement for each word that it may begin with. */
function headed(one: Replacement, { heads, duties }: ReplacementsData): Replacement[] {
  const name = HEAD.exec(one.find)?.[1];
  if (name === undefined) return [one];
  return Object.entries(heads[name] ?? {}).map(([word, form]) => ({
    ...one,
    find: one.find.replace(HEAD, word.replaceAll(' ', '_')),
    put: one.put.replace('{verb:head}', `{verb:${form}}`).replace('{duty:head}', duties[form] ?? ''),
  }));
}

function rulesOf(data: ReplacementsData): readonly Rule[] {
  const rules =
    known.get(data) ??
    data.replacements
      .flatMap((one) => headed(one, data))
      .map(({ reasons, find, put }) => ({ reasons, find: slotsOf(find), put }));
  known.set(data, rules);
  return rules;
}

/** How many words lie between a match and a place; 0 where they touch. */
function distance({ words }: Passage, { first, last }: Match, { start, end }: Span): number {
  const [from, to] = [words[first]?.start ?? 0, words[last - 1]?.end ?? 0];
  if (from < end && start < to) return 0;
  return words.filter((one) =>
    to <= start ? one.start >= to && one.end <= start : one.start >= end && one.end <= from,
  ).length;
}

function isTouchable(passage: Passage, { first, last }: Match, data: ReplacementsData): boolean {
  const { words } = passage;
  const beside = [words[first - 1], words[last]].some((one) => one && isOneOf(one.word, data.negations));
  return !beside && !hasPhrase(words, data.keep, first, last);
}

/** How this contract says a duty: the word of the data that it uses most. */
function dutyIn(text: string, { duty }: ReplacementsData): string {
  const count = (word: string) => text.split(` ${word} `).length;
  return [...duty].sort((a, b) => count(b) - count(a))[0] ?? '';
}

function slotText({ text, words }: Passage, { first, last }: Match['slots'][number], kind: Slot['kind']): string {
  if (last <= first) return '';
  const aside = kind === 'aside';
  const start = aside ? words[first - 1]?.end : words[first]?.start;
  const end = aside ? words[last]?.start : words[last - 1]?.end;
  return text.slice(start ?? 0, end ?? 0);
}

/** The verb of a match with its pronouns, in a form; undefined where it cannot be inflected. */
function verbIn(
  passage: Passage,
  match: Match,
  find: readonly Slot[],
  form: string | undefined,
  data: ReplacementsData,
) {
  const index = find.findIndex(({ kind }) => kind === 'verb');
  const slot = match.slots[index];
  const verb = slot && passage.words[slot.last - 1];
  if (!slot || !verb) return undefined;
  if (form === undefined) return slotText(passage, slot, 'verb');
  const done = inflected(passage.text.slice(verb.start, verb.end), form, data.verbs);
  return done === undefined ? undefined : passage.text.slice(passage.words[slot.first]?.start ?? 0, verb.start) + done;
}

/** What is put in the place of a match; undefined where it cannot be said. */
function filled(
  put: string,
  passage: Passage,
  match: Match,
  find: readonly Slot[],
  replacing: Replacing,
): string | undefined {
  const { data, manner } = replacing;
  let impossible = false;
  const out = put.replace(/\{([^}]+)\}/g, (whole, token: string) => {
    const [from = 0, to = from] = token.split('..').map(Number);
    const [slot, last] = [match.slots[from - 1], match.slots[to - 1]];
    if (slot && last) return slotText(passage, { first: slot.first, last: last.last }, 'words');
    const aside = match.slots[find.findIndex(({ kind }) => token === 'aside' && kind === 'aside')];
    if (aside) return slotText(passage, aside, 'aside');
    if (token === 'duty') return dutyIn(passage.text, data);
    if (token === 'verb' || token.startsWith('verb:')) {
      const verb = verbIn(passage, match, find, token.split(':')[1], data);
      impossible ||= verb === undefined;
      return verb ?? '';
    }
    return partsOf(piecesOf(`{${whole}}`), manner).join('');
  });
  return impossible ? undefined : out.replace(/ {2,}/g, ' ').trim();
}

function capitalAs(put: string, written: string): string {
  const first = written[0] ?? '';
  return first !== first.toLowerCase() ? put.slice(0, 1).toUpperCase() + put.slice(1) : put;
}

function changeFor(one: Rule, passage: Passage, match: Match, replacing: Replacing): Change | undefined {
  const { words, text } = passage;
  const bracket = one.find.some((slot) => slot.kind === 'words' && slot.opens);
  const last = words[match.last - 1]?.end ?? 0;
  const span = { start: words[match.first]?.start ?? 0, end: bracket && text[last] === ')' ? last + 1 : last };
  if (one.put === '') return leftOut(text, span, passage);
  const put = filled(one.put, passage, match, one.find, replacing);
  return put === undefined ? undefined : smallest(text, { ...span, put: capitalAs(put, text.slice(span.start)) });
}

function changesIn(passage: Passage, against: Against, reach: Span, replacing: Replacing): Change[] {
  const { data, reasons } = replacing;
  const modal = reasons.modal.includes(against.reason);
  if (modal && hasPhrase(passage.words, data.exceptional)) return [];
  return rulesOf(data)
    .filter((one) => one.reasons.includes(against.reason))
    .flatMap((one) =>
      matches(one.find, passage, data)
        .filter((match) => distance(passage, match, reach) <= NEAR && isTouchable(passage, match, data))
        .flatMap((match) => changeFor(one, passage, match, replacing) ?? []),
    );
}

/** Changes of single places that may take the objections away, those of the data that stand first, first. */
export function replacements(state: ReviewState, against: readonly Against[], replacing: Replacing): Change[] {
  const { lexicon, reasons } = replacing;
  const found = against.flatMap((one) => {
    const passage = passageAt(state, one.start, lexicon);
    const own = passage ? changesIn(passage, one, one, replacing) : [];
    if (!passage || own.length > 0 || !reasons.modal.includes(one.reason)) return own;
    const stem = stemPassage(state, passage.block, lexicon);
    return stem ? changesIn(stem, one, { start: stem.end, end: stem.end }, replacing) : [];
  });
  return found.filter(
    (one, i) =>
      found.findIndex(({ start, end, put }) => start === one.start && end === one.end && put === one.put) === i,
  );
}
