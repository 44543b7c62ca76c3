import { createCatalogue, languageWords } from '../../server/src/catalogue/catalogue.ts';
import { compile } from '../../server/src/catalogue/compile.ts';
import { createReviewer, type Reviewer } from '../../server/src/catalogue/reviewer.ts';
import type { FrameData, LanguageData, RequirementData } from '../../server/src/catalogue/schema.ts';
import {
  BY,
  CODE,
  END,
  ENDEAVOUR,
  FLAGS,
  LABEL,
  MAY,
  MUST,
  NEGATED,
  OF,
  OTHER,
  PASSIVE,
  POSSESSIVE,
  RELATIVE,
  START,
  STRIDE,
  TO,
  VALUE,
} from '../../server/src/contract/facts.ts';
import { createFactReader } from '../../server/src/contract/readFacts.ts';
import type { ConceptSets } from '../../server/src/text/formTable.ts';
import { BASE, FINITE, GERUND, NOMINAL, PARTICIPLE } from '../../server/src/text/inflection.ts';
import type { Span } from '../../server/src/text/span.ts';
import { TINY_WORDS } from './tinyWords.ts';

const OPEN = '⟦';
const CLOSE = '⟧';

/** A sentence without its marks, and what stood between `⟦` and `⟧`. */
export function unmarked(sentence: string): { readonly text: string; readonly spans: readonly Span[] } {
  const spans: Span[] = [];
  let text = '';
  let start = 0;
  for (const one of sentence) {
    if (one === OPEN) start = text.length;
    else if (one === CLOSE) spans.push({ start, end: text.length });
    else text += one;
  }
  return { text, spans };
}

/** The text with its spans marked, to compare with a marked sentence. */
export function markedWith(text: string, spans: readonly Span[]): string {
  let out = text;
  for (const { start, end } of [...spans].sort((a, b) => b.start - a.start))
    out = out.slice(0, start) + OPEN + out.slice(start, end) + CLOSE + out.slice(end);
  return out;
}

const ELEMENTS: RequirementData['elements'] = [
  { id: 'tell', mark: 'core' },
  { id: 'other', mark: 'dagger' },
];

function requirement(frames: readonly FrameData[], elements: RequirementData['elements']): RequirementData {
  const mine = frames.map((frame, index) => ({ elements: ['tell'], ...frame, name: frame.name || `frame-${index}` }));
  return {
    id: 'tiny',
    profile: 'dpa',
    order: 1,
    provision: '28(3)',
    mandatory: true,
    severity: { missing: 'error', partial: 'warning' },
    elements,
    frames: mine,
  };
}

const TEXTS = {
  headings: ['x'],
  title: 'x',
  elements: { tell: { title: 'x', lookedFor: 'x' }, other: { title: 'x', lookedFor: 'x' } },
};

/** A reviewer whose catalogue is one requirement, `tiny`, with these frames and the elements `tell` and `other`, or these. */
export function tinyReviewer(frames: readonly FrameData[], words = TINY_WORDS, elements = ELEMENTS): Reviewer {
  return createReviewer({
    requirements: [requirement(frames, elements)],
    wordings: { fr: { tiny: TEXTS }, en: { tiny: TEXTS } },
    languages: words,
  });
}

/** The lexicon that the engine makes of some words. */
export function tinyLexicon(words: Readonly<Record<string, readonly LanguageData[]>> = TINY_WORDS) {
  const data = { requirements: [], wordings: {}, languages: words };
  return compile(createCatalogue(data), languageWords(data)).lexicon;
}

const NAMES: readonly (readonly [number, string])[] = [
  [NEGATED, 'negated'],
  [MAY, 'may'],
  [MUST, 'must'],
  [ENDEAVOUR, 'endeavour'],
  [PASSIVE, 'passive'],
  [OF, 'of'],
  [TO, 'to'],
  [BY, 'by'],
  [OTHER, 'other'],
  [POSSESSIVE, 'possessive'],
  [LABEL, 'label'],
  [RELATIVE, 'relative'],
];

/** One concept found in a sentence, and what the words around it say of it. */
export interface Found {
  readonly concept: string;
  readonly words: string;
  readonly flags: readonly string[];
  /** Bits of text/inflection.ts. */
  readonly forms: number;
  readonly value: number;
  /** Concepts in the same row share their place and were kept as one. */
  readonly row: number;
  readonly start: number;
  readonly end: number;
}

const FORMS = BASE | FINITE | PARTICIPLE | GERUND | NOMINAL;
const lexicon = tinyLexicon();

function conceptsOf({ setStarts, sets }: ConceptSets, code: number): Uint16Array {
  return sets.subarray(setStarts[code], setStarts[code + 1]);
}

/** Everything the engine finds in one sentence of the tiny language. */
export function factsOf(language: 'fr' | 'en', text: string, of = lexicon): Found[] {
  const extent = { base: 0, from: 0, to: text.length, fallback: 0, row: false };
  const { hits, concepts } = createFactReader(of).read(text, { ...extent, language: of.languages.indexOf(language) });
  const found: Found[] = [];
  for (let row = 0; row < hits.length; row += STRIDE)
    for (const concept of conceptsOf(concepts, hits[row + CODE] as number))
      found.push({
        concept: of.conceptNames[concept] as string,
        words: text.slice(hits[row + START], hits[row + END]),
        flags: NAMES.filter(([bit]) => (hits[row + FLAGS] as number) & bit).map(([, name]) => name),
        forms: (hits[row + FLAGS] as number) & FORMS,
        value: hits[row + VALUE] as number,
        row: row / STRIDE,
        start: hits[row + START] as number,
        end: hits[row + END] as number,
      });
  return found;
}
