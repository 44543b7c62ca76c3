import type { ElementVerdict, RequirementVerdict } from '../catalogue/review.ts';
import type { Reviewer, ReviewState } from '../catalogue/reviewer.ts';
import { appended, behind, places, underHeading } from './append.ts';
import type { ClauseLibrary } from './clause.ts';
import { editsOf, workingText } from './compose.ts';
import { shorterDeadline } from './deadline.ts';
import type { Draft, DraftEdit } from './draft.ts';
import type { Change } from './leaveOut.ts';
import { withoutOwnEnds } from './members.ts';
import { deletions } from './remove.ts';
import { type Replacing, replacements } from './replace.ts';
import type { ReplacementsData } from './replacementSchema.ts';
import { typographyOf } from './typography.ts';
import { holds, isHarmless, type Tried, tried } from './verify.ts';
import { voiceOf } from './voice.ts';
import { type Manner, worded } from './wording.ts';

/** What repairs are made with. Libraries and replacements are those of the contract's language. */
export interface RepairContext {
  readonly reviewer: Reviewer;
  library(language: string): ClauseLibrary | undefined;
  replacements(language: string): ReplacementsData | undefined;
}

/** Places that are mended one after the other for one element. */
const MOST_STEPS = 6;
/** Candidates that are tried for one of them. */
const MOST_TRIED = 12;

/** One element of one contract that is to hold. */
interface Task {
  readonly context: RepairContext;
  readonly requirement: string;
  readonly element: string;
  readonly start: ReviewState;
  readonly replacing: Replacing;
}

function judged(state: ReviewState, id: string): RequirementVerdict | undefined {
  return state.judgement?.requirements.find((one) => one.id === id);
}

function elementOf(task: Task, state: ReviewState): ElementVerdict | undefined {
  return judged(state, task.requirement)?.elements.find(({ id }) => id === task.element);
}

/** How much speaks against the element: what defeats it counts first. */
function burden({ context: { reviewer }, requirement, element }: Task, state: ReviewState): number {
  const { requirements } = reviewer.catalogue;
  const index = requirements.findIndex(({ id, data }) => id === requirement && data.profile === state.profile);
  const of = requirements[index]?.elements.findIndex(({ id }) => id === element) ?? -1;
  const found = state.judgement?.collection.targets[index]?.elements[of];
  const objections = found?.weak.flatMap((one) => one.found.against).length ?? 0;
  return (found?.defeats.length ?? 0) * DEFEAT + objections;
}

const DEFEAT = 1000;
/** Places so near to each other (UTF-16) are of one sentence. */
const NEAR = 300;

function isDefeated(task: Task, state: ReviewState): boolean {
  return burden(task, state) >= DEFEAT;
}

function editsFrom(changes: readonly Change[]): DraftEdit[] {
  return changes
    .map(({ start, end, put }) => ({ start, end, parts: put === '' ? [] : [put] }))
    .sort((a, b) => a.start - b.start);
}

/** The candidate after which the element holds, else the first that takes objections away. */
function step(task: Task, from: Tried, candidates: readonly (readonly Change[])[]): Tried | undefined {
  let better: Tried | undefined;
  for (const changes of candidates.slice(0, MOST_TRIED)) {
    const next = tried(task.context.reviewer, from, editsFrom(changes));
    if (!isHarmless(task.start, next.state)) continue;
    if (holds(next.state, task.requirement, task.element)) return next;
    if (!better && burden(task, next.state) < burden(task, from.state)) better = next;
  }
  return better;
}

/** Mends place after place with what `find` proposes; the last state that was better, which need not be enough. */
function mended(
  task: Task,
  from: Tried,
  find: (state: ReviewState, verdict: ElementVerdict) => readonly (readonly Change[])[],
): Tried {
  let current = from;
  for (let count = 0; count < MOST_STEPS && !holds(current.state, task.requirement, task.element); count++) {
    const verdict = elementOf(task, current.state);
    const next = verdict && step(task, current, find(current.state, verdict));
    if (!next) break;
    current = next;
  }
  return current;
}

/** The first change of each place. */
function apart(changes: readonly Change[]): readonly Change[] {
  const kept: Change[] = [];
  for (const one of changes) if (!kept.some(({ start, end }) => start <= one.end && one.start <= end)) kept.push(one);
  return kept.length > 1 ? kept : [];
}

