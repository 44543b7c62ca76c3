import { type ClauseLibrary, VARIANTS, type Variant } from '../clause.ts';

/** What clauses and annexes are taken from. */
export interface Sources {
  readonly library: ClauseLibrary;
  readonly annexes: ClauseLibrary;
  /** Where a clause has no such wording, the balanced one stands. */
  readonly variant: Variant;
}

/** `{{clause: audits}}`, `{{clause: audits, balanced}}` (whatever the variant), `{{annex: security}}`. */
const TOKENS = { clause: '{{clause:', annex: '{{annex:' } as const;
const END = '}}';
/**
 * Notes below a clause: what stands in the place of its list or table with the words before it, or of a paragraph with
 * blanks (nothing: it is left out).
 */
const NOTES = { list: '> list:', blanks: '> blanks:' } as const;

/** Whether a line belongs to a list or a table. */
function isListed(line: string | undefined): boolean {
  return line !== undefined && (line.startsWith('- ') || line.startsWith('|'));
}

function wordingLines(from: ClauseLibrary, named: string, variant: Variant): string[] {
  const [name = '', always] = named.split(',').map((one) => one.trim());
  const variants = from[name]?.variants;
  const wanted = always === undefined ? variant : VARIANTS.find((one) => one === always);
  const wording = wanted && (variants?.[wanted] ?? variants?.balanced);
  if (!wording) throw new Error(`there is no clause ${named}`);
  return wording.body
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The lines with a sentence in the place of each list or table and the words before it. */
function withoutLists(lines: readonly string[], sentence: string): string[] {
  return lines.flatMap((line, i) => {
    if (isListed(line)) return [];
    return [isListed(lines[i + 1]) ? sentence : line];
  });
}

/** The lines with a sentence in the place of paragraphs that have blanks. */
function withoutBlanks(lines: readonly string[], sentence: string): string[] {
  return lines.map((line) => (line.includes('{{blank:') && !isListed(line) ? sentence : line));
}

/** A clause as a note below it wants it. */
function noted(lines: readonly string[], note: string): string[] {
  const words = note.slice(note.indexOf(':') + 1).trim();
  const changed = note.startsWith(NOTES.list) ? withoutLists(lines, words) : withoutBlanks(lines, words);
  return changed.filter((line) => line !== '');
}

function isNote(line: string): boolean {
  return Object.values(NOTES).some((note) => line.startsWith(note));
}

/** The name in a token of this kind that is all of the line. */
function nameIn(line: string, kind: keyof typeof TOKENS): string | undefined {
  const token = TOKENS[kind];
  return line.startsWith(token) && line.endsWith(END) ? line.slice(token.length, -END.length).trim() : undefined;
}

/** A line with the clauses that stand inside of it, each of one paragraph. */
function withClausesInside(line: string, sources: Sources): string {
  const from = line.indexOf(TOKENS.clause);
  if (from < 0) return line;
  const to = line.indexOf(END, from) + END.length;
  const name = nameIn(line.slice(from, to), 'clause') ?? '';
  const clause = wordingLines(sources.library, name, sources.variant).join(' ');
  return line.slice(0, from) + clause + withClausesInside(line.slice(to), sources);
}

/** The folders of the clauses that stand in these lines as paragraphs of their own. */
export function clausesIn(lines: readonly string[]): string[] {
  return lines.flatMap((line) => nameIn(line, 'clause') ?? []);
}

/** Lines of a skeleton with the wordings of clauses and annexes in their places. Throws where one does not exist. */
export function expanded(lines: readonly string[], sources: Sources): string[] {
  const { library, annexes, variant } = sources;
  return lines.flatMap((line, i) => {
    if (isNote(line)) return [];
    const annex = nameIn(line, 'annex');
    if (annex !== undefined) return expanded(wordingLines(annexes, annex, variant), sources);
    const clause = nameIn(line, 'clause');
    if (clause === undefined) return [withClausesInside(line, sources)];
    const after = lines.slice(i + 1);
    const end = after.findIndex((one) => !isNote(one));
    const notes = after.slice(0, end < 0 ? undefined : end);
    return notes.reduce(noted, wordingLines(library, clause, variant));
  });
}
