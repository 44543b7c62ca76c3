import type { ReviewState } from '../../catalogue/reviewer.ts';
import { fold } from '../../text/letters.ts';
import type { Lexicon } from '../../text/lexicon.ts';
import { mostFrequent } from '../../text/mostFrequent.ts';
import { draftingData } from '../data.generated.ts';
import type { DraftingWords } from '../schema.ts';
import type { Named } from '../template.ts';
import { type Forms, formBefore, formsOf, type Lead, leadsOf, properForm } from './forms.ts';
import { type Mention, type Mentions, mentionsIn } from './mentions.ts';
import { contractForms } from './selfName.ts';

/** How a contract speaks: what it calls its parties and itself, and whom it addresses. */
export interface Voice {
  readonly language: string;
  readonly words: DraftingWords;
  readonly names: Readonly<Record<Named, Forms>>;
  /** Whether it says "you" to the controller. */
  readonly addressed: boolean;
  /** Whether the processor says "we" in it. */
  readonly we: boolean;
}

type Side = Mention['side'];

/** One name of a party, however it is capitalised. */
interface Name {
  readonly own: boolean;
  /** By mention: the way it is written, and the kind of words it is. */
  readonly spellings: string[];
  readonly forms: string[];
}

const PROPER = 'name';
/** Between names that are used as often: one that the contract gave, one with an article, one with a capital. */
const LEAD_OF_OWN = 0.8;
const LEAD_OF_DEFINED = 0.4;
const LEAD_OF_CAPITAL = 0.3;

/** The words of a mention without an article that belongs to them (`l’éditeur`). */
function nounOf(text: string, { start, end }: Mention, leads: readonly Lead[]): string {
  const words = text.slice(start, end).replace(/\s+/g, ' ');
  const lower = words.replaceAll("'", '’').toLowerCase();
  return words.slice(leads.find((one) => lower.startsWith(one.words))?.words.length ?? 0);
}

function isPlain(words: string): boolean {
  return words === words.toLowerCase();
}

/** The names of a party with how often they stand in the text. */
function namesOf(text: string, side: Side, { named }: Mentions, leads: readonly Lead[]): Name[] {
  const names = new Map<string, Name>();
  for (const one of named.filter((mention) => mention.side === side)) {
    const noun = nounOf(text, one, leads);
    const start = one.end - noun.length;
    const found = formBefore(leads, text, text.slice(start, one.end) === noun ? start : one.start);
    const form = found === undefined || found.startsWith(PROPER) ? PROPER : found;
    if (!one.own && form === PROPER && isPlain(noun)) continue;
    const key = fold(noun);
    const name = names.get(key) ?? { own: one.own, spellings: [], forms: [] };
    names.set(key, name);
    name.spellings.push(noun);
    name.forms.push(form);
  }
  return [...names.values()];
}

/** The kind of words a name is: with the article that stands before it most, unless it stands without one more often. */
function kindOf({ forms }: Name): string {
  const others = forms.filter((form) => form !== PROPER);
  return others.length * 2 < forms.length ? PROPER : (mostFrequent(others) ?? PROPER);
}

/** The name as it is mostly written. */
function spellingOf({ spellings }: Name): string {
  return mostFrequent(spellings) ?? '';
}

function weight(name: Name): number {
  const capital = isPlain(spellingOf(name)) ? 0 : LEAD_OF_CAPITAL;
  const defined = kindOf(name) === PROPER ? 0 : LEAD_OF_DEFINED;
  return name.spellings.length + (name.own ? LEAD_OF_OWN : 0) + defined + capital;
}

function heaviest(names: readonly Name[]): Name | undefined {
  let best: Name | undefined;
  for (const one of names) if (!best || weight(one) > weight(best)) best = one;
  return best;
}

/** How a party is called, and how often. */
function partyForms(words: DraftingWords, side: Side, names: readonly Name[]): { forms: Forms; count: number } {
  const best = heaviest(names);
  if (!best) {
    const { noun, form } = words.roles[side];
    return { forms: formsOf(words, noun, form), count: 0 };
  }
  const noun = spellingOf(best);
  const usual = kindOf(best);
  const kind = usual === PROPER && !best.own && !words.roles.bare ? words.roles[side].form : usual;
  return {
    forms: formsOf(words, noun, kind === PROPER ? properForm(words, noun) : kind),
    count: best.spellings.length,
  };
}

/** How the contract of a review speaks; undefined in a language in which nothing can be drafted. */
export function voiceOf(state: ReviewState, lexicon: Lexicon): Voice | undefined {
  const language = lexicon.languages[state.contract.language] as string;
  const words = draftingData[language];
  if (!words) return undefined;
  const leads = leadsOf(words);
  const mentions = mentionsIn(state, lexicon, words.companies);
  const names = (side: Side) => namesOf(state.contract.text, side, mentions, leads);
  const controller = partyForms(words, 'controller', names('controller'));
  const processors = names('processor');
  const processor = partyForms(words, 'processor', processors);
  const addressed = mentions.you > controller.count;
  const we = addressed && mentions.we > 0 && mentions.we >= processor.count;
  const own = processors.filter((one) => one.own);
  const named = we && own.length > 0 ? partyForms(words, 'processor', own) : processor;
  return {
    language,
    words,
    names: {
      controller: addressed ? formsOf(words, words.addressed.you, PROPER) : controller.forms,
      processor: we ? { ...named.forms, the: words.addressed.we } : named.forms,
      contract: contractForms(state.contract, words),
    },
    addressed,
    we,
  };
}
