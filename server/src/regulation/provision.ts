/** A unit of an act: an article, or one of its paragraphs, subparagraphs, points. Numbers as printed, letters in lower case. */
export interface Provision {
  readonly article: number;
  readonly paragraph?: number;
  /** From 1; the words before the points are subparagraph 1. */
  readonly subparagraph?: number;
  /** `h`; the number of a definition (`7` of Article 4) without its punctuation. */
  readonly point?: string;
}

const SUBPARAGRAPH = ', subparagraph ';

/** The provision as data writes it: `28`, `28(3)`, `28(3)(h)`, `28(3), subparagraph 2`; a definition is `4(7)`. */
export function provisionKey({ article, paragraph, subparagraph, point }: Provision): string {
  const paragraphs = paragraph === undefined ? '' : `(${paragraph})`;
  const subparagraphs = subparagraph === undefined ? '' : `${SUBPARAGRAPH}${subparagraph}`;
  return `${article}${paragraphs}${point === undefined ? '' : `(${point})`}${subparagraphs}`;
}

function isNumber(text: string): boolean {
  return text !== '' && [...text].every((one) => one >= '0' && one <= '9');
}

/** The parts between brackets after the article; undefined where something else stands there. */
function bracketed(text: string): readonly string[] | undefined {
  const parts: string[] = [];
  let at = 0;
  while (at < text.length) {
    const end = text.indexOf(')', at);
    if (text[at] !== '(' || end <= at + 1) return undefined;
    parts.push(text.slice(at + 1, end));
    at = end + 1;
  }
  return parts;
}

/**
 * Reads what `provisionKey` writes; undefined for anything else. A number in brackets is a paragraph, but in an article
 * of definitions (`definitions`: Article 4 of the GDPR), where it is the point of that number.
 */
export function readProvision(key: string, definitions = 4): Provision | undefined {
  const [place = '', subparagraph] = key.split(SUBPARAGRAPH);
  const open = place.indexOf('(');
  const number = open < 0 ? place : place.slice(0, open);
  const parts = bracketed(open < 0 ? '' : place.slice(open));
  if (!isNumber(number) || parts === undefined || parts.length > 2) return undefined;
  if (subparagraph !== undefined && !isNumber(subparagraph)) return undefined;
  const article = Number(number);
  const [first, second] =
    article === definitions ? [undefined, parts[0]] : isNumber(parts[0] ?? '') ? parts : [undefined, parts[0]];
  if (parts.length === 2 && (first === undefined || second === undefined)) return undefined;
  return {
    article,
    ...(first !== undefined && { paragraph: Number(first) }),
    ...(subparagraph !== undefined && { subparagraph: Number(subparagraph) }),
    ...(second !== undefined && { point: second }),
  };
}
