import type { ArticleTarget, Target } from '../regulation/target.ts';
import type { CitationMessages } from './citationMessages.ts';

/** No-break space, so that a number stays with its noun. */
const S = '\u00a0';

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth'];

function ordinal(number: number): string {
  return ORDINALS[number - 1] ?? `${number}th`;
}

function article(target: ArticleTarget): string {
  const { paragraph, subparagraph, sentence, point, pointRange, following } = target;
  const numbers = [paragraph, point].flatMap((one) => (one === undefined ? [] : `(${one})`)).join('');
  return [
    `Article${S}${target.article}${numbers}`,
    pointRange === undefined ? '' : `(${pointRange[0]}) to (${pointRange[1]})`,
    following ? ' and following' : '',
    subparagraph === undefined ? '' : `, ${ordinal(subparagraph)} subparagraph`,
    sentence === undefined ? '' : `, ${ordinal(sentence)} sentence`,
  ].join('');
}

function target(one: Target): string {
  if ('article' in one) return article(one);
  if ('articleRange' in one) return `Articles${S}${one.articleRange[0]} to${S}${one.articleRange[1]}`;
  if ('recital' in one) return `recital${S}${one.recital}`;
  if ('recitalRange' in one) return `recitals${S}${one.recitalRange[0]} to${S}${one.recitalRange[1]}`;
  if ('chapter' in one) return `Chapter${S}${one.chapter}`;
  const point = one.point === undefined ? '' : `(${one.point})`;
  if ('section' in one) return `section${S}${one.section}${point}`;
  const module = one.module === undefined ? '' : `, module${S}${one.module}`;
  return `clause${S}${one.clause}${point}${one.option === undefined ? '' : `, option${S}${one.option}`}${module}`;
}

/** The texts for what a contract cites, in English. */
export const enCitations: CitationMessages = {
  target,
  thisContract: () => 'this contract',
  suggested: () => 'presumably',
  heading: () => 'heading',
  missing: () => 'does not exist',
  none: () => 'no citation',
};
