import type { Guidance } from '../regulation/explanations.ts';
import type { Provision } from '../regulation/provision.ts';

/** Texts around explanations of the law, one typed function each. */
export interface LawMessages {
  /** The provision as a lawyer cites it in a sentence. */
  provision(provision: Provision): string;
  recital(number: number): string;
  /** Title, number where the title does not say it, version, publisher and date. */
  guidance(guidance: Guidance): string;
  /** Heads what a data processing agreement should say. */
  inContract(): string;
  /** Heads what the review checks because of the provision. */
  requirements(): string;
  related(): string;
  recitals(): string;
  guidanceHeading(): string;
  /** Before the paragraph and the article: this unit has no explanation of its own. */
  onlyContext(): string;
  /** Whose words these are. */
  ownWords(): string;
}

/** `2021-07-07` as year, month and day, or as much of it as is known. */
export function dateParts(written: string): readonly [year: string, month?: number, day?: number] {
  const [year = '', month, day] = written.split('-');
  if (month === undefined) return [year];
  return day === undefined ? [year, Number(month)] : [year, Number(month), Number(day)];
}

/** The guidance's title, its number where the title does not say it, and its version. */
export function guidanceName({ number, version, title }: Guidance): string {
  const numbered = number !== undefined && !title.includes(number) ? `${title}, ${number}` : title;
  return version === undefined ? numbered : `${numbered}, version\u00a0${version}`;
}
