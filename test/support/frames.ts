import assert from 'node:assert/strict';
import type { FrameData } from '../../server/src/catalogue/schema.ts';
import { markedWith, tinyReviewer, unmarked } from './tiny.ts';
import { TINY_WORDS } from './tinyWords.ts';

type Language = 'fr' | 'en';

/** The processor tells of a breach: the frame of most tests, changed where a test says so. */
export function tells(change: Partial<FrameData> = {}): FrameData {
  return { name: 'tells', anchor: ['act.notify'], actor: 'processor', with: ['obj.breach'], ...change };
}

/** What the frame finds in a text: `holds`, or `weak` with the reasons, with the words marked; nothing: `–`. */
function read(frame: FrameData, language: Language, text: string): string {
  const reviewer = tinyReviewer([frame]);
  const state = reviewer.open(text, { language, profile: 'dpa' });
  const found = reviewer.findingsIn(state);
  if (found.length === 0) return `– ${text}`;
  const spans = found.map((one) => ({ start: one.at + one.found.start, end: one.at + one.found.end }));
  const reasons = found.flatMap((one) => one.found.against.map(({ reason }) => reason));
  const head = found.some((one) => !one.found.weak) ? 'holds' : `weak(${[...new Set(reasons)].sort().join('+')})`;
  const distinct = spans.filter((span, i) => spans.findIndex((one) => one.start === span.start) === i);
  return `${head} ${markedWith(text, distinct)}`;
}

/** The tiny words with some more in English. */
export function withWords(concepts: Readonly<Record<string, readonly string[]>>): typeof TINY_WORDS {
  const more = { concepts: concepts as Record<string, string[]> };
  return { ...TINY_WORDS, en: [...(TINY_WORDS['en'] ?? []), more] };
}

/** Checks that each text reads as written before its first space: `holds`, `weak(reason)` or `–`. */
export function reads(frame: FrameData, language: Language, expected: readonly string[]): void {
  for (const one of expected) {
    const at = one.indexOf(' ');
    assert.equal(read(frame, language, unmarked(one.slice(at + 1)).text), one);
  }
}
