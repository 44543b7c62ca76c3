import { readFileSync } from 'node:fs';
import { createReviewer, type Reviewer, type ReviewState } from '../../server/src/catalogue/reviewer.ts';
import type { ClauseLibrary } from '../../server/src/drafting/clause.ts';
import { createDrafter } from '../../server/src/drafting/drafter.ts';
import { createEngine } from '../../server/src/drafting/engine.ts';
import { suggest } from '../../server/src/drafting/suggest.ts';
import { lastNotAfter } from '../../server/src/text/lines.ts';
import { builtData, median, timed } from './measure.ts';

/** What one process measured of writing clauses, in milliseconds. */
export interface DraftMeasures {
  /** One clause, of each requirement in turn, into a text without it. */
  readonly insert: number;
  readonly worstInsert: number;
  /** One weak element, of each in turn. */
  readonly repair: number;
  readonly worstRepair: number;
  /** What is suggested on the line after the last. */
  readonly suggest: number;
}

const OPTIONS = { profile: 'dpa' } as const;
const SUGGESTIONS = 20;
const ROUNDS = 200;

function clauses(language: string): ClauseLibrary | undefined {
  if (language !== 'fr' && language !== 'en') return undefined;
  return JSON.parse(readFileSync(`dist/clauses.${language}.json`, 'utf8')) as ClauseLibrary;
}

/** The blocks that carry or touch a requirement, the last first. */
function blocksOf({ judgement, contract }: ReviewState, id: string): number[] {
  const verdict = judgement?.requirements.find((one) => one.id === id);
  const spans = [
    ...(verdict?.touched ?? []),
    ...(verdict?.elements.flatMap((one) => [...one.evidence, ...one.against]) ?? []),
  ];
  const blocks = spans.map(({ start }) => lastNotAfter(contract.table.starts, start));
  return [...new Set(blocks)].sort((a, b) => b - a);
}

/** The text without all that deals with a requirement, as far as some rounds go. */
function without(reviewer: Reviewer, start: ReviewState, id: string): ReviewState {
  let state = start;
  for (let round = 0; round < ROUNDS; round++) {
    const blocks = blocksOf(state, id);
    if (blocks.length === 0) return state;
    for (const block of blocks) {
      const { text, table } = state.contract;
      const from = table.starts[block] as number;
      const to = from + (table.blocks[block]?.length ?? 0);
      state = reviewer.update(state, text.slice(0, from) + text.slice(to), { start: from, end: to, inserted: 0 });
    }
  }
  return state;
}

function codesOf({ judgement }: ReviewState): string[] {
  const all = judgement?.requirements ?? [];
  return all.flatMap(({ id, elements }) =>
    elements.flatMap((one) => (one.satisfied === false ? [`${id}.${one.id}`] : [])),
  );
}

/** Measures on one text, after each thing was done once. */
export function measureDrafts(path: string): DraftMeasures {
  const reviewer = createReviewer(builtData());
  const known = new Map(['fr', 'en'].map((language) => [language, clauses(language)]));
  const engine = createEngine(reviewer, (language) => known.get(language));
  const drafter = createDrafter(engine);
  const state = reviewer.open(readFileSync(path, 'utf8'), OPTIONS);
  const ids = reviewer.catalogue.ofProfile('dpa').map(({ id }) => id);
  const isLacking = ({ id, lacks }: { readonly id: string; readonly lacks: ReviewState }) =>
    lacks.judgement?.requirements.some((one) => one.id === id && one.status === 'missing') ?? false;
  // Some hold as long as nothing speaks against them.
  const lacking = ids.map((id) => ({ id, lacks: without(reviewer, state, id) })).filter(isLacking);
  const insert = ({ id, lacks }: { readonly id: string; readonly lacks: ReviewState }) => {
    // As at the first fix of a version: nothing that was read of it is kept.
    const fresh = { ...lacks };
    return timed(() => {
      if (!drafter.insert(fresh, id, 'balanced')) throw new Error(`no clause for ${id}`);
    });
  };
  const repair = (code: string) => timed(() => drafter.repair(state, code));
  const end = state.contract.text.length;
  const suggested = () => timed(() => suggest(engine, state, end, 'line'));
  const codes = codesOf(state);
  for (const one of lacking) insert(one);
  for (const code of codes) repair(code);
  const inserts = lacking.map(insert);
  const repairs = codes.map(repair);
  return {
    insert: median(inserts),
    worstInsert: Math.max(...inserts),
    repair: median(repairs),
    worstRepair: Math.max(0, ...repairs),
    suggest: median(Array.from({ length: SUGGESTIONS }, suggested)),
  };
}
