import type { PlacedFinding } from '../../server/src/catalogue/collect.ts';
import type { Reviewer } from '../../server/src/catalogue/reviewer.ts';
import type { Compared } from './compare.ts';

function short(text: string, most: number): string {
  return text.replaceAll(/\s+/g, ' ').slice(0, most);
}

function describe(one: PlacedFinding, text: string): string {
  const { found, at } = one;
  const weak = found.weak ? ` WEAK ${found.against.map((against) => against.reason).join(',')}` : '';
  const effect = found.frame.effect === 'satisfies' ? '' : ` [${found.frame.effect}]`;
  return `    ours: ${found.frame.id}${weak}${effect} “${short(text.slice(at + found.start, at + found.end), 160)}”`;
}

/** Prints every difference between labels and review, with the label's words and ours. */
export function printDifferences(reviewer: Reviewer, compared: readonly Compared[]): void {
  for (const one of compared) {
    const wrong = one.elements.filter((element) => element.actual !== element.expected);
    if (one.expected === one.actual && wrong.length === 0) continue;
    const { document } = one;
    const label = document.requirements[one.requirement];
    console.log(
      `${one.requirement} · ${document.name} (${document.set}${one.high ? '' : ', low'}): label ${one.expected}, ours ${one.actual} · ${wrong.map((element) => `${element.id} should be ${element.expected}`).join(', ')}`,
    );
    if (label?.evidence.length)
      console.log(`    label: ${label.evidence.map((quote) => `“${short(quote, 200)}”`).join(' | ')}`);
    if (label?.note) console.log(`    note: ${short(label.note, 240)}`);
    const state = reviewer.open(document.text, { language: document.language, profile: document.kind as 'dpa' });
    for (const placed of reviewer.findingsIn(state)) {
      const { frame } = placed.found;
      if (frame.id.startsWith(`${one.requirement}.`) || frame.id.startsWith(`${one.requirement}/`))
        console.log(describe(placed, document.text));
    }
  }
}
