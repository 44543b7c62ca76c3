import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { globSync } from 'tinyglobby';
import { README } from '../../test/support/contracts.ts';
import { type Lifetime, withLifetime } from '../../test/vscode/host/lifetime.ts';
import { runSuite, troubleText } from '../../test/vscode/host/run.ts';
import { bundleSuite } from '../../test/vscode/host/suite.ts';
import { packaged } from '../package/packaged.ts';
import { copyOfSamples } from '../start/sample.ts';
import { skip, type Tally } from './tally.ts';

const SUITE = 'test/vscode/suite';
const CONTRACTS = 'test/contracts';
const SUITE_MS = 240_000;
const LANGUAGES = ['en', 'fr'] as const;

/** Packages the extension and runs the suite on it in a real VS Code: the tests with these words in their titles, or all. */
export async function testInVscode(tally: Tally, only: string): Promise<void> {
  console.log('\nIn a real VS Code');
  await withLifetime(async (lifetime) => {
    const suite = await bundleSuite(`${SUITE}/index.ts`, lifetime);
    const workspace = makeWorkspace(lifetime);
    writeFileSync(join(suite, 'expected.json'), JSON.stringify(expectedFindings()));
    const vsix = packaged();
    const outcome = await runSuite(
      { vsix, suite, workspace, settings: {}, milliseconds: SUITE_MS, only },
      lifetime,
      (line) => console.log(line),
    );
    if ('missing' in outcome) return missing(tally, outcome.missing);
    tally.passed += outcome.passes;
    tally.failed += outcome.failures;
    for (const reason of outcome.skipped) skip(tally, reason);
  }).catch((error: unknown) => fail(tally, troubleText(error)));
}

function fail(tally: Tally, why: string): void {
  tally.failed++;
  console.log(`✘ the suite in VS Code: ${why}`);
}

/** Continuous integration must not pass because it has no VS Code; at somebody's desk it is said, and counted. */
function missing(tally: Tally, why: string): void {
  if (process.env['CI']) {
    fail(tally, why);
    return;
  }
  const sources = globSync(`${SUITE}/*.test.ts`).map((file) => readFileSync(file, 'utf8'));
  const tests = sources.join('\n').match(/^ *it\(/gm)?.length ?? 0;
  console.log(`The suite in a real VS Code was not run: ${why}`);
  skip(tally, `the suite in a real VS Code: ${why}`, tests);
}

/** A folder as a lawyer may have it: contracts in both languages, and files that are none. */
function makeWorkspace(lifetime: Lifetime): string {
  const folder = mkdtempSync(join(tmpdir(), 'dpa-workspace-'));
  lifetime.onEnd(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
  copyOfSamples(folder);
  writeFileSync(join(folder, 'README.md'), README);
  return folder;
}

/** What the command line finds in the contracts that the suite opens, by contract and language of the messages. */
function expectedFindings(): Readonly<Record<string, unknown>> {
  const contracts = ['en/meridiq-analytics.md', 'fr/cadrance-paie.md'];
  const entries = contracts.flatMap((contract) =>
    LANGUAGES.map((language) => [`${basename(contract)} ${language}`, findingsOf(join(CONTRACTS, contract), language)]),
  );
  return Object.fromEntries(entries);
}

function findingsOf(contract: string, language: string): unknown {
  const args = ['dist/cli.js', 'check', '--format', 'json', '--lang', language, '--fail-on', 'none', contract];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (!existsSync(contract) || stdout === '') throw new Error(`${contract} cannot be reviewed: ${stderr}`);
  return JSON.parse(stdout).contracts[0].findings;
}
