// `npm start`: builds, then prints the review of a sample contract; `npm start -- FILE…` reviews those files.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';

const root = join(import.meta.dirname, '..');
// npm runs scripts in the project's folder, but the user's files are relative to where npm was called.
const from = process.env.INIT_CWD ?? process.cwd();
// --no-editor: this program opens no editor yet; accepted so that scripts may already say so.
const args = process.argv.slice(2).filter((argument) => argument !== '--no-editor');

const built = spawnSync(process.execPath, ['esbuild.mjs'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
if (built.status !== 0) process.exit(built.status ?? 1);

const cli = join(root, 'dist', 'cli.js');
const own = args.length > 0 ? args : [sample(), '--fail-on', 'none'];
const { status } = spawnSync(process.execPath, [cli, 'check', ...own], {
  cwd: args.length > 0 ? from : root,
  stdio: 'inherit',
});
process.exit(status ?? 1);

/** A sample contract in the user's language. */
function sample() {
  const locale = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '';
  const language = locale.toLowerCase().startsWith('fr') ? 'fr' : 'en';
  const samples = [join('test', 'contracts', 'sample'), join('test', 'contracts', language)]
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => readdirSync(join(root, folder)).map((name) => join(folder, name)))
    .filter((path) => path.endsWith('.md'));
  const [first] = [...samples.filter((path) => path.includes(`sample${sep}${language}`)), ...samples];
  if (first !== undefined) return first;
  console.error('test/contracts holds no sample contract');
  process.exit(1);
}
