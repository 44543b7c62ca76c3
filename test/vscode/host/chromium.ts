import { installed, isExecutable, isRoot, onPath } from './debian.ts';
import { Trouble } from './lifetime.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** How to get a browser where the tests may not install one themselves. */
export const BROWSER_HINT = 'sudo apt-get install chromium   (or name a Chromium or Chrome: CHROMIUM_PATH=…)';

/** What a headless browser is started with, here and in a container with little shared memory. */
export const BROWSER_ARGUMENTS: readonly string[] = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  // Nothing but this machine can be reached, so that whatever tries is seen.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  '--no-first-run',
  // Chromium refuses its own sandbox to root, and needs it for anybody else.
  ...(isRoot() ? ['--no-sandbox'] : []),
];

/** The program of a Chromium: the one that CHROMIUM_PATH names, or the one installed, or, as root on Debian, newly installed. */
export function chromium(say: (line: string) => void): string | undefined {
  const named = process.env['CHROMIUM_PATH'];
  if (named) {
    if (!isExecutable(named)) throw new Trouble(`CHROMIUM_PATH: ${named} is no program`);
    return named;
  }
  const found = onPath(...NAMES);
  if (found !== undefined) return found;
  return installed('chromium', say) ? onPath(...NAMES) : undefined;
}
