import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as esbuild from 'esbuild';
import type { Lifetime } from './lifetime.ts';

/** A test-only extension: VS Code runs a suite only from inside an extension under development. */
const MANIFEST = {
  name: 'suite',
  publisher: 'dpa-review-tests',
  version: '0.0.0',
  engines: { vscode: '*' },
};

/** Bundles the suite that starts at `entry` into an extension of its own; answers its folder, gone with the lifetime. */
export async function bundleSuite(entry: string, lifetime: Lifetime): Promise<string> {
  // Inside node_modules, so that mocha, which stays outside the bundle, is found.
  const folder = resolve(`node_modules/.cache/vscode-suite-${process.pid}`);
  lifetime.onEnd(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify(MANIFEST));
  await esbuild.build({
    entryPoints: [entry],
    outfile: join(folder, 'index.js'),
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    loader: { '.json': 'json', '.md': 'text', '.txt': 'text' },
    logLevel: 'warning',
  });
  return folder;
}
