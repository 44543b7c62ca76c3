import { isMainThread } from 'node:worker_threads';
import { serve } from './parallel.ts';
import { run } from './run.ts';

process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));
if (isMainThread) {
  run(process).then((exitCode) => {
    process.exitCode = exitCode;
  });
} else serve();
