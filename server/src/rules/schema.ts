import * as z from 'zod';

/** Words or phrases, by language; case, accents, apostrophes and hyphens do not matter. */
const phrases = z.record(z.string().length(2), z.array(z.string()));

/** What tells blanks that were never filled in from the rest of a contract. */
export const blanksSchema = z.strictObject({
  instructions: phrases.describe(
    'In brackets they make a blank wherever they stand: `[to be completed by the buyer]`.',
  ),
  beginnings: phrases.describe(
    'In brackets they make a blank at the beginning: `[insert name]`, `[name of the company]`.',
  ),
  lastWords: phrases.describe('In brackets they make a blank at the end: `[Customer name]`.'),
  units: phrases.describe('What empty brackets count: `[ ] days`.'),
  labels: phrases.describe('Labels whose value is never left out: “Last updated:”.'),
  signatures: phrases.describe('Words near which lines are to be filled by hand.'),
  signers: phrases.describe('They begin the label of a line on which somebody signs: “For the buyer: ____”.'),
  numbered: phrases.describe('What a Roman numeral counts: “chapter XX”.'),
  numerals: z
    .record(z.string(), z.array(z.string()))
    .describe('Numerals that look like blanks, with their neighbours: where one of these stands too, they count.'),
});

export type BlanksData = z.infer<typeof blanksSchema>;
