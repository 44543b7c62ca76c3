import { fold } from '../../text/letters.ts';
import { mostFrequent } from '../../text/mostFrequent.ts';
import type { Provision } from '../provision.ts';

/** How a contract writes the parts of a provision: `28, paragraphe 3, point h)`, `28(3)(h)` or `28.3.h`. */
export type PartStyle = 'words' | 'brackets' | 'dots';

/** How a contract cites an act. */
export interface CitationStyle {
  readonly parts: PartStyle;
  /** What follows the provision, blank included: ` du RGPD`. */
  readonly tail: string;
}

interface Words {
  readonly paragraph: string;
  point(letter: string): string;
  readonly tail: string;
  /** Words between a provision and its act. */
  readonly links: readonly string[];
}

const WORDS: Readonly<Record<string, Words>> = {
  fr: {
    paragraph: 'paragraphe',
    point: (letter) => `point\u00a0${letter})`,
    tail: ' du RGPD',
    links: ['du', 'de', 'la', 'le', 'au', 'titre', 'sens'],
  },
  en: {
    paragraph: 'paragraph',
    point: (letter) => `point (${letter})`,
    tail: ' of the GDPR',
    links: ['of', 'the', 'in', 'under'],
  },
};

function wordsIn(language: string): Words {
  return WORDS[language] ?? (WORDS['en'] as Words);
}

/** The provision as a contract of that style and language writes it after `article `. */
function writeProvision({ article, paragraph, point }: Provision, style: PartStyle, language: string): string {
  const words = wordsIn(language);
  if (style === 'brackets') {
    return `${article}${paragraph === undefined ? '' : `(${paragraph})`}${point === undefined ? '' : `(${point})`}`;
  }
  if (style === 'dots') return [article, paragraph, point].filter((part) => part !== undefined).join('.');
  return [
    String(article),
    ...(paragraph === undefined ? [] : [`${words.paragraph}\u00a0${paragraph}`]),
    ...(point === undefined ? [] : [words.point(point)]),
  ].join(', ');
}

/** The provision with its act, as it goes on after `article `. */
export function writeCitation(provision: Provision, { parts, tail }: CitationStyle, language: string): string {
  const comma = parts === 'words' && provision.paragraph !== undefined ? ',' : '';
  return `${writeProvision(provision, parts, language)}${comma}${tail}`;
}

function partsOf(text: string, words: Words): PartStyle | undefined {
  if (fold(text).includes(fold(words.paragraph))) return 'words';
  if (/\d ?\(\d/.test(text) || /\d ?\([a-z]\)/.test(text)) return 'brackets';
  return /\d\.\d/.test(text) ? 'dots' : undefined;
}

/** What stands from the words that link an act to its provision to the end. */
function tailOf(text: string, names: readonly string[], { links }: Words): string | undefined {
  const lower = text.toLowerCase();
  const at = names.map((name) => lower.indexOf(name.toLowerCase())).filter((index) => index > 0);
  if (at.length === 0) return undefined;
  let start = Math.min(...at);
  for (let before = lower.slice(0, start).trimEnd(); ; before = lower.slice(0, start).trimEnd()) {
    const word = before.slice(before.search(/[\p{L}’']*$/u));
    if (word === '' || !links.includes(word)) return text.slice(before.length);
    start = before.length - word.length;
  }
}

/** The style of a contract, from the words of its citations of the act; `names`: what the act is called in its language. */
export function styleOf(citations: readonly string[], names: readonly string[], language: string): CitationStyle {
  const words = wordsIn(language);
  const parts = mostFrequent(citations.map((text) => partsOf(text, words)));
  const tail = mostFrequent(citations.map((text) => tailOf(text, names, words)));
  return { parts: parts ?? 'brackets', tail: tail ?? words.tail };
}
