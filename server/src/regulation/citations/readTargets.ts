import type { Act, Register } from '../actRegister.ts';
import { fromRoman, toRoman } from '../roman.ts';
import { between, type ClauseTarget, type SectionTarget, type Target } from '../target.ts';
import { shapeOf } from './articleDraft.ts';
import { articleTargets } from './articleTargets.ts';
import type { Unit } from './rawCitation.ts';
import type { Level, Step, Tie } from './steps.ts';

/** Ranges of parts of a contract are written out up to this length. */
const LONGEST_RANGE = 50;

/** A number, and what marks it as put in later (`12 bis`): such recitals and chapters are cited, but none exists. */
function divided(value: string): { readonly number: string; readonly inserted: string } {
  const [number = '', ...more] = value.split(' ');
  return { number, inserted: more.join(' ') };
}

function recitals(steps: readonly Step[], act: Act | undefined): Target[] {
  const targets: Target[] = [];
  const last = act?.recitals ?? Number.MAX_SAFE_INTEGER;
  for (const { level, value, tie } of steps) {
    if (level !== 'recital') continue;
    const { number: text, inserted } = divided(value);
    const number = Number(text);
    const before = targets.at(-1);
    const outside = number < 1 || number > last;
    if (inserted !== '') targets.push({ recital: number, inserted, valid: false });
    else if (tie === 'range' && before && 'recital' in before && before.inserted === undefined) {
      const wrong = outside || before.valid === false || number <= before.recital;
      targets[targets.length - 1] = { recitalRange: [before.recital, number], ...(wrong && { valid: false as const }) };
    } else targets.push({ recital: number, ...(outside && { valid: false as const }) });
  }
  return targets;
}

function chapters(steps: readonly Step[], known: ReadonlySet<string> | undefined): Target[] {
  const targets: Target[] = [];
  const add = (number: number, inserted = '') => {
    const chapter = inserted === '' ? toRoman(number) : `${toRoman(number)} ${inserted}`;
    const wrong = inserted !== '' || (known && !known.has(chapter));
    targets.push({ chapter, ...(wrong && { valid: false as const }) });
  };
  let before = 0;
  for (const { level, value, tie } of steps) {
    if (level !== 'chapter') continue;
    const { number: text, inserted } = divided(value);
    const number = fromRoman(text) || Number(text);
    if (tie === 'range') for (let n = before + 1; n < number && n - before < LONGEST_RANGE; n++) add(n);
    add(number, inserted);
    before = number;
  }
  return targets;
}

/** `4.1` to `4.3`: the numbers between that differ in their last part only. */
function numbersBetween(first: string, last: string): string[] {
  const cut = first.lastIndexOf('.') + 1;
  const [from, to] = [Number(first.slice(cut)), Number(last.slice(last.lastIndexOf('.') + 1))];
  const alike = first.slice(0, cut) === last.slice(0, last.lastIndexOf('.') + 1);
  if (!alike || !(to > from) || to - from > LONGEST_RANGE) return [];
  return Array.from({ length: to - from - 1 }, (_, k) => `${first.slice(0, cut)}${from + 1 + k}`);
}

function sections(steps: readonly Step[]): Target[] {
  const targets: SectionTarget[] = [];
  for (const { level, value, tie } of steps) {
    const last = targets.at(-1);
    if (level === 'section') {
      if (tie === 'range' && last)
        for (const one of numbersBetween(last.section, value)) targets.push({ section: one });
      targets.push({ section: value });
    } else if (last && POINTS.has(level)) addPoint(targets, last, value, tie);
  }
  return targets;
}

const POINTS: ReadonlySet<Level> = new Set(['point', 'place', 'paragraph']);

/** Adds a point to the part of a contract that was read last, or that part again with it; ranges are written out. */
function addPoint<T extends SectionTarget | ClauseTarget>(targets: T[], last: T, value: string, tie: Tie): void {
  if (last.point === undefined) targets[targets.length - 1] = { ...last, point: value };
  else if (tie === 'range')
    for (const one of between(last.point, value).slice(1)) targets.push({ ...last, point: one });
  else if (tie === 'list') targets.push({ ...last, point: value });
}

function clauses(steps: readonly Step[]): Target[] {
  const targets: ClauseTarget[] = [];
  for (const { level, value, tie } of steps) {
    const last = targets.at(-1);
    if (level === 'clause') {
      if (tie === 'range' && last) for (const one of numbersBetween(last.clause, value)) targets.push({ clause: one });
      targets.push({ clause: value });
    } else if (last && POINTS.has(level)) addPoint(targets, last, value, tie);
    else if (last && (level === 'module' || level === 'option')) {
      targets[targets.length - 1] = { ...last, [level]: Number(value) || 0 };
    }
  }
  return targets;
}

/** What the units of a citation point at, in the act that they belong to (`internal`: this contract). */
export function targetsOf(units: readonly Unit[], act: string, register: Register): Target[] {
  const known = register.act(act);
  const structure = register.structure(act);
  return units.flatMap(({ head, steps }): Target[] => {
    if (head === 'recital') return recitals(steps, known);
    if (head === 'chapter')
      return chapters(steps, structure && new Set(structure.chapters.map(({ number }) => number)));
    if (head === 'section') return sections(steps);
    if (head === 'clause') return clauses(steps);
    return articleTargets(steps, shapeOf(act, known, register));
  });
}
