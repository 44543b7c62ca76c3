import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { type Lifetime, Trouble } from '../../test/vscode/host/lifetime.ts';
import { remote, workbenchAddress } from '../../test/vscode/host/page.ts';
import { makeProfile } from '../../test/vscode/host/profile.ts';
import { installExtension, startServer } from '../../test/vscode/host/server.ts';
import { hostExists, installedHost } from '../../test/vscode/host/setup.ts';
import { packaged } from '../package/packaged.ts';
import { desktopProgram, runOnDesktop } from './desktop.ts';
import { copyOfSamples, ownOpening, userLanguage } from './sample.ts';
import type { Window } from './window.ts';

/** The arguments of `npm start` and the folder it was called in. */
export interface Wanted {
  readonly args: readonly string[];
  readonly from: string;
}

/** Opens VS Code with the packaged extension and returns when it is closed, or never, in a browser. */
export async function openEditor({ args, from }: Wanted, lifetime: Lifetime): Promise<void> {
  const own = ownOpening(args, from);
  const profile = makeProfile(lifetime, {
    // The profile goes when the program ends: an edit that was not saved would go with it.
    'files.autoSave': 'afterDelay',
    'files.hotExit': 'off',
    'dpaReview.messageLanguage': userLanguage(),
    // A folder of the user's own is not trusted: nothing in it is run, and the extension needs no trust.
    'security.workspace.trust.startupPrompt': 'never',
    'security.workspace.trust.banner': 'never',
    // Where there is no trust, VS Code puts every letter with an accent into a box.
    'editor.unicodeHighlight.nonBasicASCII': false,
  });
  const opening = own ?? copyOfSamples(join(profile.folder, 'contracts'));
  const vsix = packaged();
  const code = desktopProgram();
  console.log(`\nOpening VS Code with the extension on ${own ? opening.file : 'copies of the sample contracts'} …`);
  console.log('It has a data folder of its own; what you type is saved at once.');
  const window = { vsix, profile, opening, flags: own ? [] : ['--disable-workspace-trust'] };
  if (code !== undefined) return runOnDesktop(code, window, lifetime);
  if (!hostExists()) {
    throw new Trouble(`There is no VS Code here: install it so that \`code\` is found, then install ${vsix} in it.`);
  }
  return serve(window, lifetime);
}

/** Serves the workbench to the user's own browser until the program is ended. */
async function serve({ vsix, profile, opening, flags }: Window, lifetime: Lifetime): Promise<void> {
  const host = installedHost(console.log);
  installExtension(host, profile, vsix);
  const token = randomBytes(16).toString('hex');
  const server = await startServer(host, profile, lifetime, { token, arguments: flags });
  const address = workbenchAddress(server, opening.folder, [['openFile', remote(server, opening.file)]], token);
  console.log(`\nVS Code is at ${address}\nOpen this address in a browser on this machine. Ctrl-C ends it.`);
  return server.lost;
}
