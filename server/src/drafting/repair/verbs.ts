import { fold } from '../../text/letters.ts';
import type { ReplacementsData } from './replacementSchema.ts';

/** The end of the infinitive by which a verb is inflected; undefined for words that are no verbs, or that we do not inflect. */
function endingOf(verb: string, { endings }: ReplacementsData['verbs']): string | undefined {
  const lower = verb.toLowerCase();
  for (let cut = 0; cut < lower.length; cut++) {
    const end = lower.slice(cut);
    if (endings[end] !== undefined) return endings[end] === '' ? undefined : end;
  }
  return undefined;
}

/** Whether a word is an infinitive that can be inflected. */
export function isInfinitive(word: string, verbs: ReplacementsData['verbs']): boolean {
  return endingOf(word, verbs) !== undefined;
}

/** A form (`present.3s`) of an infinitive; undefined where it cannot be made. */
export function inflected(verb: string, form: string, verbs: ReplacementsData['verbs']): string | undefined {
  const end = endingOf(verb, verbs);
  const forms = end === undefined ? [] : (verbs.endings[end] ?? '').split(' ');
  const found = forms[verbs.forms.indexOf(form)];
  return end === undefined || found === undefined ? undefined : verb.slice(0, verb.length - end.length) + found;
}

/** Whether a word is one of a list, folded. */
export function isOneOf(word: string, list: readonly string[]): boolean {
  return list.some((one) => fold(one) === word);
}
