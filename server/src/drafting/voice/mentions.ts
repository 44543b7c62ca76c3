import type { ReviewState } from '../../catalogue/reviewer.ts';
import { namesIn } from '../../catalogue/sentence.ts';
import { CODE, END, type Sentence, START, STRIDE } from '../../contract/facts.ts';
import type { BlockReading } from '../../contract/reading.ts';
import { isDigit, isLetter } from '../../text/letters.ts';
import type { Lexicon } from '../../text/lexicon.ts';
import { overlaps, type Span } from '../../text/span.ts';

/** A place of the text where a party is named: by a name of its own, or by a word for its role. */
export interface Mention extends Span {
  readonly side: 'controller' | 'processor';
  readonly own: boolean;
}

/** How a contract speaks of its parties. */
export interface Mentions {
  readonly named: readonly Mention[];
  /** How often it says "you" to the controller, and "we" for the processor. */
  readonly you: number;
  readonly we: number;
}

interface Sides {
  readonly controller: number;
  readonly processor: number;
  readonly you: number;
  readonly we: number;
}

function sidesOf({ conceptIndex }: Lexicon): Sides {
  const number = (name: string) => conceptIndex.get(`role.${name}`) ?? -1;
  return {
    controller: number('controller'),
    processor: number('processor'),
    you: number('you'),
    we: number('we'),
  };
}

interface Word {
  readonly code: number;
  readonly at: Span;
}

function length({ start, end }: Span): number {
  return end - start;
}

/** What is found in a sentence outside the names. */
function outside({ facts }: BlockReading, sentence: Sentence, names: readonly Span[]): Word[] {
  const found: Word[] = [];
  for (let row = sentence.firstHit * STRIDE; row < sentence.lastHit * STRIDE; row += STRIDE) {
    const at = { start: facts.hits[row + START] as number, end: facts.hits[row + END] as number };
    if (!names.some((one) => overlaps(one, at))) found.push({ code: facts.hits[row + CODE] as number, at });
  }
  return found;
}

/** Words of `codes` among them; of two that share words, the longer. */
function apart(words: readonly Word[], codes: readonly number[]): Word[] {
  const ours = words.filter(({ code }) => codes.includes(code));
  return ours.filter(({ at }) => !ours.some((other) => overlaps(other.at, at) && length(other.at) > length(at)));
}

/** Letters and digits that stand close to a name belong to it (`Lumeo7`), and the form of the company behind it. */
function fullEnd(text: string, end: number, companies: readonly string[]): number {
  let last = end;
  while (isDigit(text.charCodeAt(last)) || isLetter(text.charCodeAt(last))) last++;
  let next = last + 1;
  while (isLetter(text.charCodeAt(next))) next++;
  return text[last] === ' ' && companies.includes(text.slice(last + 1, next)) ? next : last;
}

/** Where and how a contract's sentences name its parties, headings left aside. */
export function mentionsIn(state: ReviewState, lexicon: Lexicon, companies: readonly string[]): Mentions {
  const { contract, parties } = state;
  const sides = sidesOf(lexicon);
  const codes = Object.values(sides);
  const named: Mention[] = [];
  let [you, we] = [0, 0];
  const add = (concept: number, own: boolean, at: Span, base: number) => {
    const side = concept === sides.controller ? 'controller' : concept === sides.processor ? 'processor' : undefined;
    const end = base + at.end;
    if (side)
      named.push({ side, own, start: base + at.start, end: own ? fullEnd(contract.text, end, companies) : end });
  };
  contract.readings.forEach((reading, index) => {
    if (reading.block.kind === 'heading') return;
    const base = contract.table.starts[index] as number;
    for (const sentence of reading.facts.sentences) {
      const names = namesIn({ facts: reading.facts, sentence }, parties);
      for (const one of names) add(one.concept, true, one, base);
      for (const { code, at } of apart(outside(reading, sentence, names), codes)) {
        if (code === sides.you && parties.roleOf(code) === sides.controller) you++;
        else if (code === sides.we && parties.roleOf(code) === sides.processor) we++;
        else add(code, false, at, base);
      }
    }
  });
  return { named, you, we };
}
