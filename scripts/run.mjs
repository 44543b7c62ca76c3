// Runs a TypeScript script: `node scripts/run.mjs scripts/<name>.ts [arguments]`. Node 20 cannot read TypeScript itself.
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import * as esbuild from 'esbuild';

process.chdir(join(import.meta.dirname, '..'));
const [script = '', ...rest] = process.argv.slice(2);
if (!existsSync(script)) {
  console.error(`${script || 'scripts/run.mjs'}: there is no such script`);
  process.exit(2);
}

const outfile = resolve('node_modules/.cache/scripts', `${basename(script, '.ts')}-${process.pid}.mjs`);
await esbuild
  .build({
    entryPoints: [script],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
    loader: { '.json': 'json', '.md': 'text' },
    logLevel: 'warning',
  })
  .catch(() => process.exit(1));
const { status } = spawnSync(process.execPath, ['--enable-source-maps', outfile, ...rest], { stdio: 'inherit' });
rmSync(outfile, { force: true });
process.exit(status ?? 1);
