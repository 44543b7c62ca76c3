import { readFileSync } from 'node:fs';
import { createReviewer, type ReviewState } from '../../server/src/catalogue/reviewer.ts';
import type { ClauseLibrary } from '../../server/src/drafting/clause.ts';
import { createDrafter } from '../../server/src/drafting/drafter.ts';
import { createEngine } from '../../server/src/drafting/engine.ts';
import { suggest } from '../../server/src/drafting/suggest.ts';
import { builtData, median, timed } from './measure.ts';

/** What one process measured of writing clauses, in milliseconds. */
export interface DraftMeasures {
  /** One clause, of each requirement in turn. */
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

function clauses(language: string): ClauseLibrary | undefined {
  if (language !== 'fr' && language !== 'en') return undefined;
  return JSON.parse(readFileSync(`dist/clauses.${language}.json`, 'utf8')) as ClauseLibrary;
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
  const insert = (id: string) => timed(() => drafter.insert(state, id, 'balanced'));
  const repair = (code: string) => timed(() => drafter.repair(state, code));
  const end = state.contract.text.length;
  const suggested = () => timed(() => suggest(engine, state, end, 'line'));
  const codes = codesOf(state);
  for (const id of ids) insert(id);
  for (const code of codes) repair(code);
  const inserts = ids.map(insert);
  const repairs = codes.map(repair);
  return {
    insert: median(inserts),
    worstInsert: Math.max(...inserts),
    repair: median(repairs),
    worstRepair: Math.max(0, ...repairs),
    suggest: median(Array.from({ length: SUGGESTIONS }, suggested)),
  };
}
