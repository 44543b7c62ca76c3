import { fold } from '../../text/letters.ts';
import { beforeSigns } from '../../text/signs.ts';
import type { DraftingWords } from '../schema.ts';
import type { Article } from '../template.ts';

/** How a contract calls something, by the article that stands before it. */
export type Forms = Readonly<Record<Article, string>>;

/** Words before a name, lower case, and the kind of words that has them. */
export interface Lead {
  readonly words: string;
  readonly form: string;
}

const NOUN = '{noun}';
/** The longest words before a name that belong to it (`à la présente`). */
const LONGEST = 16;
/** Marks that may stand between an article and the name: emphasis and quotation marks. */
const BETWEEN = '*_"“«';
const VOWELS = 'aeiouy';

/** A name with its articles; `form`: a kind of words in the data of the language. */
export function formsOf(words: DraftingWords, noun: string, form: string): Forms {
  const forms = words.forms[form] ?? words.forms.name;
  const put = (one: string) => one.replace(NOUN, () => noun);
  return { none: noun, the: put(forms.the), of: put(forms.of), to: put(forms.to) };
}

/** Whether a word loses its last letter before this name: before a vowel, and `y` is one where none follows it (d’Yvoire, de Yousign). */
export function beginsWithVowel(name: string): boolean {
  const [first = '', second = ''] = [...name].map((one) => fold(one) || '-');
  return first !== '' && VOWELS.includes(first) && !(first === 'y' && second !== '' && VOWELS.includes(second));
}

/** The kind of a proper name without article. */
export function properForm(words: DraftingWords, name: string): string {
  return words.forms.nameVowel && beginsWithVowel(name) ? 'nameVowel' : 'name';
}

/** What stands before names in a language, the longest first. */
export function leadsOf({ forms }: DraftingWords): Lead[] {
  const leads = Object.entries(forms).flatMap(([form, data]) =>
    Object.values(data).map((one) => ({ form, words: one.slice(0, one.indexOf(NOUN)).toLowerCase() })),
  );
  return leads.filter((one) => one.words !== '').sort((a, b) => b.words.length - a.words.length);
}

/** The words before `start`, lower case, with plain spaces and curly apostrophes. */
function wordsBefore(text: string, start: number): string {
  const end = beforeSigns(text, start, BETWEEN);
  const before = text.slice(Math.max(0, end - LONGEST), end);
  return before.replace(/\s/g, ' ').replaceAll("'", '’').toLowerCase();
}

/** The kind of words of the name at `start`, as the words before it tell; undefined where none of `leads` stands there. */
export function formBefore(leads: readonly Lead[], text: string, start: number): string | undefined {
  const before = wordsBefore(text, start);
  const isApart = (from: number) => from <= 0 || fold(before[from - 1] as string) === '';
  return leads.find(({ words }) => before.endsWith(words) && isApart(before.length - words.length))?.form;
}
