import type { ActText, Article, Paragraph, Passage } from './act.ts';
import type { StructureData } from './schema.ts';

type Unit = StructureData['articles'][number]['units'][number];

/**
 * An act without its words: its articles with their titles, paragraphs, subparagraphs and points, every text empty. What looks a
 * unit up in a text can so tell, without the text, which units exist.
 */
export function skeletonOf({ chapters, articles, recitals }: StructureData, language: string): ActText {
  const titleIn = (titles: Readonly<Record<string, string>>) => titles[language] ?? '';
  return {
    title: '',
    divisions: chapters.map(({ number, title, first, last }) => ({
      ...{ label: number, number, title: titleIn(title) },
      articles: Array.from({ length: last - first + 1 }, (_, index) => String(first + index)),
    })),
    articles: articles.map(
      ({ number, title, numbered, units }): Article => ({
        ...{ number: String(number), label: `Article ${number}`, title: titleIn(title) },
        paragraphs: units.map((unit, index) => paragraphOf(unit, numbered ? String(index + 1) : null)),
      }),
    ),
    recitals: Array.from({ length: recitals }, (_, index) => ({ number: String(index + 1), text: '' })),
  };
}

function paragraphOf({ points = [], subparagraphs = 1 }: Unit, number: string | null): Paragraph {
  const first: Passage =
    points.length === 0 ? { text: '' } : { text: '', points: points.map((label) => ({ label, passages: [] })) };
  return { number, passages: [first, ...Array.from({ length: subparagraphs - 1 }, () => ({ text: '' }))] };
}
