import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Lifetime } from './lifetime.ts';

/** The folders in which one VS Code keeps everything: nothing of the user's own is read or written. */
export interface Profile {
  readonly folder: string;
  readonly user: string;
  readonly extensions: string;
}

/** Settings that keep VS Code quiet: no pages of welcome, no assistant, nothing that calls outside. */
const QUIET = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'remote.autoForwardPorts': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.settings.enableNaturalLanguageSearch': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/** A new profile with these settings beside the quiet ones, gone with the lifetime. */
export function makeProfile(lifetime: Lifetime, settings: Readonly<Record<string, unknown>>): Profile {
  // A short name: VS Code makes sockets in it, whose paths have a limit.
  const folder = mkdtempSync(join(tmpdir(), 'dpav-'));
  lifetime.onEnd(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
  const profile = { folder, user: join(folder, 'user'), extensions: join(folder, 'ext') };
  for (const path of [join(profile.user, 'User'), profile.extensions, join(folder, 'tmp')]) {
    mkdirSync(path, { recursive: true });
  }
  writeFileSync(join(profile.user, 'User', 'settings.json'), JSON.stringify({ ...QUIET, ...settings }, null, 2));
  return profile;
}

/** The environment of a VS Code that knows nothing of the VS Code or npm it may have been started from. */
export function cleanEnvironment(own: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(VSCODE_|npm_|ELECTRON_|NODE_OPTIONS$)/.test(name),
  );
  return { ...Object.fromEntries(inherited), ...own };
}
