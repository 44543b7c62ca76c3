import type { ClauseLibrary } from '../clause.ts';
import type { Named } from '../template.ts';

/** What a whole agreement is made of beside the clauses (`agreement.<language>.json`). */
export interface AgreementTexts {
  /** In the notation of skeletons (CONTRIBUTING.md, "The agreement"). */
  readonly skeleton: string;
  /** By name: `security`, `transfers` … */
  readonly annexes: ClauseLibrary;
}

/** What the agreement calls something; `form`: the kind of words it is (`forms` of the data of the language). */
export interface DefinedTerm {
  readonly noun: string;
  readonly form: string;
}

/** A part of an agreement under one heading; the lines are in the notation of clauses, and say which clauses stand there. */
export interface SkeletonSection {
  /** Empty at the beginning of the agreement. */
  readonly heading: string;
  /** Whether it counts among the numbered sections. */
  readonly numbered: boolean;
  readonly lines: readonly string[];
}

/** An agreement whose clauses are still to be put in. */
export interface Skeleton {
  readonly title: string;
  readonly terms: Readonly<Record<Named, DefinedTerm>>;
  /** What stands in the blank for the name of a party that is not given. */
  readonly unnamed: string;
  readonly sections: readonly SkeletonSection[];
}

const NOTE = '> ';
const HEADING = '## ';
/** After it come signatures and annexes. */
const CLOSE = '---';

/** The notes of the first section, by the word before the colon. */
function notesOf(lines: readonly string[]): ReadonlyMap<string, string> {
  const notes = lines.filter((line) => line.startsWith(NOTE)).map((line) => line.slice(NOTE.length));
  return new Map(
    notes.map((note) => [note.slice(0, note.indexOf(':')).trim(), note.slice(note.indexOf(':') + 1).trim()]),
  );
}

function termOf(notes: ReadonlyMap<string, string>, name: Named): DefinedTerm {
  const [noun, form] = (notes.get(name) ?? '').split('|').map((one) => one.trim());
  if (noun && form) return { noun, form };
  throw new Error(`an agreement says what it calls the ${name}: > ${name}: noun | form`);
}

function sectionsOf(lines: readonly string[]): SkeletonSection[] {
  const sections: { heading: string; numbered: boolean; lines: string[] }[] = [
    { heading: '', numbered: false, lines: [] },
  ];
  let numbered = true;
  for (const line of lines) {
    if (line === CLOSE) numbered = false;
    else if (line.startsWith(HEADING)) sections.push({ heading: line.slice(HEADING.length), numbered, lines: [] });
    else if (line !== '') sections.at(-1)?.lines.push(line);
  }
  return sections;
}

/** Reads a skeleton. Throws, naming what is missing, on one that is not whole. */
export function readSkeleton(text: string): Skeleton {
  const [title = '', ...lines] = text.split('\n').map((line) => line.trim());
  if (!title.startsWith('# ')) throw new Error('an agreement begins with "# title"');
  const [beginning, ...sections] = sectionsOf(lines);
  const notes = notesOf(beginning?.lines ?? []);
  const unnamed = notes.get('unnamed');
  if (!beginning || !unnamed) throw new Error('an agreement says what stands for a name: > unnamed: …');
  return {
    title: title.slice(2),
    terms: {
      controller: termOf(notes, 'controller'),
      processor: termOf(notes, 'processor'),
      contract: termOf(notes, 'contract'),
    },
    unnamed,
    sections: [{ ...beginning, lines: beginning.lines.filter((line) => !line.startsWith(NOTE)) }, ...sections],
  };
}
