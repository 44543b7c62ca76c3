import type { Guidance } from '../regulation/explanations.ts';
import type { Provision } from '../regulation/provision.ts';

/** Texts around explanations of the law, one typed function each. */
export interface LawTexts {
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

const S = '\u00a0';

const ORDINALS = {
  en: ['first', 'second', 'third', 'fourth', 'fifth'],
  fr: ['premier', 'deuxième', 'troisième', 'quatrième', 'cinquième'],
} as const;

const MONTHS = {
  en: [
    ...['January', 'February', 'March', 'April', 'May', 'June'],
    ...['July', 'August', 'September', 'October', 'November', 'December'],
  ],
  fr: [
    ...['janvier', 'février', 'mars', 'avril', 'mai', 'juin'],
    ...['juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
  ],
} as const;

function ordinal(language: 'en' | 'fr', number: number): string {
  return ORDINALS[language][number - 1] ?? (language === 'fr' ? `${number}e` : `${number}th`);
}

/** `2021-07-07` in words, or as much of it as there is. */
function date(language: 'en' | 'fr', written: string): string {
  const [year = '', month, day] = written.split('-');
  if (month === undefined) return year;
  const named = `${MONTHS[language][Number(month) - 1] ?? month} ${year}`;
  if (day === undefined) return named;
  const number = Number(day);
  return language === 'fr' && number === 1 ? `1er${S}${named}` : `${number}${S}${named}`;
}

function guidance(language: 'en' | 'fr', { number, version, publisher, title, date: written }: Guidance): string {
  const numbered = number !== undefined && !title.includes(number) ? `${title}, ${number}` : title;
  const versioned = version === undefined ? numbered : `${numbered}, version${S}${version}`;
  return `${versioned} (${publisher}, ${date(language, written)})`;
}

function englishProvision({ article, paragraph, subparagraph, point }: Provision): string {
  const numbers = [paragraph, point].flatMap((one) => (one === undefined ? [] : `(${one})`)).join('');
  const part = subparagraph === undefined ? '' : `, ${ordinal('en', subparagraph)} subparagraph`;
  return `Article${S}${article}${numbers}${part}`;
}

function frenchProvision({ article, paragraph, subparagraph, point }: Provision): string {
  return [
    article === 1 ? 'article premier' : `article${S}${article}`,
    ...(paragraph === undefined ? [] : [`paragraphe${S}${paragraph}`]),
    ...(subparagraph === undefined ? [] : [`${ordinal('fr', subparagraph)} alinéa`]),
    ...(point === undefined ? [] : [`point${S}${point})`]),
  ].join(', ');
}

/** In English. */
export const lawInEnglish: LawTexts = {
  provision: englishProvision,
  recital: (number) => `recital${S}${number}`,
  guidance: (one) => guidance('en', one),
  inContract: () => 'In the contract',
  requirements: () => 'Checked by the review',
  related: () => 'See also',
  recitals: () => 'Recitals',
  guidanceHeading: () => 'Guidance',
  onlyContext: () => 'No explanation of its own: here is what it belongs to.',
  ownWords: () => 'An explanation in our own words: only the Official Journal is authentic.',
};

/** In French. */
export const lawInFrench: LawTexts = {
  provision: frenchProvision,
  recital: (number) => `considérant${S}${number}`,
  guidance: (one) => guidance('fr', one),
  inContract: () => 'Dans le contrat',
  requirements: () => 'Vérifié par l’examen',
  related: () => 'Voir aussi',
  recitals: () => 'Considérants',
  guidanceHeading: () => 'Documents des autorités',
  onlyContext: () => `Pas d’explication propre${S}: voici ce dont elle fait partie.`,
  ownWords: () => `Une explication rédigée par nos soins${S}: seul le Journal officiel fait foi.`,
};
