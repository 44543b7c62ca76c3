// Makes every bundle of the product; `node esbuild.mjs` prints the size of each.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import * as esbuild from 'esbuild';

const { resolve } = createRequire(import.meta.url);
/** Bundles that are run by their names. */
const PROGRAMS = ['cli.js', 'server.js'];

/** What goes to dist, by name. */
const output = new Map();

/** Runs a script that prints what it made as JSON; its `files` and `binaries` (in base64) go to dist. */
function made(script) {
  const { status, stdout } = spawnSync(process.execPath, ['scripts/run.mjs', script], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) process.exit(1);
  const { files, binaries = {}, ...rest } = JSON.parse(stdout);
  for (const [name, text] of Object.entries(files)) output.set(name, text);
  for (const [name, base64] of Object.entries(binaries)) output.set(name, Buffer.from(base64, 'base64'));
  return rest;
}

/** The catalogue's data with every language's words already taken apart, so that reading starts quickly. */
const { node: besideFiles, worker: inOne } = made('scripts/compact.ts');
// Read by the server when an explanation is first asked for.
made('scripts/explanations.ts');
// Read when the first clause is written.
made('scripts/clauses.ts');

/** Puts the compact catalogue in the place of the generated module. */
const catalogue = (contents) => ({
  name: 'compact-catalogue',
  setup(build) {
    build.onLoad({ filter: /catalogue[\\/]data\.generated\.ts$/ }, () => ({ contents, loader: 'js' }));
  },
});

const common = {
  outdir: 'dist',
  write: false,
  bundle: true,
  minify: true,
  metafile: true,
  charset: 'utf8',
  loader: { '.json': 'json', '.md': 'text' },
  logLevel: 'warning',
};

/** What reads official files is a bundle of its own, loaded when a text is imported. */
const apart = {
  name: 'import-apart',
  setup(build) {
    build.onResolve({ filter: /official[\\/]importAct\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './importAct.js', external: true } : undefined,
    );
  },
};

const onNode = {
  ...common,
  entryPoints: {
    cli: 'server/src/cli/main.ts',
    server: 'server/src/node.ts',
    importAct: 'server/src/regulation/official/importAct.ts',
  },
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  // Its ESM build asks for import.meta.url, which a CommonJS bundle does not have.
  alias: { tinyglobby: resolve('tinyglobby') },
  plugins: [catalogue(besideFiles), apart],
  banner: { js: '#!/usr/bin/env node' },
};

const inWorker = {
  ...common,
  entryPoints: { 'server.browser': 'server/src/browser.ts' },
  format: 'iife',
  platform: 'browser',
  target: 'es2023',
  plugins: [catalogue(inOne)],
};

/** The client, where there is Node: VS Code itself is there already. */
const client = {
  ...common,
  entryPoints: { client: 'client/src/node.ts' },
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  external: ['vscode'],
};

/** The client in a browser, whose extension host evaluates CommonJS too. */
const browserClient = {
  ...client,
  entryPoints: { 'client.browser': 'client/src/browser.ts' },
  platform: 'browser',
  target: 'es2023',
};

const built = await Promise.all(
  [onNode, inWorker, client, browserClient].map((options) => esbuild.build(options)),
).catch(() => process.exit(1));

const examples = built
  .flatMap(({ metafile }) => Object.keys(metafile.inputs))
  .filter((path) => /\/examples\.[a-z]+\.json$/.test(path));
if (examples.length > 0) throw new Error(`examples never ship, but a bundle holds ${examples.join(', ')}`);

const imported = built
  .flatMap(({ metafile }) => Object.entries(metafile.outputs))
  .flatMap(([file, { imports }]) => (file.endsWith('.browser.js') ? imports.map(({ path }) => path) : []));
const foreign = imported.filter((path) => path !== 'vscode');
if (foreign.length > 0) throw new Error(`a browser has no ${foreign.join(', ')}, but a bundle for it asks for it`);

for (const { path, contents } of built.flatMap(({ outputFiles }) => outputFiles)) output.set(basename(path), contents);
mkdirSync('dist', { recursive: true });
// Written apart and moved there when all is made: whoever uses dist meanwhile finds every file, and whole.
const folder = mkdtempSync('dist/.build-');
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const [name, contents] of output) {
  const mode = PROGRAMS.includes(name) ? 0o755 : 0o644;
  writeFileSync(join(folder, name), contents, { mode });
}
for (const name of output.keys()) renameSync(join(folder, name), join('dist', name));
// What an earlier version of the build made is not part of this one.
for (const entry of readdirSync('dist', { withFileTypes: true })) {
  if (entry.isFile() && !output.has(entry.name)) rmSync(join('dist', entry.name), { force: true });
}

/** The size of each file of a folder, in order of their names. */
function sizes(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => `${folder}/${name}  ${(statSync(join(folder, name)).size / 1000).toFixed(1)} kB`)
    .sort();
}

// Made by `npm run regulation`; the build leaves them as they are.
const texts = existsSync('dist/regulation') ? sizes('dist/regulation') : [];
console.log([...sizes('dist'), ...texts].join('\n'));
if (texts.length === 0) console.log('No official text is in: npm run regulation');
