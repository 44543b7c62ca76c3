import { type Article, bareLabel, type Passage, type Point } from './act.ts';
import { provisionKey } from './provision.ts';

/** An article as Markdown for a read-only view. */
export interface ArticleMarkdown {
  readonly text: string;
  /** The line, from 0, on which a unit begins, by `provisionKey`: the article, its paragraphs, subparagraphs and points. */
  readonly lines: ReadonlyMap<string, number>;
}

/** What stands around an article's own text; each entry is a paragraph of Markdown. */
export interface MarkdownFrame {
  /** Under the heading: the chapter and the section. */
  readonly head?: readonly string[];
  /** At the end: source and attribution. */
  readonly foot?: readonly string[];
}

interface Page {
  readonly lines: string[];
  readonly places: Map<string, number>;
}

type Place = { readonly article: number; readonly paragraph?: number };

/**
 * Writes an article: its heading, a heading for each numbered paragraph, a list for its points, notes at the end. Nothing is
 * linked: who shows it knows where the other articles are.
 */
export function articleMarkdown(article: Article, { head = [], foot = [] }: MarkdownFrame = {}): ArticleMarkdown {
  const page: Page = { lines: [], places: new Map() };
  const own = { article: Number.parseInt(article.number, 10) };
  const title = [article.label, article.title].filter((part) => part !== '').map(lawMarkdown);
  mark(page, provisionKey(own));
  block(page, `# ${title.join(' – ')}`);
  for (const one of head) block(page, one);
  for (const { number, passages } of article.paragraphs) {
    const place: Place = number === null ? own : { ...own, paragraph: Number.parseInt(number, 10) };
    if (number !== null) {
      mark(page, provisionKey(place));
      block(page, `## ${lawMarkdown(number)}.`);
    }
    writePassages(page, passages, place);
  }
  const notes = article.paragraphs.flatMap((paragraph) => paragraph.notes ?? []);
  if (notes.length > 0 || foot.length > 0) block(page, '---');
  for (const note of notes) block(page, lawMarkdown(note));
  for (const one of foot) block(page, one);
  return { text: `${page.lines.join('\n').trimEnd()}\n`, lines: page.places };
}

function mark(page: Page, key: string): void {
  if (!page.places.has(key)) page.places.set(key, page.lines.length);
}

function block(page: Page, text: string): void {
  page.lines.push(...text.split('\n'), '');
}

function writePassages(page: Page, passages: readonly Passage[], place: Place): void {
  for (const [index, { text, points = [] }] of passages.entries()) {
    if (index > 0) mark(page, provisionKey({ ...place, subparagraph: index + 1 }));
    for (const line of text === '' ? [] : text.split('\n')) block(page, lawMarkdown(line));
    for (const point of points) {
      const letter = bareLabel(point.label);
      if (letter !== '') mark(page, provisionKey({ ...place, point: letter }));
      writePoint(page, point, '');
    }
    if (points.length > 0) page.lines.push('');
  }
}

function writePoint(page: Page, { label, passages }: Point, indent: string): void {
  const inner = `${indent}  `;
  for (const [index, { text, points = [] }] of passages.entries()) {
    const lines = text.split('\n').map(lawMarkdown);
    if (index === 0) page.lines.push(`${indent}- ${lawMarkdown(label)} ${lines[0] ?? ''}`.trimEnd());
    for (const line of index === 0 ? lines.slice(1) : lines) page.lines.push('', inner + line);
    for (const point of points) writePoint(page, point, inner);
  }
}

/** Words of an act as Markdown that shows them as they are, with as few marks as that needs: the source is read too. */
export function lawMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>&|~]/g, '\\$&').replace(/^(\s{0,9})([#+-])/, '$1\\$2');
}
