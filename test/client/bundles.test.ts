import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { setTimeout as after } from 'node:timers/promises';
import manifest from '../../package.json';

/** A stand-in for VS Code: every name is a class. */
const vscode = new Proxy({}, { get: () => class {} });

/** Evaluates a bundle as an extension host does; `modules`: what it may ask for. */
function load(file: string, modules: (name: string) => unknown): Record<string, unknown> {
  const module = { exports: {} };
  const evaluate = new Function('module', 'exports', 'require', readFileSync(file, 'utf8'));
  evaluate(module, module.exports, modules);
  return module.exports;
}

test('the client for browsers asks for nothing but VS Code', () => {
  const client = load(manifest.browser, (name) => {
    assert.equal(name, 'vscode');
    return vscode;
  });
  assert.deepEqual(Object.keys(client).sort(), ['activate', 'deactivate']);
});

test('the client for Node asks for VS Code and what Node has', () => {
  const require = createRequire(import.meta.url);
  const client = load(manifest.main, (name) =>
    name === 'vscode' ? vscode : require(`node:${name.replace('node:', '')}`),
  );
  assert.deepEqual(Object.keys(client).sort(), ['activate', 'deactivate']);
});

test('a build leaves every bundle in its place until the new one takes it', async () => {
  const bundles = [manifest.main, manifest.browser, ...Object.values(manifest.bin)];
  const build = spawn(process.execPath, ['esbuild.mjs'], { stdio: 'ignore' });
  const lacking = new Set<string>();
  while (build.exitCode === null && build.signalCode === null) {
    for (const file of bundles.filter((one) => !existsSync(one))) lacking.add(file);
    await after(2);
  }
  assert.equal(build.exitCode, 0);
  assert.deepEqual([...lacking], []);
});
