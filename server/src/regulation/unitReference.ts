import { type Provision, provisionKey } from './provision.ts';

/** A unit that was asked for: a provision, and where it goes deeper the points inside its point. */
export interface UnitReference extends Provision {
  readonly within?: readonly string[];
}

/** What a query names. */
export type Asked = { readonly unit: UnitReference } | { readonly recital: number };

/** The unit as data writes provisions, with the points inside its point after it: `4(16)(a)`. */
export function unitKey({ within = [], ...provision }: UnitReference): string {
  return provisionKey(provision) + within.map((point) => `(${point})`).join('');
}

type Part = 'recital' | 'article' | 'paragraph' | 'subparagraph' | 'point';

/** The words of each part of a citation, folded, in French and English. */
const PARTS: Readonly<Record<Part, readonly string[]>> = {
  recital: ['recital', 'recitals', 'considerant', 'considerants', 'cons'],
  article: ['article', 'articles', 'art', 'arts'],
  paragraph: ['paragraph', 'paragraphs', 'paragraphe', 'paragraphes', 'par', 'para', '§'],
  subparagraph: ['subparagraph', 'subparagraphs', 'alinea', 'alineas', 'al'],
  point: ['point', 'points', 'lettre', 'lit', 'letter'],
};
const ORDINALS: readonly (readonly string[])[] = [
  ['first', 'premier', 'premiere'],
  ['second', 'deuxieme', 'seconde'],
  ['third', 'troisieme'],
  ['fourth', 'quatrieme'],
  ['fifth', 'cinquieme'],
];
const IGNORED = ['of', 'the', 'de', 'du', 'la', 'le', 'gdpr', 'rgpd'];
const POINT = /^(?:[a-z]{1,2}|[ivxlc]{1,7}|\d{1,3})$/;

/** Words and numbers without case and accents; marks between them only separate. */
function tokensOf(text: string): readonly string[] {
  const folded = text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  const spelt = folded
    .replace(/\b[ld]['’]/g, ' ')
    .replace(/\b(\d)(?:er|re|e|eme|st|nd|rd|th)\s+(?=al|sub)/g, (_, digit) => `${ORDINALS[digit - 1]?.[0] ?? digit} `)
    .replace(/\b1er\b/g, '1');
  return (spelt.match(/\d+|\p{L}+|§/gu) ?? []).filter((token) => !IGNORED.includes(token));
}

function balanced(text: string): boolean {
  let open = 0;
  for (const one of text) {
    if (one === '(') open++;
    // A French point has a closing bracket only: `h)`.
    else if (one === ')' && open > 0) open--;
  }
  return open === 0;
}

/** What has been read of a citation. */
interface Reading {
  recital?: number;
  article?: number;
  paragraph?: number;
  subparagraph?: number;
  readonly points: string[];
}

const isNumber = (token: string) => /^\d+$/.test(token);
const partOf = (token: string) => (Object.keys(PARTS) as Part[]).find((part) => PARTS[part].includes(token));
const ordinalOf = (token: string) => ORDINALS.findIndex((words) => words.includes(token)) + 1;

/**
 * Reads what was typed: `28(3)(h)`, `Art. 28.3.h`, `article 28, paragraphe 3, point h)`, `point (h) of Article 28(3)`, `article
 * 6, paragraphe 1, deuxième alinéa`, `recital 81`, `considérant 81`; undefined for anything else. A number after the article is
 * its paragraph, or its point where it has no paragraphs: only the text can tell.
 */
export function readAsked(text: string): Asked | undefined {
  const tokens = tokensOf(text);
  const reading: Reading = { points: [] };
  if (!balanced(text) || !tokens.every((token, index) => read(reading, tokens, token, index))) return undefined;
  const { recital, article, paragraph, subparagraph, points } = reading;
  if (recital !== undefined) return article === undefined && points.length === 0 ? { recital } : undefined;
  if (article === undefined || article > 9999) return undefined;
  const [point, ...within] = points;
  return {
    unit: {
      article,
      ...(paragraph !== undefined && { paragraph }),
      ...(subparagraph !== undefined && { subparagraph }),
      ...(point !== undefined && { point }),
      ...(within.length > 0 && { within }),
    },
  };
}

/** Takes a token into the reading; false where it has no place there. */
function read(reading: Reading, tokens: readonly string[], token: string, index: number): boolean {
  const next = tokens[index + 1] ?? '';
  const part = partOf(token);
  if (part !== undefined) return isPlaced(part, tokens, index);
  const before = partOf(tokens[index - 1] ?? '');
  const ordinal = ordinalOf(token);
  if (partOf(next) === 'subparagraph' && ordinal > 0) return set(reading, 'subparagraph', ordinal);
  if (before === 'article' && ordinal === 1) return set(reading, 'article', 1);
  if (before === 'point') return addPoint(reading, token);
  if (!isNumber(token)) return reading.article !== undefined && addPoint(reading, token);
  if (before === undefined) return setNext(reading, token, tokens[index - 1] ?? '');
  const named = before === 'subparagraph' && reading.paragraph === undefined ? 'paragraph' : before;
  return set(reading, named, Number(token));
}

/** Every word of a part has its number, after it, or before it in words. */
function isPlaced(part: Part, tokens: readonly string[], index: number): boolean {
  if (part === 'subparagraph' && ordinalOf(tokens[index - 1] ?? '') > 0) return true;
  const next = tokens[index + 1];
  return next !== undefined && partOf(next) === undefined;
}

function set(reading: Reading, part: Exclude<Part, 'point'>, number: number): boolean {
  if (reading[part] !== undefined) return false;
  reading[part] = number;
  return true;
}

/** A number without a word of its own: the article, after it the paragraph, after a letter a point inside its point. */
function setNext(reading: Reading, token: string, before: string): boolean {
  if (reading.article === undefined) return set(reading, 'article', Number(token));
  return reading.paragraph === undefined && isNumber(before)
    ? set(reading, 'paragraph', Number(token))
    : addPoint(reading, token);
}

function addPoint(reading: Reading, token: string): boolean {
  reading.points.push(token);
  return POINT.test(token) && reading.points.length <= 4;
}
