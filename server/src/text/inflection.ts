import { fold } from './letters.ts';

/** Forms of a word as bits: a surface can be several. */
export const BASE = 1;
export const FINITE = 2;
export const PARTICIPLE = 4;
export const GERUND = 8;
export const NOMINAL = 16;

/** Endings by form, for words that end in the key of their class. `-` stands for no ending. */
export interface VerbEndings {
  readonly base: string;
  readonly finite: string;
  readonly participle: string;
  readonly gerund: string;
}

/** How one language inflects: classes by the longest matching end of the lemma (folded). */
export interface Inflection {
  /** Participles that look like a finite form are told from it by their acute accent. */
  readonly accented?: boolean | undefined;
  readonly verbs: Readonly<Record<string, VerbEndings>>;
  readonly nouns: Readonly<Record<string, string>>;
  readonly adjectives: Readonly<Record<string, string>>;
}

function classOf<T>(lemma: string, classes: Readonly<Record<string, T>>): { readonly stem: string; readonly endings: T } | undefined {
  for (let cut = 0; cut <= lemma.length; cut++) {
    const endings = classes[lemma.slice(cut)];
    if (endings !== undefined) return { stem: lemma.slice(0, cut), endings };
  }
  return undefined;
}

function withEndings(stem: string, endings: string, tag: number, out: Map<string, number>): void {
  for (const ending of endings.split(' ')) {
    if (ending === '') continue;
    const surface = ending === '-' ? stem : stem + ending;
    out.set(surface, (out.get(surface) ?? 0) | tag);
  }
}

/** Every surface of a verb (folded) with its forms. A lemma without a class is its only surface. */
export function verbForms(lemma: string, inflection: Inflection): Map<string, number> {
  const folded = fold(lemma);
  const out = new Map<string, number>();
  const found = classOf(folded, inflection.verbs);
  if (!found) return out.set(folded, BASE | FINITE);
  withEndings(found.stem, found.endings.base, BASE, out);
  withEndings(found.stem, found.endings.finite, FINITE, out);
  withEndings(found.stem, found.endings.participle, PARTICIPLE, out);
  withEndings(found.stem, found.endings.gerund, GERUND, out);
  return out;
}

/** Every surface of a noun or adjective (folded), from its table of endings. */
export function nominalForms(lemma: string, classes: Readonly<Record<string, string>>): Map<string, number> {
  const folded = fold(lemma);
  const out = new Map<string, number>();
  const found = classOf(folded, classes);
  if (found) withEndings(found.stem, found.endings, NOMINAL, out);
  else out.set(folded, NOMINAL);
  return out;
}
