import type { Provision } from '../regulation/provision.ts';
import { dateParts, guidanceName, type LawMessages } from './lawMessages.ts';

/** No-break space, so that a number stays with its noun. */
const S = '\u00a0';

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth'];

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/** `2021-07-07` as it is read: 7 July 2021. */
export function enDate(written: string): string {
  const [year, month, day] = dateParts(written);
  if (month === undefined) return year;
  const named = `${MONTHS[month - 1] ?? month} ${year}`;
  return day === undefined ? named : `${day}${S}${named}`;
}

function provision({ article, paragraph, subparagraph, point }: Provision): string {
  const numbers = [paragraph, point].flatMap((one) => (one === undefined ? [] : `(${one})`)).join('');
  const part = subparagraph === undefined ? '' : `, ${ORDINALS[subparagraph - 1] ?? `${subparagraph}th`} subparagraph`;
  return `Article${S}${article}${numbers}${part}`;
}

/** The texts around explanations of the law, in English. */
export const enLaw: LawMessages = {
  provision,
  recital: (number) => `recital${S}${number}`,
  guidance: (one) => `${guidanceName(one)} (${one.publisher}, ${enDate(one.date)})`,
  inContract: () => 'In the contract',
  requirements: () => 'Checked by the review',
  related: () => 'See also',
  recitals: () => 'Recitals',
  guidanceHeading: () => 'Guidance',
  onlyContext: () => 'No explanation of its own: here is what it belongs to.',
  ownWords: () => 'An explanation in our own words: only the Official Journal is authentic.',
};
