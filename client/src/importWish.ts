import type { ImportableAct } from '../../server/src/protocol/law.ts';

/** The command that imports. */
export const IMPORT_COMMAND = 'dpaReview.importOfficialText';
/** How many bytes all files of an import may have together. */
export const MOST_BYTES = 30_000_000;
/** The same in megabytes, for the user. */
export const MOST_MEGABYTES = MOST_BYTES / 1_000_000;

/** What is to be imported; without an act, the files say what they are. */
export interface ImportWish {
  readonly act?: ImportableAct;
  readonly language?: ImportableAct['languages'][number];
  readonly from?: 'files' | 'office';
}

/** An import whose files are named by whoever calls the command: a task, a keybinding. */
export interface ImportOrder {
  readonly files: readonly string[];
  readonly celex?: string;
  readonly language?: string;
}

/** The languages of an act: these `first`, in their order, then the others by their names. */
export function languagesInOrder(
  { languages }: ImportableAct,
  first: readonly string[],
): readonly ImportableAct['languages'][number][] {
  const rank = (language: string) => (first.includes(language) ? first.indexOf(language) : first.length);
  return languages.toSorted((a, b) => rank(a.language) - rank(b.language) || a.name.localeCompare(b.name));
}

/** The order in the command's argument, which may be anything: `{ files, celex, language }`; nothing if it names no files. */
export function importOrder(argument: unknown): ImportOrder | undefined {
  if (typeof argument !== 'object' || argument === null) return undefined;
  const { files, celex, language } = argument as Readonly<Record<string, unknown>>;
  if (!Array.isArray(files) || files.length === 0 || !files.every((one) => typeof one === 'string')) return undefined;
  return {
    files,
    ...(typeof celex === 'string' && { celex }),
    ...(typeof language === 'string' && { language }),
  };
}

/** The day in the user's time zone: `2026-11-22`. */
export function dayOf(date: Date): string {
  const [year, month, day] = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-');
}
