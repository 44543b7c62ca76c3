import type { Connection } from 'vscode-languageserver';
import type { Messages } from '../messages/messages.ts';
import {
  ACTS_REQUEST,
  type ActsResult,
  type Download,
  IMPORT_REQUEST,
  type ImportableAct,
  type ImportParams,
  type ImportResult,
} from '../protocol/law.ts';
import { type ActFile, actFileName, writeActFile } from '../regulation/actFile.ts';
import { type ImportableText, type ImportData, importableTexts } from '../regulation/importable.ts';
import type { importAct } from '../regulation/official/importAct.ts';
import type { GivenFile, Refusal } from '../regulation/official/refusal.ts';
import { fromBase64 } from '../text/base64.ts';
import type { Guard } from './guarded.ts';
import type { Session } from './session.ts';

/** The reader of official files, loaded when a text is imported. */
export type Importer = () => Promise<{ readonly importAct: typeof importAct }>;

export interface ImportContext {
  readonly connection: Connection;
  readonly session: Session;
  readonly guard: Guard;
  readonly data: ImportData;
  readonly importer: Importer;
}

/** Answers what texts can be imported, and makes them from official files. Nothing is kept here: the client keeps it. */
export function handleImports(context: ImportContext): void {
  const { connection, session, guard, data } = context;
  connection.onRequest(
    ACTS_REQUEST,
    guard(ACTS_REQUEST, async (): Promise<ActsResult> => {
      const acts = importableTexts(data).map((text) => importable(text, data, session));
      return { acts: await Promise.all(acts) };
    }),
  );
  connection.onRequest<ImportResult | null, void>(
    IMPORT_REQUEST,
    guard(IMPORT_REQUEST, (params: ImportParams) => made(context, params)),
  );
}

function titleOf(id: string, { acts }: ImportData, { language }: Messages): string {
  const known = acts.find((act) => act.id === id);
  const { [language]: short = id } = known?.short ?? {};
  const { [language]: title = '' } = known?.title ?? {};
  const whole = title === '' || title === short ? short : `${short} – ${title}`;
  return whole.slice(0, 1).toUpperCase() + whole.slice(1);
}

async function importable(text: ImportableText, data: ImportData, session: Session): Promise<ImportableAct> {
  const { messages } = session.messages();
  const names = new Intl.DisplayNames([messages.language], { type: 'language' });
  const languages = Object.entries(data.downloads.codes).map(async ([language, code]) => {
    const there = await session.law.text(text.id, language);
    return {
      language,
      name: names.of(language) ?? language,
      downloads: text.publications.map((celex) => download(celex, code, data)),
      present: there ? messages.lawPlace.present(there.file) : null,
    };
  });
  const { id, celex } = text;
  return { id, title: titleOf(id, data, messages), celex, languages: await Promise.all(languages) };
}

function download(celex: string, code: string, { downloads }: ImportData): Download {
  const { base, accept } = downloads;
  const [best = ''] = accept;
  return { url: base + encodeURIComponent(celex), headers: { Accept: best, 'Accept-Language': code }, name: celex };
}

function filesIn({ files }: ImportParams): GivenFile[] | undefined {
  const isFile = (one: unknown) => {
    const { name, base64 } = Object(one) as Partial<ImportParams['files'][number]>;
    return typeof name === 'string' && typeof base64 === 'string';
  };
  if (!Array.isArray(files) || !files.every(isFile)) return undefined;
  return files.map(({ name, base64 }) => ({ name, bytes: fromBase64(base64) }));
}

async function made({ session, data, importer }: ImportContext, params: ImportParams): Promise<ImportResult | null> {
  const { messages } = session.messages();
  const files = filesIn(params);
  if (!files || typeof params.today !== 'string') return null;
  const { importAct: read } = await importer();
  const { celex, language } = params;
  const expected = { ...(celex !== undefined && { celex }), ...(language !== undefined && { language }) };
  const result: ActFile | Refusal = read(files, { register: data.register, taken: params.today, expected });
  if ('reason' in result) return { refusal: messages.labelled(result.file, messages.official.refusal(result)) };
  const name = titleOf(result.act ?? result.celex, data, messages);
  return {
    name: actFileName(result),
    text: writeActFile(result),
    summary: messages.lawPlace.imported(name, result),
    attribution: messages.official.source(result).join(' '),
  };
}
