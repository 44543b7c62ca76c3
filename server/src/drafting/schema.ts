import * as z from 'zod';

const noun = z.string().refine((form) => form.includes('{noun}'), 'stands around {noun}');

/** How words of one kind stand with their article: `{noun}` for the words themselves. */
const formsSchema = z.strictObject({ the: noun, of: noun, to: noun });

/** A name with its kind, a key of `forms`. */
const namedSchema = z.strictObject({ noun: z.string(), form: z.string() });

/** What drafting needs to know of a language (server/data/drafting/<language>.json). */
export const draftingSchema = z.strictObject({
  /** What stands for something that only the lawyer knows; `{label}` says what. */
  blank: z.string().refine((form) => form.includes('{label}'), 'says where the {label} stands'),
  /** What stands for an example of a fact that the lawyer is to check. */
  check: z.string().refine((form) => form.includes('{label}'), 'says where the {label} stands'),
  /** By kind of words: `name` is a proper name, `nameVowel` one before which words lose their last letter. */
  forms: z.intersection(z.record(z.string(), formsSchema), z.object({ name: formsSchema })),
  /** Words that lose their last letter before a name that begins with a vowel. */
  elided: z.array(z.string()),
  /** How a contract speaks to the controller, and as whom the processor speaks. */
  addressed: z.strictObject({ you: z.string(), we: z.string() }),
  /** The Regulation's words for the parties: their name where they have no other. `bare`: whether they may stand without article. */
  roles: z.strictObject({ controller: namedSchema, processor: namedSchema, bare: z.boolean() }),
  /** How the headings of annexes and lines that begin the signatures begin, what else is no clause; folded. As written: lines that end a document. */
  ends: z.strictObject({
    annexes: z.array(z.string()),
    signatures: z.array(z.string()),
    others: z.array(z.string()),
    colophons: z.array(z.string()),
  }),
  titles: z.strictObject({
    /** Words that keep their small letter in titles that have capitals. */
    little: z.array(z.string()),
    /** Words that join the parts of a title. */
    conjunctions: z.array(z.string()),
    /** Words after which a title only says more of what it named before. */
    prepositions: z.array(z.string()),
    /** Which of several nouns before a preposition says what a title is about. */
    subject: z.enum(['first', 'last']),
  }),
  /** Forms of companies, as they stand behind names. */
  companies: z.array(z.string()),
  /** How contracts call themselves. */
  contract: z.strictObject({
    default: namedSchema,
    /** `mentions`: words by which one tells that it does; a capital in them must be one in the contract. */
    called: z.array(namedSchema.extend({ mentions: z.array(z.string()).min(1) })),
  }),
  /** What tells a list of sub-processors, and what its table is headed with. */
  subprocessors: z.strictObject({
    about: z.array(z.string()).min(1),
    columns: z.strictObject({
      name: z.string(),
      activity: z.string(),
      place: z.string(),
      safeguard: z.string(),
      more: z.string(),
    }),
    places: z.array(z.string()).min(1),
    safeguards: z.array(z.string()).min(1),
  }),
});

export type DraftingWords = z.infer<typeof draftingSchema>;

/** By language of the contract. */
export type DraftingData = Readonly<Record<string, DraftingWords>>;
