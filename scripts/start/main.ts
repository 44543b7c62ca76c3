import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { withLifetime } from '../../test/vscode/host/lifetime.ts';
import { troubleText } from '../../test/vscode/host/run.ts';
import { openEditor } from './editor.ts';
import { sampleContract, userLanguage } from './sample.ts';

// npm runs scripts in the project's folder, but the user's files are relative to where npm was called.
const from = process.env['INIT_CWD'] ?? process.cwd();
const args = process.argv.slice(2).filter((argument) => argument !== '--no-editor');
const withEditor = !process.argv.includes('--no-editor');

const built = spawnSync(process.execPath, ['esbuild.mjs'], { stdio: ['ignore', 'ignore', 'inherit'] });
if (built.status !== 0) process.exit(built.status ?? 1);

const own = args.length > 0 ? args : [sampleContract(userLanguage()), '--fail-on', 'none'];
const { status } = spawnSync(process.execPath, [resolve('dist/cli.js'), 'check', ...own], {
  cwd: args.length > 0 ? from : '.',
  stdio: 'inherit',
});
// 1 says that something was found; anything else but 0, that there was nothing to review.
const reviewed = status === 0 || status === 1;
if (!withEditor || !reviewed) process.exit(status ?? 1);

await withLifetime((lifetime) => openEditor({ args, from }, lifetime)).catch((error: unknown) => {
  console.error(troubleText(error));
  process.exit(1);
});
process.exit(0);
