import { words } from './formexText.ts';
import { childOf, type Element, elementsOf, type MarkupNode, within } from './markup.ts';
import type { Correction, Replacement } from './officialFile.ts';

/** Private characters that stand for the marks around the whole quoted wording. */
const OPEN = '\ue000';
const CLOSE = '\ue001';
const LINES = new Set(['P', 'TXT', 'ALINEA', 'STI.ART', 'TERM', 'DEFINITION', 'NO.P', 'NO.PARAG', 'PREFIX']);
const LABELS = new Set(['NO.P', 'NO.PARAG', 'PREFIX']);

/** The corrections of `CONTENTS.CORR`, in order. */
export function readCorrections(contents: Element): readonly Correction[] {
  return within(contents, 'CORRECTION').map((correction) => {
    const description = childOf(correction, 'DESCRIPTION');
    const place = description === undefined ? '' : words(description.children, []).replace(/[\s\u00a0]*:$/, '');
    const old = wordingOf(childOf(correction, 'OLD.CORR'));
    const read = wordingOf(childOf(correction, 'NEW.CORR'));
    const numbers = [place, ...old.labels].flatMap((text) => text.match(/\d+/g) ?? []);
    return { place, numbers: [...new Set(numbers)], replacements: pairs(old.lines, read.lines) };
  });
}

interface Wording {
  readonly labels: readonly string[];
  readonly lines: readonly string[];
}

/** What the corrigendum quotes, line by line; the quotation marks around it, and what follows them, are its own words. */
function wordingOf(element: Element | undefined): Wording {
  const labels: string[] = [];
  const lines: string[] = [];
  const quoted = element && childOf(element, 'QUOT.S');
  if (quoted === undefined) return { labels, lines };
  const marked = markEnds(quoted);
  let ended = false;
  const visit = (part: Element) => {
    if (ended) return;
    if (!LINES.has(part.name) || within(part, ...LINES).length > 0) {
      for (const child of elementsOf(part)) visit(child);
      return;
    }
    const text = words(part.children, []);
    ended = text.includes(CLOSE);
    const own =
      text
        .slice(text.indexOf(OPEN) + 1)
        .split(CLOSE, 1)[0]
        ?.trim() ?? '';
    if (own !== '') (LABELS.has(part.name) ? labels : lines).push(own);
  };
  visit(marked);
  return { labels, lines };
}

/** The same tree with private characters for the first opening quotation mark and the closing one that belongs to it. */
function markEnds(quoted: Element): Element {
  const [first] = within(quoted, 'QUOT.START');
  const end = first?.attributes['REF.END'];
  const marked = (node: MarkupNode): MarkupNode => {
    if (typeof node === 'string') return node;
    if (node === first) return OPEN;
    if (node.name === 'QUOT.END' && end !== undefined && node.attributes['ID'] === end) return CLOSE;
    return { ...node, children: node.children.map(marked) };
  };
  return { ...quoted, children: quoted.children.map(marked) };
}

/**
 * Old and new lines side by side, cut where the corrigendum leaves words out. Empty where only labels change; undefined where
 * the two do not go together.
 */
function pairs(old: readonly string[], read: readonly string[]): readonly Replacement[] | undefined {
  if (old.length !== read.length || old.length === 0) return undefined;
  const replacements: Replacement[] = [];
  for (const [index, line] of old.entries()) {
    const [from, to] = [cut(line), cut(read[index] ?? '')];
    if (from.length !== to.length) return undefined;
    replacements.push(...from.map((one, at) => ({ old: one, new: to[at] ?? '' })));
  }
  return replacements.filter((one) => one.old !== one.new);
}

/** The pieces of a line between its ellipses, without the full stop that may stand on either side of one. */
function cut(line: string): readonly string[] {
  const pieces = line.split(/\[(?:…|\.\.\.)\]|\((?:…|\.\.\.)\)|…|\.\.\./);
  return pieces
    .map((piece, index) => {
      const begun = index > 0 ? piece.replace(/^[\s.]+/, '') : piece;
      return (index < pieces.length - 1 ? begun.replace(/\.\s*$/, '') : begun).trim();
    })
    .filter((piece) => piece !== '');
}
