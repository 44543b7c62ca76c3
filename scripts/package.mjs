// `npm run package`: builds, makes dpa-review-<version>.vsix, and says what is in it (vsce does) and how large it is.
import { spawnSync } from 'node:child_process';
import { readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';

const root = join(import.meta.dirname, '..');
const MOST_BYTES = 2_000_000;
/** What an extension may hold: bundles and their data, the texts of the Marketplace, the icon, pictures. */
const ALLOWED = [
  /^\[Content_Types\]\.xml$/,
  /^extension\.vsixmanifest$/,
  /^extension\/(package\.json|package\.nls(\.[a-z]+)?\.json|readme\.md|changelog\.md|LICENSE\.txt)$/,
  /^extension\/dist\/(regulation\/)?[\w.-]+\.(js|json|bin)$/,
  /^extension\/images\/icon\.png$/,
  /^extension\/docs\/pictures\/[\w.-]+\.(png|gif|jpg)$/,
  /^extension\/syntaxes\/[\w.-]+\.json$/,
  /^extension\/snippets\/dpa\.(en|fr)\.code-snippets$/,
];
const NEEDED = ['client.js', 'client.browser.js', 'server.js', 'server.browser.js'];

function run(...args) {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) process.exit(status ?? 1);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const file = `${name}-${version}.vsix`;
// Whoever installs the package meanwhile finds a whole one; one that holds what it must not takes nobody's place.
const part = `${name}-${version}.${process.pid}.vsix`;
process.on('exit', () => rmSync(join(root, part), { force: true }));
run('esbuild.mjs');
const vsce = join(dirname(createRequire(import.meta.url).resolve('@vscode/vsce/package.json')), 'vsce');
const options = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];
run(vsce, 'package', ...options, '--out', part);

const names = [];
let texts = 0;
const list = ({ name, size }) => {
  names.push(name);
  if (name.startsWith('extension/dist/regulation/')) texts += size;
  return false;
};
unzipSync(readFileSync(join(root, part)), { filter: list });
const strays = names.filter((name) => !ALLOWED.some((pattern) => pattern.test(name)));
if (strays.length > 0) fail(`${file} holds what an extension must not: ${strays.join(', ')}`);
const lacking = NEEDED.filter((name) => !names.includes(`extension/dist/${name}`));
if (lacking.length > 0) fail(`${file} lacks dist/${lacking.join(', dist/')}`);
const bytes = statSync(join(root, part)).size;
// Official texts come on top: how many are in is the choice of whoever packages it.
if (bytes - texts > MOST_BYTES) fail(`${file} has ${bytes - texts} bytes; the limit is ${MOST_BYTES}`);
renameSync(join(root, part), join(root, file));
const official = texts > 0 ? `, ${(texts / 1000).toFixed(1)} kB of it official texts` : '';
console.log(`${file}: ${(bytes / 1000).toFixed(1)} kB${official}, ${names.length} files`);
