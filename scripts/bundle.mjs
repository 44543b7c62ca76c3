import { existsSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

/**
 * Makes one JavaScript file of a TypeScript script, which Node 20 cannot read itself, and answers its path; it is
 * removed when this process ends. The working directory becomes the project's.
 */
export async function bundled(script) {
  process.chdir(join(import.meta.dirname, '..'));
  if (!existsSync(script)) fail(`${script || 'scripts/run.mjs'}: there is no such script`);
  if (!existsSync('node_modules/esbuild')) fail('The packages are not installed yet: run `npm ci` first.');
  const esbuild = await import('esbuild');
  const outfile = resolve('node_modules/.cache/scripts', `${basename(script, '.ts')}-${process.pid}.mjs`);
  process.on('exit', () => rmSync(outfile, { force: true }));
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
  return outfile;
}

function fail(message) {
  console.error(message);
  process.exit(2);
}
