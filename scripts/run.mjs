// Runs a TypeScript script: `node scripts/run.mjs scripts/<name>.ts [arguments]`. Node 20 cannot read TypeScript itself.
import { spawnSync } from 'node:child_process';
import { bundled } from './bundle.mjs';

const [script = '', ...rest] = process.argv.slice(2);
const outfile = await bundled(script);
const { status } = spawnSync(process.execPath, ['--enable-source-maps', outfile, ...rest], { stdio: 'inherit' });
process.exit(status ?? 1);
