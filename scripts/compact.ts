// Prints what stands for the catalogue's data in bundles, as JSON: a module and, for each language, a file of words (in
// base64) and a file of pages (called by esbuild.mjs).
import { type CatalogueData, createCatalogue, languageWords } from '../server/src/catalogue/catalogue.ts';
import { compile } from '../server/src/catalogue/compile.ts';
import { catalogueData } from '../server/src/catalogue/data.generated.ts';
import type { WordingData } from '../server/src/catalogue/schema.ts';
import { writeFormTable } from '../server/src/text/formTableFile.ts';
import { hashOf } from '../server/src/text/hash.ts';
import { PAGE_LANGUAGES, readPages, readRulePages } from './pages.ts';

const { lexicon } = compile(createCatalogue(catalogueData), languageWords(catalogueData));

/** A language's words without its forms, and these as a file. */
function wordsOf(language: string, index: number) {
  const forms = lexicon.forms(index);
  const { hash: key } = hashOf(Buffer.from(writeFormTable(forms, 0)).toString('latin1'));
  const file = Buffer.from(writeFormTable(forms, key)).toString('base64');
  return { language, key, file };
}

const words = lexicon.languages.map(wordsOf);

/** The data without what only the forms are made of. */
function bareData({ requirements, frames, wordings, languages }: CatalogueData): CatalogueData {
  const bare = (of: Readonly<Record<string, WordingData>>) =>
    Object.fromEntries(Object.entries(of).map(([id, { concepts: _, ...texts }]) => [id, texts]));
  const bareFrames = Object.entries(frames ?? {}).map(([name, { idea: _, ...frame }]) => [name, frame] as const);
  return {
    requirements: requirements.map((one) => ({ ...one, frames: one.frames.map(({ idea: _, ...frame }) => frame) })),
    frames: Object.fromEntries(bareFrames),
    wordings: Object.fromEntries(Object.entries(wordings).map(([language, of]) => [language, bare(of)])),
    languages: Object.fromEntries(Object.keys(languages).map((language) => [language, []])),
  };
}

/** A module of the data; `bytes` writes how the file of a language is had. */
function moduleOf(head: string, bytes: (language: string) => string): string {
  const known = new Map(languageWords(catalogueData).map((one) => [one.language, one]));
  const languages = words.map(({ language, key }) => {
    const { accented = false, stopwords = [], names = [] } = known.get(language) ?? {};
    const data = JSON.stringify({ accented, stopwords, names, key }).slice(0, -1);
    return `${JSON.stringify(language)}: ${data}, "bytes": () => ${bytes(language)} }`;
  });
  const plain = `JSON.parse(${JSON.stringify(JSON.stringify(bareData(catalogueData)))})`;
  return `${head}export const catalogueData = { ...${plain}, compact: { ${languages.join(', ')} } };`;
}

const READ = `import { readFileSync } from 'node:fs';
import { join } from 'node:path';
`;
/** On a disk, the forms of a language are read from their own file when a contract in that language is met. */
const node = moduleOf(READ, (language) => `readFileSync(join(__dirname, "words.${language}.bin"))`);

/** In a worker they come from its client, which `browser.ts` puts in the place of these. */
const worker = moduleOf('', () => 'new Uint8Array()');

const files = Object.fromEntries(
  PAGE_LANGUAGES.map((language) => [
    `pages.${language}.json`,
    JSON.stringify({ ...readPages(language), ...readRulePages(language) }),
  ]),
);
const binaries = Object.fromEntries(words.map(({ language, file }) => [`words.${language}.bin`, file]));
process.stdout.write(JSON.stringify({ node, worker, files, binaries }));
