import type { ActText, Article, Paragraph, Recital } from '../act.ts';
import { createDivisions } from './divisions.ts';
import { type Element, type MarkupNode, plainText } from './markup.ts';
import { type Block, joined, linesOf, passagesOf } from './passages.ts';
import { createTextReader, hasClass, isInline, rowsOf, select, type TextReader } from './xhtmlText.ts';

const TITLES = ['doc-ti', 'title-doc-first', 'title-doc-last'];
const SKIPPED = ['arrow', 'modref', 'note', 'footnote', 'signatory'];
const NUMBER = /^\(?(\d+[a-z]{0,3})\)?\.?[ \u00a0]{2,}/;
const LOOSE_NUMBER = /^\(?\d+[a-z]{0,3}\)?\.?[ \u00a0]+/;

/** The text of an act from a page of EUR-Lex, in any of its layouts. */
export function readXhtmlAct(page: Element): ActText {
  const walk: Walk = {
    reader: createTextReader(page),
    divisions: createDivisions(),
    ...{ articles: [], recitals: [], article: undefined, pending: undefined, mark: 'B', ended: false },
  };
  walkContainer(walk, page);
  const { divisions, articles, recitals } = walk;
  return { title: titleOf(page), divisions: divisions.finish(), articles: articles.map(finishArticle), recitals };
}

function titleOf(page: Element): string {
  const main = select(page, ({ attributes }) => attributes['id'] === 'tit_1')[0] ?? page;
  // Annexes have titles of the same class, after everything else.
  const lines = select(main, (element) => hasClass(element, ...TITLES, 'final', 'ti-art', 'ti-section-1'));
  const end = lines.findIndex((element) => !hasClass(element, ...TITLES));
  return (end < 0 ? lines : lines.slice(0, end)).map(plainText).join(' ');
}

interface OpenParagraph {
  readonly number: string | null;
  readonly groups: Block[][];
  readonly notes: string[];
}

interface OpenArticle {
  readonly number: string;
  label: string;
  title: string;
  corrected: boolean;
  readonly paragraphs: OpenParagraph[];
}

/** A page being read, and what is open: a division, an article, a paragraph. */
interface Walk {
  readonly reader: TextReader;
  readonly divisions: ReturnType<typeof createDivisions>;
  readonly articles: OpenArticle[];
  readonly recitals: Recital[];
  article: OpenArticle | undefined;
  /** The number that the next words begin with, when markup has told it. */
  pending: string | undefined;
  /** The mark of the document that the words come from, in a consolidation: `B` for the act itself, `C` for a corrigendum. */
  mark: string;
  ended: boolean;
}

function openArticle(walk: Walk, number: string, label: string): void {
  walk.article = { number, label, title: '', corrected: false, paragraphs: [] };
  walk.articles.push(walk.article);
  walk.divisions.article(number);
  walk.pending = undefined;
}

function openParagraph(walk: Walk, number: string | null): OpenParagraph {
  const paragraph: OpenParagraph = { number, groups: [], notes: [] };
  walk.article?.paragraphs.push(paragraph);
  walk.pending = undefined;
  return paragraph;
}

function currentParagraph(walk: Walk): OpenParagraph {
  return walk.article?.paragraphs.at(-1) ?? openParagraph(walk, null);
}

function readMark(walk: Walk, text: string): void {
  walk.mark = /[▼►]([A-Z])/.exec(text)?.[1] ?? walk.mark;
  if (walk.article !== undefined && walk.mark === 'C') walk.article.corrected = true;
  if (text.includes('◄')) walk.mark = 'B';
}

/** Words of a line: those of a new paragraph when they begin with its number, else a further subparagraph. */
function addWords(walk: Walk, nodes: readonly MarkupNode[]): void {
  if (walk.article === undefined) return;
  const notes: string[] = [];
  const text = walk.reader.words(nodes, notes);
  if (text === '') return;
  readMark(walk, nodes.map(plainText).join(''));
  const number = walk.pending ?? NUMBER.exec(text)?.[1];
  const paragraph = number === undefined ? currentParagraph(walk) : openParagraph(walk, number);
  paragraph.groups.push([{ text: number === undefined ? text : text.replace(LOOSE_NUMBER, '') }]);
  paragraph.notes.push(...notes);
}

/** Points belong to the words before them. */
function addPoints(walk: Walk, element: Element, read: TextReader['table']): void {
  if (walk.article === undefined) return;
  readMark(walk, plainText(element));
  const notes: string[] = [];
  const blocks = read(element, notes);
  const paragraph = walk.pending === undefined ? currentParagraph(walk) : openParagraph(walk, walk.pending);
  const last = paragraph.groups.at(-1);
  if (last === undefined) paragraph.groups.push([...blocks]);
  else last.push(...blocks);
  paragraph.notes.push(...notes);
}

