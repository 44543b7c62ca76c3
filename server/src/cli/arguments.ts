import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { ProfileId } from '../catalogue/review.ts';
import type { MessageLanguage, Messages } from '../messages/messages.ts';
import { type CitationsCommand, readCitations } from './citations.ts';
import { type LawCommand, readLaw } from './law.ts';

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
  | { readonly name: 'help' }
  | { readonly name: 'version' }
  | { readonly name: 'wrong'; readonly message: string };

const ALLOWED = {
  format: ['text', 'json', 'sarif'],
  lang: ['fr', 'en'],
  'contract-language': ['fr', 'en'],
  profile: ['dpa', 'privacy-notice', 'auto'],
  'fail-on': ['error', 'warning', 'none'],
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

/** Reads the command line; `messages` words what is wrong with it. */
export function readCommand(argv: readonly string[], messages: Messages): Command {
  const { tokens, positionals } = parsed(argv);
  const values: Record<string, string> = {};
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    if (token.name === 'help' || token.name === 'version') return { name: token.name };
    if (!Object.hasOwn(OPTIONS, token.name)) return wrong(messages.unknownOption(token.rawName));
    if (token.value === undefined) return wrong(messages.missingValue(token.rawName));
    const allowed = allowedFor(token.name);
    if (allowed?.includes(token.value) === false)
      return wrong(messages.wrongValue(token.rawName, token.value, allowed));
    values[token.name] = token.value;
  }
  const [command, ...files] = positionals;
  if (command === undefined) return wrong(messages.noFiles());
  if (command === 'law') {
    const law = readLaw(files, values, messages);
    return typeof law === 'string' ? wrong(law) : law;
  }
  if (command === 'citations') {
    const citations = readCitations(files, values, messages);
    return typeof citations === 'string' ? wrong(citations) : citations;
  }
  if (command !== 'check') return wrong(messages.unknownCommand(command));
  if (values['search'] !== undefined) return wrong(messages.unknownOption('--search'));
  if (files.length === 0) return wrong(messages.noFiles());
  return checkCommand(files, values as Values);
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

function wrong(message: string): Command {
  return { name: 'wrong', message };
}
