import { Parser, Tokenizer } from 'htmlparser2';

/** An element with what is inside it, in order. A processing instruction is an element named `?`, its text inside. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: MarkupNode[];
}

/** An element or a piece of text. */
export type MarkupNode = Element | string;

/** Why markup cannot be read. */
export type MarkupProblem = 'truncated' | 'malformed' | 'entities' | 'too-large';

const DEEPEST = 200;
const MOST_ELEMENTS = 250_000;
const UNREAD = new Set(['script', 'style', 'noscript', 'template', 'svg']);

class Unreadable extends Error {
  readonly problem: MarkupProblem;

  constructor(problem: MarkupProblem) {
    super(problem);
    this.problem = problem;
  }
}

/** Grows a tree within bounds of depth and size. */
function createTree() {
  const top: Element = { name: '', attributes: {}, children: [] };
  const open: Element[] = [top];
  let elements = 0;
  const current = () => open.at(-1) ?? top;
  const push = (name: string, attributes: Record<string, string>) => {
    if (open.length > DEEPEST) throw new Unreadable('malformed');
    if (++elements > MOST_ELEMENTS) throw new Unreadable('too-large');
    const element: Element = { name, attributes, children: [] };
    current().children.push(element);
    open.push(element);
  };
  const text = (piece: string) => {
    const { children } = current();
    const last = children.at(-1);
    if (typeof last === 'string') children[children.length - 1] = last + piece;
    else children.push(piece);
  };
  return { top, open, current, push, text };
}

function reading<T>(read: () => T): T | MarkupProblem {
  try {
    return read();
  } catch (error) {
    if (error instanceof Unreadable) return error.problem;
    throw error;
  }
}

/** Reads a whole XML document strictly and returns its root: what is cut off or unbalanced is a problem, and so is a document type with declarations. */
export function readXml(text: string): Element | MarkupProblem {
  return reading(() => {
    const tree = createTree();
    const tokenizer = new Tokenizer({ xmlMode: true, decodeEntities: true }, xmlEvents(text, tree));
    tokenizer.write(text);
    tokenizer.end();
    const [root, ...others] = tree.top.children.filter((node) => typeof node !== 'string' && node.name !== '?');
    if (tree.open.length > 1 || root === undefined || typeof root === 'string') throw new Unreadable('truncated');
    if (others.length > 0 || tree.top.children.some((node) => typeof node === 'string' && node.trim() !== '')) {
      throw new Unreadable('malformed');
    }
    return root;
  });
}

function xmlEvents(source: string, tree: ReturnType<typeof createTree>): ConstructorParameters<typeof Tokenizer>[1] {
  let name = '';
  let attributes: Record<string, string> = {};
  let attribute = '';
  const slice = (start: number, end: number) => source.slice(start, end);
  return {
    onopentagname: (start, end) => {
      name = slice(start, end);
      attributes = {};
    },
    onattribname: (start, end) => {
      attribute = slice(start, end);
      attributes[attribute] = '';
    },
    onattribdata: (start, end) => {
      attributes[attribute] += slice(start, end);
    },
    onattribentity: (code) => {
      attributes[attribute] += String.fromCodePoint(code);
    },
    onattribend: () => {},
    onopentagend: () => tree.push(name, attributes),
    onselfclosingtag: () => {
      tree.push(name, attributes);
      tree.open.pop();
    },
    onclosetag: (start, end) => {
      if (tree.open.length < 2 || tree.current().name !== slice(start, end).trimEnd())
        throw new Unreadable('malformed');
      tree.open.pop();
    },
    ontext: (start, end) => {
      const text = slice(start, end);
      if (text.includes('&')) throw new Unreadable('malformed');
      tree.text(text);
    },
    ontextentity: (code) => tree.text(String.fromCodePoint(code)),
    oncdata: (start, end, offset) => tree.text(slice(start, end - offset)),
    onprocessinginstruction: (start, end) => {
      tree.push('?', {});
      tree.text(slice(start, end));
      tree.open.pop();
    },
    ondeclaration: (start, end) => {
      const declaration = slice(start, end);
      if (declaration.includes('[') || !/^!doctype\b/i.test(declaration)) throw new Unreadable('entities');
    },
    oncomment: () => {},
    onend: () => {},
  };
}

/** A page, and whether its end was there. */
export interface Page {
  readonly root: Element;
  readonly closed: boolean;
}

/** Reads an HTML page as browsers do: tags may be left open. Scripts and styles are left out. */
export function readHtml(text: string): Page | MarkupProblem {
  return reading(() => {
    const tree = createTree();
    let unread = 0;
    let closed = false;
    const parser = new Parser(
      {
        onopentag: (name, attributes) => {
          if (UNREAD.has(name)) unread++;
          tree.push(name, attributes);
        },
        onclosetag: (name, implied) => {
          if (UNREAD.has(name)) unread--;
          if (name === 'html' && !implied) closed = true;
          if (tree.open.length > 1) tree.open.pop();
        },
        ontext: (piece) => {
          if (unread === 0) tree.text(piece);
        },
        onprocessinginstruction: (_, data) => {
          if (/^!doctype\b/i.test(data) && data.includes('[')) throw new Unreadable('entities');
        },
      },
      { decodeEntities: true },
    );
    parser.end(text);
    return { root: tree.top, closed };
  });
}

/** The element's child elements. */
export function elementsOf(element: Element): readonly Element[] {
  return element.children.filter((node) => typeof node !== 'string');
}

/** The first child element of that name. */
export function childOf(element: Element, name: string): Element | undefined {
  return elementsOf(element).find((child) => child.name === name);
}

/** The element at the end of a path of names from the element down. */
export function at(element: Element | undefined, ...path: readonly string[]): Element | undefined {
  let here = element;
  for (const name of path) here = here && childOf(here, name);
  return here;
}

/** Every element inside, in document order, that has one of the names; what is inside those is not searched. */
export function within(element: Element, ...names: readonly string[]): readonly Element[] {
  return elementsOf(element).flatMap((child) => (names.includes(child.name) ? [child] : within(child, ...names)));
}

/** All text inside, white space folded. */
export function plainText(node: MarkupNode): string {
  return foldSpace(rawText(node));
}

function rawText(node: MarkupNode): string {
  if (typeof node === 'string') return node;
  return node.name === '?' ? '' : node.children.map(rawText).join('');
}

/** One space for each run of white space and none at the ends; no-break spaces stay. */
export function foldSpace(text: string): string {
  return text.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '');
}
