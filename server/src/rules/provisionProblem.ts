import type { ProvisionProblem } from '../messages/ruleMessages.ts';
import type { Act } from '../regulation/actRegister.ts';
import type { StructureData } from '../regulation/schema.ts';
import type { ArticleTarget, Target } from '../regulation/target.ts';

/** The same problem, before it is said what the act is called. */
export type Problem = ProvisionProblem extends infer One
  ? One extends ProvisionProblem
    ? Omit<One, 'act'>
    : never
  : never;

/** What is known of the act that a provision was looked for in. */
export interface Known {
  readonly act: Act;
  readonly structure: StructureData | undefined;
}

/** Whether an act has no such unit, or an article none of what is cited of it. */
export function isUnknown(target: Target): boolean {
  return ('valid' in target && target.valid === false) || ('ignored' in target && target.ignored !== undefined);
}

/** What is wrong with one number, or with the two of a range: one is beyond the last, else they run backwards. */
function numberProblem(
  numbers: readonly number[],
  last: number | undefined,
  beyond: (number: number, last: number) => Problem,
): Problem | undefined {
  const wrong = numbers.find((one) => one < 1 || one > (last ?? one));
  if (wrong !== undefined) return last === undefined ? undefined : beyond(wrong, last);
  const [first, end] = numbers;
  return end === undefined ? undefined : { kind: 'range', first: String(first), end: String(end) };
}

function noArticle(article: number, last: number): Problem {
  return { kind: 'article', article, last };
}

function articleProblem(target: ArticleTarget, { act, structure }: Known): Problem | undefined {
  const { paragraph, subparagraph, point, pointRange, ignored } = target;
  const article = Number(target.article);
  const beyond = numberProblem([article], act.articles, noArticle);
  if (beyond) return beyond;
  const data = structure?.articles[article - 1];
  if (!data) return undefined;
  if (ignored !== undefined) return { kind: 'unnumbered', article, cited: ignored };
  if (data.numbered && paragraph !== undefined && !(paragraph >= 1 && paragraph <= data.units.length))
    return { kind: 'paragraph', article, paragraph, last: data.units.length };
  const within = { article, ...(data.numbered && paragraph !== undefined && { paragraph }) };
  const unit = data.numbered && paragraph === undefined ? undefined : data.units[(paragraph ?? 1) - 1];
  const subparagraphs = unit?.subparagraphs ?? 1;
  if (subparagraph !== undefined && subparagraph > subparagraphs)
    return { kind: 'subparagraph', within, subparagraph, last: subparagraphs };
  const points = unit?.points ?? [...new Set(data.units.flatMap((one) => (unit ? [] : (one.points ?? []))))].sort();
  const unknown = [point, ...(pointRange ?? [])].find((one) => one !== undefined && !points.includes(one));
  if (unknown !== undefined) return { kind: 'point', within, point: unknown, points };
  return pointRange ? { kind: 'range', first: pointRange[0], end: pointRange[1] } : undefined;
}

/** Why a target does not exist; undefined when that cannot be said. */
export function problemOf(target: Target, known: Known): Problem | undefined {
  const { act, structure } = known;
  if ('article' in target) return articleProblem(target, known);
  if ('articleRange' in target) return numberProblem(target.articleRange.map(Number), act.articles, noArticle);
  const noRecital = (recital: number | string, end: number): Problem => ({ kind: 'recital', recital, last: end });
  if ('recitalRange' in target) return numberProblem(target.recitalRange, act.recitals, noRecital);
  if ('recital' in target) {
    const { recital, inserted } = target;
    if (inserted === undefined) return numberProblem([recital], act.recitals, noRecital);
    return act.recitals === undefined ? undefined : noRecital(`${recital} ${inserted}`, act.recitals);
  }
  const last = structure?.chapters.at(-1)?.number;
  return 'chapter' in target && last ? { kind: 'chapter', chapter: target.chapter, last } : undefined;
}
