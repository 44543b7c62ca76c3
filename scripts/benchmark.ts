// Measures speed and memory on fictional contracts and writes docs/performance.md: `npm run benchmark`.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { type Measures, measure, median, type Subject } from './benchmark/measure.ts';
import { fictionalContracts, textOf } from './benchmark/text.ts';

const PROCESSES = 5;
const SIZES = [
  { name: '10 KB', bytes: 10_000, full: undefined, edit: undefined },
  { name: '100 KB', bytes: 100_000, full: 40, edit: 3 },
  { name: '1 MB', bytes: 1_000_000, full: undefined, edit: 6 },
  { name: '10 MB', bytes: 10_000_000, full: undefined, edit: undefined },
] as const;
const CONTRACTS = 1000;
const CLI = 'dist/cli.js';
/** The native program: what npm puts into `.bin` is a wrapper that would cost rumdl a start of Node. */
const [RUMDL = 'rumdl'] = globSync('node_modules/@rumdl/cli-*/rumdl*');

const [mode, subject = '', file = ''] = process.argv.slice(2);
if (mode === 'measure') console.log(JSON.stringify(await measure(subject as Subject, file)));
else main();

function main(): void {
  const folder = mkdtempSync(join(tmpdir(), 'dpa-review-benchmark-'));
  try {
    node('esbuild.mjs');
    const report = [...head(), ...analysis(folder), ...command(folder)].join('\n');
    mkdirSync('docs', { recursive: true });
    writeFileSync('docs/performance.md', report);
    console.log('docs/performance.md is written');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function head(): string[] {
  const [cpu] = cpus();
  return [
    '# Performance',
    '',
    `Written by \`npm run benchmark\` (${new Date().toISOString().slice(0, 10)}; Node ${process.versions.node};`,
    `${cpus().length} × ${cpu?.model.trim() ?? 'unknown processor'}). Every figure is the median of ${PROCESSES} fresh processes, unless it says`,
    'otherwise. The texts are pieces of the fictional contracts of `test/contracts`, in both languages, with other',
    'parties in each copy; *dense* ones have no blank line. Half of the edits are newlines; an edit is timed from the',
    'new text to the new review. markdownlint and rumdl do other work than ours; they are here as a yardstick.',
    '',
  ];
}

function analysis(folder: string): string[] {
  const rows: string[] = [];
  const material = fictionalContracts();
  for (const size of SIZES) {
    for (const dense of [false, true]) {
      const path = join(folder, `${size.bytes}${dense ? '-dense' : ''}.md`);
      writeFileSync(path, textOf(size.bytes, material, dense ? 'dense' : 'spaced'));
      const name = `${size.name}${dense ? ', dense' : ''}`;
      const ours = measured('review', path, PROCESSES);
      rows.push(`| ${name} | dpa-review | ${cells(ours, size.full, size.edit)} |`);
      if (!dense) {
        const heavy = size.bytes > 5_000_000;
        const others = measured('markdownlint', path, heavy ? 1 : PROCESSES);
        rows.push(`| ${name} | markdownlint${heavy ? ' (1 process)' : ''} | ${cells(others, undefined, undefined)} |`);
      }
      console.log(rows.at(-1));
    }
  }
  const once = measured('review once', join(folder, '10000000.md'), PROCESSES);
  return [
    '## Analysis',
    '',
    'First: in a process that has read nothing before. Full: the same text again, warm. Limits in brackets.',
    '',
    '| text | tool | first ms | full ms | one edit ms | slowest edit ms | memory MB |',
    '|---|---|---|---|---|---|---|',
    ...rows,
    '',
    `A process that reads 10 MB once: ${limited(once.first, 2000)} ms, ${limited(once.megabytes, 400)} MB;`,
    `preparing the catalogue takes ${shown(once.start)} ms of its start.`,
    '',
  ];
}

function cells(measures: Measures, full: number | undefined, edit: number | undefined): string {
  return [
    shown(measures.first),
    limited(measures.full, full),
    limited(measures.edit, edit),
    shown(measures.worstEdit),
    shown(measures.megabytes),
  ].join(' | ');
}

function measured(what: Subject, path: string, processes: number): Measures {
  const runs = Array.from({ length: processes }, (): Measures => {
    const { stdout, status, stderr } = spawnSync(process.execPath, [process.argv[1] ?? '', 'measure', what, path], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(stdout, (_, value) => value ?? Number.NaN);
  });
  const of = (key: keyof Measures) => median(runs.map((run) => run[key]));
  return {
    start: of('start'),
    first: of('first'),
    full: of('full'),
    edit: of('edit'),
    worstEdit: of('worstEdit'),
    megabytes: of('megabytes'),
  };
}

function command(folder: string): string[] {
  const material = fictionalContracts();
  const many = join(folder, 'many');
  mkdirSync(many);
  for (let index = 0; index < CONTRACTS; index++) {
    const text = textOf(20_000, material, index % 2 === 0 ? 'spaced' : 'dense', index);
    writeFileSync(join(many, `${index}.md`), text);
  }
  const one = join(folder, '10000.md');
  const ours = (path: string) => wall(process.execPath, [CLI, 'check', path, '--format', 'json']);
  const rumdl = (path: string) => wall(RUMDL, ['check', '--no-cache', '--silent', path]);
  const markdownlint = (path: string) =>
    wall(process.execPath, [process.argv[1] ?? '', 'measure', 'markdownlint once', path]);
  const rows = [
    `| one file of 10 KB | dpa-review | ${limited(ours(one), 250)} |`,
    `| one file of 10 KB | rumdl | ${shown(rumdl(one))} |`,
    `| one file of 10 KB | markdownlint (called from Node) | ${shown(markdownlint(one))} |`,
    `| ${CONTRACTS.toLocaleString('en')} contracts of 20 KB | dpa-review | ${limited(ours(many), 10_000)} |`,
    `| ${CONTRACTS.toLocaleString('en')} contracts of 20 KB | rumdl | ${shown(rumdl(many))} |`,
  ];
  return [
    '## The command',
    '',
    'Wall time of the whole process, start included.',
    '',
    '| input | tool | ms |',
    '|---|---|---|',
    ...rows,
    '',
  ];
}

function wall(program: string, args: readonly string[]): number {
  return median(
    Array.from({ length: PROCESSES }, () => {
      const start = performance.now();
      const { error, status } = spawnSync(program, args, { stdio: 'ignore' });
      if (error || status === null || status > 1) throw new Error(`${program} failed`);
      return performance.now() - start;
    }),
  );
}

function node(script: string): void {
  const { status } = spawnSync(process.execPath, [script], { stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}

function shown(value: number): string {
  if (Number.isNaN(value) || !Number.isFinite(value)) return '–';
  return value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : value.toFixed(0);
}

function limited(value: number, limit: number | undefined): string {
  if (limit === undefined) return shown(value);
  return `${value <= limit ? '' : '**'}${shown(value)}${value <= limit ? '' : '**'} (≤ ${limit})`;
}
