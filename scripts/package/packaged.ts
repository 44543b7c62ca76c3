import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Trouble } from '../../test/vscode/host/lifetime.ts';

/** Packages the extension as `npm run package` does; answers the path of the package. Throws `Trouble` when that fails. */
export function packaged(): string {
  const { status, stdout } = spawnSync(process.execPath, ['scripts/package.mjs'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Trouble(`the extension could not be packaged\n${stdout}`);
  const { name, version } = JSON.parse(readFileSync('package.json', 'utf8')) as Readonly<Record<string, string>>;
  return resolve(`${name}-${version}.vsix`);
}
