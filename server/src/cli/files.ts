import { chmod, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { isAbsolute, join, resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import type { InputProblem } from '../messages/messages.ts';

/** An input that cannot be read, and why. */
export interface Failure {
  readonly path: string;
  readonly problem: InputProblem;
}

/** The name of the standard input on the command line. */
export const STDIN = '-';

const SKIPPED = ['**/node_modules/**', '**/.git/**'];
const CONTRACTS = '**/*.{md,markdown,txt}';

/** The files that the arguments name, in order, each once; patterns and directories are looked up. */
export async function findFiles(args: readonly string[]): Promise<{ paths: string[]; failures: Failure[] }> {
  const paths = new Map<string, string>();
  const failures: Failure[] = [];
  for (const argument of args) {
    const found = argument === STDIN ? [STDIN] : await filesOf(argument);
    if (!Array.isArray(found)) failures.push({ path: argument, problem: found });
    else for (const path of found) if (!paths.has(keyOf(path))) paths.set(keyOf(path), path);
  }
  return { paths: [...paths.values()], failures };
}

function keyOf(path: string): string {
  return path === STDIN ? STDIN : resolve(path);
}

async function filesOf(argument: string): Promise<string[] | InputProblem> {
  try {
    const stats = await stat(argument);
    if (!stats.isDirectory()) return [argument];
    return orNone(await found(argument, CONTRACTS));
  } catch (error) {
    if (isDynamicPattern(argument)) return orNone(await matching(argument));
    return problemOf(error);
  }
}

/** The pattern is looked up from its last fixed folder on, so that what is skipped is skipped there too. */
async function matching(pattern: string): Promise<string[]> {
  const slashed = process.platform === 'win32' ? pattern.replaceAll('\\', '/') : pattern;
  const segments = slashed.split('/');
  const fixed = segments.findIndex((segment) => isDynamicPattern(segment));
  return found(
    segments.slice(0, fixed).join('/') || (isAbsolute(pattern) ? '/' : '.'),
    segments.slice(fixed).join('/'),
  );
}

async function found(directory: string, pattern: string): Promise<string[]> {
  const paths = await glob(pattern, {
    cwd: directory,
    ignore: SKIPPED,
    caseSensitiveMatch: pattern !== CONTRACTS,
    expandDirectories: false,
    followSymbolicLinks: false,
  });
  return paths.sort().map((path) => join(directory, path));
}

function orNone(paths: string[]): string[] | InputProblem {
  return paths.length > 0 ? paths : 'no-match';
}

/** The text of a file or of the standard input, without its byte order mark, or why it cannot be read. */
export async function readText(
  path: string,
  stdin: AsyncIterable<Uint8Array>,
): Promise<{ readonly text: string } | { readonly problem: InputProblem }> {
  try {
    return decode(path === STDIN ? await readAll(stdin) : await readFile(path));
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

async function readAll(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function problemOf(error: unknown): InputProblem {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'not-found';
  if (code === 'EACCES' || code === 'EPERM') return 'no-permission';
  if (code === 'ERR_FS_FILE_TOO_LARGE' || code === 'ERR_STRING_TOO_LONG') return 'too-large';
  return 'unreadable';
}

/** The bytes as UTF-8 text without byte order mark; anything else is named. */
export function decode(bytes: Uint8Array): { readonly text: string } | { readonly problem: InputProblem } {
  const foreign = foreignFormat(bytes);
  if (foreign) return { problem: foreign };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (error) {
    return { problem: error instanceof TypeError ? 'not-utf-8' : 'too-large' };
  }
}

const SIGNATURES: readonly (readonly [readonly number[], InputProblem])[] = [
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'pdf'],
  [[0x50, 0x4b, 0x03, 0x04], 'word'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'word'],
  [[0xff, 0xfe, 0x00, 0x00], 'utf-32'],
  [[0x00, 0x00, 0xfe, 0xff], 'utf-32'],
  [[0xff, 0xfe], 'utf-16'],
  [[0xfe, 0xff], 'utf-16'],
];

function foreignFormat(bytes: Uint8Array): InputProblem | undefined {
  for (const [signature, problem] of SIGNATURES) {
    if (signature.every((byte, index) => bytes[index] === byte)) return problem;
  }
  const start = bytes.subarray(0, 64_000);
  if (!start.includes(0)) return undefined;
  return looksLikeUtf16(start) ? 'utf-16' : 'binary';
}

/** UTF-16 without byte order mark: in Latin script, every other byte is nearly always zero and its neighbour is not. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const zeros = [0, 0];
  bytes.forEach((byte, index) => {
    if (byte === 0) zeros[index & 1] = (zeros[index & 1] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  return Math.max(even, odd) > bytes.length * 0.35 && Math.min(even, odd) < bytes.length * 0.02;
}

const BOM = '\ufeff';

/** Whether a file begins with a byte order mark. */
async function hasMark(path: string): Promise<boolean> {
  return (await readFile(path)).subarray(0, 3).equals(Buffer.from(BOM));
}

/**
 * Replaces the text of a file, which keeps its byte order mark and its rights: it is written beside it and put in its place,
 * so that whatever goes wrong one of both texts is there. What went wrong is returned.
 */
export async function writeText(path: string, text: string): Promise<InputProblem | undefined> {
  let beside: string | undefined;
  try {
    const target = await realpath(path);
    const { mode } = await stat(target);
    const content = `${(await hasMark(target)) ? BOM : ''}${text}`;
    beside = `${target}.${process.pid}.tmp`;
    await writeFile(beside, content, { flag: 'wx' });
    await chmod(beside, mode);
    await rename(beside, target);
    return undefined;
  } catch (error) {
    if (beside !== undefined) await rm(beside, { force: true });
    return problemOf(error);
  }
}
