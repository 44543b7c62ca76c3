// Runs a TypeScript script: `node scripts/run.mjs scripts/<name>.ts [arguments]`. Node 20 cannot read TypeScript itself.
import { spawn } from 'node:child_process';
import { bundled } from './bundle.mjs';

const [script = '', ...rest] = process.argv.slice(2);
const outfile = await bundled(script);
const child = spawn(process.execPath, ['--enable-source-maps', outfile, ...rest], { stdio: 'inherit' });
// The script may have something to clean up: it gets the signals, and this process ends after it.
for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('error', (error) => {
  console.error(error.message);
  process.exit(1);
});
child.on('exit', (code) => process.exit(code ?? 1));
