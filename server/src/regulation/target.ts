import { type Provision, provisionKey } from './provision.ts';

/** What a unit of an act is not, as far as the act's skeleton is known. */
interface Checked {
  /** `false` where the act has no such unit, or a range runs backwards. */
  readonly valid?: false;
}

/** An article, or a part of one. Numbers that are no plain numbers (`1231-1`, `L. 121-1`) are text. */
export interface ArticleTarget extends Checked {
  readonly article: number | string;
  readonly paragraph?: number;
  readonly subparagraph?: number;
  readonly sentence?: number;
  /** A letter, or the number of a definition. */
  readonly point?: string;
  readonly pointRange?: readonly [string, string];
  /** And the articles after it. */
  readonly following?: true;
  /** What the text leaves out and the act's skeleton tells. */
  readonly inferred?: readonly 'paragraph'[];
  /** Whether what was inferred is one possibility among several. */
  readonly ambiguous?: true;
  /** What the text cites and the article does not have: `1` in an article without paragraphs. */
  readonly ignored?: string;
}

export interface ArticleRangeTarget extends Checked {
  readonly articleRange: readonly [number | string, number | string];
}

export interface RecitalTarget extends Checked {
  readonly recital: number;
  /** What marks the number as put in later (`bis`); no act of the register has such recitals. */
  readonly inserted?: string;
}

export interface RecitalRangeTarget extends Checked {
  readonly recitalRange: readonly [number, number];
}

export interface ChapterTarget extends Checked {
  readonly chapter: string;
}

/** A clause of a set of standard contractual clauses, or of this contract. */
export interface ClauseTarget {
  readonly clause: string;
  readonly point?: string;
  readonly module?: number;
  readonly option?: number;
}

/** A section of this contract (`7.4.8`) or of a law (`§ 38`). */
export interface SectionTarget {
  readonly section: string;
  readonly point?: string;
}

/** What a citation points at. */
export type Target =
  | ArticleTarget
  | ArticleRangeTarget
  | RecitalTarget
  | RecitalRangeTarget
  | ChapterTarget
  | ClauseTarget
  | SectionTarget;

/** Longer ranges are named by their ends. */
const LONGEST_RANGE = 200;

/** The letters or numbers from one to another, both included; both alone where there are too many or none between. */
export function between(first: string, last: string): string[] {
  const counted = Number(first) >= 0;
  const [from, to] = counted ? [Number(first), Number(last)] : [first.charCodeAt(0), last.charCodeAt(0)];
  const length = to - from + 1;
  if (!(length > 0 && length <= LONGEST_RANGE)) return [first, last];
  return Array.from({ length }, (_, k) => (counted ? String(from + k) : String.fromCharCode(from + k)));
}

function articleKeys(target: ArticleTarget): string[] {
  const { article, paragraph, subparagraph, point, pointRange } = target;
  if (typeof article === 'string') return [];
  const points = pointRange ? between(...pointRange) : [point];
  return points.map((one) => {
    const provision: Provision = {
      article,
      ...(paragraph !== undefined && { paragraph }),
      ...(subparagraph !== undefined && { subparagraph }),
      ...(one !== undefined && { point: one }),
    };
    return provisionKey(provision);
  });
}

/** The provisions of its act that a target names, as the data cites them: `28(3)(h)`. None for recitals, chapters, clauses, sections. */
export function provisionKeys(target: Target): readonly string[] {
  if ('article' in target) return articleKeys(target);
  if (!('articleRange' in target)) return [];
  const [first, last] = target.articleRange;
  if (typeof first === 'string' || typeof last === 'string') return [];
  if (last < first || last - first > LONGEST_RANGE) return [String(first), String(last)];
  return Array.from({ length: last - first + 1 }, (_, k) => String(first + k));
}
