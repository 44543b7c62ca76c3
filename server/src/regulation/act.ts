/** A subparagraph, or a stretch of a point: its words, then the points they introduce. `\n` divides lines. */
export interface Passage {
  readonly text: string;
  readonly points?: readonly Point[];
}

/** A point of a list, a definition or an indent. `label` as printed: `(a)`, `1)`, `—`. */
export interface Point {
  readonly label: string;
  readonly passages: readonly Passage[];
}

/** A numbered paragraph; `number` is null where the article has none, and its passages are then the article's own. */
export interface Paragraph {
  readonly number: string | null;
  /** One for each subparagraph. */
  readonly passages: readonly Passage[];
  /** Footnotes, their calls taken out of the text. */
  readonly notes?: readonly string[];
}

/** An article. `number` without words (`28`, `4a`), `label` as printed (`Article premier`). */
export interface Article {
  readonly number: string;
  readonly label: string;
  readonly title: string;
  readonly paragraphs: readonly Paragraph[];
  /** A corrigendum has changed it. */
  readonly corrected?: true;
}

/** A recital; `\n` divides its subparagraphs. */
export interface Recital {
  readonly number: string;
  readonly text: string;
  readonly notes?: readonly string[];
  readonly corrected?: true;
}

/** A chapter, a section: `label` as printed (`CHAPITRE IV`), `number` alone (`IV`). */
export interface Division {
  readonly label: string;
  readonly number: string;
  readonly title: string;
  /** Numbers of the articles that stand directly in it. */
  readonly articles: readonly string[];
  readonly divisions?: readonly Division[];
}

/** The text of an act in one language. Characters are the publisher's. */
export interface ActText {
  readonly title: string;
  readonly divisions: readonly Division[];
  readonly articles: readonly Article[];
  readonly recitals: readonly Recital[];
}

/** How many units a text has; points count at every depth. */
export interface UnitCounts {
  readonly articles: number;
  readonly recitals: number;
  readonly paragraphs: number;
  readonly points: number;
}

/** The letter or number of a label, in lower case and without punctuation; empty for a dash. */
export function bareLabel(label: string): string {
  return label.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}

function pointsIn(passages: readonly Passage[]): number {
  let count = 0;
  for (const { points = [] } of passages) {
    for (const point of points) count += 1 + pointsIn(point.passages);
  }
  return count;
}

/** Counts the units of a text: numbered paragraphs only. */
export function countUnits({ articles, recitals }: Pick<ActText, 'articles' | 'recitals'>): UnitCounts {
  const paragraphs = articles.flatMap((article) => article.paragraphs);
  return {
    articles: articles.length,
    recitals: recitals.length,
    paragraphs: paragraphs.filter(({ number }) => number !== null).length,
    points: paragraphs.reduce((sum, { passages }) => sum + pointsIn(passages), 0),
  };
}
