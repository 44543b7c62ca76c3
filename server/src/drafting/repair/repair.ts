import type { Against, ElementVerdict } from '../../catalogue/review.ts';
import type { ReviewState } from '../../catalogue/reviewer.ts';
import { editsOf, workingText } from '../compose.ts';
import { reasonsData, replacementsData } from '../data.generated.ts';
import { type Draft, type DraftEdit, plainText } from '../draft.ts';
import { type Engine, mannerOf, siteIn, textsOf } from '../engine.ts';
import { codesOf, cutsText, harmsNothing, keepsOutline } from '../place/standing.ts';
import { write } from '../shape/write.ts';
import { worded } from '../wording.ts';
import { appended, carriers, placesBehind } from './append.ts';
import { shorterDeadline } from './deadline.ts';
import type { Change } from './leaveOut.ts';
import { withoutOwnEnds } from './members.ts';
import { deletions } from './remove.ts';
import { type Replacing, replacements } from './replace.ts';
import { elementIn, holds, type Tried, tried, verdictOn } from './verify.ts';

/** Places that are mended one after the other for one element. */
const MOST_STEPS = 6;
/** Candidates that are tried for one of them. */
const MOST_TRIED = 12;
/** More than all objections together. */
const DEFEAT = 1000;
/** Places so near to each other (UTF-16) are of one sentence. */
const NEAR = 300;

/** One element of one contract that is to hold. */
interface Task {
  readonly engine: Engine;
  readonly requirement: string;
  readonly element: string;
  readonly start: ReviewState;
  readonly replacing: Replacing;
}

type Changes = readonly Change[];

/** How much speaks against the element: what defeats it counts first. */
function burden({ engine: { reviewer }, requirement, element }: Task, state: ReviewState): number {
  const { requirements } = reviewer.catalogue;
  const index = requirements.findIndex(({ id, data }) => id === requirement && data.profile === state.profile);
  const of = requirements[index]?.elements.findIndex(({ id }) => id === element) ?? -1;
  const found = state.judgement?.collection.targets[index]?.elements[of];
  const objections = found?.weak.flatMap((one) => one.found.against).length ?? 0;
  return (found?.defeats.length ?? 0) * DEFEAT + objections;
}

function isDefeated(task: Task, state: ReviewState): boolean {
  return burden(task, state) >= DEFEAT;
}

function isDone({ requirement, element }: Task, { state }: Tried): boolean {
  return holds(state, requirement, element);
}

function editsFrom(changes: Changes): DraftEdit[] {
  return changes
    .map(({ start, end, put }) => ({ start, end, parts: put === '' ? [] : [put] }))
    .sort((a, b) => a.start - b.start);
}

/** The candidate after which the element holds, else the first that takes objections away. */
function step(task: Task, from: Tried, candidates: readonly Changes[]): Tried | undefined {
  let better: Tried | undefined;
  for (const changes of candidates.slice(0, MOST_TRIED)) {
    const next = tried(task.engine.reviewer, from, editsFrom(changes));
    if (!harmsNothing(task.start, next.state)) continue;
    if (isDone(task, next)) return next;
    if (!better && burden(task, next.state) < burden(task, from.state)) better = next;
  }
  return better;
}

type Proposer = (task: Task, state: ReviewState, verdict: ElementVerdict) => readonly Changes[];

/** Mends place after place as `propose` says; the last state that was better, which need not be enough. */
function mended(task: Task, from: Tried, propose: Proposer): Tried {
  let current = from;
  for (let count = 0; count < MOST_STEPS && !isDone(task, current); count++) {
    const verdict = elementIn(current.state, task.requirement, task.element);
    const next = verdict && step(task, current, propose(task, current.state, verdict));
    if (!next) break;
    current = next;
  }
  return current;
}

/** The first change of each place. */
function apart(changes: Changes): Changes {
  const kept: Change[] = [];
  for (const one of changes) if (!kept.some(({ start, end }) => start <= one.end && one.start <= end)) kept.push(one);
  return kept.length > 1 ? kept : [];
}

function areNear(changes: Changes): boolean {
  const starts = changes.map(({ start }) => start);
  return starts.length > 0 && Math.max(...starts) - Math.min(...starts) < NEAR;
}

/** The words that carry the other elements of a requirement, as objections whose reason is the element that they miss. */
function nearMisses({ requirement, element }: Task, state: ReviewState): readonly Against[] {
  const others = verdictOn(state, requirement)?.elements.filter(({ id }) => id !== element) ?? [];
  return others.flatMap(({ evidence }) => evidence.map((span) => ({ ...span, reason: `${requirement}.${element}` })));
}

const inPlace: Proposer = (task, state, verdict) => {
  const { requirement, element, replacing } = task;
  const against = verdict.because === 'not-found' ? nearMisses(task, state) : verdict.against;
  const deadlines = against.map((one) => shorterDeadline(state, `${requirement}.${element}`, one, replacing));
  const others = replacements(state, against, replacing);
  const single = others.map((one) => [one]);
  const together = apart(others);
  // What weakens one sentence goes together: the rest would weaken it still, though the review may not see it.
  const ordered = areNear(together) ? [together, ...single] : [...single, together];
  return [...deadlines, ...ordered].filter((one) => one.length > 0);
};

