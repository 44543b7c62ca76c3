import * as z from 'zod';

const words = z.array(z.string()).optional();
const byLanguage = z.record(z.string().length(2), z.string());
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** An act of the register that we know well: what it is called, where it is published, what took its place. */
export const actSchema = z.strictObject({
  id: z.string().describe('What citations name it by: `gdpr`.'),
  kind: z.enum(['eu', 'national', 'clauses']),
  number: z.string().optional().describe('Its number as printed, which beats every name: `2016/679`, `78-17`.'),
  celex: z.string().optional(),
  consolidated: z.string().optional().describe('CELEX of the consolidated text.'),
  eli: z.string().optional(),
  url: z.string().optional().describe('Where people read it, when it is not EU law.'),
  articles: z.int().optional(),
  recitals: z.int().optional(),
  clauses: z.int().optional(),
  annexes: z.int().optional(),
  short: byLanguage.describe('What messages call it.'),
  title: byLanguage.describe('Its number with its kind, as it is cited in full.'),
  names: z.record(z.string().length(2), z.array(z.string())).describe('How contracts write it, without its number.'),
  onlyInItsLanguage: words.describe('Names that stand for another act in other languages.'),
  alone: z
    .boolean()
    .optional()
    .describe('Whether a name without a provision is a citation (default true); a number always is.'),
  anyClauses: z
    .boolean()
    .optional()
    .describe('Its names may as well mean another set of standard contractual clauses.'),
  hyphened: z
    .boolean()
    .optional()
    .describe('Whether a hyphen is part of its articles’ numbers: 40-1 (default: where it is no act of the Union).'),
  repealed: z
    .strictObject({
      how: z.enum(['repealed', 'invalid']),
      since: day,
      by: z.string().describe('The act that took its place.'),
      bySince: day.optional().describe('When it did, if not at once.'),
      provision: z.string().optional().describe('The provision of that act which repeals it.'),
      case: z.string().optional().describe('The judgment that annulled it.'),
      grace: day.optional().describe('Until when contracts concluded under it were still good.'),
    })
    .optional(),
});

/** Another law that contracts cite: we know its names, so that it is not taken for one of ours. */
export const otherActSchema = z.strictObject({
  id: z.string().startsWith('other:'),
  names: z.array(z.string()).min(1),
  numbers: words.describe('Numbers of national laws, without the year’s first digits left out: `3/2018`.'),
  alone: z.boolean().optional(),
});

/** What a paragraph, or an article without numbered paragraphs, is made of. */
const unit = z.strictObject({
  points: z.array(z.string()).optional(),
  subparagraphs: z.int().optional().describe('One if it is not said.'),
});

/** The skeleton of an act: the numbers of its units, and titles. */
export const structureSchema = z.strictObject({
  act: z.string(),
  recitals: z.int(),
  chapters: z.array(z.strictObject({ number: z.string(), title: byLanguage, first: z.int(), last: z.int() })),
  articles: z.array(
    z.strictObject({
      number: z.int(),
      title: byLanguage,
      chapter: z.string(),
      numbered: z.boolean().describe('Whether its paragraphs have numbers; if not, `units` holds one unit.'),
      units: z.array(unit).min(1),
    }),
  ),
});

/** The classes of words that the reader of citations knows. */
const classes = z.strictObject({
  article: words,
  plural: words.describe('Those that announce several.'),
  paragraph: words.describe('A numbered paragraph.'),
  alinea: words.describe('A paragraph, numbered or not, or even a point: what follows tells.'),
  subparagraph: words,
  sentence: words,
  point: words,
  numero: words.describe('Before the number of a definition (Nr. 7) or of an act (no 2016/679).'),
  range: words.describe('Between the ends of a range.'),
  from: words.describe('Before the beginning of a range.'),
  repetition: words.describe('After the number of an article that was put in later: 5 bis.'),
  and: words,
  joint: words.describe('Between two provisions that apply together.'),
  following: words,
  recital: words,
  chapter: words,
  section: words,
  clause: words,
  module: words,
  option: words,
  link: words.describe('Between a provision and its act.'),
  here: words.describe('Before the name of this very document.'),
  hereAlone: words.describe('This very document, without its name.'),
  place: words.describe('Elsewhere in this very document: above, below.'),
  document: words.describe('What contracts call themselves, their annexes and sister documents.'),
  union: words,
  filler: words.describe('Between the kind of an act and its number, or before its name.'),
  namely: words.describe('Between an act and the provisions of it that are meant.'),
  possessive: words.describe('Before a provision of the act that was named before: its Article 28.'),
  lead: words.describe('Little words that may stand beside those.'),
  hereinafter: words.describe('Words that may stand before a name which a contract gives to an act.'),
  hereinafterSure: words.describe('Those after which nothing but such a name can stand.'),
  means: words.describe('Between a name that a contract defines and what it stands for.'),
  repeals: words.describe('Near an act: the text itself says that it is past.'),
  same: words.describe('Before the kind of an act that was named before.'),
  sameAlone: words.describe('The act that was named before, without its kind.'),
  aside: words.describe('Between a provision and its act, without meaning for either.'),
  transfer: words.describe('Near a clause: the standard contractual clauses for transfers.'),
  processing: words.describe('Near a clause: those between controllers and processors.'),
  unit: words.describe('After a number that counts things, not provisions.'),
  bodyBefore: words.describe('Before “Article 29” when that is the name of a body.'),
  bodyAfter: words.describe('After it.'),
});

const numbered = z.record(z.string().regex(/^(\d+|last)$/), z.array(z.string()));

/** How texts in one language cite the law: `server/data/languages/<language>/citations.json`. */
export const citationWordsSchema = z.strictObject({
  about: z.string(),
  stopwords: z.array(z.string()).describe('Little words that tell the language.'),
  sectionSign: z.enum(['section', 'paragraph']).describe('What § stands for when no article is before it.'),
  words: classes,
  ordinals: numbered,
  suffixes: z.array(z.string()).describe('Endings of ordinals written with digits: 2nd.'),
  cardinals: numbered,
  actNouns: z.record(z.enum(['regulation', 'directive', 'decision', 'law', 'code']), z.array(z.string())),
  actEndings: words.describe('Ends of the names of laws written as one word.'),
});

const phrases = z.record(z.string().length(2), z.array(z.string()));

/** What the articles of an act are about, so that a citation of the wrong one is noticed. */
export const dutiesSchema = z.strictObject({
  act: z.string(),
  fitting: z.array(z.int()).describe('Articles that may be cited beside any subject.'),
  duties: z.array(
    z.strictObject({
      id: z.string(),
      articles: z.array(z.int()).min(1).describe('The articles that govern it.'),
      also: z.array(z.int()).describe('Articles that deal with it too.'),
      name: byLanguage.describe('What the sentence speaks of: in French after “parlent”, with its preposition.'),
      words: phrases.describe('Phrases that plainly speak of it.'),
      with: phrases.optional().describe('Words of which one must stand in the sentence too.'),
      near: phrases.describe('Words that make its articles plausible in a sentence.'),
    }),
  ),
});

export type DutiesData = z.infer<typeof dutiesSchema>;
export type ActData = z.infer<typeof actSchema>;
export type OtherActData = z.infer<typeof otherActSchema>;
export type StructureData = z.infer<typeof structureSchema>;
export type CitationWordsData = z.infer<typeof citationWordsSchema>;
