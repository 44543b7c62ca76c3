import { enDate, enLaw } from './enLaw.ts';
import type { PastAct, ProvisionProblem, RuleMessages } from './ruleMessages.ts';

/** No-break space, so that a number stays with its noun. */
const S = '\u00a0';

const TITLES: Readonly<Record<string, string>> = {
  'unknown-provision': 'Provision that does not exist',
  'repealed-act': 'Act no longer in force',
  'wrong-provision': 'Provision about something else',
  'unfilled-placeholder': 'Blank left to fill in',
};

function counted(count: number, one: string): string {
  return `${count === 0 ? 'no' : count} ${one}${count === 1 ? '' : 's'}`;
}

function pointsOf(points: readonly string[]): string {
  if (points.length === 0) return 'no points';
  return `points (${points[0]}) to (${points.at(-1)})`;
}

function unknownProvision(problem: ProvisionProblem): string {
  const { act } = problem;
  switch (problem.kind) {
    case 'article':
      return `Article${S}${problem.article} of the ${act} does not exist: its last article is ${problem.last}.`;
    case 'paragraph':
      return `Article${S}${problem.article} of the ${act} has no paragraph${S}${problem.paragraph}: it has ${counted(problem.last, 'paragraph')}.`;
    case 'unnumbered':
      return `Article${S}${problem.article} of the ${act} has no numbered paragraphs, so there is no “${problem.cited}” in it.`;
    case 'subparagraph':
      return `${enLaw.provision(problem.within)} of the ${act} has no subparagraph${S}${problem.subparagraph}: it has ${counted(problem.last, 'subparagraph')}.`;
    case 'point':
      return `${enLaw.provision(problem.within)} of the ${act} has no point (${problem.point}): it has ${pointsOf(problem.points)}.`;
    case 'recital':
      return `Recital${S}${problem.recital} of the ${act} does not exist: its last recital is ${problem.last}.`;
    case 'chapter':
      return `Chapter${S}${problem.chapter} of the ${act} does not exist: its last chapter is ${problem.last}.`;
    case 'range':
      return `The range runs backwards: ${problem.first} comes after ${problem.end}.`;
  }
}

function repealedAct({ title, how, since, by, bySince, provision, grace, places, ...rest }: PastAct): string {
  const judgment = rest.case === undefined ? '' : ` (case ${rest.case})`;
  const ground = provision === undefined ? '' : ` (Article${S}${provision})`;
  const past =
    how === 'repealed'
      ? `${title} was repealed with effect from ${enDate(since)} by ${by}${ground}`
      : `${title} was declared invalid on ${enDate(since)}${judgment}`;
  const next = bySince === undefined ? '' : `; ${by} took its place on ${enDate(bySince)}`;
  const good = grace === undefined ? '' : `; contracts concluded under it were good until ${enDate(grace)}`;
  return `${past}${next}${good}.${places > 1 ? ` It is named in ${places} places.` : ''}`;
}

function listed(numbers: readonly number[]): string {
  const all = numbers.map(String);
  const last = all.pop() ?? '';
  return all.length === 0 ? `Article${S}${last}` : `Articles${S}${all.join(', ')} and${S}${last}`;
}

/** The texts of the rules, in English. */
export const enRules: RuleMessages = {
  title: (code) => TITLES[code] ?? code,
  unknownProvision,
  repealedAct,
  wrongProvision: (duty, cited, right, act) =>
    `These words speak of ${duty}, which ${listed(right)} of the ${act} ${right.length === 1 ? 'governs' : 'govern'}, not ${enLaw.provision(cited)}.`,
  unfilledPlaceholder: (words, kind) =>
    kind === 'label'
      ? `Nothing stands after “${words}”: fill it in, or delete it.`
      : `“${words}” was never filled in: say what stands here, or delete it.`,
};
