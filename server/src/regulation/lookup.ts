import {
  type ActText,
  type Article,
  bareLabel,
  type Division,
  type Paragraph,
  type Passage,
  type Point,
} from './act.ts';
import type { UnitReference } from './unitReference.ts';

/** The words that lead to a unit: those before its list, and where it is a point of a point, the point around it. */
export interface Lead {
  /** Of the point around it, as printed. */
  readonly label?: string;
  readonly text: string;
}

/** A unit of an act, exactly. */
export interface FoundUnit {
  /** With the paragraph or point that the text settles. */
  readonly reference: UnitReference;
  readonly article: Article;
  /** What the article stands in, from the chapter down. */
  readonly divisions: readonly Division[];
  /** From the paragraph down; empty for an article or a paragraph. */
  readonly lead: readonly Lead[];
  /** As printed, of a paragraph (`3`) or a point (`(h)`). */
  readonly label?: string;
  /** The unit's text: all paragraphs of an article, else one with exactly its passages. */
  readonly paragraphs: readonly Paragraph[];
}

/** A unit that does not exist, and what does: numbers or labels in their order. */
export interface MissingUnit {
  readonly missing: 'article' | 'paragraph' | 'subparagraph' | 'point' | 'which-paragraph';
  /** Up to the part that is missing. */
  readonly reference: UnitReference;
  readonly existing: readonly string[];
}

/** Finds a unit; one that does not exist is answered with what exists in its place. */
export function lookUp(act: ActText, asked: UnitReference): FoundUnit | MissingUnit {
  const article = act.articles.find(({ number }) => number === String(asked.article));
  if (article === undefined) {
    const existing = act.articles.map(({ number }) => number);
    return { missing: 'article', reference: { article: asked.article }, existing };
  }
  const reference = settle(article, asked);
  const found = { article, divisions: divisionsAround(act.divisions, article.number) };
  const { paragraph, subparagraph, point } = reference;
  if (paragraph === undefined && subparagraph === undefined && point === undefined) {
    return { ...found, reference, lead: [], paragraphs: article.paragraphs };
  }
  const place = paragraphFor(article, reference);
  if ('missing' in place) return place;
  const within = inParagraph(place, reference);
  return 'missing' in within ? within : { ...found, ...within };
}

/** In an article without numbered paragraphs, the first number is that of a point. */
function settle(article: Article, asked: UnitReference): UnitReference {
  const { paragraph, point, within = [], ...rest } = asked;
  const isNumbered = article.paragraphs.some(({ number }) => number !== null);
  const hasPoints = article.paragraphs.some(({ passages }) => pointsOf(passages).length > 0);
  if (paragraph === undefined || isNumbered || !hasPoints) return asked;
  const [first, ...others] = [String(paragraph), ...(point === undefined ? [] : [point]), ...within];
  return { ...rest, ...(first !== undefined && { point: first }), ...(others.length > 0 && { within: others }) };
}

function pointsOf(passages: readonly Passage[]): readonly Point[] {
  return passages.flatMap(({ points = [] }) => points);
}

/** The paragraph of a reference; where it names none, the only one, or the only one with its point. */
function paragraphFor(article: Article, reference: UnitReference): Paragraph | MissingUnit {
  const { paragraph, point } = reference;
  const numbers = article.paragraphs.flatMap(({ number }) => number ?? []);
  const own = { article: reference.article };
  if (paragraph !== undefined) {
    const found = article.paragraphs.find(({ number }) => number === String(paragraph));
    return found ?? { missing: 'paragraph', reference: own, existing: numbers };
  }
  const [only, ...others] = article.paragraphs;
  if (only !== undefined && others.length === 0) return only;
  if (point === undefined) return { missing: 'which-paragraph', reference: own, existing: numbers };
  const having = article.paragraphs.filter(({ passages }) =>
    pointsOf(passages).some(({ label }) => bareLabel(label) === point),
  );
  const [first, ...further] = having;
  if (first === undefined) return { missing: 'point', reference: own, existing: [] };
  if (further.length === 0) return first;
  return { missing: 'which-paragraph', reference: own, existing: having.flatMap(({ number }) => number ?? []) };
}

