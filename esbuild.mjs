// Makes every bundle of the product; `node esbuild.mjs` prints the size of each.
import { chmodSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as esbuild from 'esbuild';

const { resolve } = createRequire(import.meta.url);

rmSync('dist', { recursive: true, force: true });

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
    banner: { js: '#!/usr/bin/env node' },
    logLevel: 'warning',
  })
  .catch(() => process.exit(1));

chmodSync('dist/cli.js', 0o755);

const examples = Object.keys(metafile.inputs).filter((path) => /\/examples\.[a-z]+\.json$/.test(path));
if (examples.length > 0) throw new Error(`examples never ship, but a bundle holds ${examples.join(', ')}`);

for (const [path, { bytes }] of Object.entries(metafile.outputs)) {
  console.log(`${path}  ${(bytes / 1000).toFixed(1)} kB`);
}
