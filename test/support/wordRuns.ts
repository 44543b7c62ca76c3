const LETTER = /[\p{L}\p{N}]/u;

/** The words of a text in lower case; everything but letters and digits divides, apostrophes and hyphens too. */
export function wordsOf(text: string): string[] {
  const found: string[] = [];
  let word = '';
  for (const one of `${text.toLowerCase()} `) {
    if (LETTER.test(one)) word += one;
    else if (word) {
      found.push(word);
      word = '';
    }
  }
  return found;
}

/** Joins each of the law's terms into one word, the longest first, so that no other words can be found for it. */
export function withTerms(words: readonly string[], terms: readonly (readonly string[])[]): string[] {
  const sorted = [...terms].sort((a, b) => b.length - a.length);
  const out: string[] = [];
  for (let at = 0; at < words.length; ) {
    const term = sorted.find((one) => one.every((word, i) => words[at + i] === word)) ?? [words[at] ?? ''];
    out.push(term.join('_'));
    at += term.length;
  }
  return out;
}

/** Every run of so many words. */
export function runsOf(words: readonly string[], length: number): string[] {
  return words.slice(0, Math.max(0, words.length - length + 1)).map((_, i) => words.slice(i, i + length).join(' '));
}

const CITING = new Set([
  'article',
  'articles',
  'paragraph',
  'paragraphs',
  'paragraphe',
  'paragraphes',
  'point',
  'points',
]);

/** Joins the words of a citation ("article 28 paragraph 3 point h") into one: it cannot be said otherwise. */
export function withCitations(words: readonly string[]): string[] {
  const out: string[] = [];
  for (let at = 0; at < words.length; ) {
    let end = at + 1;
    const starts = CITING.has(words[at] ?? '') || /^\d+$/.test(words[at] ?? '');
    while (starts && end < words.length && (CITING.has(words[end] ?? '') || /^(?:\d+|[a-z])$/.test(words[end] ?? '')))
      end++;
    out.push(words.slice(at, end).join('_'));
    at = end;
  }
  return out;
}
