import type { Reviewer } from '../../server/src/catalogue/reviewer.ts';
import { type Compared, compare } from './compare.ts';
import type { Labelled } from './labels.ts';

/** Sums of comparisons: of one requirement, one set, one language. */
export interface Sum {
  documents: number;
  rightStatus: number;
  core: number;
  rightCore: number;
  elements: number;
  rightElements: number;
  missingOurs: number;
  missingLabel: number;
  missingBoth: number;
  overlaps: number;
  overlapping: number;
}

export function emptySum(): Sum {
  return {
    documents: 0,
    rightStatus: 0,
    core: 0,
    rightCore: 0,
    elements: 0,
    rightElements: 0,
    missingOurs: 0,
    missingLabel: 0,
    missingBoth: 0,
    overlaps: 0,
    overlapping: 0,
  };
}

function add(sum: Sum, one: Compared): void {
  sum.documents++;
  if (one.expected === one.actual) sum.rightStatus++;
  for (const element of one.elements) {
    const right = element.expected === element.actual;
    sum.elements++;
    if (right) sum.rightElements++;
    if (!element.core) continue;
    sum.core++;
    if (right) sum.rightCore++;
  }
  if (one.actual === 'missing') sum.missingOurs++;
  if (one.expected === 'missing') sum.missingLabel++;
  if (one.actual === 'missing' && one.expected === 'missing') sum.missingBoth++;
  if (one.overlap === undefined) return;
  sum.overlaps++;
  if (one.overlap) sum.overlapping++;
}

/** All comparisons of the documents, with a review each. Elements that the issue leaves out are dropped. */
export function compareAll(reviewer: Reviewer, documents: readonly Labelled[]): Compared[] {
  return documents.flatMap((document) => {
    if (document.kind === 'other') return [];
    const review = reviewer.review(document.text, { language: document.language, profile: document.kind });
    return compare(document, review, reviewer).filter(
      (one) => !(document.name === 'kluster' && one.requirement === 'data-source'),
    );
  });
}

/** Sums by a key of each comparison; low-confidence labels are left out. */
export function sumBy(compared: readonly Compared[], key: (one: Compared) => string): Map<string, Sum> {
  const sums = new Map<string, Sum>();
  for (const one of compared) {
    if (!one.high) continue;
    const name = key(one);
    const sum = sums.get(name) ?? emptySum();
    add(sum, one);
    sums.set(name, sum);
  }
  return sums;
}

/** `12/13 (92.3 %)`; a dash where there is nothing to count. */
export function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${part}/${whole} (${((100 * part) / whole).toFixed(1)} %)`;
}
