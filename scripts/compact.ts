// Prints what stands for the catalogue's data in bundles, as JSON: a module and, for each language, a file of words and a
// file of pages (called by esbuild.mjs).
import { compactData } from '../server/src/catalogue/catalogue.ts';
import { catalogueData } from '../server/src/catalogue/data.generated.ts';
import { PAGE_LANGUAGES, readPages } from './pages.ts';

const { compact = {}, ...data } = compactData(catalogueData);
const files: Record<string, string> = {};

/** A module of the data; `forms` writes how the forms of a language are had. */
function moduleOf(head: string, forms: (language: string) => string): string {
  const languages = Object.entries(compact).map(([language, { forms: _, ...rest }]) => {
    const known = JSON.stringify(rest).slice(0, -1);
    return `${JSON.stringify(language)}: ${known}, "forms": () => ${forms(language)} }`;
  });
  const plain = `JSON.parse(${JSON.stringify(JSON.stringify(data))})`;
  return `${head}export const catalogueData = { ...${plain}, compact: { ${languages.join(', ')} } };`;
}

for (const [language, { forms }] of Object.entries(compact)) {
  files[`words.${language}.json`] = JSON.stringify(forms());
}

for (const language of PAGE_LANGUAGES) files[`pages.${language}.json`] = JSON.stringify(readPages(language));

const READ = `import { readFileSync } from 'node:fs';
import { join } from 'node:path';
const read = (name) => JSON.parse(readFileSync(join(__dirname, name), 'utf8'));
`;
/** On a disk, the forms of a language are read from their own file when a contract in that language is met. */
const node = moduleOf(READ, (language) => `read("words.${language}.json")`);
/** A worker has everything in one file. */
const worker = moduleOf('', (language) => `JSON.parse(${JSON.stringify(files[`words.${language}.json`])})`);
process.stdout.write(JSON.stringify({ node, worker, files }));