const deleting: Proposer = ({ replacing }, state, { against }) =>
  against.flatMap((one) => [...withoutOwnEnds(state, one, replacing), ...deletions(state, one, against, replacing)]);

/** The library's repair: in the words that carry the requirement, else as a paragraph behind them or at the end of their section. */
function written(task: Task, from: Tried): Tried | undefined {
  const { engine, requirement, element, replacing } = task;
  const { state } = from;
  const verdict = verdictOn(state, requirement);
  const own = elementIn(state, requirement, element);
  const owner = engine.reviewer.catalogue.requirement(requirement, state.profile);
  const texts = owner && textsOf(engine, owner, replacing.manner);
  const wording = texts?.repairs[element];
  if (!verdict || !own || !texts || !wording) return undefined;
  const blocks = worded(wording, replacing.manner);
  const at = carriers(verdict, own, state);
  const isGood = (next: Tried) => harmsNothing(task.start, next.state) && isDone(task, next);
  for (const one of at) {
    const edit = appended(state, one, blocks);
    const next = edit && tried(engine.reviewer, from, [edit]);
    if (next && isGood(next)) return next;
  }
  const site = siteIn(engine, state, replacing.manner);
  for (const place of at.flatMap((one) => placesBehind(site, state, one))) {
    const edit = write(site, place, { title: texts.title, blocks, language: replacing.manner.voice.language });
    const next = edit && tried(engine.reviewer, from, [edit]);
    const isCut = edit && cutsText(state.contract, edit.start, plainText(edit.parts, replacing.manner.voice.language));
    if (next && !isCut && isGood(next) && stands(from, next, edit)) return next;
  }
  return undefined;
}

/** Whether all blocks stand as they did around a paragraph that was put in. */
function stands(before: Tried, after: Tried, { start }: DraftEdit): boolean {
  const end = start + after.working.text.length - before.working.text.length;
  const bodyEnd = before.state.contract.table.blocks.length;
  return keepsOutline(before.state.contract, after.state.contract, { start, end, bodyEnd });
}

function taskOf(engine: Engine, state: ReviewState, code: string): Task | undefined {
  const [requirement = '', element = ''] = code.split('.');
  const manner = mannerOf(engine, state);
  const data = manner && replacementsData[manner.voice.language];
  if (!data) return undefined;
  const { lexicon } = engine.reviewer.compiled;
  return { engine, requirement, element, start: state, replacing: { data, reasons: reasonsData, lexicon, manner } };
}

/** Whether the element holds as long as nothing speaks against it: a sentence may take the point from what does. */
function isPresumed({ engine, requirement, element, start }: Task): boolean {
  const owner = engine.reviewer.catalogue.requirement(requirement, start.profile);
  return owner?.elements.some(({ id, holds: presumed }) => id === element && presumed === true) ?? false;
}

/** Whether words that restrict an element are still there. */
function isRestricted({ requirement, element, replacing }: Task, { state }: Tried): boolean {
  const against = elementIn(state, requirement, element)?.against ?? [];
  return against.some(({ reason }) => replacing.reasons.restricts.includes(reason));
}

/** A text in which an element holds; whether what was written stands beside words that restrict it, and whether words that permit the contrary were deleted. */
interface Repaired extends Tried {
  readonly beside: boolean;
  readonly deletes: boolean;
}

function repaired(task: Task, start: Tried): Repaired | undefined {
  const replaced = mended(task, start, inPlace);
  if (isDone(task, replaced)) return { ...replaced, beside: false, deletes: false };
  if (!isDefeated(task, replaced.state) || isPresumed(task)) {
    const added = written(task, start) ?? (replaced === start ? undefined : written(task, replaced));
    const beside = isRestricted(task, replaced);
    if (added || !isDefeated(task, replaced.state)) return added && { ...added, beside, deletes: false };
  }
  const freed = mended(task, replaced, deleting);
  const done = isDone(task, freed) ? freed : isDefeated(task, freed.state) ? undefined : written(task, freed);
  return done && { ...done, beside: false, deletes: true };
}

/**
 * The smallest change after which a weak or missing element (`audits.inspections`) holds and nothing is worse: words in
 * place, a sentence at the end of those that carry the requirement, a paragraph behind them, one at the end of their
 * section; where words permit the contrary, their deletion. Undefined where none is found.
 */
export function repairElement(engine: Engine, state: ReviewState, code: string): Draft | undefined {
  const task = taskOf(engine, state, code);
  if (!task || elementIn(state, task.requirement, task.element)?.satisfied !== false) return undefined;
  const working = workingText(state.contract.text, task.replacing.manner.voice.language);
  const found = repaired(task, { working, state });
  if (!found) return undefined;
  const open = new Set(codesOf(found.state));
  return {
    edits: editsOf(found.working),
    mends: codesOf(state).filter((one) => !open.has(one)),
    written: [code],
    beside: found.beside,
    deletes: found.deletes,
  };
}
