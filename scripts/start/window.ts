import type { Profile } from '../../test/vscode/host/profile.ts';
import type { Opening } from './sample.ts';

/** What to open, in which profile, with which package. */
export interface Window {
  readonly vsix: string;
  readonly profile: Profile;
  readonly opening: Opening;
  /** Arguments that VS Code takes on the desktop and as a server. */
  readonly flags: readonly string[];
}
