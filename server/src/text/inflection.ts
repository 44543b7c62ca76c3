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

function classOf<T>(
  lemma: string,
  classes: Readonly<Record<string, T>>,
): { readonly stem: string; readonly endings: T } | undefined {
  for (let cut = 0; cut <= lemma.length; cut++) {
    const endings = classes[lemma.slice(cut)];
    if (endings !== undefined) return { stem: lemma.slice(0, cut), endings };
  }
  return undefined;
}

/** Told of each surface of a word (folded) with its forms; the same surface may come twice. */
export type SurfaceListener = (surface: string, tag: number) => void;

function withEndings(stem: string, endings: string, tag: number, tell: SurfaceListener): void {
  let from = 0;
  while (from < endings.length) {
    const space = endings.indexOf(' ', from);
    const to = space < 0 ? endings.length : space;
    if (to > from) tell(endings[from] === '-' ? stem : stem + endings.slice(from, to), tag);
    from = to + 1;
  }
}

/** Tells every surface of a verb. A lemma without a class is its only surface. */
export function verbForms(lemma: string, inflection: Inflection, tell: SurfaceListener): void {
  const folded = fold(lemma);
  const found = classOf(folded, inflection.verbs);
  if (!found) {
    tell(folded, BASE | FINITE);
    return;
  }
  withEndings(found.stem, found.endings.base, BASE, tell);
  withEndings(found.stem, found.endings.finite, FINITE, tell);
  withEndings(found.stem, found.endings.participle, PARTICIPLE, tell);
  withEndings(found.stem, found.endings.gerund, GERUND, tell);
}

/** Tells every surface of a noun or adjective, from its table of endings. */
export function nominalForms(lemma: string, classes: Readonly<Record<string, string>>, tell: SurfaceListener): void {
  const folded = fold(lemma);
  const found = classOf(folded, classes);
  if (found) withEndings(found.stem, found.endings, NOMINAL, tell);
  else tell(folded, NOMINAL);
}
