import { isTextFile } from './dataFiles.ts';

/** A folder of files, by their names. */
export interface TextFolder {
  /** Makes the folder unless it is there. */
  make(): PromiseLike<void>;
  list(): Promise<readonly string[]>;
  write(name: string, bytes: Uint8Array): PromiseLike<void>;
  /** Takes the place of a file that has the new name. */
  rename(from: string, to: string): PromiseLike<void>;
  remove(name: string): PromiseLike<void>;
}

/**
 * Writes a text under another name first, so that its own name never stands for half of it. Throws where it cannot be
 * written; an older text of that name is then still there.
 */
export async function keepText(folder: TextFolder, name: string, text: string): Promise<void> {
  if (!isTextFile(name)) throw new Error(`not a name for a text: ${name}`);
  const part = `.${name}.${Math.random().toString(36).slice(2)}.part`;
  await folder.make();
  try {
    await folder.write(part, new TextEncoder().encode(text));
    await folder.rename(part, name);
  } catch (error) {
    await Promise.resolve(folder.remove(part)).catch(() => {});
    throw error;
  }
}

/** The names of the texts in a folder, sorted; none where it is not there. */
export async function textNames(folder: TextFolder): Promise<readonly string[]> {
  const names = await folder.list().catch(() => []);
  return names.filter(isTextFile).sort();
}
