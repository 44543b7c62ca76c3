import type { Variant } from '../drafting/clause.ts';
import type { Messages } from '../messages/messages.ts';
import { type Options, strangeOption } from './arguments.ts';

/** `dpa-review new`. */
export interface NewCommand {
  readonly name: 'new';
  /** The file to make; undefined for the standard output. */
  readonly out: string | undefined;
  readonly variant: Variant;
  /** Names of the parties; blanks where they are not given. */
  readonly controller: string | undefined;
  readonly processor: string | undefined;
}

const OPTIONS = ['lang', 'out', 'variant', 'controller', 'processor'];

/** Reads the words after `new`; a text says what is wrong with them. */
export function readNew(words: readonly string[], options: Options, messages: Messages): NewCommand | string {
  const strange = strangeOption(options, OPTIONS, messages);
  if (strange !== undefined) return strange;
  const [word] = words;
  if (word !== undefined) return messages.drafts.strangeWord(word);
  return {
    name: 'new',
    out: options['out'],
    variant: (options['variant'] as Variant | undefined) ?? 'balanced',
    controller: options['controller']?.trim() || undefined,
    processor: options['processor']?.trim() || undefined,
  };
}
