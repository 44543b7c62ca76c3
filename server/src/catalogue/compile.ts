import { GRAMMAR } from '../contract/grammar.ts';
import { isApart } from '../contract/readFacts.ts';
import { createLexicon, type LanguageWords, type Lexicon } from '../text/lexicon.ts';
import type { Catalogue } from './catalogue.ts';
import type { Frame, Group } from './frame.ts';
import type { FrameData } from './schema.ts';

export interface Compiled {
  readonly lexicon: Lexicon;
  readonly frames: readonly Frame[];
  /** By profile: frames by the concept that anchors them. */
  readonly byAnchor: Readonly<Record<string, readonly (readonly Frame[])[]>>;
  /** What is wrong in the data; frames with a fault are left out. A test wants this empty. */
  readonly problems: readonly string[];
  /** By profile: the concepts that its frames, or the matcher itself, ask for. */
  readonly relevant: Readonly<Record<string, Uint8Array>>;
}

const FAR = 40;
const NEVER = Number.MAX_SAFE_INTEGER;

function expand(names: readonly string[], lexicon: Lexicon, where: string): Int32Array {
  const out = new Set<number>();
  for (const name of names) {
    if (name.endsWith('*')) {
      for (const [other, index] of lexicon.conceptIndex) if (other.startsWith(name.slice(0, -1))) out.add(index);
      continue;
    }
    const index = lexicon.conceptIndex.get(name);
    if (index === undefined) throw new Error(`${where}: concept "${name}" has no forms in any language`);
    out.add(index);
  }
  return Int32Array.from(out);
}

/** Reads `a.b|c.d` followed by any of `@` (or earlier, or in a heading), `^` (or in a heading), `>` (after the anchor), `<` (before it), `~12` (nearness). */
function readGroup(source: string, lexicon: Lexicon, where: string): Group {
  let end = source.length;
  let near = FAR;
  const tilde = source.indexOf('~');
  if (tilde >= 0) {
    near = Number.parseInt(source.slice(tilde + 1), 10);
    end = tilde;
  }
  let names = source.slice(0, end);
  let topical: Group['topical'] = 'no';
  let side: Group['side'] = 'any';
  for (let last = names.at(-1); last === '@' || last === '^' || last === '>' || last === '<'; last = names.at(-1)) {
    if (last === '@') topical = 'before';
    else if (last === '^') topical = 'heading';
    else side = last === '>' ? 'after' : 'before';
    names = names.slice(0, -1);
  }
  return { concepts: expand(names.split('|'), lexicon, where), topical, side, near };
}

function compileFrame(
  data: FrameData,
  place: { requirement: number; element: number; id: string; index: number },
  lexicon: Lexicon,
): Frame {
  const where = `${place.id}`;
  const actor = data.actor ?? 'any';
  return {
    id: place.id,
    index: place.index,
    requirement: place.requirement,
    element: place.element,
    effect: data.effect ?? 'satisfies',
    flag: data.flag ?? '',
    anchors: expand(data.anchor, lexicon, where),
    label: data.label ?? false,
    first: data.first ?? false,
    actor,
    named: data.named ?? false,
    force: data.force ?? (actor === 'processor' ? 'duty' : 'any'),
    polarity: data.polarity ?? 'affirmed',
    groups: (data.with ?? []).map((group) => readGroup(group, lexicon, where)),
    without: expand(data.without ?? [], lexicon, where),
    withoutNear: data.withoutNear ?? FAR,
    weakenedBy: Object.entries(data.weakenedBy ?? {}).flatMap(([name, reason]) =>
      [...expand([name], lexicon, where)].map((concept) => ({ concept, reason })),
    ),
    maxHours: data.maxHours ?? NEVER,
    minHours: data.minHours ?? 0,
    atLeast: data.atLeast ?? 1,
    languages: (data.languages ?? []).map((language) => lexicon.languages.indexOf(language)),
    definitions: data.definitions ?? false,
    reason: data.reason ?? 'narrowed',
    needs: data.needs ?? [],
    unless: data.unless ?? [],
  };
}

function attempt(problems: string[], action: () => unknown): void {
  try {
    action();
  } catch (error) {
    problems.push(error instanceof Error ? error.message : String(error));
  }
}

/** The groups, and the concepts, that the matcher itself asks for. */
const ALWAYS = ['role', 'def', 'time', 'party'];
const ASKED = ['act.incumbent', 'act.allow', 'act.notify', 'act.assist', 'act.provide', 'weak.endeavour'];

function alwaysRelevant({ conceptNames, conceptIndex }: Lexicon): Uint8Array {
  const marks = Uint8Array.from(conceptNames, (name) => (ALWAYS.includes(name.slice(0, name.indexOf('.'))) ? 1 : 0));
  for (const name of ASKED) marks[conceptIndex.get(name) ?? 0] = 1;
  return marks;
}

function relevantConcepts(
  frames: readonly Frame[],
  catalogue: Catalogue,
  lexicon: Lexicon,
): Record<string, Uint8Array> {
  const relevant: Record<string, Uint8Array> = {};
  for (const frame of frames) {
    const profile = catalogue.requirements[frame.requirement]?.profile as string;
    relevant[profile] ??= alwaysRelevant(lexicon);
    const marks = relevant[profile] as Uint8Array;
    for (const concept of frame.anchors) marks[concept] = 1;
    for (const concept of frame.without) marks[concept] = 1;
    for (const { concepts } of frame.groups) for (const concept of concepts) marks[concept] = 1;
    for (const { concept } of frame.weakenedBy) marks[concept] = 1;
  }
  return relevant;
}

function conceptNames(languages: readonly LanguageWords[]): string[] {
  const names = new Set<string>(GRAMMAR.map((name) => `grammar.${name}`));
  for (const words of languages) for (const name of words.names) names.add(name);
  for (const name of ['time.limit', 'form.email', 'party.processor-name', 'party.controller-name']) names.add(name);
  return [...names];
}

/** Compiles words and frames. Data that names a concept or element that does not exist is listed in `problems`. */
export function compile(catalogue: Catalogue, languages: readonly LanguageWords[]): Compiled {
  const names = conceptNames(languages);
  const known = new Set(names);
  const lexicon = createLexicon(languages, names, (name) => isApart(name, known));
  const frames: Frame[] = [];
  const problems: string[] = [];
  catalogue.requirements.forEach((requirement, index) => {
    for (const data of requirement.data.frames) {
      const names = data.elements?.length ? data.elements : [''];
      for (const name of names) {
        const element = requirement.elements.findIndex((one) => one.id === name);
        const id = `${requirement.id}${name && `.${name}`}/${data.name}`;
        if (name && element < 0) problems.push(`${id}: no such element`);
        else
          attempt(problems, () =>
            frames.push(compileFrame(data, { requirement: index, element, id, index: frames.length }, lexicon)),
          );
      }
    }
  });
  const byAnchor: Record<string, Frame[][]> = {};
  for (const frame of frames) {
    const profile = catalogue.requirements[frame.requirement]?.profile as string;
    byAnchor[profile] ??= lexicon.conceptNames.map(() => []);
    for (const anchor of frame.anchors) byAnchor[profile]?.[anchor]?.push(frame);
  }
  return { lexicon, frames, byAnchor, problems, relevant: relevantConcepts(frames, catalogue, lexicon) };
}
