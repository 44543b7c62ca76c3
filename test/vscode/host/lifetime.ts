/** What must be undone when the work ends, however it ends. */
export interface Lifetime {
  /** Registers what to do at the end; the last registered is done first. */
  readonly onEnd: (action: () => void | Promise<void>) => void;
}

const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Does the work and then, whether it succeeded, failed or was interrupted by a signal, all that was registered.
 * After a signal the process ends with the usual exit code of that signal.
 */
export async function withLifetime<T>(work: (lifetime: Lifetime) => Promise<T>): Promise<T> {
  const actions: (() => void | Promise<void>)[] = [];
  const end = async () => {
    for (let action = actions.pop(); action !== undefined; action = actions.pop()) {
      // One thing that cannot be undone must not leave the others behind.
      await Promise.resolve()
        .then(action)
        .catch((error: unknown) => console.error(error));
    }
  };
  const interrupted = (signal: NodeJS.Signals) => {
    void end().then(() => process.exit(SIGNALS[signal as keyof typeof SIGNALS]));
  };
  const signals = Object.keys(SIGNALS) as NodeJS.Signals[];
  for (const signal of signals) process.on(signal, interrupted);
  try {
    return await work({ onEnd: (action) => actions.push(action) });
  } finally {
    await end();
    for (const signal of signals) process.off(signal, interrupted);
  }
}

/** The promise, or a failure with the given message when it takes longer; the timer keeps no process alive. */
export function within<T>(milliseconds: number, promise: Promise<T>, message: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Trouble(message)), milliseconds);
    timer.unref();
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Something about the machine or about VS Code itself went wrong, not a test: its message is all there is to tell. */
export class Trouble extends Error {}
