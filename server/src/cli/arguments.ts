import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { ProfileId } from '../catalogue/review.ts';
import { VARIANTS } from '../drafting/clause.ts';
import type { MessageLanguage, Messages } from '../messages/messages.ts';
import { type CitationsCommand, readCitations } from './citations.ts';
import { type FixCommand, readFix } from './fixArguments.ts';
import { type LawCommand, readLaw } from './law.ts';
import { type NewCommand, readNew } from './newArguments.ts';

/** The forms of a report. */
export type Format = 'text' | 'json' | 'sarif';

/** What the user asked for. */
export interface CheckCommand {
  readonly name: 'check';
  readonly files: readonly string[];
  readonly format: Format;
  readonly contractLanguage: MessageLanguage | undefined;
  readonly profile: ProfileId | undefined;
  readonly failOn: 'error' | 'warning' | 'none';
}

/** The command line, read; `wrong` says in the user's language what is wrong with it. */
export type Command =
  | CheckCommand
  | LawCommand
  | CitationsCommand
  | FixCommand
  | NewCommand
  | { readonly name: 'help' }
  | { readonly name: 'version' }
  | { readonly name: 'wrong'; readonly message: string };

const ALLOWED = {
  format: ['text', 'json', 'sarif'],
  lang: ['fr', 'en'],
  'contract-language': ['fr', 'en'],
  profile: ['dpa', 'privacy-notice', 'auto'],
  'fail-on': ['error', 'warning', 'none'],
  variant: VARIANTS,
} as const;

type Valued = keyof typeof ALLOWED;
type Values = { [K in Valued]?: (typeof ALLOWED)[K][number] };

const OPTIONS = {
  format: { type: 'string' },
  lang: { type: 'string' },
  'contract-language': { type: 'string' },
  profile: { type: 'string' },
  'fail-on': { type: 'string' },
  search: { type: 'string' },
  variant: { type: 'string' },
  only: { type: 'string' },
  out: { type: 'string' },
  controller: { type: 'string' },
  processor: { type: 'string' },
  write: { type: 'boolean' },
  repair: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const satisfies ParseArgsConfig['options'];

/** The language of the messages: `--lang`, else that of the environment, else English. */
export function messageLanguage(argv: readonly string[], env: NodeJS.ProcessEnv): MessageLanguage {
  const { lang } = parsed(argv).values;
  if (lang === 'fr' || lang === 'en') return lang;
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return locale.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}

/** Options by name, as texts; what is given more than once is joined by commas. */
export type Options = Readonly<Record<string, string>>;

/** What a command reads of the words and options after it; a text says what is wrong with them. */
type Reader = (words: readonly string[], options: Options, messages: Messages) => Command | string;

const READERS: Readonly<Record<string, Reader>> = {
  check: readCheck,
  law: readLaw,
  citations: readCitations,
  fix: readFix,
  new: readNew,
};

/** Reads the command line; `messages` words what is wrong with it. */
export function readCommand(argv: readonly string[], messages: Messages): Command {
  const { tokens, positionals } = parsed(argv);
  const values: Record<string, string> = {};
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    if (token.name === 'help' || token.name === 'version') return { name: token.name };
    const problem = problemOf(token, messages);
    if (problem !== undefined) return { name: 'wrong', message: problem };
    const before = token.name === 'only' ? values[token.name] : undefined;
    values[token.name] = [...(before === undefined ? [] : [before]), token.value ?? ''].join(',');
  }
  const [command, ...words] = positionals;
  if (command === undefined) return { name: 'wrong', message: messages.noFiles() };
  const reader = Object.hasOwn(READERS, command) ? READERS[command] : undefined;
  const read = reader ? reader(words, values, messages) : messages.unknownCommand(command);
  return typeof read === 'string' ? { name: 'wrong', message: read } : read;
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
}

function problemOf({ name, rawName, value }: OptionToken, messages: Messages): string | undefined {
  if (!Object.hasOwn(OPTIONS, name)) return messages.unknownOption(rawName);
  const takesValue = OPTIONS[name as keyof typeof OPTIONS].type === 'string';
  if (!takesValue) return value === undefined ? undefined : messages.noValue(rawName);
  if (value === undefined) return messages.missingValue(rawName);
  const allowed = allowedFor(name);
  return allowed?.includes(value) === false ? messages.wrongValue(rawName, value, allowed) : undefined;
}

/** What is wrong with the names of a command's options; undefined if it has them all. */
export function strangeOption(options: Options, own: readonly string[], messages: Messages): string | undefined {
  const strange = Object.keys(options).find((name) => !own.includes(name));
  return strange === undefined ? undefined : messages.unknownOption(`--${strange}`);
}

const CHECK_OPTIONS = ['format', 'lang', 'contract-language', 'profile', 'fail-on'];

function readCheck(files: readonly string[], options: Options, messages: Messages): CheckCommand | string {
  const strange = strangeOption(options, CHECK_OPTIONS, messages);
  if (strange !== undefined) return strange;
  return files.length === 0 ? messages.noFiles() : checkCommand(files, options as Values);
}

function checkCommand(files: readonly string[], values: Values): CheckCommand {
  const { profile } = values;
  return {
    name: 'check',
    files,
    format: values.format ?? 'text',
    contractLanguage: values['contract-language'],
    profile: profile === 'auto' ? undefined : profile,
    failOn: values['fail-on'] ?? 'error',
  };
}

function parsed(argv: readonly string[]) {
  return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: false, tokens: true });
}

/** The values that an option may have; undefined where any text will do. */
function allowedFor(name: string): readonly string[] | undefined {
  return Object.hasOwn(ALLOWED, name) ? ALLOWED[name as Valued] : undefined;
}
