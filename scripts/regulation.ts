// Makes the compact files of official texts that ship beside the bundles: `npm run regulation` asks the Publications Office for
// them, `npm run regulation -- --from FOLDER` reads files that are there already. None of it is ever committed.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import shipped from '../server/data/regulations/downloads.json';
import register from '../server/data/regulations/officialTexts.json';
import { en } from '../server/src/messages/en.ts';
import { type ActFile, actFileName } from '../server/src/regulation/actFile.ts';
import { downloadAll, type Failure, pinName, type Source } from './regulation/download.ts';
import { filesIn, type Gathered, gather, writeActs } from './regulation/folder.ts';
import { type Pins, pinsOf } from './regulation/pins.ts';

/** A data file of this script. */
function readJson<T>(name: string): T {
  return JSON.parse(readFileSync(join('scripts', 'regulation', name), 'utf8')) as T;
}

interface Shipped extends Source {
  readonly languages: readonly string[];
  readonly acts: Readonly<Record<string, readonly string[]>>;
}

const downloads: Shipped = shipped;

const USAGE = `Usage: npm run regulation [-- OPTION…]
  --from FOLDER       read the official files of a folder instead of asking the Publications Office
  --to FOLDER         where to write (dist/regulation)
  --languages fr,en   what to ask for (${downloads.languages.join(',')})
  --base ADDRESS      where to ask instead of ${downloads.base}
  --pins FOLDER       print the pins of the official files of a folder, and write nothing
`;

/** npm runs scripts in the project's folder, but folders are named from where npm was called. */
const fromThere = (folder: string) => resolve(process.env['INIT_CWD'] ?? '.', folder);

const today = () => new Date().toISOString().slice(0, 10);

function told(act: ActFile): string {
  const { articles, recitals, paragraphs, points } = act.units;
  const units = `${articles} articles, ${paragraphs} paragraphs, ${points} points, ${recitals} recitals`;
  return [`${actFileName(act)}: ${units}`, ...en.official.source(act).map((line) => `  ${line}`)].join('\n');
}

function report({ acts, refusals, unused }: Gathered, folder: string): void {
  for (const name of unused) console.log(`${name}: not needed, another file gives its text`);
  for (const refusal of refusals) console.error(`${refusal.file}: refused: ${en.official.refusal(refusal)}`);
  for (const act of acts) console.log(told(act));
  console.log(acts.length > 0 ? `Written to ${folder}` : 'Nothing was written: no file holds the text of an act.');
}

function explained(failure: Failure): string {
  if ('problem' in failure) {
    return `${failure.problem}. Without a network: save the files elsewhere, and npm run regulation -- --from FOLDER`;
  }
  if ('refusal' in failure) return en.official.refusal(failure.refusal);
  return `refused: it is not the text that was checked (sha256 ${failure.digest}). Compare it with the one before, then change scripts/regulation/pins.json`;
}

/** Asks for everything that is shipped. */
function downloaded(languages: readonly string[], base: string) {
  return downloadAll({
    ...{ acts: downloads.acts, languages, pins: readJson<Pins>('pins.json'), register },
    source: { ...downloads, base },
    taken: (wanted, { unpinned, digest }) =>
      console.log(`${pinName(wanted)}: taken, ${unpinned ? `not pinned, sha256 ${digest}` : 'as pinned'}`),
    failed: (wanted, failure) => console.error(`${pinName(wanted)}: ${explained(failure)}`),
  });
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      from: { type: 'string' },
      to: { type: 'string' },
      languages: { type: 'string', default: downloads.languages.join(',') },
      base: { type: 'string', default: downloads.base },
      pins: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  if (values.pins !== undefined) {
    console.log(JSON.stringify(pinsOf(filesIn(fromThere(values.pins)), register), null, 2));
    return 0;
  }
  const { from } = values;
  const to = values.to === undefined ? join('dist', 'regulation') : fromThere(values.to);
  const given =
    from === undefined
      ? await downloaded(values.languages.split(','), values.base)
      : { files: filesIn(fromThere(from)), failures: 0 };
  const gathered = gather(given.files, register, today());
  writeActs(gathered.acts, to);
  report(gathered, to);
  return given.failures > 0 || gathered.acts.length === 0 ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
  process.exitCode = 2;
}
