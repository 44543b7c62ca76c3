import type { ActText, ArticleText, UnitLinks } from './explanationSchema.ts';
import { type Provision, provisionKey, readProvision } from './provision.ts';

/** An authority's guidance in one language; the date is YYYY-MM-DD, or as much of it as is known. */
export interface Guidance {
  readonly number?: string | undefined;
  readonly version?: string | undefined;
  readonly date: string;
  readonly publisher: string;
  readonly title: string;
}

/** Everything that is explained in one language: the content of `dist/explanations.<language>.json`. */
export interface ExplanationData {
  readonly language: string;
  /** By number of the article. */
  readonly articles: Readonly<Record<string, ArticleText>>;
  /** By key of the unit, those of all articles. */
  readonly links: Readonly<Record<string, UnitLinks>>;
  readonly recitals: Readonly<Record<string, string>>;
  readonly guidance: Readonly<Record<string, Guidance>>;
  readonly acts: Readonly<Record<string, ActText>>;
}

/** A unit with what we say of it; of an article, its summary. */
export interface ExplainedUnit {
  readonly provision: Provision;
  readonly says: string;
  readonly contract?: string | undefined;
}

/** A recital, with what it says in brief where we have it. */
export interface ExplainedRecital {
  readonly number: number;
  readonly says?: string | undefined;
}

/** Where a unit leads. */
export interface ExplainedLinks {
  /** Folders of `server/data/requirements`. */
  readonly requirements: readonly string[];
  readonly provisions: readonly Provision[];
  readonly recitals: readonly ExplainedRecital[];
  readonly guidance: readonly Guidance[];
}

/** The answer to "what does this provision say?". */
export interface Explanation {
  readonly asked: Provision;
  /** The article's title. */
  readonly title: string;
  /** Of exactly the unit asked for; undefined where only what encloses it is explained. */
  readonly unit?: ExplainedUnit | undefined;
  /** What encloses it and is explained: the paragraph, then the article. */
  readonly context: readonly ExplainedUnit[];
  readonly own: ExplainedLinks;
  /** What only its context leads to. */
  readonly inherited: ExplainedLinks;
}

/** A whole article: its summary, then its units in the order of the text. */
export interface ExplainedArticle {
  readonly title: string;
  readonly summary: ExplainedUnit;
  readonly units: readonly ExplainedUnit[];
}

/** The explanations in one language. */
export interface Explanations {
  readonly language: string;
  /** Undefined where the article does not exist. A unit that does not exist in it has only its context. */
  explain(provision: Provision): Explanation | undefined;
  article(number: number): ExplainedArticle | undefined;
  recital(number: number): ExplainedRecital;
  /** By its id in the register of acts. */
  act(id: string): ActText | undefined;
}

/** The provision by its own name: the words before the points of a paragraph are the paragraph's, points need no subparagraph. */
function settled(provision: Provision): Provision {
  const { subparagraph, ...rest } = provision;
  return subparagraph === undefined || subparagraph === 1 || rest.point !== undefined ? rest : provision;
}

/** What encloses a provision, from the nearest to the article. */
function enclosing({ article, paragraph, subparagraph, point }: Provision): Provision[] {
  const within = point !== undefined || subparagraph !== undefined;
  const around: Provision[] = within && paragraph !== undefined ? [{ article, paragraph }] : [];
  return within || paragraph !== undefined ? [...around, { article }] : [];
}

function without<T>(list: readonly T[], taken: readonly T[]): T[] {
  return [...new Set(list)].filter((one) => !taken.includes(one));
}

/** The links of several units, each once, without those that `own` already has. */
function merged(all: readonly UnitLinks[], own: UnitLinks): UnitLinks {
  const rest = <K extends keyof UnitLinks>(part: K) =>
    without<string | number>(
      all.flatMap((one): readonly (string | number)[] => one[part] ?? []),
      own[part] ?? [],
    );
  return {
    requirements: rest('requirements') as string[],
    provisions: rest('provisions') as string[],
    recitals: rest('recitals') as number[],
    guidance: rest('guidance') as string[],
  };
}

function summaryOf(article: ArticleText, number: number): ExplainedUnit {
  return { provision: { article: number }, says: article.summary };
}

function unitOf(article: ArticleText, provision: Provision): ExplainedUnit | undefined {
  const unit = article.units[provisionKey(provision)];
  return unit && { provision, ...unit };
}

function recitalOf(data: ExplanationData, number: number): ExplainedRecital {
  return { number, says: data.recitals[number] };
}

function resolved(data: ExplanationData, links: UnitLinks): ExplainedLinks {
  return {
    requirements: links.requirements ?? [],
    provisions: (links.provisions ?? []).flatMap((key) => readProvision(key) ?? []),
    recitals: (links.recitals ?? []).map((number) => recitalOf(data, number)),
    guidance: (links.guidance ?? []).flatMap((id) => data.guidance[id] ?? []),
  };
}

function explain(data: ExplanationData, provision: Provision): Explanation | undefined {
  const article = data.articles[provision.article];
  if (!article) return undefined;
  const asked = settled(provision);
  const around = enclosing(asked);
  const linksOf = (one: Provision): UnitLinks => data.links[provisionKey(one)] ?? {};
  const own = linksOf(asked);
  const found = unitOf(article, asked);
  const summary = summaryOf(article, provision.article);
  const isWhole = around.length === 0;
  return {
    asked,
    title: article.title,
    unit: found ?? (isWhole ? summary : undefined),
    context: isWhole && !found ? [] : [...around.flatMap((one) => unitOf(article, one) ?? []), summary],
    own: resolved(data, own),
    inherited: resolved(data, merged(around.map(linksOf), own)),
  };
}

function articleOf(data: ExplanationData, number: number): ExplainedArticle | undefined {
  const article = data.articles[number];
  if (!article) return undefined;
  const units = Object.keys(article.units).flatMap((key) => {
    const provision = readProvision(key);
    return (provision && unitOf(article, provision)) ?? [];
  });
  return { title: article.title, summary: summaryOf(article, number), units };
}

/** Answers from the data of one language, which is never changed. */
export function createExplanations(data: ExplanationData): Explanations {
  return {
    language: data.language,
    explain: (provision) => explain(data, provision),
    article: (number) => articleOf(data, number),
    recital: (number) => recitalOf(data, number),
    act: (id) => data.acts[id],
  };
}
