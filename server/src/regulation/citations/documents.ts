import { is, isCapital, isNumber, isWord, type Passage, past, textAt } from './passage.ts';
import { CLASS } from './vocabulary.ts';

/** So many words may stand between `this` and the name of the document: `this Data Processing Agreement`. */
const MOST_BEFORE = 4;
const LONGEST_LABEL = 4;
const LABEL_LETTERS = 'ABCDEFGHIVX';

/** `Annexe 2`, `Schedule B`, `Annex II`: the label belongs to the name. */
function pastLabel(p: Passage, i: number): number {
  if (isNumber(p, i)) return i + 1;
  if (!isWord(p, i)) return i;
  const text = textAt(p, i);
  return text.length <= LONGEST_LABEL && [...text].every((one) => LABEL_LETTERS.includes(one)) ? i + 1 : i;
}

/** The first name of a document within a few words from `i` on; -1 when there is none. `titled`: all words have capitals. */
function pastName(p: Passage, i: number, titled: (at: number) => boolean): number {
  let at = i;
  for (let count = 0; count <= MOST_BEFORE; count++) {
    if (is(p, at, CLASS.document)) {
      const end = past(p, at);
      return is(p, end, CLASS.document) && isCapital(p, end) ? pastLabel(p, past(p, end)) : pastLabel(p, end);
    }
    if (!isWord(p, at) || !titled(at)) return -1;
    at = past(p, at);
  }
  return -1;
}

/**
 * The token after the name of this document, or of another one of the parties, that begins at `i`: `présent contrat`,
 * `these Terms`, `Annexe 2`, `Master Services Agreement`. -1 when none does. Titles of several words only behind a little
 * word (`linked`).
 */
export function pastDocument(p: Passage, i: number, linked: boolean): number {
  if (is(p, i, CLASS.here) || is(p, i, CLASS.hereAlone)) {
    const next = past(p, i);
    if (p.entries[next]?.noun && !is(p, next, CLASS.document)) return -1;
    const name = pastName(p, next, () => true);
    if (name >= 0) return name;
    return is(p, i, CLASS.hereAlone) ? past(p, i) : -1;
  }
  return pastName(p, i, (at) => linked && isCapital(p, at) && !p.entries[at]?.noun);
}
