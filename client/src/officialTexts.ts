import { type Disposable, RelativePattern, Uri, workspace } from 'vscode';
import { TEXTS_FOLDER } from '../../server/src/protocol/law.ts';
import { keepText, type TextFolder, textNames } from './keptTexts.ts';

/** The official texts that the user imported, for every window of this VS Code. */
export interface OfficialTexts {
  /** Where they lie, as the user may read it. */
  readonly place: string;
  names(): Promise<readonly string[]>;
  /** Keeps a text, in the place of an older one of its name. Throws, and changes nothing, where that cannot be written. */
  keep(name: string, text: string): Promise<void>;
  /** Throws where it cannot be removed. */
  remove(name: string): Promise<void>;
}

function folderAt(root: Uri): TextFolder {
  const at = (name: string) => Uri.joinPath(root, name);
  return {
    make: () => workspace.fs.createDirectory(root),
    list: async () => (await workspace.fs.readDirectory(root)).map(([name]) => name),
    write: (name, bytes) => workspace.fs.writeFile(at(name), bytes),
    rename: (from, to) => workspace.fs.rename(at(from), at(to), { overwrite: true }),
    remove: (name) => workspace.fs.delete(at(name)),
  };
}

/** Calls back when a text comes, changes or goes, from whatever window. A folder that is not there cannot be watched. */
async function watch(root: Uri, changed: () => void, subscriptions: Disposable[]): Promise<void> {
  await workspace.fs.createDirectory(root);
  const watcher = workspace.createFileSystemWatcher(new RelativePattern(root, '*.json'));
  subscriptions.push(watcher, watcher.onDidCreate(changed), watcher.onDidChange(changed), watcher.onDidDelete(changed));
}

/** The texts in the extension's storage; `changed` is called after each change, by this window or another. */
export function createOfficialTexts(storage: Uri, changed: () => void, subscriptions: Disposable[]): OfficialTexts {
  const root = Uri.joinPath(storage, TEXTS_FOLDER);
  const folder = folderAt(root);
  // Where nothing can be written, other windows have nothing to tell either; importing says why.
  watch(root, changed, subscriptions).catch(() => {});
  return {
    place: root.scheme === 'file' ? root.fsPath : root.toString(true),
    names: () => textNames(folder),
    keep: async (name, text) => {
      await keepText(folder, name, text);
      changed();
    },
    remove: async (name) => {
      await folder.remove(name);
      changed();
    },
  };
}
