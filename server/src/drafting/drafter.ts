import type { Requirement } from '../catalogue/catalogue.ts';
import type { ReviewState } from '../catalogue/reviewer.ts';
import type { Variant } from './clause.ts';
import { edited, editsOf, workingText } from './compose.ts';
import { type Draft, type DraftEdit, plainText } from './draft.ts';
import { type Engine, having, mannerOf, siteIn, textsOf } from './engine.ts';
import { placesFor } from './place/place.ts';
import type { Site } from './place/site.ts';
import {
  codesOf,
  cutsText,
  harmsNothing,
  hidesNothing,
  isPresent,
  keepsOutline,
  repeatsNumber,
  sparesWhatIsThere,
} from './place/standing.ts';
import { repairElement } from './repair/repair.ts';
import { type Tried, tried } from './repair/verify.ts';
import { type Clause, clauseOf, write } from './shape/write.ts';
import type { Manner } from './wording.ts';

/** What a draft of everything is to have. */
export interface Wishes {
  readonly variant: Variant;
  /** Whether weak elements are strengthened, too, where that deletes no permission. */
  readonly repairs: boolean;
  /** Codes it is limited to (`audits`, `audits.inspections`); a requirement's stands for its elements. */
  readonly only?: readonly string[];
}

/** Writes what a contract lacks. Every draft it gives was read again: what it promises holds, and nothing else got worse. */
export interface Drafter {
  /** The clause of a requirement where it belongs; undefined where it is there, or none can be written that the review accepts. */
  insert(state: ReviewState, requirement: string, variant: Variant): Draft | undefined;
  /** The smallest change after which a weak or missing element (`audits.inspections`) holds; undefined where none is found. */
  repair(state: ReviewState, code: string): Draft | undefined;
  /** All missing clauses as one draft, without edits where nothing is missing. */
  insertAll(state: ReviewState, wishes: Wishes): Draft;
}

/** A text that is being worked on, with the codes for which something was written. */
interface Progress extends Tried {
  readonly written: readonly string[];
}

/** An edit with the review of the text that has it. */
interface Step {
  readonly edit: DraftEdit;
  readonly after: ReviewState;
}

function languageOf({ reviewer }: Engine, { contract }: ReviewState): string {
  return reviewer.compiled.lexicon.languages[contract.language] as string;
}

/** What an insertion is made with: the contract as it is, where clauses may stand in it, and how it speaks. */
interface Task {
  readonly engine: Engine;
  readonly state: ReviewState;
  readonly site: Site;
  readonly manner: Manner;
  readonly requirement: Requirement;
}

/** The state after an insertion; undefined where it breaks the outline, or the clause is not found. */
function afterEdit({ engine, state, site, requirement }: Task, edit: DraftEdit): ReviewState | undefined {
  const { text } = state.contract;
  const words = plainText(edit.parts, languageOf(engine, state));
  if (cutsText(state.contract, edit.start, words)) return undefined;
  const now = text.slice(0, edit.start) + words + text.slice(edit.end);
  const after = engine.reviewer.update(state, now, { start: edit.start, end: edit.end, inserted: words.length });
  const { starts } = state.contract.table;
  const bodyEnd = site.outline.marks.find((one) => (starts[one] as number) >= edit.start) ?? starts.length;
  const put = { start: edit.start, end: edit.start + words.length, bodyEnd };
  const kept = keepsOutline(state.contract, after.contract, put) && !repeatsNumber(after.contract, put);
  return kept && isPresent(after, requirement.id) ? after : undefined;
}

/** The clause in the wording asked for and, where that never stands well, in the balanced one. */
function clausesFor({ engine, manner, requirement }: Task, variant: Variant): Clause[] {
  const texts = textsOf(engine, requirement, manner);
  const wordings = new Set([texts?.variants[variant], texts?.variants.balanced].filter((one) => one !== undefined));
  return [...wordings].map((one) => clauseOf(texts?.title ?? '', one, manner));
}

/**
 * The first of the places where a clause stands well; where none leaves the whole review as good as it was, the first that
 * spares all that is there.
 */
function step(
  engine: Engine,
  state: ReviewState,
  requirement: Requirement,
  variant: Variant,
  manner: Manner,
): Step | undefined {
  const site = siteIn(engine, state, manner);
  const task: Task = { engine, state, site, manner, requirement };
  const places = placesFor(site, requirement);
  let second: Step | undefined;
  for (const clause of clausesFor(task, variant)) {
    for (const place of places) {
      const edit = write(site, place, clause);
      const after = edit && afterEdit(task, edit);
      if (!edit || !after) continue;
      if (harmsNothing(state, after) && hidesNothing(state, after, requirement.id)) return { edit, after };
      if (!second && sparesWhatIsThere(state, after)) second = { edit, after };
    }
  }
  return second;
}

function draftOf(
  edits: readonly DraftEdit[],
  before: ReviewState,
  after: ReviewState,
  written: readonly string[],
): Draft {
  const open = new Set(codesOf(after));
  return { edits, mends: codesOf(before).filter((one) => !open.has(one)), written, beside: false, deletes: false };
}

/**
 * Puts in what is missing, one clause after the other; again while that brings something. What another new clause only
 * touches is put in all the same.
 */
function insertMissing(engine: Engine, start: Progress, { variant, only }: Wishes, manner: Manner): Progress {
  const wanted = having(engine, start.state, 'missing').filter(({ id }) => !only || only.includes(id));
  const written = [...start.written];
  let { state, working } = start;
  for (let found = true; found; ) {
    found = false;
    for (const requirement of wanted) {
      const open = having(engine, state, 'missing', 'partial').includes(requirement);
      const next = open ? step(engine, state, requirement, variant, manner) : undefined;
      if (!next) continue;
      working = edited(working, [next.edit]);
      state = next.after;
      written.push(requirement.id);
      found = true;
    }
  }
  return { state, working, written };
}

function isWanted(code: string, only: readonly string[] | undefined): boolean {
  return !only || only.some((one) => one === code || code.startsWith(`${one}.`));
}

/** Strengthens what is weak, one element after the other. */
function strengthen(engine: Engine, from: Progress, { only }: Wishes): Progress {
  let current = from;
  for (const code of codesOf(from.state)) {
    if (!code.includes('.') || !isWanted(code, only) || !codesOf(current.state).includes(code)) continue;
    const draft = repairElement(engine, current.state, code);
    if (!draft || draft.deletes || draft.beside) continue;
    current = { ...tried(engine.reviewer, current, draft.edits), written: [...current.written, code] };
  }
  return current;
}

/** A drafter over what clauses are written with. */
export function createDrafter(engine: Engine): Drafter {
  return {
    repair: (state, code) => repairElement(engine, state, code),
    insert: (state, id, variant) => {
      const manner = mannerOf(engine, state);
      const requirement = having(engine, state, 'missing', 'partial').find((one) => one.id === id);
      const found = manner && requirement && step(engine, state, requirement, variant, manner);
      return found && draftOf([found.edit], state, found.after, [id]);
    },
    insertAll: (state, wishes) => {
      const manner = mannerOf(engine, state);
      if (!manner) return { edits: [], mends: [], written: [], beside: false, deletes: false };
      const begun: Progress = { state, working: workingText(state.contract.text, manner.voice.language), written: [] };
      const mend = (from: Progress) => (wishes.repairs ? strengthen(engine, from, wishes) : from);
      // Weak words first: a new clause would say what they fail to say, and they would stand beside it.
      const { state: after, working, written } = mend(insertMissing(engine, mend(begun), wishes, manner));
      return draftOf(editsOf(working), state, after, written);
    },
  };
}
