import type { Reviewer } from '../../server/src/catalogue/reviewer.ts';

export interface ExampleResult {
  readonly element: string;
  readonly text: string;
  readonly expected: boolean;
  readonly right: boolean;
  /** The frames that decided, for whoever mends them. */
  readonly by: string;
}

type Examples = Readonly<
  Record<string, { readonly satisfied: readonly string[]; readonly notSatisfied: readonly string[] }>
>;

/** Reviews every example of one requirement in one language as a contract of its profile. `folder` is the data folder. */
export function runExamples(reviewer: Reviewer, folder: string, language: string, examples: Examples): ExampleResult[] {
  const notice = folder.startsWith('notice-');
  const id = notice ? folder.slice('notice-'.length) : folder;
  const requirement = reviewer.catalogue.requirement(id, notice ? 'privacy-notice' : undefined);
  if (!requirement) return [];
  const one = (element: string, text: string, expected: boolean): ExampleResult => {
    const state = reviewer.open(text, { language, profile: requirement.profile });
    const verdict = reviewer
      .reviewOf(state)
      .requirements.find((other) => other.id === id)
      ?.elements.find((other) => other.id === element);
    const frames = reviewer
      .findingsIn(state)
      .filter(
        (found) => found.found.frame.id.startsWith(`${id}.${element}/`) || found.found.frame.id.startsWith(`${id}/`),
      );
    const by = frames
      .map(
        (found) =>
          `${found.found.frame.id.split('/')[1]}${found.found.weak ? `(weak ${found.found.against.map((a) => a.reason)})` : ''}`,
      )
      .join(', ');
    const quiet = requirement.elements.find((other) => other.id === element)?.quiet ?? false;
    const satisfied = verdict ? verdict.satisfied === true : quiet;
    return { element, text, expected, right: satisfied === expected, by };
  };
  return Object.entries(examples).flatMap(([element, { satisfied, notSatisfied }]) => [
    ...satisfied.map((text) => one(element, text, true)),
    ...notSatisfied.map((text) => one(element, text, false)),
  ]);
}
