import type { ActFile, ActFileProblem, CorrigendumState } from '../regulation/actFile.ts';
import type { MissingUnit } from '../regulation/lookup.ts';
import type { Refusal } from '../regulation/official/refusal.ts';
import type { Journal } from '../regulation/official/register.ts';
import type { UnitReference } from '../regulation/unitReference.ts';

/** Texts around the official text of acts, one typed function each. */
export interface OfficialMessages {
  /** Why a file is not taken, and which one to save instead, where. */
  refusal(refusal: Refusal): string;
  /** A compact file that cannot be used. */
  fileProblem(name: string, problem: ActFileProblem | 'unreadable'): string;
  /** Where a text comes from, what is in it, whose it is: a sentence each. */
  source(act: ActFile): readonly string[];

  /** The unit as a lawyer cites it in a sentence, with the points inside its point. */
  unit(unit: UnitReference): string;
  /** `law` without an act. */
  noAct(): string;
  unknownAct(given: string, known: readonly string[]): string;
  /** `law` with an act and nothing else. */
  noProvision(): string;
  notAProvision(given: string): string;
  missingUnit(missing: MissingUnit): string;
  missingRecital(number: number, last: number): string;
  /** The text is not installed; what to do, on one line. */
  noText(act: string, language: string): string;
  /** The same of an act whose text is not asked for by itself. */
  noTextOfOther(act: string, language: string): string;
  /** Heads what we say of a unit in our own words. */
  inBrief(): string;
  /** The articles before and after. */
  around(previous: string | undefined, next: string | undefined): string;
  found(query: string, count: number, most: number): string;
  notFound(query: string): string;
}

/** `4.5.2016` as the Official Journal prints `2016-05-04`. */
export function printedDate(date: string): string {
  return date.split('-').reverse().map(Number).join('.');
}

/** The series and number of a journal: `L 119`, or `L, 2024/1689` since October 2023. */
export function journalName({ series, number }: Journal): string {
  return number.includes('/') ? `${series}, ${number}` : `${series}\u00a0${number}`;
}

/** Corrigenda by what became of them: in the whole text, in the articles only, in neither. */
export function corrigendaByState(act: ActFile) {
  const hasRecitals = act.recitalsFrom !== undefined;
  const isWhole = ({ articles, recitals }: CorrigendumState) => articles && (recitals || !hasRecitals);
  return {
    whole: act.corrigenda.filter(isWhole),
    articlesOnly: act.corrigenda.filter((one) => one.articles && !isWhole(one)),
    absent: act.corrigenda.filter(({ articles }) => !articles),
    notFound: act.corrigenda.flatMap(({ notFound = [] }) => notFound),
  };
}

/** Whether labels are the numbers or letters from the first to the last, so that these two say it all. */
export function isUnbroken(labels: readonly string[]): boolean {
  const values = labels.map((label) =>
    /^\d+$/.test(label) ? Number(label) : label.length === 1 ? label.charCodeAt(0) : Number.NaN,
  );
  return labels.length > 2 && values.every((value, index) => index === 0 || value === (values[index - 1] ?? 0) + 1);
}