type Within = Pick<FoundUnit, 'reference' | 'lead' | 'label' | 'paragraphs'>;

function inParagraph(paragraph: Paragraph, reference: UnitReference): Within | MissingUnit {
  const number = paragraph.number === null ? {} : { paragraph: Number.parseInt(paragraph.number, 10) };
  const { article, subparagraph, point, within = [] } = reference;
  const place = { article, ...number };
  if (subparagraph === undefined && point === undefined) {
    const label = paragraph.number === null ? {} : { label: paragraph.number };
    return { reference: place, lead: [], ...label, paragraphs: [paragraph] };
  }
  const passages =
    subparagraph === undefined ? paragraph.passages : paragraph.passages.slice(subparagraph - 1, subparagraph);
  if (passages.length === 0) {
    const existing = paragraph.passages.map((_, index) => String(index + 1));
    return { missing: 'subparagraph', reference: place, existing };
  }
  const settled = { ...place, ...(subparagraph !== undefined && { subparagraph }) };
  if (point === undefined) return { reference: settled, lead: [], paragraphs: [{ number: null, passages }] };
  const found = inPoints(passages, [point, ...within], settled);
  return 'missing' in found ? found : { ...found, reference: { ...reference, ...settled } };
}

/** Follows points inside points; letters need not be unique, and the first is taken. */
function inPoints(
  passages: readonly Passage[],
  path: readonly string[],
  reference: UnitReference,
): Omit<Within, 'reference'> | MissingUnit {
  const lead: Lead[] = [];
  let label = '';
  let here = passages;
  for (const [depth, name] of path.entries()) {
    const passage = here.find(({ points = [] }) => points.some((point) => bareLabel(point.label) === name));
    const point = passage?.points?.find((one) => bareLabel(one.label) === name);
    if (passage === undefined || point === undefined) {
      const [first, ...others] = path.slice(0, depth);
      const upTo = { ...(first !== undefined && { point: first }), ...(others.length > 0 && { within: others }) };
      const existing = pointsOf(here).map((one) => bareLabel(one.label) || one.label);
      return { missing: 'point', reference: { ...reference, ...upTo }, existing };
    }
    lead.push({ ...(depth > 0 && { label }), text: passage.text });
    label = point.label;
    here = point.passages;
  }
  return { lead, label, paragraphs: [{ number: null, passages: here }] };
}

/** What an article stands in, from the chapter down. */
export function divisionsAround(divisions: readonly Division[], article: string): readonly Division[] {
  for (const division of divisions) {
    if (division.articles.includes(article)) return [division];
    const inner = divisionsAround(division.divisions ?? [], article);
    if (inner.length > 0) return [division, ...inner];
  }
  return [];
}

/** The articles before and after one, by their numbers. */
export function neighbours(
  { articles }: ActText,
  article: string,
): { readonly previous?: Article; readonly next?: Article } {
  const index = articles.findIndex(({ number }) => number === article);
  const previous = index > 0 ? articles[index - 1] : undefined;
  const next = index >= 0 ? articles[index + 1] : undefined;
  return { ...(previous && { previous }), ...(next && { next }) };
}

/** The lines of passages as plain text, points set in by `indent` for each depth. */
export function plainLines(passages: readonly Passage[], indent = '  '): readonly string[] {
  return passages.flatMap(({ text, points = [] }) => [
    ...(text === '' ? [] : text.split('\n')),
    ...points.flatMap((point) => pointLines(point, indent)),
  ]);
}

function pointLines({ label, passages }: Point, indent: string): readonly string[] {
  const [first = '', ...others] = plainLines(passages, indent);
  return [`${indent}${label} ${first}`.trimEnd(), ...others.map((line) => indent + line)];
}
