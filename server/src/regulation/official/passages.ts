import type { Passage, Point } from '../act.ts';

/** What follows one another in a paragraph or a point: words, or a point of a list. */
export type Block = { readonly text: string } | { readonly point: Point };

/** The blocks of one subparagraph as passages: words after points begin another passage. */
export function passagesOf(blocks: readonly Block[]): readonly Passage[] {
  const passages: { text: string; points?: Point[] }[] = [];
  for (const block of blocks) {
    const last = passages.at(-1);
    if ('point' in block) {
      if (last === undefined) passages.push({ text: '', points: [block.point] });
      else if (last.points === undefined) last.points = [block.point];
      else last.points.push(block.point);
    } else if (block.text !== '') {
      if (last === undefined || last.points !== undefined) passages.push({ text: block.text });
      else last.text += `\n${block.text}`;
    }
  }
  return passages;
}

/** Subparagraphs one after another; points that stand without words of their own belong to the words before. */
export function joined(subparagraphs: readonly (readonly Passage[])[]): readonly Passage[] {
  const passages: Passage[] = [];
  for (const passage of subparagraphs.flat()) {
    const last = passages.at(-1);
    if (passage.text === '' && last !== undefined) {
      passages[passages.length - 1] = { ...last, points: [...(last.points ?? []), ...(passage.points ?? [])] };
    } else passages.push(passage);
  }
  return passages;
}

/** A point from its label and what stands in it. */
export function pointOf(label: string, blocks: readonly Block[]): Point {
  return { label, passages: passagesOf(blocks) };
}

/** The lines of blocks, points with their labels: for places that have no points of their own. */
export function linesOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => ('text' in block ? [block.text] : pointLines(block.point)));
}

function pointLines({ label, passages }: Point): readonly string[] {
  const lines = passages.flatMap(({ text, points = [] }) => [
    ...(text === '' ? [] : [text]),
    ...points.flatMap(pointLines),
  ]);
  return [[label, lines[0] ?? ''].filter((part) => part !== '').join(' '), ...lines.slice(1)];
}

/** The last token of a division's label that is a number, else its first one: `IV` of `CHAPITRE IV`. */
export function divisionNumber(label: string): string {
  const tokens = label.split(/[\s\u00a0]+/).map((token) => token.replace(/[.:)]+$/, ''));
  const isNumber = (token: string) => /^(?:[IVXLC]+|\d+[a-z]?|[A-Z])$/.test(token);
  return tokens.findLast(isNumber) ?? '';
}
