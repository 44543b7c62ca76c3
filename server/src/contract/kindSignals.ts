import type { Lexicon } from '../text/lexicon.ts';
import { CODE, type Facts, STRIDE } from './facts.ts';

/** Signs of a processor's duties, each a theme of Article 28. */
export const THEMES = [
  'instructed',
  'other-processors',
  'breach',
  'end',
  'audit',
  'assist',
  'staff',
  'behalf',
] as const;

/** What a block may be a sign of. Each is a bit, in this order; there is room for 31. */
export const SIGNALS = [
  ...THEMES,
  'processor',
  'binding',
  'joint',
  'independent',
  'notice-collect',
  'notice-yours',
  'notice-rights',
  'notice-basis',
  'notice-complaint',
  'notice-cookies',
  'terms',
  'security',
  'about',
  'software',
  'title-dpa',
  'title-article',
  'title-notice',
  'title-terms',
  'title-security',
  'title-page',
] as const;

export type Signal = (typeof SIGNALS)[number];

/** Each signal by the concepts that must stand in one block together: `a|b&c` is (a or b) and c. */
const RULES: Readonly<Partial<Record<Signal, string>>> = {
  instructed: 'kind.instructed',
  'other-processors': 'role.subprocessor|kind.processor',
  breach: 'obj.breach&act.notify',
  end: 'act.delete|act.return&obj.end',
  audit:
    'obj.audit|act.audit|obj.inspection&role.processor|role.controller|role.auditor|who.processor|who.controller|role.we|role.you',
  assist: 'act.assist&obj.request|obj.rights|obj.dpia|obj.breach|role.controller|who.controller|role.you',
  staff: 'obj.confidentiality&role.persons',
  behalf: 'who.behalf|kind.behalf',
  processor: 'who.processor|kind.processor',
  security: 'kind.security|obj.security',
};

export interface SignalReader {
  /** The signals of one block, as bits in the order of `SIGNALS`. */
  read(facts: Facts): number;
  /** The concepts that show a signal. */
  conceptsOf(signal: Signal): ReadonlySet<number>;
}

/** A reader of signals over one lexicon. */
export function createSignalReader(lexicon: Lexicon): SignalReader {
  const masks = new Int32Array(lexicon.conceptNames.length);
  const groups: { readonly signal: number; readonly all: readonly number[] }[] = [];
  let bit = 0;
  const bitOf = (names: string): number => {
    const mask = 1 << bit++;
    for (const name of names.split('|')) {
      const index = lexicon.conceptIndex.get(name);
      if (index !== undefined) masks[index] = (masks[index] as number) | mask;
    }
    return mask;
  };
  const single = new Int32Array(lexicon.conceptNames.length);
  SIGNALS.forEach((signal, at) => {
    const parts = (RULES[signal] ?? `kind.${signal}`).split('&');
    if (parts.length > 1) groups.push({ signal: 1 << at, all: parts.map(bitOf) });
    else
      for (const name of (parts[0] as string).split('|')) {
        const index = lexicon.conceptIndex.get(name);
        if (index !== undefined) single[index] = (single[index] as number) | (1 << at);
      }
  });
  const read = (facts: Facts): number => {
    let signals = 0;
    let seen = 0;
    for (let row = 0; row < facts.hits.length; row += STRIDE) {
      const concept = facts.hits[row + CODE] as number;
      if (concept >= single.length) continue;
      signals |= single[concept] as number;
      seen |= masks[concept] as number;
    }
    for (const { signal, all } of groups) if (all.every((mask) => seen & mask)) signals |= signal;
    return signals;
  };
  const conceptsOf = (signal: Signal) =>
    new Set((RULES[signal] ?? `kind.${signal}`).split(/[&|]/).map((name) => lexicon.conceptIndex.get(name) ?? -1));
  return { read, conceptsOf };
}
