import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { test } from 'node:test';
import { globSync } from 'tinyglobby';

/** Who may import whom (ARCHITECTURE.md §1): each folder may import itself and the folders named. */
const LAYERS = [
  'text',
  'blocks',
  'contract',
  'regulation',
  'catalogue',
  'drafting',
  'messages',
  'rules',
  'features',
  'lsp',
];
const CLI = ['cli', 'drafting', 'rules', 'messages', 'catalogue', 'contract', 'regulation', 'text'];
const ENTRIES = ['node.ts', 'browser.ts'];
const ZOD = [
  'catalogue/schema.ts',
  'catalogue/playbook.ts',
  'drafting/repair/replacementSchema.ts',
  'drafting/schema.ts',
  'lsp/settings.ts',
  'regulation/explanationSchema.ts',
  'regulation/schema.ts',
  'rules/schema.ts',
];
/** What reads markup and archives, and what compares texts, each in the one file that hides it. */
const READERS: Readonly<Record<string, string>> = {
  htmlparser2: 'regulation/official/markup.ts',
  fflate: 'regulation/official/archive.ts',
  diff: 'cli/fix.ts',
};
const MOST_LINES = 300;

const SRC = 'server/src';
const CLIENT = 'client/src';
const CLIENT_PACKAGES = ['vscode', 'vscode-languageclient'];
const sources = globSync('**/*.ts', { cwd: SRC }).sort();
const written = globSync(['server/src/**/*.ts', 'client/src/**/*.ts', 'scripts/**/*.{ts,mjs}', 'test/**/*.ts']).sort();

function importsOf(file: string, folder = SRC): readonly string[] {
  const lines = readFileSync(join(folder, file), 'utf8').split('\n');
  return lines.flatMap((line) => /(?:from|import)(?:\s+|\s*\()'([^']+)'/.exec(line)?.[1] ?? []);
}

function mayImport(file: string, target: string): boolean {
  const [folder = '', other = ''] = [file, target].map((path) => path.split('/')[0] ?? '');
  if (ENTRIES.includes(folder)) return true;
  if (target.startsWith('../data/')) return file.endsWith('.generated.ts');
  if (other === 'protocol') return ['protocol', 'features', 'lsp', ...ENTRIES].includes(folder);
  if (folder === 'cli') return CLI.includes(other) || target === '../../package.json';
  return LAYERS.includes(other) && LAYERS.indexOf(other) <= LAYERS.indexOf(folder);
}

test('a folder imports only what stands left of it', () => {
  for (const file of sources) {
    for (const name of importsOf(file).filter((one) => one.startsWith('.'))) {
      const target = posix.join(dirname(file), name);
      assert.ok(mayImport(file, target), `${file} imports ${name}`);
    }
  }
});

test('packages are imported only where they belong', () => {
  for (const file of sources) {
    const edge = file.startsWith('cli/') || file === 'node.ts';
    const protocol = file.startsWith('features/') || file.startsWith('lsp/') || ENTRIES.includes(file);
    for (const name of importsOf(file).filter((one) => !one.startsWith('.'))) {
      if (name.startsWith('node:') || name === 'tinyglobby') assert.ok(edge, `${file} imports ${name}`);
      else if (name.startsWith('zod')) assert.ok(ZOD.includes(file), `${file} imports ${name}`);
      else if (name.startsWith('vscode-languageserver')) assert.ok(protocol, `${file} imports ${name}`);
      else if (READERS[name] !== undefined) assert.equal(file, READERS[name], `${file} imports ${name}`);
      else assert.fail(`${file} imports ${name}`);
    }
  }
});

test('the client imports nothing of the server but its protocol, and no Node', () => {
  for (const file of globSync('**/*.ts', { cwd: CLIENT }).sort()) {
    for (const name of importsOf(file, CLIENT)) {
      const target = posix.join(dirname(file), name);
      const own = name.startsWith('.') && !target.startsWith('..');
      const allowed = own || target.startsWith('../../server/src/protocol/') || CLIENT_PACKAGES.includes(name);
      const entry = ENTRIES.includes(file) && name === `vscode-languageclient/${file.replace('.ts', '')}`;
      assert.ok(allowed || entry, `client/src/${file} imports ${name}`);
    }
  }
});

test('what the client decides is apart from VS Code: it is tested without it', () => {
  const tested = globSync('test/client/*.ts').flatMap((file) => importsOf(file, '.'));
  const modules = tested.flatMap((name) => /client\/src\/(.+)/.exec(name)?.[1] ?? []);
  assert.ok(modules.length >= 6);
  for (const file of modules) assert.ok(!importsOf(file, CLIENT).some((name) => name.startsWith('vscode')), file);
});

/** The words of a program that reach for a network, comments left aside. */
function networkWords(file: string): readonly string[] {
  const code = readFileSync(file, 'utf8').replace(/^\s*(\/?\*|\/\/).*$/gm, '');
  const words =
    /\b(fetch|XMLHttpRequest|WebSocket|WebTransport|EventSource|sendBeacon)\b|'(node:)?(https?|http2|net|tls|dgram|dns)'/g;
  return code.match(words) ?? [];
}

test('the network is used by one file only, which only the import of official texts reaches', () => {
  const programs = globSync(['client/src/**/*.ts', 'server/src/**/*.ts'], { ignore: '**/*.d.ts' }).sort();
  const reaching = programs.filter((file) => networkWords(file).length > 0);
  assert.deepEqual(reaching, ['client/src/download.ts']);
  const users = (name: string) =>
    programs.filter((file) => new RegExp(`^import (?!type )[^;]*/${name}'`, 'm').test(readFileSync(file, 'utf8')));
  assert.deepEqual(users('download.ts'), ['client/src/officialFiles.ts']);
  assert.deepEqual(users('officialFiles.ts'), ['client/src/importOfficialText.ts']);
});

test('only the command line writes to a console or knows its process', () => {
  for (const file of sources.filter((one) => !one.startsWith('cli/') && !ENTRIES.includes(one))) {
    assert.doesNotMatch(readFileSync(join(SRC, file), 'utf8'), /(?<![.\w])(console|process)\.\w/, file);
  }
});

test(`no file is longer than ${MOST_LINES} lines`, () => {
  for (const file of written.filter((one) => !one.endsWith('.generated.ts'))) {
    const lines = readFileSync(file, 'utf8').split('\n').length - 1;
    assert.ok(lines <= MOST_LINES, `${file} has ${lines} lines`);
  }
});
