import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { composeAgreement } from '../drafting/agreement/agreement.ts';
import type { AgreementTexts } from '../drafting/agreement/skeleton.ts';
import type { Hindrance } from '../messages/draftMessages.ts';
import { printable } from '../messages/excerpt.ts';
import type { Messages } from '../messages/messages.ts';
import { clausesBeside } from './fix.ts';
import type { NewCommand } from './newArguments.ts';
import type { ExitCode, Terminal } from './run.ts';

/** What the agreement is made of, beside the bundle; undefined where it cannot be read. */
function agreementBeside(folder: string, language: string): AgreementTexts | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, `agreement.${language}.json`), 'utf8')) as AgreementTexts;
  } catch {
    return undefined;
  }
}

function hindranceOf(error: unknown): Hindrance {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EEXIST' || code === 'EISDIR') return 'exists';
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'no-folder';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return 'no-permission';
  return 'other';
}

/** Makes a file that must not be there yet; what hinders it is returned. */
async function create(path: string, text: string): Promise<Hindrance | undefined> {
  try {
    await writeFile(path, text, { encoding: 'utf8', flag: 'wx' });
    return undefined;
  } catch (error) {
    return hindranceOf(error);
  }
}

/** `dpa-review new`: a complete agreement in the language of the messages, in a new file or on the standard output. */
export async function newContract(
  command: NewCommand,
  messages: Messages,
  { stdout, stderr }: Pick<Terminal, 'stdout' | 'stderr'>,
): Promise<ExitCode> {
  const { language, drafts } = messages;
  const say = (message: string) => stderr.write(`dpa-review: ${message}\n`);
  const library = clausesBeside(__dirname)(language);
  const texts = agreementBeside(__dirname, language);
  if (!library || !texts) {
    say(drafts.noClauses());
    return 2;
  }
  const { out, variant, controller, processor } = command;
  const text = composeAgreement(library, texts, { language, variant, controller, processor });
  if (out === undefined) {
    stdout.write(text);
    return 0;
  }
  const hindrance = await create(out, text);
  say(hindrance ? drafts.notCreated(printable(out), hindrance) : drafts.written(printable(out)));
  return hindrance ? 2 : 0;
}
