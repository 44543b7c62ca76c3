// `npm run screenshots`: makes the pictures of README.md, in docs/pictures, of the packaged extension in a real VS Code.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from '../test/vscode/host/chromium.ts';
import { type Lifetime, Trouble, withLifetime } from '../test/vscode/host/lifetime.ts';
import { openPage, remote, workbenchAddress } from '../test/vscode/host/page.ts';
import { makeProfile } from '../test/vscode/host/profile.ts';
import { troubleText } from '../test/vscode/host/run.ts';
import { installExtension, type Server, startServer } from '../test/vscode/host/server.ts';
import { type Host, hostExists, installedHost } from '../test/vscode/host/setup.ts';
import { packaged } from './package/packaged.ts';
import { inFewColours } from './screenshots/palette.ts';
import { SCENES, type Scene } from './screenshots/scenes.ts';
import { copyOfSamples } from './start/sample.ts';

const OUT = 'docs/pictures';
const MOST_BYTES = 300_000;
/** Until nothing moves any more: fading hovers, scrolling lists. */
const SETTLE_MS = 1_200;
const VIEWPORT = { width: 960, height: 580 };

/** A plain, light VS Code in which the contract has the room. */
const SETTINGS = {
  'breadcrumbs.enabled': false,
  'editor.bracketPairColorization.enabled': false,
  'editor.cursorBlinking': 'solid',
  'editor.fontSize': 14,
  'editor.guides.indentation': false,
  'editor.lightbulb.enabled': 'off',
  'editor.minimap.enabled': false,
  'editor.occurrencesHighlight': 'off',
  'editor.renderLineHighlight': 'none',
  'git.enabled': false,
  'window.commandCenter': false,
  'workbench.activityBar.location': 'hidden',
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.layoutControl.enabled': false,
};

/** What every picture is made with. */
interface Means {
  readonly host: Host;
  readonly program: string;
  readonly vsix: string;
}

async function take(scene: Scene, { host, program, vsix }: Means, lifetime: Lifetime): Promise<void> {
  const profile = makeProfile(lifetime, { ...SETTINGS, 'dpaReview.messageLanguage': scene.language });
  const { folder } = copyOfSamples(join(profile.folder, 'contracts'));
  installExtension(host, profile, vsix);
  const server = await startServer(host, profile, lifetime, { arguments: ['--disable-workspace-trust'] });
  const { page, lost } = await openPage(host, program, lifetime, VIEWPORT);
  await page.goto(address(server, folder, scene));
  await Promise.race([scene.arrange(page), lost, server.lost]);
  await page.waitForTimeout(SETTLE_MS);
  const path = join(OUT, `${scene.name}.png`);
  const picture = inFewColours(await page.screenshot({}));
  writeFileSync(path, picture);
  const bytes = picture.length;
  if (bytes > MOST_BYTES) throw new Trouble(`${path} has ${bytes} bytes; the limit is ${MOST_BYTES}`);
  console.log(`${path}  ${(bytes / 1000).toFixed(1)} kB`);
}

function address(server: Server, folder: string, { contract }: Scene): string {
  return workbenchAddress(server, folder, [['openFile', remote(server, resolve(folder, contract))]]);
}

const wanted = process.argv.slice(2);
const scenes = SCENES.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
try {
  const program = hostExists() ? chromium(console.log) : undefined;
  if (program === undefined)
    throw new Trouble('The pictures are made on Linux (x64) with a Chromium: there is none here.');
  const means = { host: installedHost(console.log), program, vsix: packaged() };
  mkdirSync(OUT, { recursive: true });
  for (const scene of scenes) await withLifetime((lifetime) => take(scene, means, lifetime));
} catch (error) {
  console.error(troubleText(error));
  process.exit(1);
}
process.exit(0);
