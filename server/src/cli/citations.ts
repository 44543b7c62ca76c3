import { catalogueData } from '../catalogue/data.generated.ts';
import { createReviewer } from '../catalogue/reviewer.ts';
import { createAnalyzer } from '../contract/analyze.ts';
import { printable } from '../messages/excerpt.ts';
import type { MessageLanguage, Messages } from '../messages/messages.ts';
import { type CitationReader, citationsIn, createCitationReader } from '../regulation/citations/citations.ts';
import { citationData } from '../regulation/data.generated.ts';
import { type Options, strangeOption } from './arguments.ts';
import { citationsJson } from './citationsJson.ts';
import { citationsText } from './citationsText.ts';
import { findFiles, readText, STDIN } from './files.ts';
import { placesIn } from './places.ts';
import type { CitedFile } from './report.ts';
import type { ExitCode, Terminal } from './run.ts';
import type { Paint } from './text.ts';

/** `dpa-review citations FILE…`. */
export interface CitationsCommand {
  readonly name: 'citations';
  readonly files: readonly string[];
  readonly format: 'text' | 'json';
  readonly contractLanguage: MessageLanguage | undefined;
}

const OPTIONS = ['format', 'lang', 'contract-language'];

/** Reads the words after `citations`; a text says what is wrong with them. */
export function readCitations(
  files: readonly string[],
  options: Options,
  messages: Messages,
): CitationsCommand | string {
  const { format = 'text' } = options;
  const strange = strangeOption(options, OPTIONS, messages);
  if (strange !== undefined) return strange;
  if (format !== 'text' && format !== 'json') return messages.wrongValue('--format', format, ['text', 'json']);
  if (files.length === 0) return messages.noFiles();
  return { name: 'citations', files, format, contractLanguage: options['contract-language'] as MessageLanguage };
}

/** Prints what the files cite, all files in one answer; those that cannot be read are named. */
export async function printCitations(
  command: CitationsCommand,
  messages: Messages,
  { stdin, stdout, stderr }: Pick<Terminal, 'stdin' | 'stdout' | 'stderr'>,
  paint: Paint,
): Promise<ExitCode> {
  const { paths, failures } = await findFiles(command.files);
  const reader = createCitationReader(citationData);
  const read = createFileReader(reader, command.contractLanguage);
  const problems = failures.map(({ path, problem }) => ({ path, message: messages.inputProblem(problem) }));
  const files: CitedFile[] = [];
  for (const path of paths) {
    const text = await readText(path, stdin);
    if ('problem' in text) problems.push({ path, message: messages.inputProblem(text.problem) });
    else files.push(read(path, text.text));
  }
  for (const { path, message } of problems) {
    const name = path === STDIN ? messages.standardInput() : printable(path);
    stderr.write(`dpa-review: ${messages.problemLine(name, message)}\n`);
  }
  stdout.write(
    command.format === 'json' ? citationsJson(files, problems) : citationsText(files, reader.register, messages, paint),
  );
  return problems.length > 0 ? 2 : 0;
}

/** Reads texts one by one into their citations. */
function createFileReader(
  reader: CitationReader,
  language: string | undefined,
): (path: string, text: string) => CitedFile {
  const { lexicon } = createReviewer(catalogueData).compiled;
  const analyzer = createAnalyzer(lexicon);
  const chosen = language === undefined ? -1 : lexicon.languages.indexOf(language);
  return (path, text) => ({
    path,
    text,
    citations: citationsIn(reader.read(analyzer.analyze(text, chosen))),
    locate: placesIn(text),
  });
}
