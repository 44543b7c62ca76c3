import { isArchive, MOST_BYTES, unpack } from './archive.ts';
import { decodeMarkup } from './decode.ts';
import { FORMEX_WITHOUT_TEXT, isFormexRoot, readFormex } from './formexFile.ts';
import { readHtml, readXml } from './markup.ts';
import type { OfficialFile } from './officialFile.ts';
import { type GivenFile, isRefusal, type Refusal } from './refusal.ts';
import type { Register } from './register.ts';
import { readXhtml } from './xhtmlFile.ts';

const HEAD = 20_000;

/** Reads a file of the Publications Office or of EUR-Lex, or a zip archive of such files, which may hold several texts. */
export function readOfficial(file: GivenFile, register: Register): readonly OfficialFile[] | Refusal {
  const { name, bytes } = file;
  if (bytes.length === 0) return { reason: 'empty', file: name };
  if (bytes.length > MOST_BYTES) return { reason: 'too-large', file: name };
  if (isArchive(bytes)) return readArchive(file, register);
  const read = readMarkup(file, register);
  return isRefusal(read) ? read : [read];
}

/** The texts in an archive; beside them it holds wrappers and annexes, which count only when there is nothing else. */
function readArchive(file: GivenFile, register: Register): readonly OfficialFile[] | Refusal {
  const entries = unpack(file);
  if (typeof entries === 'string') return { reason: entries, file: file.name };
  const read = entries.map((entry) => readMarkup(entry, register));
  const texts: OfficialFile[] = [];
  const refusals: Refusal[] = [];
  for (const one of read) {
    if (isRefusal(one)) refusals.push(one);
    else texts.push(one);
  }
  const damaged = refusals.find(({ reason }) => !BESIDE.has(reason));
  if (damaged !== undefined) return damaged;
  return texts.length > 0 ? texts : (refusals[0] ?? { reason: 'archive-without-act', file: file.name });
}

const BESIDE: ReadonlySet<Refusal['reason']> = new Set(['wrapper', 'annex', 'notice', 'not-an-act', 'empty']);

function readMarkup({ name, bytes }: GivenFile, register: Register): OfficialFile | Refusal {
  const decoded = decodeMarkup(bytes);
  if (typeof decoded === 'string') return { reason: decoded, file: name };
  const { text } = decoded;
  // Official files declare no entities; one that does is made to grow when it is read.
  if (/<!DOCTYPE[^>]{0,999}\[|<!ENTITY/i.test(text.slice(0, HEAD))) return { reason: 'entities', file: name };
  const root = rootName(text);
  if (root === undefined) return { reason: withoutMarkup(text), file: name };
  if (root.toLowerCase() === 'html') return readPage(name, text, register);
  if (root in FORMEX_WITHOUT_TEXT) {
    const celex = /\b3\d{4}[A-Z]{1,2}\d{4}\b/.exec(text.slice(0, HEAD))?.[0];
    const reason = FORMEX_WITHOUT_TEXT[root as keyof typeof FORMEX_WITHOUT_TEXT];
    return { reason, file: name, ...(celex !== undefined && { act: { celex } }) };
  }
  if (!isFormexRoot(root)) return { reason: 'not-an-act', file: name, found: root.slice(0, 60) };
  const tree = readXml(text);
  return typeof tree === 'string' ? { reason: tree, file: name } : readFormex(name, tree, register);
}

function readPage(name: string, text: string, register: Register): OfficialFile | Refusal {
  const page = readHtml(text);
  return typeof page === 'string' ? { reason: page, file: name } : readXhtml(name, text, page, register);
}

/** The name of the first element; declarations, comments and instructions may stand before it. */
function rootName(text: string): string | undefined {
  let at = 0;
  for (;;) {
    at = text.indexOf('<', at);
    if (at < 0 || at > HEAD) return undefined;
    if (text.startsWith('<!--', at)) at = after(text, '-->', at);
    else if (text.startsWith('<?', at)) at = after(text, '?>', at);
    else if (text.startsWith('<!', at)) at = after(text, '>', at);
    else return /^<([A-Za-z][\w.:-]{0,80})/.exec(text.slice(at, at + 100))?.[1];
    if (at < 0) return undefined;
  }
}

function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? -1 : found + mark.length;
}

/** Text without markup: the Publications Office answers an error in one line. */
function withoutMarkup(text: string): Refusal['reason'] {
  if (/^\s{0,40}<[?!]/.test(text)) return 'truncated';
  return /returned successfully a redirection|Illegal accept header|Invalid content type/i.test(text)
    ? 'error-answer'
    : 'not-an-act';
}
