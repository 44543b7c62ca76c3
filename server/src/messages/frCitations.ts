import type { ArticleTarget, Target } from '../regulation/target.ts';
import type { CitationMessages } from './citationMessages.ts';

/** No-break space, so that a number stays with its noun. */
const S = '\u00a0';

const ORDINALS = ['premier', 'deuxième', 'troisième', 'quatrième', 'cinquième'];

function article(target: ArticleTarget): string {
  const { paragraph, subparagraph, sentence, point, pointRange, following } = target;
  return [
    target.article === 1 ? 'article premier' : `article${S}${target.article}`,
    ...(following ? ['et suivants'] : []),
    ...(paragraph === undefined ? [] : [`paragraphe${S}${paragraph}`]),
    ...(subparagraph === undefined ? [] : [`${ORDINALS[subparagraph - 1] ?? `${subparagraph}e`} alinéa`]),
    ...(sentence === undefined
      ? []
      : [sentence === 1 ? 'première phrase' : `${ORDINALS[sentence - 1] ?? `${sentence}e`} phrase`]),
    ...(point === undefined ? [] : [`point${S}${point})`]),
    ...(pointRange === undefined ? [] : [`points${S}${pointRange[0]}) à${S}${pointRange[1]})`]),
  ]
    .join(', ')
    .replace(', et suivants', ' et suivants');
}

function target(one: Target): string {
  if ('article' in one) return article(one);
  if ('articleRange' in one) return `articles${S}${one.articleRange[0]} à${S}${one.articleRange[1]}`;
  if ('recital' in one) return `considérant${S}${one.recital}`;
  if ('recitalRange' in one) return `considérants${S}${one.recitalRange[0]} à${S}${one.recitalRange[1]}`;
  if ('chapter' in one) return `chapitre${S}${one.chapter}`;
  const point = one.point === undefined ? '' : `, point${S}${one.point})`;
  if ('section' in one) return `section${S}${one.section}${point}`;
  const module = one.module === undefined ? '' : `, module${S}${one.module}`;
  return `clause${S}${one.clause}${point}${one.option === undefined ? '' : `, option${S}${one.option}`}${module}`;
}

/** The texts for what a contract cites, in French. */
export const frCitations: CitationMessages = {
  target,
  thisContract: () => 'le présent contrat',
  suggested: () => 'sans doute',
  heading: () => 'titre',
  missing: () => 'n’existe pas',
  none: () => 'aucune référence',
};
