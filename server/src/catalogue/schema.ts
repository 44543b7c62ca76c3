import * as z from 'zod';

const severity = z.enum(['error', 'warning', 'information']);
const concept = z.string().regex(/^[a-z0-9-]+\.[a-z0-9*-]+$/);

/** What an element's frames look for in the text, as a lawyer writes it down. See CONTRIBUTING.md, "The matching language". */
export const frameSchema = z.strictObject({
  name: z.string(),
  idea: z.string().optional().describe('The legal idea in one sentence: who, must, what, to whom, when.'),
  elements: z.array(z.string()).optional(),
  effect: z.enum(['satisfies', 'touches', 'defeats', 'flags']).optional(),
  flag: z.string().optional(),
  anchor: z.array(concept),
  actor: z.enum(['processor', 'controller', 'subprocessor', 'any']).optional(),
  named: z.boolean().optional(),
  force: z.enum(['duty', 'right', 'any']).optional(),
  polarity: z.enum(['affirmed', 'negated', 'any']).optional(),
  with: z.array(z.string()).optional(),
  without: z.array(concept).optional(),
  withoutNear: z.int().optional(),
  weakenedBy: z.record(concept, z.string()).optional(),
  maxHours: z.int().optional(),
  minHours: z.int().optional(),
  atLeast: z.int().optional(),
  label: z.boolean().optional(),
  first: z.boolean().optional(),
  definitions: z.boolean().optional(),
  languages: z.array(z.string()).optional(),
  reason: z.string().optional(),
  needs: z.array(z.string()).optional(),
  unless: z.array(z.string()).optional(),
});

/** Frames that bear on several requirements, by name. Which elements they satisfy stands with each of these. */
export const sharedFramesSchema = z.record(z.string(), frameSchema.omit({ name: true, elements: true }));

/** One requirement of the law: its provision, its elements and the frames that recognise them. */
export const requirementSchema = z.strictObject({
  id: z.string(),
  profile: z.enum(['dpa', 'privacy-notice']),
  /** The id printed in reports where the folder's name had to differ. */
  order: z.int(),
  provision: z.string(),
  provisions: z.array(z.string()).optional(),
  mandatory: z.boolean(),
  severity: z.strictObject({ missing: severity.optional(), partial: severity.optional() }),
  severityIf: z
    .array(z.strictObject({ flag: z.string(), missing: severity.optional(), partial: severity.optional() }))
    .optional(),
  /** Where its clause would stand if it is missing: under the heading of the first of these requirements that is dealt with. */
  near: z.array(z.string()).optional(),
  /** How it is drafted: as a clause (default), as one of the particulars of the processing, or at the beginning of the contract. */
  drafted: z.enum(['particular', 'beginning']).optional(),
  /** Not applicable unless a frame raises this flag. */
  appliesIf: z.string().optional(),
  /** Where the best evidence stands: `first`, the first words found (parties are named at the beginning); else the most telling ones. */
  evidence: z.literal('first').optional(),
  elements: z.array(
    z.strictObject({
      id: z.string(),
      mark: z.enum(['core', 'dagger', 'recommended']),
      severity: severity.optional(),
      severityUnless: z.strictObject({ element: z.string(), severity }).optional(),
      /** Satisfied as long as nothing speaks against it. */
      holds: z.boolean().optional(),
      /** With `holds`: left out of the verdict as long as nothing speaks against it, for what only needs a word where it is found. */
      quiet: z.boolean().optional(),
      /** Only satisfied together with this other element. */
      requires: z.string().optional(),
    }),
  ),
  frames: z.array(frameSchema),
  /** By the name of a shared frame: which of the elements it satisfies. */
  shared: z.record(z.string(), z.array(z.string()).min(1)).optional(),
});

/** A requirement's words in one language: titles, what was looked for, and the forms of the concepts its frames use. */
export const wordingSchema = z.strictObject({
  title: z.string(),
  /** How words of the headings of its clauses begin, folded: lower case, no accents, hyphens and apostrophes as spaces. */
  headings: z.array(z.string()).min(1),
  elements: z.record(z.string(), z.strictObject({ title: z.string(), lookedFor: z.string() })),
  concepts: z.record(concept, z.array(z.string())).optional(),
});

/** Fragments of fictional contracts that satisfy an element, and look-alikes that do not. */
export const examplesSchema = z.record(
  z.string(),
  z.strictObject({ satisfied: z.array(z.string()).min(3), notSatisfied: z.array(z.string()).min(3) }),
);

const endings = z.strictObject({ base: z.string(), finite: z.string(), participle: z.string(), gerund: z.string() });

/** One file of a language: any of its parts; files of one folder are merged. */
export const languageSchema = z.strictObject({
  about: z.string().optional(),
  stopwords: z.array(z.string()).optional(),
  inflection: z
    .strictObject({
      accented: z.boolean().optional(),
      verbs: z.record(z.string(), endings),
      nouns: z.record(z.string(), z.string()),
      adjectives: z.record(z.string(), z.string()),
    })
    .optional(),
  concepts: z.record(concept, z.array(z.string())).optional(),
});

export type FrameData = z.infer<typeof frameSchema>;
export type SharedFramesData = z.infer<typeof sharedFramesSchema>;
export type RequirementData = z.infer<typeof requirementSchema>;
export type WordingData = z.infer<typeof wordingSchema>;
export type LanguageData = z.infer<typeof languageSchema>;
