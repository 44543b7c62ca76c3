// Prints what stands for the catalogue's data in bundles, as JSON: a module and, for each language, a file of words and a
// file of pages (called by esbuild.mjs).
import { compactData } from '../server/src/catalogue/catalogue.ts';
import { catalogueData } from '../server/src/catalogue/data.generated.ts';
import { PAGE_LANGUAGES, readPages } from './pages.ts';

const { compact = {}, ...data } = compactData(catalogueData);
const files: Record<string, string> = {};

/** The forms of a language are read from their own file, when a contract in that language is met. */
const languages = Object.entries(compact).map(([language, { forms, ...rest }]) => {
  files[`words.${language}.json`] = JSON.stringify(forms());
  const head = JSON.stringify(rest).slice(0, -1);
  return `${JSON.stringify(language)}: ${head}, "forms": () => read("words.${language}.json") }`;
});

/** Explanations of the requirements, by folder: read when a user asks for one. */
for (const language of PAGE_LANGUAGES) files[`pages.${language}.json`] = JSON.stringify(readPages(language));

const module = `import { readFileSync } from 'node:fs';
import { join } from 'node:path';
const read = (name) => JSON.parse(readFileSync(join(__dirname, name), 'utf8'));
export const catalogueData = { ...JSON.parse(${JSON.stringify(JSON.stringify(data))}), compact: { ${languages.join(', ')} } };`;
process.stdout.write(JSON.stringify({ module, files }));
