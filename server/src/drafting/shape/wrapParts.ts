import { type Part, plainPart } from '../draft.ts';
import type { Wrap } from './spacing.ts';

/** Signs that begin no line. */
const CLOSING = ';:!?»%';

/** Words that no line break may divide, with how long they are. */
interface Chunk {
  readonly parts: Part[];
  length: number;
}

function chunksOf(parts: readonly Part[], language: string): Chunk[] {
  const chunks: Chunk[] = [{ parts: [], length: 0 }];
  const add = (part: Part) => {
    const chunk = chunks.at(-1) as Chunk;
    chunk.parts.push(part);
    chunk.length += plainPart(part, language).length;
  };
  for (const part of parts) {
    if (typeof part !== 'string') add(part);
    else
      part.split(' ').forEach((word, i) => {
        if (i > 0 && CLOSING.includes(word.charAt(0) || '-')) add(' ');
        else if (i > 0) chunks.push({ parts: [], length: 0 });
        add(word);
      });
  }
  return chunks;
}

/** Parts broken into lines as a contract breaks its own; the first line begins at column `from`. */
export function wrapParts(
  parts: readonly Part[],
  { width, hang }: Wrap,
  { eol, language, from }: { readonly eol: string; readonly language: string; readonly from: number },
): Part[] {
  const out: Part[] = [];
  let column = from;
  for (const [i, { parts: words, length }] of chunksOf(parts, language).entries()) {
    const fits = i === 0 || column + 1 + length <= width;
    if (i > 0) out.push(fits ? ' ' : eol + hang);
    column = (fits ? column + Number(i > 0) : hang.length) + length;
    out.push(...words);
  }
  return out;
}