/** Takes the headings of divisions and articles; false for anything else. */
function walkHeading(walk: Walk, element: Element): boolean {
  const text = () => walk.reader.words(element.children, []);
  if (hasClass(element, 'ti-section-1', 'title-division-1')) {
    walk.article = undefined;
    walk.divisions.open(text());
  } else if (hasClass(element, 'ti-section-2', 'title-division-2')) walk.divisions.title(text());
  else if (hasClass(element, 'ti-art', 'title-article-norm')) {
    if (walk.article?.label === '') walk.article.label = text();
    else openArticle(walk, articleNumber(text(), walk.articles.length), text());
  } else if (hasClass(element, 'sti-art', 'stitle-article-norm')) {
    if (walk.article) walk.article.title = [walk.article.title, text()].filter((one) => one !== '').join(' ');
  } else return false;
  return true;
}

function walkRun(walk: Walk, nodes: readonly MarkupNode[]): void {
  const numbers = nodes.filter((node) => typeof node !== 'string' && hasClass(node, 'no-parag'));
  const [number] = numbers.map(plainText);
  if (number !== undefined) walk.pending = number.replace(/[^\p{L}\p{N}]/gu, '');
  addWords(
    walk,
    nodes.filter((node) => !numbers.includes(node)),
  );
}

function walkContainer(walk: Walk, element: Element): void {
  let inline: MarkupNode[] = [];
  const flush = () => {
    if (inline.length > 0) walkRun(walk, inline);
    inline = [];
  };
  for (const node of element.children) {
    if (walk.ended) return;
    if (typeof node === 'string' || isInline(node)) inline.push(node);
    else {
      flush();
      walkBlock(walk, node);
    }
  }
  flush();
}

function walkBlock(walk: Walk, element: Element): void {
  const id = element.attributes['id'] ?? '';
  const { reader, article } = walk;
  if (hasClass(element, 'final', 'title-annex-1') || /^(?:fnp|anx)_/.test(id)) walk.ended = true;
  else if (hasClass(element, 'arrow')) readMark(walk, plainText(element));
  else if (hasClass(element, ...SKIPPED) || walkHeading(walk, element)) return;
  else if (element.name === 'table' && article === undefined) walkRecitals(walk, element);
  else if (element.name === 'table') addPoints(walk, element, reader.table);
  else if (hasClass(element, 'grid-container')) addPoints(walk, element, reader.grid);
  else if (/^art_[\p{L}\p{N}]{1,8}$/u.test(id)) {
    openArticle(walk, id.slice(4).toLowerCase(), '');
    walkContainer(walk, element);
    walk.article = undefined;
  } else {
    const paragraph = /^\d{3}[A-Za-z]{0,3}\.(\d{3})([A-Za-z]{0,3})$/.exec(id);
    if (paragraph) walk.pending = `${Number(paragraph[1])}${(paragraph[2] ?? '').toLowerCase()}`;
    walkContainer(walk, element);
  }
}

/** Recitals stand before everything that has a number: their tables are read, and those around them (the head of the page) are not. */
function walkRecitals(walk: Walk, table: Element): void {
  if (walk.divisions.isEmpty() && walk.articles.length === 0) walk.recitals.push(...recitalsIn(table, walk.reader));
}

/** The number of a heading; that of the first article may be in words (`Article premier`). */
function articleNumber(label: string, before: number): string {
  return /\d+[a-z]?/.exec(label)?.[0] ?? (before === 0 ? '1' : '');
}

function recitalsIn(table: Element, reader: TextReader): readonly Recital[] {
  return rowsOf(table).flatMap((row) => {
    const [first, second, ...others] = row;
    const number = first === undefined ? undefined : /^\((\d+)\)$/.exec(plainText(first))?.[1];
    if (number === undefined || second === undefined || others.length > 0) return [];
    const notes: string[] = [];
    const text = linesOf(reader.blocks(second, notes)).join('\n');
    return [{ number, text, ...(notes.length > 0 && { notes }) }];
  });
}

function finishArticle({ number, label, title, corrected, paragraphs }: OpenArticle): Article {
  return {
    ...{ number, label, title, paragraphs: paragraphs.map(finishParagraph) },
    ...(corrected && { corrected: true as const }),
  };
}

function finishParagraph({ number, groups, notes }: OpenParagraph): Paragraph {
  return { number, passages: joined(groups.map(passagesOf)), ...(notes.length > 0 && { notes }) };
}
