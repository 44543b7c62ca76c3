import type { Act, Register } from '../actRegister.ts';
import type { ArticleTarget, Target } from '../target.ts';

/** What is read of one article, before the shape of its act is asked. */
export interface ArticleDraft {
  article: number | string;
  /** The number as a section of this contract: with its dots. */
  section: string;
  paragraph?: number;
  subparagraph?: number;
  sentence?: number;
  point?: string;
  pointEnd?: string;
  /** The article that a range began with; this one ends it. */
  rangeStart?: number | string;
  following?: true;
  ignored?: string;
  /** The end of a range that runs backwards. */
  wrong?: true;
}

interface Unit {
  readonly points?: readonly string[] | undefined;
  readonly subparagraphs?: number | undefined;
}

/** What is known of the articles of an act. */
export interface ArticleShape {
  readonly internal: boolean;
  /** Whether a hyphen belongs to a number. */
  readonly hyphened: boolean;
  readonly lastArticle: number;
  /** Whether the article is known to have no numbered paragraphs. */
  isUnnumbered(draft: ArticleDraft): boolean;
  hasNumberedPoints(draft: ArticleDraft): boolean;
  /** How many numbered paragraphs it has; undefined when that is not known. */
  paragraphs(draft: ArticleDraft): number | undefined;
  /** Whether it may have a paragraph of that number. */
  mayHave(draft: ArticleDraft, paragraph: number): boolean;
  /** The number of its, or of its paragraph's, last subparagraph; 0 when it is not known. */
  lastSubparagraph(draft: ArticleDraft): number;
  /** The units of a known article; empty when nothing is known. */
  units(draft: ArticleDraft): readonly Unit[];
}

/** The shape of an act's articles; that of this contract for `internal`. */
export function shapeOf(id: string, act: Act | undefined, register: Register): ArticleShape {
  const structure = register.structure(id);
  const dataOf = ({ article }: ArticleDraft) => structure?.articles[Number(article) - 1];
  const paragraphs = (draft: ArticleDraft) => {
    const data = dataOf(draft);
    return data?.numbered ? data.units.length : undefined;
  };
  return {
    internal: id === 'internal',
    hyphened: register.isHyphened(id),
    lastArticle: act?.articles ?? Number.MAX_SAFE_INTEGER,
    isUnnumbered: (draft) => dataOf(draft)?.numbered === false,
    hasNumberedPoints: (draft) => dataOf(draft)?.numbered === false && dataOf(draft)?.units[0]?.points?.[0] === '1',
    paragraphs,
    mayHave: (draft, paragraph) => paragraph <= (paragraphs(draft) ?? Number.MAX_SAFE_INTEGER),
    lastSubparagraph: (draft) => {
      const unit = dataOf(draft)?.units[(draft.paragraph ?? 1) - 1];
      return unit ? (unit.subparagraphs ?? 1) : 0;
    },
    units: (draft) => dataOf(draft)?.units ?? [],
  };
}

/** Whether nothing but an article is read: a range may go on from it. */
export function isWhole(draft: ArticleDraft): boolean {
  const { article, section, paragraph, point, rangeStart, ignored } = draft;
  if (section !== String(article) || rangeStart !== undefined) return false;
  return paragraph === undefined && point === undefined && ignored === undefined;
}

function hasPoint(unit: Unit | undefined, point: string | undefined): boolean {
  return point === undefined || unit?.points?.includes(point) === true;
}

/** Whether the act has such a unit, as far as its shape is known. */
function exists(draft: ArticleDraft, shape: ArticleShape): boolean {
  const { article, paragraph, subparagraph, point, pointEnd, wrong } = draft;
  if (wrong) return false;
  if (typeof article === 'number' && (article < 1 || article > shape.lastArticle)) return false;
  const units = shape.units(draft);
  if (units.length === 0) return true;
  if (paragraph !== undefined && (paragraph < 1 || paragraph > units.length)) return false;
  const unit = units[(paragraph ?? 1) - 1];
  const numbered = !shape.isUnnumbered(draft);
  if (subparagraph !== undefined && subparagraph > (unit?.subparagraphs ?? 1))
    return numbered && paragraph === undefined;
  if (numbered && paragraph === undefined) return true;
  const backwards = point !== undefined && pointEnd !== undefined && isBefore(pointEnd, point);
  return hasPoint(unit, point) && hasPoint(unit, pointEnd) && !backwards;
}

function isBefore(a: string, b: string): boolean {
  return Number(a) >= 0 && Number(b) >= 0 ? Number(a) < Number(b) : a < b;
}

/** The paragraphs of an article that have the point: asked when the text names none. */
function paragraphsWith(draft: ArticleDraft, shape: ArticleShape): number[] {
  if (shape.isUnnumbered(draft)) return [];
  return shape.units(draft).flatMap((unit, k) => (hasPoint(unit, draft.point) ? [k + 1] : []));
}

type Parts = { -readonly [K in keyof ArticleTarget]: ArticleTarget[K] };

/** The paragraph that a point alone belongs to, or why there is none. */
function inference(draft: ArticleDraft, shape: ArticleShape): Partial<Parts> {
  if (draft.point === undefined || draft.paragraph !== undefined) return {};
  if (shape.units(draft).length === 0 || shape.isUnnumbered(draft)) return {};
  const [first, ...others] = paragraphsWith(draft, shape);
  if (first === undefined) return { valid: false };
  return { paragraph: first, inferred: ['paragraph'], ...(others.length > 0 && { ambiguous: true }) };
}

function articleTarget(draft: ArticleDraft, shape: ArticleShape): ArticleTarget {
  const { article, paragraph, subparagraph, sentence, point, pointEnd, following, ignored } = draft;
  return {
    article,
    ...(paragraph !== undefined && { paragraph }),
    ...(subparagraph !== undefined && { subparagraph }),
    ...(sentence !== undefined && { sentence }),
    ...(point !== undefined && pointEnd === undefined && { point }),
    ...(point !== undefined && pointEnd !== undefined && { pointRange: [point, pointEnd] as const }),
    ...(following && { following }),
    ...inference(draft, shape),
    ...(ignored !== undefined && { ignored }),
    ...(!exists(draft, shape) && { valid: false as const }),
  };
}

function isBackwards(first: number | string, last: number | string): boolean {
  return typeof first === 'number' && typeof last === 'number' && last <= first;
}

/** The target that a draft stands for. */
export function finished(draft: ArticleDraft, shape: ArticleShape): Target {
  const { article, section, rangeStart, point } = draft;
  if (rangeStart !== undefined) {
    const wrong =
      isBackwards(rangeStart, article) || !exists({ ...draft, article: rangeStart }, shape) || !exists(draft, shape);
    return { articleRange: [rangeStart, article], ...(wrong && { valid: false as const }) };
  }
  if (shape.internal && section.includes('.')) return { section, ...(point !== undefined && { point }) };
  return articleTarget(draft, shape);
}
