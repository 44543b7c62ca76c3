import { commands, type Disposable, Uri, window } from 'vscode';
import {
  ACTS_REQUEST,
  type ActsResult,
  ARTICLE_COMMAND,
  IMPORT_REQUEST,
  type ImportParams,
  type ImportResult,
} from '../../server/src/protocol/law.ts';
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

type Expected = Pick<ImportParams, 'celex' | 'language'>;

/** What came of an import, in words, and what one may do next. */
type Told = { readonly done: string } | { readonly refusal: string; readonly next?: Next };

interface Next {
  readonly label: string;
  run(): Promise<void>;
}

/** Reads the files, keeps the text and says what it is; or says why not, and keeps nothing. */
async function importThem(context: Import, fetching: Fetching, expected: Expected): Promise<void> {
  const { server, texts } = context;
  const next: Next = { label: texts.fromFiles(), run: () => importOthers(context, expected) };
  const told = await inSight(texts.importTitle(), async (course): Promise<Told | undefined> => {
    const found = await fetching(course);
    if (!found) return undefined;
    if ('refusal' in found) return { ...found, next };
    course.progress.report({ message: texts.reading() });
    const params: ImportParams = { ...expected, files: found.files, today: dayOf(new Date()) };
    const made = await server.request<ImportResult>(IMPORT_REQUEST, params);
    if (course.token.isCancellationRequested) return undefined;
    if (!made) return { refusal: texts.noAnswer() };
    return 'refusal' in made ? { ...made, next } : keep(context, made);
  });
  if (told) void tell(told, texts);
}

async function importOthers(context: Import, expected: Expected): Promise<void> {
  const fetching = await fetchingOf({ from: 'files' }, context.texts);
  if (fetching) await importThem(context, fetching, expected);
}

async function tell(told: Told, texts: LawTexts): Promise<void> {
  if ('done' in told) {
    if (await window.showInformationMessage(told.done, texts.lookUp())) await commands.executeCommand(ARTICLE_COMMAND);
    return;
  }
  const { refusal, next } = told;
  const chosen = await window.showErrorMessage(refusal, ...(next ? [next.label] : []));
  if (chosen) await next?.run();
}

async function keep(context: Import, made: Exclude<ImportResult, { readonly refusal: string }>): Promise<Told> {
  const { kept, texts } = context;
  try {
    await kept.keep(made.name, made.text);
    return { done: texts.imported(made.summary, made.attribution) };
  } catch (error) {
    const run = async () => tell(await keep(context, made), texts);
    return { refusal: texts.notKept(kept.place, Object(error).message), next: { label: texts.tryAgain(), run } };
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
