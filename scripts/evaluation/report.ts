import type { FrameUse } from './frames.ts';
import { type Sum, share } from './measure.ts';
import type { MetamorphicResults } from './metamorphic.ts';
import type { SentenceResults } from './sentences.ts';

const HEAD =
  '| | contracts | status | "missing": precision | "missing": recall | core elements | all elements | evidence overlaps |\n|---|---|---|---|---|---|---|---|';

function row(name: string, sum: Sum): string {
  const cells = [
    String(sum.documents),
    share(sum.rightStatus, sum.documents),
    share(sum.missingBoth, sum.missingOurs),
    share(sum.missingBoth, sum.missingLabel),
    share(sum.rightCore, sum.core),
    share(sum.rightElements, sum.elements),
    share(sum.overlapping, sum.overlaps),
  ];
  return `| ${name} | ${cells.join(' | ')} |`;
}

/** A table of sums, one row each. */
export function table(sums: ReadonlyMap<string, Sum>): string {
  return [HEAD, ...[...sums].map(([name, sum]) => row(name, sum))].join('\n');
}

function list(items: readonly string[], most: number): string {
  const shown = items.slice(0, most).map((one) => `- ${one}`);
  if (items.length > most) shown.push(`- … and ${items.length - most} more`);
  return shown.join('\n');
}

/** The paragraph on the sentence corpus. */
export function sentencesText(results: SentenceResults): string {
  const pairs = new Map<string, Set<string>>();
  for (const one of results.stands) {
    const key = `${one.document} ${one.element}`;
    pairs.set(key, (pairs.get(key) ?? new Set()).add(one.judgement));
  }
  const judged = [...pairs.values()].filter((judgements) => !judgements.has('accepted'));
  const open = judged.filter((judgements) => judgements.has('unjudged')).length;
  const rejected = judged.length - open;
  return `${results.documents} documents, ${results.pairs} pairs of document and element labelled present.

- Requirement called missing: ${share(results.missing.length, results.pairs)}. Element not recognised: ${share(results.unsatisfied.length, results.pairs)}.
- Deletion of the labelled lines, ${results.deletions} pairs: the verdict falls in ${share(results.fell, results.deletions)}; in ${results.deletions - results.fell} it stands on other lines of the same document. Of these, no evidence was accepted by the reader in ${share(rejected, results.deletions)}; ${open} pairs are not yet judged.`;
}

/** The paragraph on frames. */
export function framesText(use: readonly FrameUse[]): string {
  const once = use.filter((one) => one.documents.length === 1);
  const never = use.filter((one) => one.documents.length === 0);
  return `${use.length} frames. ${once.length} take part in the verdict of one labelled document only (${share(once.length, use.length)}); ${never.length} in none (their examples keep them).

One document only:

${list(
  once.map((one) => `\`${one.id}\` (${one.documents[0]})`),
  200,
)}`;
}

/** The paragraph on changes that must, or must not, move a verdict. */
export function metamorphicText(results: MetamorphicResults): string {
  return `- Changes that mean nothing (parties renamed, other bullets, hard wraps at 80, sections reordered, other spaces and apostrophes): ${share(results.kept, results.keptOf)} of the verdicts stay.
- Changes that take the clause away (must → may, negation, a longer deadline, its sentences deleted): ${share(results.seen, results.seenOf)} are seen.`;
}
