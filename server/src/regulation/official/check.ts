import { type ActText, bareLabel, countUnits, type Passage } from '../act.ts';
import type { OfficialAct } from './officialFile.ts';
import type { CountedUnit, Refusal } from './refusal.ts';
import { type KnownAct, knownAct, type Register } from './register.ts';

/** Whether the text of a file is whole: its numbers run on, and an act that we know has exactly the units it should have. */
export function checkWhole(act: OfficialAct, register: Register): Refusal | undefined {
  const { text, file, celex, language } = act;
  const named = { file, act: { celex, language } };
  if (text.articles.length === 0) return { reason: 'not-an-act', ...named };
  const problem = checkKnown(act, knownAct(register, celex)) ?? checkNumbers(act);
  return problem && { reason: 'incomplete', ...named, ...problem };
}

type Problem = Pick<Refusal, 'unit' | 'found' | 'wanted' | 'provision'> | undefined;

function mismatch(unit: CountedUnit, found: number, wanted: number, provision?: string): Problem {
  if (found === wanted) return undefined;
  return { unit, found: String(found), wanted: String(wanted), ...(provision !== undefined && { provision }) };
}

function checkKnown({ text, consolidation }: OfficialAct, known: KnownAct | undefined): Problem {
  if (known?.units === undefined) return undefined;
  const { units } = known;
  const counted = countUnits(text);
  return (
    mismatch('articles', counted.articles, units.articles) ??
    mismatch('recitals', counted.recitals, consolidation === undefined ? units.recitals : 0) ??
    checkShape(text, known.shape ?? {}) ??
    mismatch('paragraphs', counted.paragraphs, units.paragraphs) ??
    mismatch('points', counted.points, units.points)
  );
}

function checkShape(text: ActText, shapes: Readonly<Record<string, number>>): Problem {
  for (const [provision, wanted] of Object.entries(shapes)) {
    const [number = '', paragraph] = provision.replace(')', '').split('(');
    const paragraphs = text.articles.find((article) => article.number === number)?.paragraphs ?? [];
    const numbered = paragraphs.filter((one) => one.number !== null);
    const passages = paragraphs.filter((one) => paragraph === undefined || one.number === paragraph);
    const points = passages.flatMap((one) => one.passages).flatMap((passage: Passage) => passage.points ?? []);
    const problem =
      paragraph === undefined && numbered.length > 0
        ? mismatch('paragraphs', numbered.length, wanted, provision)
        : mismatch('points', points.length, wanted, provision);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

/** Without gaps in an act as published; in a consolidation, with articles inserted or repealed, the numbers still rise. */
function checkNumbers({ text, consolidation }: OfficialAct): Problem {
  const articles = text.articles.map(({ number }) => number);
  const values = articles.map(orderOf);
  const rising = values.every((value, index) => value > (values[index - 1] ?? 0));
  const last = Math.floor(values.at(-1) ?? 0);
  if (!rising || (consolidation === undefined && articles.length !== last)) {
    return { unit: 'articles', found: String(articles.length), wanted: String(last) };
  }
  const recitals = text.recitals.map(({ number }) => Number(number));
  if (recitals.some((number, index) => number !== index + 1)) {
    return { unit: 'recitals', found: String(recitals.length), wanted: String(recitals.at(-1)) };
  }
  return undefined;
}

/** 4 for `4`, a little more for `4a`; 0, which never rises, for no number. */
function orderOf(number: string): number {
  const [, digits = '0', letter = ''] = /^(\d+)([a-z]?)/.exec(bareLabel(number)) ?? [];
  return Number(digits) + (letter === '' ? 0 : (letter.charCodeAt(0) - 96) / 100);
}
