import { readProvision } from '../regulation/provision.ts';
import { frDate, frLaw } from './frLaw.ts';
import type { PastAct, ProvisionProblem, RuleMessages } from './ruleMessages.ts';

/** No-break space, owed before `:`, `;` and inside guillemets, and so that a number stays with its noun. */
const S = '\u00a0';

const TITLES: Readonly<Record<string, string>> = {
  'unknown-provision': 'Disposition qui n’existe pas',
  'repealed-act': 'Acte qui n’est plus en vigueur',
  'wrong-provision': 'Disposition sur un autre sujet',
  'unfilled-placeholder': 'Blanc resté à compléter',
};

function counted(count: number, one: string): string {
  return `${count} ${one}${count < 2 ? '' : 's'}`;
}

function begun(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function pointsOf(points: readonly string[]): string {
  if (points.length === 0) return 'il n’a pas de points';
  return `il a les points${S}${points[0]}) à${S}${points.at(-1)})`;
}

function unknownProvision(problem: ProvisionProblem): string {
  const { act } = problem;
  switch (problem.kind) {
    case 'article':
      return `L’article${S}${problem.article} n’existe pas dans cet acte (${act})${S}: le dernier est l’article${S}${problem.last}.`;
    case 'paragraph':
      return `L’article${S}${problem.article} (${act}) n’a pas de paragraphe${S}${problem.paragraph}${S}: il a ${counted(problem.last, 'paragraphe')}.`;
    case 'unnumbered':
      return `L’article${S}${problem.article} (${act}) n’a pas de paragraphes numérotés, donc pas de «${S}${problem.cited}${S}».`;
    case 'subparagraph':
      return `${begun(frLaw.provision(problem.within))} (${act})${S}: il n’y a pas d’alinéa${S}${problem.subparagraph}, mais ${counted(problem.last, 'alinéa')}.`;
    case 'point':
      return `${begun(frLaw.provision(problem.within))} (${act})${S}: il n’y a pas de point${S}${problem.point})${S}; ${pointsOf(problem.points)}.`;
    case 'recital':
      return `Le considérant${S}${problem.recital} n’existe pas dans cet acte (${act})${S}: le dernier est le considérant${S}${problem.last}.`;
    case 'chapter':
      return `Le chapitre${S}${problem.chapter} n’existe pas dans cet acte (${act})${S}: le dernier est le chapitre${S}${problem.last}.`;
    case 'range':
      return `La suite recule${S}: ${problem.first} vient après ${problem.end}.`;
  }
}

/** Kinds of acts that are feminine in French. */
const FEMININE = ['directive', 'décision', 'loi'];

/** The act with its definite article. */
function definite(title: string): string {
  return `${FEMININE.some((kind) => title.startsWith(kind)) ? 'la' : 'le'} ${title}`;
}

function provisionNamed(key: string | undefined): string {
  // No article of definitions repeals anything: the numbers in brackets are paragraphs.
  const provision = key === undefined ? undefined : readProvision(key, 0);
  return provision ? ` (${frLaw.provision(provision)})` : '';
}

function repealedAct({ title, how, since, by, bySince, provision, grace, places, ...rest }: PastAct): string {
  const judgment = rest.case === undefined ? '' : ` (affaire${S}${rest.case})`;
  const past =
    how === 'repealed'
      ? `${begun(definite(by))}${provisionNamed(provision)} a abrogé ${definite(title)} avec effet au ${frDate(since)}`
      : `La Cour de justice a invalidé ${definite(title)} le ${frDate(since)}${judgment}`;
  const next = bySince === undefined ? '' : `${S}; ${definite(by)} a pris sa place le ${frDate(bySince)}`;
  const good =
    grace === undefined ? '' : `${S}; les contrats conclus sur cette base ont valu jusqu’au ${frDate(grace)}`;
  return `${past}${next}${good}.${places > 1 ? ` Cité en ${places}${S}endroits.` : ''}`;
}

function listed(numbers: readonly number[]): string {
  const all = numbers.map(String);
  const last = all.pop() ?? '';
  return all.length === 0 ? `de l’article${S}${last}` : `des articles${S}${all.join(', ')} et${S}${last}`;
}

/** The texts of the rules, in French. */
export const frRules: RuleMessages = {
  title: (code) => TITLES[code] ?? code,
  unknownProvision,
  repealedAct,
  wrongProvision: (duty, cited, right, act) =>
    `Ces mots parlent ${duty}, qui relève ${listed(right)} (${act}), et non de l’${frLaw.provision(cited)}.`,
  unfilledPlaceholder: (words, kind) =>
    kind === 'label'
      ? `Rien ne suit «${S}${words}${S}»${S}: complétez cette mention ou supprimez-la.`
      : `«${S}${words}${S}» est resté à compléter${S}: indiquez ce qui doit y figurer, ou supprimez-le.`,
};
