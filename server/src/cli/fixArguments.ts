import type { Variant } from '../drafting/clause.ts';
import type { MessageLanguage, Messages } from '../messages/messages.ts';
import { type Options, strangeOption } from './arguments.ts';

/** `dpa-review fix FILE…`. */
export interface FixCommand {
  readonly name: 'fix';
  readonly files: readonly string[];
  /** Whether the files are changed; otherwise the changes are printed as a diff. */
  readonly write: boolean;
  /** Whether weak elements are strengthened, too. */
  readonly repair: boolean;
  readonly variant: Variant;
  /** Codes of findings to mend; empty for all. */
  readonly only: readonly string[];
  readonly contractLanguage: MessageLanguage | undefined;
}

const OPTIONS = ['write', 'repair', 'variant', 'only', 'lang', 'contract-language'];

/** Reads the words after `fix`; a text says what is wrong with them. */
export function readFix(files: readonly string[], options: Options, messages: Messages): FixCommand | string {
  const strange = strangeOption(options, OPTIONS, messages);
  if (strange !== undefined) return strange;
  if (files.length === 0) return messages.noFiles();
  const only = (options['only'] ?? '').split(',').map((one) => one.trim());
  return {
    name: 'fix',
    files,
    write: options['write'] !== undefined,
    repair: options['repair'] !== undefined,
    variant: (options['variant'] as Variant | undefined) ?? 'balanced',
    only: only.filter((one) => one !== ''),
    contractLanguage: options['contract-language'] as MessageLanguage | undefined,
  };
}
