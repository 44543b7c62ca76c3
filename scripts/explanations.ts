// Prints the files of explanations that ship beside the bundles, as JSON: name and content (called by esbuild.mjs).
import { gatherExplanations, LANGUAGES } from './explanations/gather.ts';

const files = LANGUAGES.map((language) => [
  `explanations.${language}.json`,
  JSON.stringify(gatherExplanations(language)),
]);
process.stdout.write(JSON.stringify({ files: Object.fromEntries(files) }));
