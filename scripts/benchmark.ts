// Measures speed and memory on fictional contracts and writes docs/performance.md: `npm run benchmark`. With `server`, only
// the server is measured and nothing is written.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { globSync } from 'tinyglobby';
import { type DraftMeasures, measureDrafts } from './benchmark/drafts.ts';
import { limited, rounded, shown } from './benchmark/format.ts';
import { type Measures, measure, median, type Subject } from './benchmark/measure.ts';
import { measureServer, type ServerMeasures } from './benchmark/server.ts';
import { fictionalContracts, textOf } from './benchmark/text.ts';

const PROCESSES = 5;
const SIZES = [
  { name: '10 KB', bytes: 10_000, full: undefined, edit: undefined },
  { name: '100 KB', bytes: 100_000, full: 40, edit: 3 },
  { name: '1 MB', bytes: 1_000_000, full: undefined, edit: 6 },
  { name: '10 MB', bytes: 10_000_000, full: undefined, edit: undefined },
] as const;
/** What the server may cost: times as multiples of the floor's, memory in MB. */
const SERVER_SIZES = [
  { name: '10 KB', bytes: 10_000, first: 1.7, key: undefined, memory: 80 },
  { name: '100 KB', bytes: 100_000, first: undefined, key: 2.5, memory: 95 },
  { name: '1 MB', bytes: 1_000_000, first: undefined, key: 1.2, memory: 160 },
] as const;
/** One key in twenty may take so many times what the middle one may. */
const SLOW_KEY = 2;
const CONTRACTS = 1000;
/** What a fix may cost at 100 KB. */
const FIX_MS = 30;
const CLI = 'dist/cli.js';
const SERVER = 'dist/server.js';
/** The native program: what npm puts into `.bin` is a wrapper that would cost rumdl a start of Node. */
const [RUMDL = 'rumdl'] = globSync('node_modules/@rumdl/cli-*/rumdl*');

const [mode, subject = '', file = ''] = process.argv.slice(2);
if (mode === 'drafts') console.log(JSON.stringify(measureDrafts(subject)));
else if (mode === 'measure') console.log(JSON.stringify(await measure(subject as Subject, file)));
else if (mode === 'server') await inFolder(async (folder) => console.log((await servers(folder)).join('\n')));
else await inFolder(writeReport);

async function inFolder(run: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'dpa-review-benchmark-'));
  try {
    node('esbuild.mjs');
    await run(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function writeReport(folder: string): Promise<void> {
  const report = [
    ...head(),
    ...analysis(folder),
    ...drafts(folder),
    ...command(folder),
    ...(await servers(folder)),
  ].join('\n');
  mkdirSync('docs', { recursive: true });
  writeFileSync('docs/performance.md', report);
  console.log('docs/performance.md is written');
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

/** Writing clauses: each candidate is reviewed before it is offered. */
function drafts(folder: string): string[] {
  const rows = SIZES.filter(({ bytes }) => bytes <= 1_000_000).map(({ name, bytes }) => {
    const runs = Array.from({ length: PROCESSES }, (): DraftMeasures => {
      const path = join(folder, `${bytes}.md`);
      const { stdout, status, stderr } = spawnSync(process.execPath, [process.argv[1] ?? '', 'drafts', path], {
        encoding: 'utf8',
      });
      if (status !== 0) throw new Error(stderr);
      return JSON.parse(stdout) as DraftMeasures;
    });
    const of = (key: keyof DraftMeasures) => median(runs.map((run) => run[key]));
    const limit = bytes === 100_000 ? FIX_MS : undefined;
    const fixes = [limited(of('insert'), limit), shown(of('worstInsert')), limited(of('repair'), limit)];
    return `| ${name} | ${[...fixes, shown(of('worstRepair')), shown(of('suggest'))].join(' | ')} |`;
  });
  return [
    '## Writing clauses',
    '',
    'The clause of every requirement, into the text without it, and the repair of every element that does not hold, each on its own; then what is',
    'suggested on an empty line. What is inserted or repaired was reviewed in its place.',
    '',
    '| text | insert a clause ms | slowest ms | strengthen ms | slowest ms | suggestions ms |',
    '|---|---|---|---|---|---|',
    ...rows,
    '',
  ];
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

/** The server beside the floor: the least that a server made with the same library does. Their processes take turns. */
async function servers(folder: string): Promise<string[]> {
  const floorServer = join(folder, 'floor.cjs');
  await esbuild.build({
    entryPoints: ['scripts/benchmark/floorServer.ts'],
    outfile: floorServer,
    bundle: true,
    minify: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
  });
  const rows: string[] = [];
  let wakings = 0;
  for (const { name, bytes, ...limits } of SERVER_SIZES) {
    const text = textOf(bytes, fictionalContracts(), 'spaced');
    const floor: ServerMeasures[] = [];
    const ours: ServerMeasures[] = [];
    for (let k = 0; k < PROCESSES; k++) {
      floor.push(await measureServer(floorServer, text));
      ours.push(await measureServer(SERVER, text));
    }
    const floorKey = session(floor).key;
    const key = limits.key && limits.key * floorKey;
    const first = limits.first && limits.first * session(floor).first;
    rows.push(`| ${name} | floor | ${sessionCells(session(floor), {})} |`);
    rows.push(
      `| ${name} | dpa-review | ${sessionCells(session(ours), { first, key, slow: key && key * SLOW_KEY, memory: limits.memory })} |`,
    );
    wakings = Math.max(wakings, session(ours).wakings - session(floor).wakings);
    console.log(rows.at(-1));
  }
  return [
    '## The server',
    '',
    'One session: a contract is opened, then 40 keys, half of them newlines, each elsewhere; the client asks for the',
    'diagnostics after each. *Floor*: a server made with the same library that runs one expression over the text',
    '(`scripts/benchmark/floorServer.ts`). First: from the start of the process to the first diagnostics. Slow key: the',
    '38th of 40, the slowest last. Memory: resident after the keys. Limits in brackets; those of times are multiples of the floor.',
    '',
    '| text | server | first ms | one key ms | slow key ms | memory MB |',
    '|---|---|---|---|---|---|',
    ...rows,
    '',
    `While nobody types, the server wakes ${shown(wakings)} times in 1.5 s more often than the floor.`,
    '',
  ];
}

interface SessionCosts {
  readonly first: number;
  readonly key: number;
  readonly slow: number;
  readonly memory: number;
  readonly wakings: number;
}

function session(runs: readonly ServerMeasures[]): SessionCosts {
  return {
    first: median(runs.map((one) => one.first)),
    key: median(runs.map(({ keys }) => median(keys))),
    slow: median(
      runs.map(({ keys }) => [...keys].sort((a, b) => a - b)[Math.floor(keys.length * 0.95) - 1] ?? Number.NaN),
    ),
    memory: median(runs.map((one) => one.memory)),
    wakings: median(runs.map((one) => one.wakings)),
  };
}

function sessionCells(
  costs: SessionCosts,
  limits: Partial<Record<'first' | 'key' | 'slow' | 'memory', number | undefined>>,
): string {
  return (['first', 'key', 'slow', 'memory'] as const)
    .map((one) => limited(costs[one], rounded(limits[one])))
    .join(' | ');
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
