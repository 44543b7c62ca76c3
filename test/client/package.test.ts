import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';

const TEXTS = [
  ...['package.json', 'package.nls.json', 'package.nls.fr.json'],
  ...['README.md', 'CHANGELOG.md', 'LICENSE', 'images/icon.png'],
];
const SNIPPETS = ['snippets/dpa.en.code-snippets', 'snippets/dpa.fr.code-snippets'];
const BUNDLES = ['dist/client.js', 'dist/client.browser.js', 'dist/server.js', 'dist/server.browser.js'];

test('the extension holds its bundles, their data and its texts, and nothing else', () => {
  const vsce = 'node_modules/@vscode/vsce/vsce';
  const listed = execFileSync(process.execPath, [vsce, 'ls', '--no-dependencies'], { encoding: 'utf8' });
  const files = listed.split('\n').filter((line) => line !== '');
  for (const name of [...TEXTS, ...BUNDLES, ...SNIPPETS]) assert.ok(files.includes(name), `${name} is left out`);
  const data =
    /^(dist\/(regulation\/)?[\w-]+(\.[\w-]+)*\.(js|json|bin)|docs\/pictures\/[\w.-]+\.png|syntaxes\/[\w.-]+\.json|snippets\/[\w.-]+\.code-snippets)$/;
  assert.deepEqual(
    files.filter((name) => !TEXTS.includes(name) && !data.test(name)),
    [],
  );
});
