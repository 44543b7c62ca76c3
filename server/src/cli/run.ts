import { version } from '../../../package.json';
import type { Kind } from '../catalogue/review.ts';
import { printable } from '../messages/excerpt.ts';
import type { Counts, Messages } from '../messages/messages.ts';
import { citationData } from '../regulation/data.generated.ts';
import { type CheckCommand, messageLanguage, readCommand } from './arguments.ts';
import { printCitations } from './citations.ts';
import { findFiles, STDIN } from './files.ts';
import { fixFiles } from './fix.ts';
import { answerLaw, type LawCommand } from './law.ts';
import { readLawData } from './lawFiles.ts';
import { newContract } from './newContract.ts';
import { coloured, plain } from './paint.ts';
import { inParallel, workersFor } from './parallel.ts';
import { createProgress } from './progress.ts';
import { type Printer, sum } from './report.ts';
import { createFileReviewer, type FileResult, type FileReviewer, messagesIn, type Setup } from './reviewFile.ts';

/** What the command line needs of its process. */
export type Terminal = Pick<NodeJS.Process, 'argv' | 'env' | 'stdin' | 'stdout' | 'stderr'>;

/** 0: no finding that fails; 1: some; 2: a wrong command line or an input that could not be read. */
export type ExitCode = 0 | 1 | 2;

/** Runs the command line. */
export async function run(terminal: Terminal): Promise<ExitCode> {
  const { env, stdout, stderr } = terminal;
  const argv = terminal.argv.slice(2);
  const messages = messagesIn(messageLanguage(argv, env));
  const command = readCommand(argv, messages);
  switch (command.name) {
    case 'help':
      stdout.write(messages.usage());
      return 0;
    case 'version':
      stdout.write(`${version}\n`);
      return 0;
    case 'wrong':
      stderr.write(`dpa-review: ${command.message}\n${messages.seeHelp()}\n`);
      return 2;
    case 'law':
      return law(command, messages, terminal);
    case 'citations':
      return printCitations(
        command,
        messages,
        terminal,
        stdout.isTTY === true && stdout.hasColors() ? coloured : plain,
      );
    case 'fix':
      return fixFiles(command, messages, terminal);
    case 'new':
      return newContract(command, messages, terminal);
    case 'check':
      return check(command, messages, terminal);
  }
}

function law(command: LawCommand, messages: Messages, { stdout, stderr }: Terminal): ExitCode {
  const data = readLawData(__dirname, messages.language, citationData);
  const paint = stdout.isTTY === true && stdout.hasColors() ? coloured : plain;
  const result = answerLaw(command, data, messages, paint);
  if ('wrong' in result) {
    stderr.write(`dpa-review: ${result.wrong}\n`);
    return 2;
  }
  stdout.write(result.output);
  if (result.remark !== undefined) stderr.write(`dpa-review: ${result.remark}\n`);
  return 0;
}

async function check(command: CheckCommand, messages: Messages, terminal: Terminal): Promise<ExitCode> {
  const { stdin, stdout, stderr } = terminal;
  const { paths, failures } = await findFiles(command.files);
  const setup = setupOf(command, messages, stdout);
  const workers = workersFor(paths);
  const reviewer = createFileReviewer(setup, stdin);
  const progress = createProgress(stderr, paths.length, messages);
  const report = createReport(reviewer.printer, messages, terminal);

  for (const failure of failures) report.add(failure);
  for await (const result of workers > 0 ? inParallel(paths, setup, workers) : inTurn(paths, reviewer)) {
    progress.clear();
    report.add(result);
    progress.step();
  }
  progress.clear();
  const { counts, failed } = report.finish();
  if (failed) return 2;
  return isFailure(command, counts) ? 1 : 0;
}

function setupOf(command: CheckCommand, { language }: Messages, stdout: Terminal['stdout']): Setup {
  const { format, contractLanguage, profile } = command;
  const colours = format === 'text' && stdout.isTTY === true && stdout.hasColors();
  return { format, contractLanguage, profile, language, colours };
}

async function* inTurn(paths: readonly string[], reviewer: FileReviewer): AsyncGenerator<FileResult> {
  for (const path of paths) yield await reviewer.review(path);
}

function isFailure({ failOn }: CheckCommand, counts: Counts): boolean {
  if (failOn === 'none') return false;
  return counts.error > 0 || (failOn === 'warning' && counts.warning > 0);
}

/** Writes results as they come and counts them. */
function createReport(printer: Printer, messages: Messages, { stdout, stderr }: Terminal) {
  let counts: Counts = { error: 0, warning: 0, information: 0 };
  let contracts = 0;
  let separator = '';
  const codes = new Map<string, Kind>();
  const failures: { path: string; message: string }[] = [];
  stdout.write(printer.start);

  const complain = (path: string, message: string, stack: string) => {
    failures.push({ path, message });
    const name = path === STDIN ? messages.standardInput() : printable(path);
    stderr.write(`dpa-review: ${messages.problemLine(name, message)}\n${stack && `${stack}\n`}`);
  };
  const add = (result: FileResult) => {
    if ('problem' in result) {
      complain(result.path, messages.inputProblem(result.problem), result.stack ?? '');
      return;
    }
    contracts++;
    counts = sum(counts, result.counts);
    for (const code of result.codes) codes.set(code, result.kind);
    if (result.output === '') return;
    stdout.write(`${separator}${result.output}`);
    separator = printer.separator;
  };
  const finish = () => {
    stdout.write(printer.finish({ contracts, counts, codes, failures }));
    return { counts, failed: failures.length > 0 };
  };
  return { add, finish };
}
