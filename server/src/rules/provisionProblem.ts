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

function articleProblem(target: ArticleTarget, { act, structure }: Known): Problem | undefined {
  const { paragraph, subparagraph, point, pointRange, ignored } = target;
  const article = Number(target.article);
  const last = act.articles ?? structure?.articles.length ?? 0;
  if (!(article >= 1 && article <= last)) return { kind: 'article', article, last };
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
  if ('articleRange' in target) {
    const [first, end] = target.articleRange;
    const last = act.articles ?? 0;
    const beyond = [first, end].find((one) => Number(one) > last);
    if (beyond !== undefined) return { kind: 'article', article: Number(beyond), last };
    return { kind: 'range', first: String(first), end: String(end) };
  }
  if ('recitalRange' in target || 'recital' in target) {
    const numbers = 'recital' in target ? [target.recital] : target.recitalRange;
    const last = act.recitals ?? 0;
    const beyond = numbers.find((one) => one > last || one < 1);
    if (beyond !== undefined) return { kind: 'recital', recital: beyond, last };
    return { kind: 'range', first: String(numbers[0]), end: String(numbers[1]) };
  }
  const last = structure?.chapters.at(-1)?.number;
  return 'chapter' in target && last ? { kind: 'chapter', chapter: target.chapter, last } : undefined;
}
