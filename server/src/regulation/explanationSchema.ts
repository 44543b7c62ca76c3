import * as z from 'zod';

const text = z.string().regex(/^\S(.*\S)?$/su, 'text without blanks around it');
const localText = z.strictObject({ fr: text, en: text });

/** What we say of a paragraph, a subparagraph, a point or a definition. */
export const unitSchema = z.strictObject({
  says: text.describe('What it says, what it obliges, whom.'),
  contract: text.optional().describe('What a data processing agreement should say, or its reader check, about it.'),
});

/** An article in one language: `gdpr/<language>/article-N.json`. Units are named as `provisionKey` writes them. */
export const articleSchema = z.strictObject({
  title: text.describe('The title in the official text of that language.'),
  summary: text.describe('What the article says, and for whom.'),
  units: z.record(z.string(), unitSchema),
});

/** Where a unit leads: folders of `server/data/requirements`, other provisions, recitals, ids of `guidance.json`. */
export const unitLinksSchema = z.strictObject({
  requirements: z.array(z.string()).optional(),
  provisions: z.array(z.string()).optional(),
  recitals: z.array(z.int()).optional(),
  guidance: z.array(z.string()).optional(),
});

/** The links of an article and of its units, the same for every language: `gdpr/links/article-N.json`. */
export const linksSchema = z.record(z.string(), unitLinksSchema);

/** Recitals in brief, by number: `gdpr/<language>/recitals.json`. */
export const recitalsSchema = z.record(z.string().regex(/^[0-9]+$/), text);

/** Guidance of authorities, by id: `guidance.json`. Dates are YYYY-MM-DD, or YYYY-MM, YYYY where no more is known. */
export const guidanceSchema = z.record(
  z.string(),
  z.strictObject({
    number: text.optional(),
    version: text.optional(),
    date: z.string().regex(/^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$/),
    publisher: z.union([text, localText]),
    title: localText,
  }),
);

/** Acts of the register in a few lines, by id: `acts/<language>.json`. */
export const actsSchema = z.record(
  z.string(),
  z.strictObject({
    title: text.describe('Its usual short name.'),
    says: text,
    status: text.describe('In force or repealed, by what, since when.'),
  }),
);

/** See `articleSchema`. */
export type ArticleText = Readonly<z.infer<typeof articleSchema>>;
/** See `unitLinksSchema`. */
export type UnitLinks = Readonly<z.infer<typeof unitLinksSchema>>;
/** See `actsSchema`. */
export type ActText = Readonly<z.infer<typeof actsSchema>[string]>;
/** An entry of `guidance.json`. */
export type GuidanceEntry = Readonly<z.infer<typeof guidanceSchema>[string]>;
