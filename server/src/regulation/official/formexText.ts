import { type Element, elementsOf, foldSpace, type MarkupNode } from './markup.ts';
import { type Block, linesOf, pointOf } from './passages.ts';

const BLOCKS = new Set(['P', 'ALINEA', 'TXT', 'LIST', 'DLIST', 'QUOT.S', 'TBL', 'NP', 'PARAG', 'ARTICLE']);
const LABELS = new Set(['NO.P', 'NO.PARAG', 'PREFIX']);
const DASHES: Readonly<Record<string, string>> = { DASH: '—', BULLET: '•', NDASH: '–' };
const NO_BREAK_SPACE = '\u00a0';

/** Collects the footnotes met while text is read. */
export type Notes = string[];

/** The words of an element or of a run of nodes: quotation marks put in, footnotes taken out into `notes`, white space folded. */
export function words(nodes: readonly MarkupNode[], notes: Notes): string {
  return foldSpace(nodes.map((node) => rawWords(node, notes)).join(''));
}

function rawWords(node: MarkupNode, notes: Notes): string {
  if (typeof node === 'string') return node;
  switch (node.name) {
    case '?':
      return '';
    case 'QUOT.START':
    case 'QUOT.END':
      return codeCharacter(node.attributes['CODE']);
    case 'NOTE':
      notes.push(noteText(node));
      return '';
    case 'FT':
      return node.attributes['TYPE'] === 'NUMBER' ? grouped(words(node.children, notes)) : words(node.children, notes);
    default:
      return node.children.map((child) => rawWords(child, notes)).join('');
  }
}

function noteText(note: Element): string {
  const inner: Notes = [];
  const blocks = elementsOf(note);
  const text = blocks.length > 0 ? linesOf(blocksOf(note, inner)).join(' ') : words(note.children, inner);
  return [text, ...inner].join(' ');
}

function codeCharacter(code = ''): string {
  return /^[0-9A-Fa-f]{1,6}$/.test(code) ? String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff)) : '';
}

/** `10000000` as the Official Journal prints it, in groups of three. */
function grouped(digits: string): string {
  if (!/^\d{1,30}$/.test(digits) || digits.length < 4) return digits;
  const first = digits.length % 3;
  const groups = first > 0 ? [digits.slice(0, first)] : [];
  for (let at = first; at < digits.length; at += 3) groups.push(digits.slice(at, at + 3));
  return groups.join(NO_BREAK_SPACE);
}

function isBlock(node: MarkupNode): node is Element {
  if (typeof node === 'string' || node.name === 'NOTE') return false;
  return BLOCKS.has(node.name) || node.children.some(isBlock);
}

/** What stands in an element, in order: runs of words, and points of lists at any depth. */
export function blocksOf(element: Element, notes: Notes): readonly Block[] {
  const blocks: Block[] = [];
  let run: MarkupNode[] = [];
  const flush = () => {
    const text = words(run, notes);
    run = [];
    const last = blocks.at(-1);
    if (text === '') return;
    // The mark that ends the sentence stands after a quoted text, which is a block of its own.
    if (last !== undefined && 'text' in last && /^[.,;:]$/.test(text)) {
      blocks[blocks.length - 1] = { text: last.text + text };
    } else blocks.push({ text });
  };
  for (const node of element.children) {
    if (!isBlock(node)) {
      run.push(node);
      continue;
    }
    flush();
    blocks.push(...blocksOfChild(node, notes));
  }
  flush();
  return blocks;
}

function blocksOfChild(element: Element, notes: Notes): readonly Block[] {
  switch (element.name) {
    case 'LIST':
      return elementsOf(element).flatMap((item) => listItem(item, element.attributes['TYPE'] ?? '', notes));
    case 'DLIST':
      return elementsOf(element).flatMap((item) => definition(item, element.attributes['SEPARATOR'] ?? '', notes));
    case 'QUOT.S':
      return [{ text: quotedLines(element, notes).join('\n') }];
    case 'TBL':
      return [{ text: tableLines(element, notes).join('\n') }];
    case 'NP':
    case 'PARAG':
    case 'ARTICLE':
      return [{ text: quotedLines(element, notes).join('\n') }];
    default:
      return blocksOf(element, notes);
  }
}

function listItem(item: Element, type: string, notes: Notes): readonly Block[] {
  if (item.name !== 'ITEM') return [];
  const [part, ...others] = elementsOf(item).filter(({ name }) => name !== '?');
  if (part?.name !== 'NP' || others.length > 0) return [{ point: pointOf(DASHES[type] ?? '', blocksOf(item, notes)) }];
  const { label, rest } = numbered(part, notes);
  return [{ point: pointOf(label, blocksOf(rest, notes)) }];
}

/** The printed number of an element and what follows it. */
export function numbered(element: Element, notes: Notes): { readonly label: string; readonly rest: Element } {
  const number = elementsOf(element).find(({ name }) => LABELS.has(name));
  const children = element.children.filter((child) => child !== number);
  return { label: number === undefined ? '' : words(number.children, notes), rest: { ...element, children } };
}

/** A definition of the variant with terms: `TERM + SEPARATOR + " " + DEFINITION`. */
function definition(item: Element, separator: string, notes: Notes): readonly Block[] {
  if (item.name !== 'DLIST.ITEM') return [];
  const { label, rest } = numbered(item, notes);
  const term = elementsOf(rest).find(({ name }) => name === 'TERM');
  const meaning = { ...rest, children: rest.children.filter((child) => child !== term) };
  const blocks = blocksOf(meaning, notes);
  const head = term === undefined ? '' : words(term.children, notes) + separator;
  const [first] = blocks;
  if (first !== undefined && 'text' in first) {
    return [{ point: pointOf(label, [{ text: foldSpace(`${head} ${first.text}`) }, ...blocks.slice(1)]) }];
  }
  return [{ point: pointOf(label, [{ text: head }, ...blocks]) }];
}

/** The lines of another act's wording that this act quotes: nothing in it is a unit of this act. */
function quotedLines(element: Element, notes: Notes): readonly string[] {
  const lines: string[] = [];
  let run: MarkupNode[] = [];
  const flush = () => {
    const text = words(run, notes);
    run = [];
    if (text !== '') lines.push(text);
  };
  for (const node of element.children) {
    if (!isBlock(node)) run.push(node);
    // A number stands before its words on the same line.
    else if (run.some((one) => typeof one !== 'string' && LABELS.has(one.name))) {
      const label = words(run, notes);
      run = [];
      const [first = '', ...others] = quotedLines(node, notes);
      lines.push(`${label} ${first}`, ...others);
    } else {
      flush();
      lines.push(...(node.name === 'TBL' ? tableLines(node, notes) : quotedLines(node, notes)));
    }
  }
  flush();
  return lines;
}

function tableLines(table: Element, notes: Notes): readonly string[] {
  const rows: string[] = [];
  const visit = (element: Element) => {
    if (element.name === 'ROW') {
      const cells = elementsOf(element).map((cell) => linesOf(blocksOf(cell, notes)).join(' '));
      rows.push(cells.join(' | '));
    } else for (const child of elementsOf(element)) visit(child);
  };
  visit(table);
  return rows;
}
