import { availableParallelism } from 'node:os';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { STDIN } from './files.ts';
import { createFileReviewer, type FileResult, type Setup } from './reviewFile.ts';

const ENOUGH_FOR_WORKERS = 48;
const MOST_WORKERS = 8;

/** How many workers so many files deserve; 0 where one thread does it sooner. */
export function workersFor(paths: readonly string[]): number {
  if (paths.length < ENOUGH_FOR_WORKERS || paths.includes(STDIN)) return 0;
  const workers = Math.min(availableParallelism(), MOST_WORKERS);
  return workers > 1 ? workers : 0;
}

/** Reviews the files in worker threads; the results come in the order of the files. */
export async function* inParallel(
  paths: readonly string[],
  setup: Setup,
  workerCount: number,
): AsyncGenerator<FileResult> {
  const settle: ((result: FileResult) => void)[] = [];
  const results = paths.map(() => new Promise<FileResult>((resolve) => settle.push(resolve)));
  let next = 0;
  const start = (): Worker => {
    const worker = new Worker(__filename, { workerData: setup });
    let current = -1;
    const feed = () => {
      current = next++;
      if (current < paths.length) worker.postMessage(paths[current]);
    };
    worker.on('message', (result: FileResult) => {
      settle[current]?.(result);
      feed();
    });
    worker.on('error', ({ stack = '' }) => {
      settle[current]?.({ path: paths[current] ?? '', problem: 'internal', stack });
      workers.push(start());
    });
    feed();
    return worker;
  };
  const workers: Worker[] = [];
  for (let i = 0; i < workerCount; i++) workers.push(start());
  try {
    for (const result of results) yield await result;
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** What a worker does: it answers each path with its result. */
export function serve(): void {
  const reviewer = createFileReviewer(workerData as Setup, process.stdin);
  parentPort?.on('message', async (path: string) => {
    parentPort?.postMessage(await reviewer.review(path));
  });
}
