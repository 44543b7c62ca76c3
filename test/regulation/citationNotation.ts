import type { Citation } from '../../server/src/regulation/citations/citation.ts';
import type { ArticleTarget, Target } from '../../server/src/regulation/target.ts';

function article(target: ArticleTarget): string {
  const { paragraph, subparagraph, sentence, point, pointRange, following, inferred, ignored, valid } = target;
  const parts = [
    String(target.article),
    paragraph === undefined ? '' : `(${paragraph})`,
    subparagraph === undefined ? '' : `.${subparagraph}`,
    sentence === undefined ? '' : `s${sentence}`,
    point === undefined ? '' : `(${point})`,
    pointRange === undefined ? '' : `(${pointRange.join('-')})`,
    following ? 'ff' : '',
    inferred ? '~' : '',
    ignored === undefined ? '' : `?${ignored}`,
    valid === false ? '!' : '',
  ];
  return parts.join('');
}

function written(target: Target): string {
  if ('article' in target) return article(target);
  const wrong = 'valid' in target && target.valid === false ? '!' : '';
  if ('articleRange' in target) return `${target.articleRange.join('-')}${wrong}`;
  if ('recital' in target) return `r${target.recital}${wrong}`;
  if ('recitalRange' in target) return `r${target.recitalRange.join('-')}${wrong}`;
  if ('chapter' in target) return `ch${target.chapter}${wrong}`;
  const point = target.point === undefined ? '' : `(${target.point})`;
  if ('section' in target) return `§${target.section}${point}`;
  const module = target.module === undefined ? '' : `m${target.module}`;
  return `c${target.clause}${point}${target.option === undefined ? '' : `o${target.option}`}${module}`;
}

/** A citation in one line: `gdpr 28(3)(h) 32-36`; `*` suggested, `~` inferred, `?` ignored, `!` not in the act. */
export function notation({ act, heading, suggested, targets }: Citation): string {
  return [heading ? 'heading' : `${act}${suggested ? '*' : ''}`, ...targets.map(written)].join(' ');
}

/** A text whose citations are marked, and what each is. */
export interface Marked {
  readonly text: string;
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

/** Takes the marks `⟦…⟧` out of a text. */
export function unmarked(marked: string): Marked {
  const parts = marked.split(/[⟦⟧]/);
  const spans: { start: number; end: number }[] = [];
  let text = '';
  parts.forEach((part, index) => {
    if (index % 2 === 1) spans.push({ start: text.length, end: text.length + part.length });
    text += part;
  });
  return { text, spans };
}
