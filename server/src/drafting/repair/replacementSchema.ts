import * as z from 'zod';

const words = z.array(z.string());

/** A wording, and what is put in its place. */
const replacementSchema = z.strictObject({
  reasons: words
    .min(1)
    .describe(
      'Reasons why words weaken an element: keys of the messages; or the element that they miss by little (`audits.inspections`).',
    ),
  find: z.string().describe('Slots with spaces between: CONTRIBUTING.md, “Replacements”.'),
  put: z.string().describe('Empty: the words are left out, with the spaces and commas around them put right.'),
});

/** How long a deadline may be, and how it is written. */
const deadlineSchema = z.strictObject({
  elements: words.describe('`breach-notification.useful-deadline`'),
  figures: z.string(),
  words: z.string(),
  unit: z.string(),
  unless: words.describe('Words that begin so make the deadline another one: it is left alone.'),
});

/** How weak words of a language are made binding (server/data/drafting/replacements.<language>.json). */
export const replacementsSchema = z.strictObject({
  /** Beside these a wording is another one: `may not`, `ne peut`. */
  negations: words,
  /** Phrases that are never touched: `as the case may be`. */
  keep: words,
  /** In a sentence with these, a permission is meant as one. */
  exceptional: words,
  /** How a duty is said, the usual way first: the contract’s own way is taken. */
  duty: words,
  /** Pronouns that may stand between a modal and its verb. */
  clitics: words,
  /** Finite forms by the end of the infinitive, in the order of `forms`; no form: the verb is left alone. */
  verbs: z.strictObject({ forms: words, endings: z.record(z.string(), z.string()) }),
  /** Words that a wording may begin with (`{head:can}`), by the form that the verb behind them takes without them. */
  heads: z.record(z.string(), z.record(z.string(), z.string())),
  /** How a duty is said in each form, where the verb itself cannot be inflected. */
  duties: z.record(z.string(), z.string()),
  replacements: z.array(replacementSchema),
  deadlines: z.array(deadlineSchema),
  /** Words of deadlines. */
  numerals: words,
  units: words,
  /** Words that join the last two members of a list. */
  conjunctions: words,
  /** What a processor does for ends of its own: it is taken out of a list of what it does. */
  ownEnds: words,
  /** A sentence with these says what the law asks for: it stays. */
  lawful: words,
  /** Stands in the place of a numbered paragraph that is deleted. */
  deleted: z.string(),
});

/** What is done about each reason why words weaken an element, in every language (server/data/drafting/repair/reasons.json). */
export const reasonsSchema = z.strictObject({
  modal: words.describe('A modal gives them: it may stand in the sentence that announces a list.'),
  permits: words.describe('Given where a sentence permits or excludes something: the sentence may be deleted.'),
  restricts: words.describe('No sentence beside the words cures them: they restrict or contradict what it would say.'),
});

export type ReasonsData = z.infer<typeof reasonsSchema>;
export type ReplacementsData = z.infer<typeof replacementsSchema>;
export type Replacement = z.infer<typeof replacementSchema>;
export type DeadlineData = z.infer<typeof deadlineSchema>;
