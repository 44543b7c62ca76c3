// Prints the files of clauses that ship beside the bundles, as JSON: name and content (called by esbuild.mjs).
import { CLAUSE_LANGUAGES, readClauses } from './clauses/read.ts';

const files = CLAUSE_LANGUAGES.map((language) => [`clauses.${language}.json`, JSON.stringify(readClauses(language))]);
process.stdout.write(JSON.stringify({ files: Object.fromEntries(files) }));
