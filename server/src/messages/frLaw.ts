import type { Provision } from '../regulation/provision.ts';
import { dateParts, guidanceName, type LawMessages } from './lawMessages.ts';

/** No-break space, owed before `:`, and so that a number stays with its noun. */
const S = '\u00a0';

const ORDINALS = ['premier', 'deuxième', 'troisième', 'quatrième', 'cinquième'];

const MONTHS = [
  ...['janvier', 'février', 'mars', 'avril', 'mai', 'juin'],
  ...['juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
];

/** `2021-07-07` as it is read: 7 juillet 2021. */
export function frDate(written: string): string {
  const [year, month, day] = dateParts(written);
  if (month === undefined) return year;
  const named = `${MONTHS[month - 1] ?? month} ${year}`;
  return day === undefined ? named : `${day === 1 ? '1er' : day}${S}${named}`;
}

function provision({ article, paragraph, subparagraph, point }: Provision): string {
  return [
    article === 1 ? 'article premier' : `article${S}${article}`,
    ...(paragraph === undefined ? [] : [`paragraphe${S}${paragraph}`]),
    ...(subparagraph === undefined ? [] : [`${ORDINALS[subparagraph - 1] ?? `${subparagraph}e`} alinéa`]),
    ...(point === undefined ? [] : [`point${S}${point})`]),
  ].join(', ');
}

/** The texts around explanations of the law, in French. */
export const frLaw: LawMessages = {
  provision,
  recital: (number) => `considérant${S}${number}`,
  guidance: (one) => `${guidanceName(one)} (${one.publisher}, ${frDate(one.date)})`,
  inContract: () => 'Dans le contrat',
  requirements: () => 'Vérifié par l’examen',
  related: () => 'Voir aussi',
  recitals: () => 'Considérants',
  guidanceHeading: () => 'Documents des autorités',
  onlyContext: () => `Pas d’explication propre${S}: voici ce dont elle fait partie.`,
  ownWords: () => `Une explication rédigée par nos soins${S}: seul le Journal officiel fait foi.`,
};
