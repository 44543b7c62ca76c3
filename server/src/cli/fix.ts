import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTwoFilesPatch } from 'diff';
import { catalogueData } from '../catalogue/data.generated.ts';
import { createReviewer, type Reviewer } from '../catalogue/reviewer.ts';
import type { ClauseLibrary } from '../drafting/clause.ts';
import { applied, type Draft } from '../drafting/draft.ts';
import { createDrafter, type Drafter } from '../drafting/drafter.ts';
import { createEngine } from '../drafting/engine.ts';
import type { FixCounts } from '../messages/draftMessages.ts';
import { printable } from '../messages/excerpt.ts';
import { textsOf } from '../messages/findingText.ts';
import type { Messages } from '../messages/messages.ts';
import { findFiles, readText, STDIN, writeText } from './files.ts';
import type { FixCommand } from './fixArguments.ts';
import type { ExitCode, Terminal } from './run.ts';

/** What a fix makes of one text. */
interface Fixed {
  readonly text: string;
  readonly counts: FixCounts;
  /** Titles of requirements that are still missing. */
  readonly missing: readonly string[];
}

const NAME_HEADERS = { headerOptions: { includeIndex: false, includeUnderline: false, includeFileHeaders: true } };

/** The clauses that lie beside the bundle, read when a contract in their language is met; undefined where they cannot be read. */
export function clausesBeside(folder: string): (language: string) => ClauseLibrary | undefined {
  const known = new Map<string, ClauseLibrary | undefined>();
  return (language) => {
    if (!known.has(language)) known.set(language, readClauses(join(folder, `clauses.${language}.json`)));
    return known.get(language);
  };
}

function readClauses(path: string): ClauseLibrary | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as ClauseLibrary;
  } catch {
    return undefined;
  }
}

function countsOf({ edits, written }: Draft): FixCounts {
  const parts = edits.flatMap((edit) => edit.parts);
  const strengthened = written.filter((code) => code.includes('.')).length;
  const blanks = parts.filter((part) => typeof part !== 'string' && ('blank' in part || part.check)).length;
  return { inserted: written.length - strengthened, strengthened, blanks };
}

interface Fixer {
  readonly reviewer: Reviewer;
  readonly drafter: Drafter;
  readonly clauses: (language: string) => ClauseLibrary | undefined;
  readonly messages: Messages;
}

/** What a text becomes; a message where nothing can be written. */
function fix(text: string, command: FixCommand, { reviewer, drafter, clauses, messages }: Fixer): Fixed | string {
  const { contractLanguage, variant, repair, only } = command;
  const options = contractLanguage ? { language: contractLanguage } : {};
  const state = reviewer.open(text, options);
  const { kind, language } = reviewer.reviewOf(state);
  if (kind !== 'dpa') return messages.drafts.notADpa();
  if (!clauses(language)) return messages.drafts.noClauses();
  const draft = drafter.insertAll(state, { variant, repairs: repair, ...(only.length > 0 && { only }) });
  const fixed = applied(text, draft.edits, language);
  const after = reviewer.review(fixed, options).requirements.filter(({ status }) => status === 'missing');
  const wording = { messages, catalogue: reviewer.catalogue };
  const asked = after.filter(({ id }) => only.length === 0 || only.includes(id));
  const missing = asked.map(({ id }) => textsOf(id, kind, wording).title);
  return { text: fixed, counts: countsOf(draft), missing };
}

/** A code of `--only` that no finding has; undefined where all are right. */
function strangeCode(only: readonly string[], { catalogue }: Reviewer): string | undefined {
  const codes = catalogue
    .ofProfile('dpa')
    .flatMap(({ id, elements }) => [id, ...elements.map((element) => `${id}.${element.id}`)]);
  return only.find((code) => !codes.includes(code));
}

/** Mends files one by one: prints what would change, or changes them. */
export async function fixFiles(
  command: FixCommand,
  messages: Messages,
  { stdin, stdout, stderr }: Pick<Terminal, 'stdin' | 'stdout' | 'stderr'>,
): Promise<ExitCode> {
  const reviewer = createReviewer(catalogueData);
  const clauses = clausesBeside(__dirname);
  const fixer = { reviewer, clauses, messages, drafter: createDrafter(createEngine(reviewer, clauses)) };
  const say = (path: string, message: string) => {
    const name = path === STDIN ? messages.standardInput() : printable(path);
    stderr.write(`dpa-review: ${messages.problemLine(name, message)}\n`);
  };
  const strange = strangeCode(command.only, reviewer);
  if (strange !== undefined) {
    stderr.write(`dpa-review: ${messages.drafts.unknownCode(strange)}\n`);
    return 2;
  }
  const { paths, failures } = await findFiles(command.files);
  for (const { path, problem } of failures) say(path, messages.inputProblem(problem));
  let worst: ExitCode = failures.length > 0 ? 2 : 0;
  for (const path of paths) {
    const code = await fixFile(path, command, fixer, { stdin, stdout, say });
    worst = Math.max(worst, code) as ExitCode;
  }
  return worst;
}

interface Output extends Pick<Terminal, 'stdin' | 'stdout'> {
  say(path: string, message: string): void;
}

/** 0: mended, or nothing was to be; 1: something is still missing, or it is no agreement; 2: it could not be read or written. */
async function fixFile(path: string, command: FixCommand, fixer: Fixer, output: Output): Promise<ExitCode> {
  const { messages } = fixer;
  const read = await readText(path, output.stdin);
  if ('problem' in read) {
    output.say(path, messages.inputProblem(read.problem));
    return 2;
  }
  const fixed = fix(read.text, command, fixer);
  if (typeof fixed === 'string') {
    output.say(path, fixed);
    return 1;
  }
  const problem = await put(path, read.text, fixed.text, command, output);
  if (problem !== undefined) {
    output.say(path, messages.drafts.cannotWrite(messages.inputProblem(problem)));
    return 2;
  }
  output.say(path, fixed.text === read.text ? messages.drafts.nothingToFix() : messages.drafts.fixed(fixed.counts));
  if (fixed.missing.length === 0) return 0;
  output.say(path, messages.drafts.stillMissing(fixed.missing));
  return 1;
}

/** Writes the text, or prints what would change. */
async function put(path: string, before: string, after: string, { write }: FixCommand, { stdout }: Output) {
  if (write && path === STDIN) stdout.write(after);
  else if (write) return before === after ? undefined : writeText(path, after);
  else if (before !== after) stdout.write(createTwoFilesPatch(path, path, before, after, '', '', NAME_HEADERS));
  return undefined;
}
