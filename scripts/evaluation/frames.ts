import type { Reviewer } from '../../server/src/catalogue/reviewer.ts';
import type { Labelled } from './labels.ts';

/** In how many documents each frame takes part in a verdict. */
export interface FrameUse {
  readonly id: string;
  readonly documents: readonly string[];
}

/** Counts, for every frame, the documents in which it holds, weakens, touches, defeats or flags. */
export function frameUse(reviewer: Reviewer, documents: readonly Labelled[]): FrameUse[] {
  const use = new Map<string, Set<string>>(
    reviewer.compiled.frames.map((frame) => [
      `${reviewer.catalogue.requirements[frame.requirement]?.profile} ${frame.id}`,
      new Set<string>(),
    ]),
  );
  for (const document of documents) {
    if (document.kind === 'other') continue;
    const state = reviewer.open(document.text, { language: document.language, profile: document.kind });
    for (const { found } of reviewer.findingsIn(state))
      use.get(`${document.kind} ${found.frame.id}`)?.add(document.name);
  }
  return [...use].map(([id, names]) => ({ id, documents: [...names] }));
}
