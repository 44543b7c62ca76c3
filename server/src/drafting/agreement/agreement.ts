import type { ClauseLibrary, Variant } from '../clause.ts';
import { draftingData } from '../data.generated.ts';
import { type Part, plainText } from '../draft.ts';
import type { DraftingWords } from '../schema.ts';
import type { Named } from '../template.ts';
import { type Forms, formsOf } from '../voice/forms.ts';
import { AS_WRITTEN } from '../voice/typography.ts';
import type { Voice } from '../voice/voice.ts';
import { worded } from '../wording.ts';
import { expanded, type Sources } from './expand.ts';
import { asMarkdown } from './markdown.ts';
import { type AgreementTexts, readSkeleton, type Skeleton, type SkeletonSection } from './skeleton.ts';

/** What an agreement is written for. */
export interface AgreementWish {
  /** Language of the texts. */
  readonly language: string;
  readonly variant: Variant;
  /** Names of the parties; blanks where they are not given. */
  readonly controller?: string | undefined;
  readonly processor?: string | undefined;
}

/** What Markdown would take for a mark of its own. */
const MARKS = '\\`*_[]<>|#~';

/** A name as Markdown shows it, on one line. */
function asText(name: string): string {
  const line = name.replace(/\s+/g, ' ').trim();
  return [...line].map((sign) => (MARKS.includes(sign) ? `\\${sign}` : sign)).join('');
}

/** The agreement's own voice: a bare name of a party is its proper name, or a blank. */
function voiceOf({ terms, unnamed }: Skeleton, words: DraftingWords, wish: AgreementWish): Voice {
  const { language } = wish;
  const term = (named: Named): Forms => formsOf(words, terms[named].noun, terms[named].form);
  const party = (named: 'controller' | 'processor'): Forms => {
    const name = asText(wish[named] ?? '');
    return { ...term(named), none: name || plainText([{ blank: unnamed }], language) };
  };
  const names = { controller: party('controller'), processor: party('processor'), contract: term('contract') };
  return { language, words, names, addressed: false, we: false };
}

function sectionText({ heading, lines }: SkeletonSection, number: string, sources: Sources, voice: Voice): string {
  const blocks = worded({ body: expanded(lines, sources).join('\n') }, { voice, typography: AS_WRITTEN });
  const words = (parts: readonly Part[]) => plainText(parts, voice.language);
  const text = asMarkdown(blocks, { words, ...(number && { number: (count) => `${number}.${count} ` }) });
  if (heading === '') return text;
  return `## ${number && `${number}. `}${heading}\n\n${text}`;
}

/**
 * A complete agreement in Markdown, its lines ended by `\n`: numbered sections and paragraphs, signatures, annexes.
 * Throws where nothing can be drafted in the language, or the skeleton names a clause or an annex that does not exist.
 */
export function composeAgreement(library: ClauseLibrary, texts: AgreementTexts, wish: AgreementWish): string {
  const words = draftingData[wish.language];
  if (!words) throw new Error(`nothing is drafted in ${wish.language}`);
  const skeleton = readSkeleton(texts.skeleton);
  const sources = { library, annexes: texts.annexes, variant: wish.variant };
  const voice = voiceOf(skeleton, words, wish);
  let count = 0;
  const sections = skeleton.sections.map((section) =>
    sectionText(section, section.numbered && section.heading !== '' ? `${++count}` : '', sources, voice),
  );
  return `${[`# ${skeleton.title}`, ...sections].join('\n\n')}\n`;
}