function isNear(changes: readonly Change[]): boolean {
  const [first, last] = [changes[0], changes.at(-1)];
  return first !== undefined && last !== undefined && Math.abs(last.start - first.start) < NEAR;
}

function inPlace(task: Task, state: ReviewState, { against }: ElementVerdict): readonly (readonly Change[])[] {
  const code = `${task.requirement}.${task.element}`;
  const deadlines = against.map((one) => shorterDeadline(state, code, one, task.replacing));
  const others = replacements(state, against, task.replacing);
  const together = apart(others);
  const single = others.map((one) => [one]);
  // What weakens one sentence goes together: the rest would weaken it still, though the review may not see it.
  const ordered = isNear(together) ? [together, ...single] : [...single, together];
  return [...deadlines, ...ordered].filter((one) => one.length > 0);
}

function deleting(task: Task, state: ReviewState, { against }: ElementVerdict): readonly (readonly Change[])[] {
  return against.flatMap((one) => [
    ...withoutOwnEnds(state, one, task.replacing),
    ...deletions(state, one, against, task.replacing),
  ]);
}

/** The library's repair: in the words that carry the requirement, behind them, at the end of their section. */
function written(task: Task, from: Tried): Tried | undefined {
  const { context, requirement, element, replacing } = task;
  const verdict = judged(from.state, requirement);
  const own = elementOf(task, from.state);
  const folder = context.reviewer.catalogue.requirement(requirement, from.state.profile)?.folder ?? '';
  const wording = context.library(replacing.manner.voice.language)?.[folder]?.repairs[element];
  if (!verdict || !own || !wording) return undefined;
  const blocks = worded(wording, replacing.manner);
  const at = places(verdict, own, from.state);
  const candidates = [
    ...at.map((one) => appended(from.state, one, blocks)),
    ...at.map((one) => behind(from.state, one, blocks)),
    ...at.map((one) => underHeading(from.state, one, blocks)),
  ];
  for (const edit of candidates) {
    const next = edit && tried(context.reviewer, from, [edit]);
    if (next && isHarmless(task.start, next.state) && holds(next.state, requirement, element)) return next;
  }
  return undefined;
}

function mends({ reviewer }: RepairContext, before: ReviewState, after: ReviewState): string[] {
  const left = new Set(reviewer.reviewOf(after).findings.map(({ code }) => code));
  return reviewer.reviewOf(before).findings.flatMap(({ code }) => (left.has(code) ? [] : [code]));
}

function taskOf(context: RepairContext, state: ReviewState, code: string): Task | undefined {
  const { lexicon } = context.reviewer.compiled;
  const [requirement = '', element = ''] = code.split('.');
  const voice = voiceOf(state, lexicon);
  const data = voice && context.replacements(voice.language);
  if (!voice || !data || !state.judgement) return undefined;
  const manner: Manner = { voice, typography: typographyOf(state.contract.text) };
  return { context, requirement, element, start: state, replacing: { data, lexicon, manner } };
}

function result(task: Task, { working, state }: Tried, deletes: boolean): Draft | undefined {
  if (!holds(state, task.requirement, task.element)) return undefined;
  return {
    edits: editsOf(working),
    mends: mends(task.context, task.start, state),
    written: [`${task.requirement}.${task.element}`],
    deletes,
  };
}

/**
 * The smallest change after which a weak or missing element (`audits.inspections`) holds and nothing is worse: words in
 * place, a sentence at the end of those that carry the requirement, a paragraph behind them, one at the end of their
 * section; where words permit the contrary, their deletion. Undefined where none is found.
 */
export function repairElement(context: RepairContext, state: ReviewState, code: string): Draft | undefined {
  const task = taskOf(context, state, code);
  const verdict = task && elementOf(task, state);
  if (!task || !verdict || verdict.satisfied !== false) return undefined;
  const start: Tried = { working: workingText(state.contract.text, task.replacing.manner.voice.language), state };
  const replaced = mended(task, start, (now, own) => inPlace(task, now, own));
  const done = result(task, replaced, false);
  if (done) return done;
  if (!isDefeated(task, replaced.state)) {
    const added = written(task, start) ?? written(task, replaced);
    return added && result(task, added, false);
  }
  const freed = mended(task, replaced, (now, own) => deleting(task, now, own));
  const deleted = result(task, freed, true);
  if (deleted || isDefeated(task, freed.state)) return deleted;
  const added = written(task, freed);
  return added && result(task, added, true);
}
