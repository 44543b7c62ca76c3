// Every check and test, in one script: `npm test`, or `npm test -- cli` for the tests whose path contains "cli";
// `npm test -- vscode` runs the suite in a real VS Code, `npm test -- vscode outline` what has "outline" in its title.
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import * as esbuild from 'esbuild';
import { globSync } from 'tinyglobby';
import { testStart } from './test/start.ts';
import { newTally, skip, tallyText } from './test/tally.ts';
import { testInVscode } from './test/vscode.ts';

const OUT = `node_modules/.cache/test-${process.pid}`;
const filters = process.argv.slice(2);
const tally = newTally();

function step(name: string, command: string, ...args: string[]): void {
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  const passed = status === 0;
  tally[passed ? 'passed' : 'failed']++;
  console.log(`${passed ? '✔' : '✘'} ${name}`);
}

async function bundle(files: string[]): Promise<string[]> {
  rmSync(OUT, { recursive: true, force: true });
  await esbuild
    .build({
      entryPoints: files,
      outdir: OUT,
      outbase: 'test',
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      packages: 'external',
      sourcemap: 'linked',
      outExtension: { '.js': '.mjs' },
      loader: { '.json': 'json', '.md': 'text' },
      logLevel: 'warning',
    })
    .catch(() => process.exit(1));
  return files.map((file) => join(OUT, relative('test', file).replace(/\.ts$/, '.mjs')));
}

async function test(files: string[]): Promise<void> {
  const stream = run({ files: await bundle(files), concurrency: true, timeout: 300_000 });
  const isTest = (data: { name: string; details: { type?: string | undefined } }) =>
    data.details.type !== 'suite' && !data.name.endsWith('.mjs');
  stream.on('test:pass', (data) => {
    if (!isTest(data)) return;
    if (data.skip === undefined) tally.passed++;
    else skip(tally, typeof data.skip === 'string' ? data.skip : data.name);
  });
  stream.on('test:fail', (data) => {
    if (data.details.type !== 'suite') tally.failed++;
  });
  await pipeline(stream, new spec(), process.stdout, { end: false });
}

const bin = (name: string) => join('node_modules', '.bin', name);
if (filters.length === 0) {
  if (existsSync('scripts/generate.ts')) {
    step('generated files are fresh', process.execPath, 'scripts/run.mjs', 'scripts/generate.ts', '--check');
  }
  step('types', bin('tsc'), '-b');
  step('lint', bin('biome'), 'lint', '--error-on-warnings', '.');
}
step('build', process.execPath, 'esbuild.mjs');

const inVscode = filters[0] === 'vscode';
const all = globSync('test/**/*.test.ts', { ignore: ['test/vscode/suite/**'] }).sort();
const chosen = filters.length === 0 ? all : all.filter((file) => filters.some((filter) => file.includes(filter)));
if (!inVscode && chosen.length > 0) await test(chosen);
rmSync(OUT, { recursive: true, force: true });
const only = filters.slice(1).join(' ');
if (inVscode || filters.length === 0) {
  await testInVscode(tally, only);
  if (only === '') await testStart(tally);
}
if (!inVscode && chosen.length === 0) {
  console.log(`no test has ${filters.join(' or ')} in its path`);
  tally.failed++;
}

console.log(tallyText(tally));
process.exit(tally.failed === 0 ? 0 : 1);
