import type { PlacedFinding } from '../../server/src/catalogue/collect.ts';
import type { Reviewer, ReviewState } from '../../server/src/catalogue/reviewer.ts';
import type { Span } from '../../server/src/text/span.ts';

/** A finding that makes an element satisfied, with its sentence and the sentences of its stems (absolute offsets). */
export interface Holding {
  readonly found: PlacedFinding;
  readonly sentence: Span;
  readonly stems: readonly Span[];
}

function sentenceAt(state: ReviewState, block: number, offset: number): Span {
  const start = state.contract.table.starts[block] as number;
  const reading = state.contract.readings[block];
  for (const sentence of reading?.facts.sentences ?? [])
    if (offset - start >= sentence.start && offset - start < sentence.end)
      return { start: start + sentence.start, end: start + sentence.end };
  return { start, end: start + (reading?.block.length ?? 0) };
}

function stemsOf(state: ReviewState, block: number): Span[] {
  const spans: Span[] = [];
  for (let one = state.contract.readings[block]?.stem; one; one = one.outer) {
    const at = state.contract.readings.findIndex((reading) => reading.facts === one.place.facts);
    if (at < 0) continue;
    const start = state.contract.table.starts[at] as number;
    spans.push({ start: start + one.place.sentence.start, end: start + one.place.sentence.end });
  }
  return spans;
}

/** Everything that makes one element satisfied, each with its sentence. */
export function holdingsOf(reviewer: Reviewer, state: ReviewState, requirement: string, element: string): Holding[] {
  const prefix = `${requirement}.${element}/`;
  const out: Holding[] = [];
  state.outcomes.forEach((outcome, block) => {
    const at = state.contract.table.starts[block] as number;
    for (const found of outcome.findings) {
      if (!found.frame.id.startsWith(prefix) || found.frame.effect !== 'satisfies' || found.weak) continue;
      if (reviewer.catalogue.requirements[found.frame.requirement]?.profile !== state.kind.kind) continue;
      out.push({
        found: { found, at, block },
        sentence: sentenceAt(state, block, at + found.start),
        stems: stemsOf(state, block),
      });
    }
  });
  return out;
}

/** The text with every span replaced (spans may repeat but not overlap otherwise). */
export function replaced(text: string, spans: readonly Span[], by: (old: string) => string): string {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  let out = '';
  let last = 0;
  for (const span of sorted) {
    if (span.start < last) continue;
    out += text.slice(last, span.start) + by(text.slice(span.start, span.end));
    last = span.end;
  }
  return out + text.slice(last);
}
