// Makes every bundle of the product; `node esbuild.mjs` prints the size of each.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as esbuild from 'esbuild';

const { resolve } = createRequire(import.meta.url);

/** The catalogue's data with every language's words already taken apart, so that the command starts quickly. */
function compactCatalogue() {
  const { status, stdout } = spawnSync(process.execPath, ['scripts/run.mjs', 'scripts/compact.ts'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) process.exit(1);
  const { module, files } = JSON.parse(stdout);
  mkdirSync('dist', { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join('dist', name), text);
  return module;
}

const compact = {
  name: 'compact-catalogue',
  setup(build) {
    build.onLoad({ filter: /data\.generated\.ts$/ }, () => ({ contents: compactCatalogue(), loader: 'js' }));
  },
};

const { metafile } = await esbuild
  .build({
    entryPoints: { cli: 'server/src/cli/main.ts' },
    outdir: 'dist',
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    minify: true,
    metafile: true,
    charset: 'utf8',
    // Its ESM build asks for import.meta.url, which a CommonJS bundle does not have.
    alias: { tinyglobby: resolve('tinyglobby') },
    loader: { '.json': 'json', '.md': 'text' },
    plugins: [compact],
    banner: { js: '#!/usr/bin/env node' },
    logLevel: 'warning',
  })
  .catch(() => process.exit(1));

chmodSync('dist/cli.js', 0o755);

const examples = Object.keys(metafile.inputs).filter((path) => /\/examples\.[a-z]+\.json$/.test(path));
if (examples.length > 0) throw new Error(`examples never ship, but a bundle holds ${examples.join(', ')}`);

for (const name of readdirSync('dist').sort()) {
  console.log(`dist/${name}  ${(statSync(join('dist', name)).size / 1000).toFixed(1)} kB`);
}
