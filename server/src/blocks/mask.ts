import { isLetter } from '../text/letters.ts';
import { type Line, newLine, readLine, SHAPE, skipGaps } from './line.ts';

/** Front matter ends within this many units, or it is none. */
export const FRONT_MATTER_LIMIT = 8192;

/** Where a comment that opens at `at` ends, the line break after it included; the end of the text when nothing closes it. */
export function commentEnd(text: string, at: number): number {
  const close = text.indexOf('-->', at + 4);
  if (close < 0) return text.length;
  const rest = skipGaps(text, close + 3, text.length);
  const code = text.charCodeAt(rest);
  return code === 0x0a || code === 0x0d ? nextLineAt(text, rest) : close + 3;
}

function nextLineAt(text: string, at: number): number {
  let i = at;
  while (i < text.length) {
    const c = text.charCodeAt(i++);
    if (c === 0x0a) break;
    if (c === 0x0d) return text.charCodeAt(i) === 0x0a ? i + 1 : i;
  }
  return i;
}

/** Whether the line at `at` closes a fence of `size` units `mark`; `line` is a scratch record. */
function closesFence(text: string, at: number, mark: number, size: number, line: Line): boolean {
  let i = at;
  while (i < text.length && (text.charCodeAt(i) === 0x3e || text.charCodeAt(i) === 0x20 || text.charCodeAt(i) === 0x09))
    i++;
  if (text.charCodeAt(i) !== mark) return false;
  readLine(text, at, line);
  i = line.first;
  while (i < line.last && text.charCodeAt(i) === mark) i++;
  return i - line.first >= size && i === line.last;
}

/** Where the fence that `open` begins ends, its last line break included; the end of the text when nothing closes it. */
export function fenceEnd(text: string, open: Line): number {
  const mark = text.charCodeAt(open.first);
  const line = newLine();
  let at = open.next;
  while (at < text.length) {
    const next = nextLineAt(text, at);
    if (open.quote > 0 && text.charCodeAt(skipGaps(text, at, next)) !== 0x3e) return at;
    if (closesFence(text, at, mark, open.size, line)) return next;
    at = next;
  }
  return text.length;
}

function isDashes(text: string, start: number, end: number): boolean {
  const first = skipGaps(text, start, end);
  const mark = text.charCodeAt(first);
  if ((mark !== 0x2d && mark !== 0x2e) || text.slice(first, first + 3) !== (mark === 0x2d ? '---' : '...'))
    return false;
  const rest = skipGaps(text, first + 3, end);
  return rest >= end || text.charCodeAt(rest) === 0x0a || text.charCodeAt(rest) === 0x0d;
}

/** Whether a line reads `key:`, as the first line of front matter does. */
function isKey(text: string, start: number, end: number): boolean {
  let i = start;
  while (i < end) {
    const c = text.charCodeAt(i);
    if (c === 0x3a) return i > start;
    if (!isLetter(c) && c !== 0x2d && c !== 0x5f && c !== 0x2e && !(c >= 0x30 && c <= 0x39)) return false;
    i++;
  }
  return false;
}

/** Whether a text begins as front matter does, closed or not. */
export function beginsFrontMatter(text: string): boolean {
  if (!isDashes(text, 0, Math.min(text.length, nextLineAt(text, 0))) || text.charCodeAt(skipGaps(text, 0, 16)) !== 0x2d)
    return false;
  const second = nextLineAt(text, 0);
  return isKey(text, second, Math.min(text.length, second + 64));
}

/** Where the front matter of a text ends, its last line break included; 0 when there is none. */
export function frontMatterEnd(text: string): number {
  if (!beginsFrontMatter(text)) return 0;
  let at = nextLineAt(text, 0);
  while (at < text.length && at < FRONT_MATTER_LIMIT) {
    const next = nextLineAt(text, at);
    if (isDashes(text, at, next)) return next;
    at = next;
  }
  return 0;
}

/** The length of `[start, end)` without the line break at its end. */
export function withoutBreak(text: string, start: number, end: number): number {
  let last = end;
  if (last > start && text.charCodeAt(last - 1) === 0x0a) last--;
  if (last > start && text.charCodeAt(last - 1) === 0x0d) last--;
  return last - start;
}

/** Whether the line is masked: a fence or a comment begins there. */
export function isMasked(line: Line): boolean {
  return line.shape === SHAPE.fence || line.shape === SHAPE.comment;
}
