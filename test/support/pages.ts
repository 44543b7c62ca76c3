type Language = 'en' | 'fr';

const SUGGESTION = {
  en: /\n\n\*\*Write instead:\*\* “(.+)”$/,
  fr: /\n\n\*\*À écrire plutôt\u00a0:\*\* «\u00a0(.+)\u00a0»$/,
} as const;

/** The wording with which a page ends, without its quotation marks; undefined when there is none. */
export function suggestionIn(page: string, language: Language): string | undefined {
  return SUGGESTION[language].exec(page.trim())?.[1];
}

/** Words between white space that hold a letter or a digit. */
export function wordCount(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

const ARTICLES = {
  en: /Articles? (\d+)((?:\(\w+\))*(?: and \(\w\))?)((?:(?:, | and | or | to )\d+(?![\d(]))*)/g,
  fr: /articles? (\d+)((?:, paragraphe \d+)?(?:, \p{L}+ alinéa)?(?:, points? \w+\)(?: et \w\))?)?)((?:(?:, | et | ou | à )\d+)*)/gu,
} as const;

const OTHERS = {
  en: /(?<kind>clause|recital) (?<number>[\d.]*\d)(?<point>\(\w\))?/gi,
  fr: /(?<kind>clause|considérant) (?<number>[\d.]*\d)(?<point>, point \w\))?/gi,
} as const;

/** `, paragraphe 1, point f)` and `(1)(f)` as `(1)(f)`. */
function place(words: string): string {
  return [...words.matchAll(/paragraphe (\w+)|(?:points?|et) (\w+)\)|\((\w+)\)/g)]
    .map(([, paragraph, point, english]) => `(${paragraph ?? point ?? english})`)
    .join('');
}

/** `15`, ` to 18, 20`: every number that a list or a range names. */
function numbers(first: string, more: string): number[] {
  const all = [Number(first)];
  for (const [, joint = '', number = ''] of more.matchAll(/( to | à |, | and | or | et | ou )(\d+)/g)) {
    const from = all.at(-1) ?? 0;
    const through = joint === ' to ' || joint === ' à ';
    all.push(...(through ? Array.from({ length: Number(number) - from }, (_, i) => from + i + 1) : [Number(number)]));
  }
  return all;
}

/** Every article, clause and recital that a page cites, and the numbers of acts and guidelines; sorted, each once. */
export function citationsIn(page: string, language: Language): string[] {
  const articles = [...page.matchAll(ARTICLES[language])].flatMap(([, first = '', words = '', more = '']) =>
    numbers(first, more).map((number, index) => `article ${number}${index === 0 ? place(words) : ''}`),
  );
  const others = [...page.matchAll(OTHERS[language])].map(({ groups }) => {
    const kind = groups?.['kind']?.toLowerCase() === 'clause' ? 'clause' : 'recital';
    return `${kind} ${groups?.['number']}${place(groups?.['point'] ?? '')}`;
  });
  const acts = [...page.matchAll(/\d+\/\d{4}|\d{4}\/\d+|WP\d+/g)].map(([number]) => `number ${number}`);
  return [...new Set([...articles, ...others, ...acts])].sort();
}
