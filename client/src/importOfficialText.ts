import { commands, type Disposable, Uri, window } from 'vscode';
import {
  ACTS_REQUEST,
  type ActsResult,
  ARTICLE_COMMAND,
  IMPORT_REQUEST,
  type ImportParams,
  type ImportResult,
} from '../../server/src/protocol.ts';
import { askWhatToImport } from './importQuestions.ts';
import { dayOf, IMPORT_COMMAND, type ImportWish, importOrder } from './importWish.ts';
import type { LawTexts } from './messages/lawTexts.ts';
import {
  askConsent,
  type Course,
  chooseFiles,
  downloadFiles,
  inSight,
  type OfficialFiles,
  readFiles,
} from './officialFiles.ts';
import type { OfficialTexts } from './officialTexts.ts';
import type { Server } from './server.ts';
import { languageFor, type Session, textsFor } from './session.ts';

interface Import {
  readonly server: Server;
  readonly kept: OfficialTexts;
  readonly texts: LawTexts;
  /** The languages that the user is likely to want. */
  readonly languages: readonly string[];
}

/** How official files are had: nothing when the user gives up. */
type Fetching = (course: Course) => Promise<OfficialFiles | undefined>;

/** Reads the files, keeps the text and says what it is; or says why not, and keeps nothing. */
async function importThem(
  { server, kept, texts }: Import,
  fetching: Fetching,
  expected: Pick<ImportParams, 'celex' | 'language'>,
): Promise<void> {
  const told = await inSight(texts.importTitle(), async (course): Promise<Told | undefined> => {
    const found = await fetching(course);
    if (!found || 'refusal' in found) return found;
    course.progress.report({ message: texts.reading() });
    const params: ImportParams = { ...expected, files: found.files, today: dayOf(new Date()) };
    const made = await server.request<ImportResult>(IMPORT_REQUEST, params);
    if (course.token.isCancellationRequested) return undefined;
    if (!made) return { refusal: texts.noAnswer() };
    if ('refusal' in made) return made;
    return keep(made, kept, texts);
  });
  if (told) void tell(told, texts);
}

type Told = { readonly done: string } | { readonly refusal: string };

async function tell(told: Told, texts: LawTexts): Promise<void> {
  if ('refusal' in told) window.showErrorMessage(told.refusal);
  else if (await window.showInformationMessage(told.done, texts.lookUp()))
    await commands.executeCommand(ARTICLE_COMMAND);
}

async function keep(
  { name, text, summary, attribution }: Exclude<ImportResult, { readonly refusal: string }>,
  kept: OfficialTexts,
  texts: LawTexts,
): Promise<Told> {
  try {
    await kept.keep(name, text);
    return { done: texts.imported(summary, attribution) };
  } catch (error) {
    return { refusal: texts.notKept(kept.place, Object(error).message) };
  }
}

/** How the files that the user wishes for are had; nothing when the user gives up. */
async function fetchingOf({ act, language, from }: ImportWish, texts: LawTexts): Promise<Fetching | undefined> {
  if (act && language && from === 'office') {
    const agreed = await askConsent(act, language, texts);
    return agreed ? (course) => downloadFiles(act, language, texts, course) : undefined;
  }
  const files = await chooseFiles(texts);
  return files && (() => readFiles(files, texts));
}

async function askAndImport(context: Import): Promise<void> {
  const { server, texts, languages } = context;
  const known = await server.request<ActsResult>(ACTS_REQUEST, {});
  if (!known) {
    window.showErrorMessage(texts.noAnswer());
    return;
  }
  const wish = await askWhatToImport(known.acts, languages, texts);
  const fetching = wish && (await fetchingOf(wish, texts));
  if (!wish || !fetching) return;
  const { act, language } = wish;
  const expected = { ...(act && { celex: act.celex }), ...(language && { language: language.language }) };
  await importThem(context, fetching, expected);
}

/** The command "Import official text of an EU act…"; with an `ImportOrder` as its argument it reads those files. */
export function registerImport(session: Session, kept: OfficialTexts): Disposable {
  const { server } = session;
  return commands.registerCommand(IMPORT_COMMAND, async (argument: unknown) => {
    const texts = textsFor(window.activeTextEditor?.document);
    const languages = [languageFor(session, texts), texts.language, 'fr', 'en'];
    const context = { server, kept, texts: texts.law, languages };
    const order = importOrder(argument);
    if (!order) return askAndImport(context);
    const { files, ...expected } = order;
    await importThem(
      context,
      () =>
        readFiles(
          files.map((file) => Uri.parse(file)),
          context.texts,
        ),
      expected,
    );
  });
}
