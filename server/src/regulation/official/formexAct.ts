import type { ActText, Article, Division, Paragraph, Recital } from '../act.ts';
import { blocksOf, type Notes, numbered, words } from './formexText.ts';
import { at, childOf, type Element, elementsOf, within } from './markup.ts';
import { divisionNumber, joined, linesOf, passagesOf } from './passages.ts';

/** The text of an act from `ACT`, or from the `CONS.DOC` of a consolidation. */
export function readActElement(act: Element): ActText {
  const preamble = childOf(act, 'PREAMBLE');
  const enacting = childOf(act, 'ENACTING.TERMS');
  return {
    title: titleText(childOf(act, 'TITLE'), 'TI'),
    divisions: enacting === undefined ? [] : divisionsIn(enacting),
    articles: enacting === undefined ? [] : within(enacting, 'ARTICLE').map(readArticle),
    recitals: preamble === undefined ? [] : within(preamble, 'CONSID').flatMap(readRecital),
  };
}

/** The words of `TITLE/TI` or `TITLE/STI`, its lines joined. */
export function titleText(title: Element | undefined, part: 'TI' | 'STI'): string {
  const element = at(title, part);
  return element === undefined ? '' : linesOf(blocksOf(element, [])).join(' ');
}

function divisionsIn(element: Element): readonly Division[] {
  return elementsOf(element)
    .filter(({ name }) => name === 'DIVISION')
    .map((division) => {
      const title = childOf(division, 'TITLE');
      const label = titleText(title, 'TI');
      const inner = divisionsIn(division);
      const articles = elementsOf(division).filter(({ name }) => name === 'ARTICLE');
      return {
        label,
        number: divisionNumber(label),
        title: titleText(title, 'STI'),
        articles: articles.map(articleNumber),
        ...(inner.length > 0 && { divisions: inner }),
      };
    });
}

/** `028` is 28, `004A` is 4a; without an identifier, the number in the heading. */
function articleNumber(article: Element): string {
  const identifier = article.attributes['IDENTIFIER'] ?? '';
  const known = /^0*(\d+)([A-Z]*)$/i.exec(identifier);
  if (known) return `${known[1]}${(known[2] ?? '').toLowerCase()}`;
  const heading = childOf(article, 'TI.ART');
  return heading === undefined ? '' : (/\d+[a-z]?/.exec(words(heading.children, []))?.[0] ?? '');
}

function readArticle(article: Element): Article {
  const text = (name: string) => {
    const element = childOf(article, name);
    return element === undefined ? '' : linesOf(blocksOf(element, [])).join(' ');
  };
  return {
    number: articleNumber(article),
    label: text('TI.ART'),
    title: text('STI.ART'),
    paragraphs: readParagraphs(article),
    ...(isCorrected(article) && { corrected: true as const }),
  };
}

const HEADINGS = new Set(['TI.ART', 'STI.ART', '?']);

function readParagraphs(article: Element): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let loose: Element[] = [];
  const flush = () => {
    if (loose.length > 0) paragraphs.push(paragraphOf(null, loose, []));
    loose = [];
  };
  for (const element of elementsOf(article)) {
    if (HEADINGS.has(element.name)) continue;
    if (element.name !== 'PARAG') {
      loose.push(element);
      continue;
    }
    flush();
    const notes: Notes = [];
    const { label, rest } = numbered(element, notes);
    const number = /\d+[\p{L}]*/u.exec(label)?.[0] ?? label;
    paragraphs.push(paragraphOf(number, elementsOf(rest), notes));
  }
  flush();
  return paragraphs;
}

function paragraphOf(number: string | null, elements: readonly Element[], notes: Notes): Paragraph {
  const passages = elements
    .filter(({ name }) => name !== '?')
    .map((element) => passagesOf(blocksOf({ name: '', attributes: {}, children: [element] }, notes)));
  return { number, passages: joined(passages), ...(notes.length > 0 && { notes }) };
}

function readRecital(recital: Element): readonly Recital[] {
  const part = childOf(recital, 'NP');
  if (part === undefined) return [];
  const notes: Notes = [];
  const { label, rest } = numbered(part, notes);
  const number = /\d+/.exec(label)?.[0] ?? label;
  return [{ number, text: linesOf(blocksOf(rest, notes)).join('\n'), ...(notes.length > 0 && { notes }) }];
}

/** A consolidation marks each change with the document it comes from; that of a corrigendum ends in `R(02)`. */
function isCorrected(element: Element): boolean {
  return elementsOf(element).some((child) => {
    if (child.name !== '?') return isCorrected(child);
    const [instruction] = child.children;
    return (
      typeof instruction === 'string' && /^\??CLG\.MDFO .{0,400}ACTIVE\.DOC="[^"]{1,40}R\(\d+\)"/.test(instruction)
    );
  });
}
