import { type Element, elementsOf, foldSpace, type MarkupNode, plainText } from './markup.ts';
import { type Block, linesOf, pointOf } from './passages.ts';

const INLINE = new Set(['a', 'abbr', 'b', 'br', 'em', 'font', 'i', 'img', 'span', 'strong', 'sub', 'sup', 'u', '?']);
const LABEL = /^(?:\(?[\p{L}\p{N}]{1,6}(?:[ \u00a0][a-z]{1,8})?[).]{0,2}|[—–•-])$/u;
const MARKS = /[►▼][A-Z]\d{0,2}[ \u00a0]{0,3}|[ \u00a0]{0,3}◄/g;
const CALL = /^[\s\u00a0]*\([\s\u00a0]*\*?\d+[\s\u00a0]*\)[\s\u00a0]*$/;

/** The classes of an element, those of the present layout without their prefix. */
function classesOf(element: Element): readonly string[] {
  return (element.attributes['class'] ?? '').split(/\s+/).map((name) => name.replace(/^oj-/, ''));
}

/** Whether an element has one of the classes. */
export function hasClass(element: Element, ...names: readonly string[]): boolean {
  return classesOf(element).some((name) => names.includes(name));
}

/** Every element inside that the test takes, in document order; what is inside those is not searched. */
export function select(element: Element, test: (element: Element) => boolean): readonly Element[] {
  return elementsOf(element).flatMap((child) => (test(child) ? [child] : select(child, test)));
}

/** Whether a node runs on in a line of text. */
export function isInline(node: MarkupNode): boolean {
  return typeof node === 'string' || (INLINE.has(node.name) && node.children.every(isInline));
}

function fragment(link: Element): string {
  const target = link.attributes['href'] ?? '';
  return target.includes('#') ? target.slice(target.indexOf('#') + 1) : '';
}

/** Reads the text of one page. Footnotes that it calls go into `notes`. */
export interface TextReader {
  /** The words of a run. */
  words(nodes: readonly MarkupNode[], notes: string[]): string;
  /** What stands in a cell or a division, in order. */
  blocks(element: Element, notes: string[]): readonly Block[];
  /** The points, or the lines, of a table. */
  table(element: Element, notes: string[]): readonly Block[];
  /** The point of a grid, in the layout of consolidations. */
  grid(element: Element, notes: string[]): readonly Block[];
}

/** A reader for one page, whose footnotes it collects first. */
export function createTextReader(page: Element): TextReader {
  const footnotes = collectFootnotes(page);
  const reader: TextReader = {
    words: (nodes, notes) => {
      const pieces: string[] = [];
      collectPieces(nodes, footnotes, notes, pieces);
      return foldSpace(pieces.join('').replace(MARKS, ''));
    },
    blocks: (element, notes) => readBlocks(reader, element, notes),
    table: (element, notes) => rowsOf(element).map((row) => readRow(reader, row, notes)),
    grid: (element, notes) => {
      const [first, ...others] = elementsOf(element);
      return [{ point: pointOf(labelOf(reader, first), reader.blocks({ ...element, children: others }, notes)) }];
    },
  };
  return reader;
}

/** The pieces of a run of text, in order; the space before the call of a footnote goes with the call. */
function collectPieces(
  nodes: readonly MarkupNode[],
  footnotes: ReadonlyMap<string, string>,
  notes: string[],
  pieces: string[],
): void {
  for (const node of nodes) {
    if (typeof node === 'string') pieces.push(node);
    else if (node.name === 'a' && fragment(node) !== '' && CALL.test(plainText(node))) {
      const note = footnotes.get(fragment(node));
      if (note !== undefined) notes.push(note);
      const before = pieces.pop();
      if (before !== undefined) pieces.push(before.trimEnd());
    } else if (node.name === 'br') pieces.push(' ');
    else collectPieces(node.children, footnotes, notes, pieces);
  }
}

function readBlocks(reader: TextReader, element: Element, notes: string[]): readonly Block[] {
  const found: Block[] = [];
  let run: MarkupNode[] = [];
  const flush = () => {
    const text = reader.words(run, notes);
    if (text !== '') found.push({ text });
    run = [];
  };
  for (const node of element.children) {
    if (typeof node === 'string' || isInline(node)) {
      run.push(node);
      continue;
    }
    flush();
    if (node.name === 'table') found.push(...reader.table(node, notes));
    else if (hasClass(node, 'grid-container')) found.push(...reader.grid(node, notes));
    else if (!hasClass(node, 'arrow', 'modref')) found.push(...reader.blocks(node, notes));
  }
  flush();
  return found;
}

function readRow(reader: TextReader, row: readonly Element[], notes: string[]): Block {
  const [first, second, ...others] = row;
  const label = labelOf(reader, first);
  if (second !== undefined && others.length === 0 && LABEL.test(label)) {
    return { point: pointOf(label, reader.blocks(second, notes)) };
  }
  return { text: row.map((cell) => linesOf(reader.blocks(cell, notes)).join(' ')).join(' | ') };
}

function labelOf(reader: TextReader, cell: Element | undefined): string {
  return cell === undefined ? '' : reader.words(cell.children.flatMap(inlined), []);
}

/** The rows of a table as cells; empty cells at the beginning only indent. */
export function rowsOf(table: Element): readonly (readonly Element[])[] {
  return select(table, ({ name }) => name === 'tr').map((row) => {
    const cells = elementsOf(row).filter(({ name }) => name === 'td' || name === 'th');
    const start = cells.findIndex((cell) => plainText(cell) !== '');
    return start > 0 && cells.length > 2 ? cells.slice(start) : cells;
  });
}

/** A node as inline content: a cell of a label wraps it in a paragraph. */
function inlined(node: MarkupNode): readonly MarkupNode[] {
  return typeof node === 'string' || isInline(node) ? [node] : node.children.flatMap(inlined);
}

/** Footnotes by the name of the anchor before them. */
function collectFootnotes(page: Element): ReadonlyMap<string, string> {
  const footnotes = new Map<string, string>();
  for (const element of select(page, (one) => hasClass(one, 'note', 'footnote') && one.name !== 'hr')) {
    const anchor = select(element, ({ name, attributes }) => name === 'a' && attributes['id'] !== undefined)[0];
    if (anchor === undefined || !CALL.test(plainText(anchor))) continue;
    const rest = (node: MarkupNode): string =>
      typeof node === 'string' ? node : node === anchor ? '' : node.children.map(rest).join('');
    footnotes.set(anchor.attributes['id'] ?? '', foldSpace(rest(element)).replace(/^[\s\u00a0]+/, ''));
  }
  return footnotes;
}
