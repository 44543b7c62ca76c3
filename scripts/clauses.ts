// Prints the files of clauses and agreements that ship beside the bundles, as JSON: name and content (called by esbuild.mjs).
import { CLAUSE_LANGUAGES, readClauses } from './clauses/read.ts';
import { readAgreement } from './clauses/readAgreement.ts';

const files = CLAUSE_LANGUAGES.flatMap((language) => [
  [`clauses.${language}.json`, JSON.stringify(readClauses(language))],
  [`agreement.${language}.json`, JSON.stringify(readAgreement(language))],
]);
process.stdout.write(JSON.stringify({ files: Object.fromEntries(files) }));
