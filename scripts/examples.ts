// Runs the examples of the data and prints those that fail: `npm run examples -- [requirement…] [--language fr]`.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogueData } from '../server/src/catalogue/data.generated.ts';
import { createReviewer } from '../server/src/catalogue/reviewer.ts';
import { runExamples } from './evaluation/examples.ts';

const wanted = process.argv.slice(2).filter((one) => !one.startsWith('--'));
const quiet = process.argv.includes('--quiet');
const reviewer = createReviewer(catalogueData);
for (const problem of reviewer.compiled.problems) console.log(`DATA: ${problem}`);
const root = 'server/data/requirements';
let total = 0;
let failed = 0;
for (const folder of readdirSync(root).sort()) {
  if (wanted.length && !wanted.includes(folder)) continue;
  if (!existsSync(join(root, folder, 'requirement.json'))) continue;
  for (const language of ['fr', 'en']) {
    const path = join(root, folder, `examples.${language}.json`);
    if (!existsSync(path)) continue;
    const results = runExamples(reviewer, folder, language, JSON.parse(readFileSync(path, 'utf8')));
    const wrong = results.filter((one) => !one.right);
    total += results.length;
    failed += wrong.length;
    console.log(`${folder} ${language}: ${results.length - wrong.length}/${results.length}`);
    if (!quiet)
      for (const one of wrong)
        console.log(
          `  ${one.element} should be ${one.expected ? 'satisfied' : 'NOT satisfied'}${one.by ? ` (by ${one.by})` : ''}: ${one.text.replace(/\n/g, ' ⏎ ')}`,
        );
  }
}
console.log(`${total - failed}/${total} examples right`);
