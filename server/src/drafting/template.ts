/** Who or what a token of a template names. */
export type Named = 'controller' | 'processor' | 'contract';

/** With what article: none, "le / the", "du / of the", "au / to the". */
export type Article = 'none' | 'the' | 'of' | 'to';

/** A piece of a template between two line breaks. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'name'; readonly named: Named; readonly article: Article; readonly capital: boolean }
  /** The first words where the processor goes by a name, the second where it speaks as "we". */
  | { readonly kind: 'speaker'; readonly named: string; readonly we: string }
  /** What only the lawyer knows. */
  | { readonly kind: 'blank'; readonly label: string }
  /** `check`: an example of a fact that only the lawyer knows, to be checked. */
  | { readonly kind: 'choice'; readonly options: readonly string[]; readonly check: boolean };

/** A block of a template: a paragraph, an item of a list, or a row of a table (its cells). */
export type TemplateBlock =
  | { readonly kind: 'paragraph' | 'item'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'row'; readonly cells: readonly (readonly Piece[])[]; readonly header: boolean };

const ARTICLES: Readonly<Record<string, Article>> = {
  le: 'the',
  the: 'the',
  du: 'of',
  au: 'to',
};

function nameOf(token: string): Piece | undefined {
  const words = token.split(' ');
  const name = words.pop();
  if (name !== 'controller' && name !== 'processor' && name !== 'contract') return undefined;
  const [article = '', ...rest] = words;
  if (rest.length > 0) return undefined;
  const found = article === '' ? 'none' : ARTICLES[article.toLowerCase()];
  if (!found) return undefined;
  return { kind: 'name', named: name, article: found, capital: /^\p{Lu}/u.test(article) };
}

function pieceOf(token: string): Piece {
  const name = nameOf(token);
  if (name) return name;
  const colon = token.indexOf(':');
  const word = token.slice(0, colon);
  const rest = token.slice(colon + 1).trim();
  if (word === 'blank' && rest) return { kind: 'blank', label: rest };
  const check = word === 'check';
  const parts = (word === 'choice' || check ? rest : token).split('|').map((one) => one.trim());
  if (word === 'choice' && parts.length > 1) return { kind: 'choice', options: parts, check };
  if (check && rest !== '') return { kind: 'choice', options: parts, check };
  const [named, we] = parts;
  if (colon < 0 && parts.length === 2 && named !== undefined && we !== undefined) return { kind: 'speaker', named, we };
  throw new Error(`a clause cannot have {{${token}}}`);
}

/** The pieces of one line. Throws on a token that is unknown or never ends. */
export function piecesOf(line: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  while (at < line.length) {
    const open = line.indexOf('{{', at);
    const text = line.slice(at, open < 0 ? undefined : open);
    if (text) pieces.push({ kind: 'text', text });
    if (open < 0) break;
    const close = line.indexOf('}}', open);
    if (close < 0) throw new Error(`a clause has a token without end: ${line.slice(open)}`);
    pieces.push(pieceOf(line.slice(open + 2, close)));
    at = close + 2;
  }
  return pieces;
}

function isDivider(line: string): boolean {
  return line.startsWith('|') && [...line].every((one) => '|-: '.includes(one));
}

/** Cells of a row; bars inside tokens do not divide. */
function cellsOf(line: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let depth = 0;
  for (let i = 1; i < line.length; i++) {
    if (line.startsWith('{{', i)) depth++;
    if (line.startsWith('}}', i)) depth--;
    if (line[i] === '|' && depth === 0) {
      cells.push(cell.trim());
      cell = '';
    } else cell += line[i];
  }
  return cells;
}

function blockOf(line: string, next: string | undefined): TemplateBlock {
  if (line.startsWith('|')) {
    return { kind: 'row', cells: cellsOf(line).map(piecesOf), header: next !== undefined && isDivider(next) };
  }
  if (line.startsWith('- ')) return { kind: 'item', pieces: piecesOf(line.slice(2)) };
  return { kind: 'paragraph', pieces: piecesOf(line) };
}

/**
 * The blocks of a template: every line is a paragraph, an item (`- `) or a row (`|`); blank lines only part them.
 * Throws as `piecesOf`.
 */
export function blocksOf(body: string): TemplateBlock[] {
  const lines = body
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.flatMap((line, i) => (isDivider(line) ? [] : [blockOf(line, lines[i + 1])]));
}
