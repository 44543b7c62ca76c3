import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reviewer, ReviewState } from '../../server/src/catalogue/reviewer.ts';
import { SHARED } from './labels.ts';
import { holdingsOf } from './places.ts';

/** What the sentence corpus shows: labelled pairs that we call missing, and what still satisfies an element when its lines are gone. */
export interface SentenceResults {
  readonly documents: number;
  readonly pairs: number;
  readonly missing: readonly string[];
  readonly unsatisfied: readonly string[];
  readonly deletions: number;
  readonly fell: number;
  readonly stands: readonly Standing[];
}

/** An element still satisfied after its labelled lines were taken out, by other words. */
export interface Standing {
  readonly document: string;
  readonly element: string;
  readonly hash: string;
  readonly text: string;
  /** The frames that hold there. */
  readonly frames: readonly string[];
  readonly judgement: 'accepted' | 'rejected' | 'unjudged';
}

const JUDGEMENTS = 'scripts/evaluation/judgements.json';

function judgements(): Record<string, 'accepted' | 'rejected'> {
  return existsSync(JUDGEMENTS)
    ? (JSON.parse(readFileSync(JUDGEMENTS, 'utf8')) as Record<string, 'accepted' | 'rejected'>)
    : {};
}

/** The key under which a judgement is kept: no text, only the document, the element and a hash of the line. */
export function judgementKey(document: string, element: string, line: string): string {
  return `${document} ${element} ${createHash('sha256').update(line.trim()).digest('hex').slice(0, 12)}`;
}

function elementOf(
  reviewer: Reviewer,
  state: ReviewState,
  pair: string,
): { readonly satisfied: boolean; readonly missing: boolean } {
  const [requirement, element] = pair.split('.') as [string, string];
  const verdict = reviewer.reviewOf(state).requirements.find((one) => one.id === requirement);
  return {
    satisfied: verdict?.elements.find((one) => one.id === element)?.satisfied === true,
    missing: verdict?.status === 'missing',
  };
}

function lineAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return text.slice(start, end < 0 ? text.length : end);
}

function standing(
  reviewer: Reviewer,
  state: ReviewState,
  document: string,
  pair: string,
  known: Record<string, 'accepted' | 'rejected'>,
): Standing[] {
  const [requirement, element] = pair.split('.') as [string, string];
  const lines = new Map<string, { text: string; frames: string[] }>();
  for (const { found, sentence } of holdingsOf(reviewer, state, requirement, element)) {
    const text = lineAt(state.contract.text, sentence.start);
    const key = judgementKey(document, pair, text);
    const frames = [...(lines.get(key)?.frames ?? []), found.found.frame.id.split('/')[1] as string];
    lines.set(key, { text, frames });
  }
  return [...lines].map(([hash, { text, frames }]) => ({
    document,
    element: pair,
    hash,
    text,
    frames,
    judgement: known[hash] ?? 'unjudged',
  }));
}

/** Reviews the English sentence corpus. Lines are isolated there; what is not labelled proves nothing. */
export function reviewSentences(reviewer: Reviewer, withDeletions: boolean): SentenceResults {
  const folder = join(SHARED, 'en-sentences');
  const known = judgements();
  const missing: string[] = [];
  const unsatisfied: string[] = [];
  const stands: Standing[] = [];
  let [documents, pairs, deletions, fell] = [0, 0, 0, 0];
  for (const name of existsSync(folder) ? readdirSync(folder).filter((one) => one.endsWith('.json')) : []) {
    const file = JSON.parse(readFileSync(join(folder, name), 'utf8')) as {
      doc: string;
      evidence: { line: number; elements: string[] }[];
    };
    const text = readFileSync(join(folder, name.replace('.json', '.md')), 'utf8');
    const lines = text.split('\n');
    const labelled = new Map<string, number[]>();
    for (const { line, elements } of file.evidence)
      for (const one of elements) labelled.set(one, [...(labelled.get(one) ?? []), line]);
    const state = reviewer.open(text, { language: 'en', profile: 'dpa' });
    documents++;
    for (const [pair, numbers] of labelled) {
      pairs++;
      const before = elementOf(reviewer, state, pair);
      if (before.missing) missing.push(`${file.doc} ${pair}`);
      if (!before.satisfied) {
        unsatisfied.push(`${file.doc} ${pair} (line ${numbers.join(', ')})`);
        continue;
      }
      if (!withDeletions) continue;
      deletions++;
      const without = lines.filter((_, i) => !numbers.includes(i + 1)).join('\n');
      const after = reviewer.open(without, { language: 'en', profile: 'dpa' });
      if (elementOf(reviewer, after, pair).satisfied) stands.push(...standing(reviewer, after, file.doc, pair, known));
      else fell++;
    }
  }
  return { documents, pairs, missing, unsatisfied, deletions, fell, stands };
}
