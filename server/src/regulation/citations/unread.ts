import type { Tokens } from '../../text/words.ts';

const BACKTICK = 0x60;
/** A character reference is no longer than this. */
const LONGEST_REFERENCE = 10;

interface Run {
  readonly start: number;
  readonly end: number;
}

function backticksIn(text: string, from: number, to: number): Run[] {
  const runs: Run[] = [];
  for (let at = from; at < to; at++) {
    if (text.charCodeAt(at) !== BACKTICK) continue;
    const start = at;
    while (at < to && text.charCodeAt(at) === BACKTICK) at++;
    runs.push({ start, end: at });
  }
  return runs;
}

/** Code spans of `text[from, to)`: from a run of backticks to the next one of the same length. */
function codeSpans(text: string, from: number, to: number): Run[] {
  const runs = backticksIn(text, from, to);
  if (runs.length < 2) return [];
  const closing = new Array<number>(runs.length).fill(-1);
  const last = new Map<number, number>();
  for (let k = runs.length - 1; k >= 0; k--) {
    const { start, end } = runs[k] as Run;
    closing[k] = last.get(end - start) ?? -1;
    last.set(end - start, k);
  }
  const spans: Run[] = [];
  for (let k = 0; k < runs.length; k++) {
    const close = closing[k] as number;
    if (close < 0) continue;
    spans.push({ start: (runs[k] as Run).start, end: (runs[close] as Run).end });
    k = close;
  }
  return spans;
}

/** Whether the token is the name of a character reference: `nbsp` in `&nbsp;`. */
function isReference(text: string, start: number, end: number): boolean {
  if (end - start > LONGEST_REFERENCE || text[end] !== ';') return false;
  return text[start - 1] === '&' || (text[start - 1] === '#' && text[start - 2] === '&');
}

function keep(tokens: Tokens, from: number, to: number): void {
  tokens.kind[to] = tokens.kind[from] as number;
  tokens.flags[to] = tokens.flags[from] as number;
  tokens.start[to] = tokens.start[from] as number;
  tokens.end[to] = tokens.end[from] as number;
  tokens.hash[to] = tokens.hash[from] as number;
  tokens.check[to] = tokens.check[from] as number;
}

/** Takes out of `tokens` those of `text[from, to)` that are no prose: code spans and character references. */
export function dropUnread(text: string, from: number, to: number, tokens: Tokens): void {
  const spans = codeSpans(text, from, to);
  let span = 0;
  let kept = 0;
  for (let i = 0; i < tokens.count; i++) {
    const start = tokens.start[i] as number;
    const end = tokens.end[i] as number;
    while (span < spans.length && (spans[span] as Run).end <= start) span++;
    const inCode = span < spans.length && (spans[span] as Run).start < end;
    const reference = isReference(text, start, end);
    if (!inCode && !reference) {
      if (kept < i) keep(tokens, i, kept);
      kept++;
    } else if (reference && i + 1 < tokens.count && tokens.start[i + 1] === end) i++;
  }
  tokens.count = kept;
}
