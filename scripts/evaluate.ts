// Measures the recogniser on every labelled document and writes docs/accuracy.md: `npm run evaluate`.
// While working on cues: `npm run evaluate -- [requirement…] --verbose [--set NAME] [--doc NAME] [--labels FOLDER]` prints the differences and writes nothing.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { catalogueData } from '../server/src/catalogue/data.generated.ts';
import { createReviewer } from '../server/src/catalogue/reviewer.ts';
import { printDifferences } from './evaluation/differences.ts';
import { frameUse } from './evaluation/frames.ts';
import { allLabelled, type Labelled, SHARED } from './evaluation/labels.ts';
import { compareAll, sumBy } from './evaluation/measure.ts';
import { metamorphic } from './evaluation/metamorphic.ts';
import { framesText, metamorphicText, sentencesText, table } from './evaluation/report.ts';
import { reviewSentences } from './evaluation/sentences.ts';

const TARGET = 'docs/accuracy.md';
const values = process.argv.slice(2);
const option = (name: string) => values.flatMap((value, i) => (value === name ? [values[i + 1] as string] : []));
const taken = new Set([...option('--labels'), ...option('--set'), ...option('--doc')]);
const wanted = values.filter((one) => !one.startsWith('--') && !taken.has(one));
const verbose = values.includes('--verbose');

const reviewer = createReviewer(catalogueData);
for (const problem of reviewer.compiled.problems) console.log(`DATA: ${problem}`);
if (!existsSync(SHARED)) console.log(`${SHARED} is not here: only the project's own fictional contracts are measured.`);

function chosen(document: Labelled): boolean {
  const [sets, names] = [option('--set'), option('--doc')];
  return (!sets.length || sets.includes(document.set)) && (!names.length || names.includes(document.name));
}

const documents = allLabelled(option('--labels')).filter(chosen);
const compared = compareAll(reviewer, documents).filter((one) => !wanted.length || wanted.includes(one.requirement));
const bySet = sumBy(compared, (one) => `${one.document.set}, ${one.document.language}, ${one.document.kind}`);
const byRequirement = sumBy(compared, (one) => (one.document.kind === 'dpa' ? '' : 'notice: ') + one.requirement);
if (verbose) printDifferences(reviewer, compared);
console.log(table(bySet));
console.log(table(byRequirement));

const partial = verbose || wanted.length > 0 || taken.size > 0;
if (!partial) {
  const real = documents.filter((one) => one.set !== 'fictional');
  const sentences = reviewSentences(reviewer, true);
  const changes = metamorphic(reviewer, real.length ? real : documents);
  const text = `${readFileSync('scripts/evaluation/accuracy.head.md', 'utf8')}
## By set

${table(bySet)}

## By requirement (all sets)

${table(byRequirement)}

## The English sentence corpus

${sentencesText(sentences)}

## Changes to the text

${metamorphicText(changes)}

## Frames

${framesText(frameUse(reviewer, documents))}
`;
  if (existsSync(SHARED)) writeFileSync(TARGET, text);
  console.log(
    `\n${sentencesText(sentences)}\n\n${metamorphicText(changes)}\n\n${framesText(frameUse(reviewer, documents)).split('\n')[0]}`,
  );
  if (values.includes('--list'))
    console.log(
      [
        ...sentences.missing.map((one) => `MISSING ${one}`),
        ...sentences.unsatisfied.map((one) => `UNSATISFIED ${one}`),
        ...sentences.stands.map(
          (one) => `STANDS ${one.judgement} ${one.hash} [${one.frames.join(', ')}]: ${one.text.slice(0, 700)}`,
        ),
        ...changes.moved.map((one) => `MOVED ${one}`),
        ...changes.missed.map((one) => `UNSEEN ${one}`),
      ].join('\n'),
    );
}
