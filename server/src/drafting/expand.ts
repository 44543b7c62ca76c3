import type { ClauseLibrary, Variant } from './clause.ts';

/** What clauses and annexes are taken from. */
export interface Sources {
  readonly library: ClauseLibrary;
  readonly annexes: ClauseLibrary;
  /** Where a clause has no such wording, the balanced one stands. */
  readonly variant: Variant;
}

/** `{{clause: audits}}`, `{{annex: security}}`. */
const TOKENS = { clause: '{{clause:', annex: '{{annex:' } as const;
const END = '}}';
/** Notes below a clause: what stands in the place of its list with the words before it, or of a paragraph with blanks. */
const LIST_NOTE = '> list:';
const BLANKS_NOTE = '> blanks:';

function isItem(line: string | undefined): boolean {
  return line?.startsWith('- ') ?? false;
}

function wordingLines(from: ClauseLibrary, name: string, variant: Variant): string[] {
  const variants = from[name]?.variants;
  const wording = variants?.[variant] ?? variants?.balanced;
  if (!wording) throw new Error(`there is no clause ${name}`);
  return wording.body
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The lines with a sentence in the place of each list and the words before it. */
function withoutList(lines: readonly string[], sentence: string): string[] {
  const isOfList = (_: string, i: number) => isItem(lines[i]) || isItem(lines[i + 1]);
  return lines.flatMap((line, i) => {
    if (!isOfList(line, i)) return [line];
    return isItem(line) ? [] : [sentence];
  });
}

/** The lines with a sentence in the place of paragraphs that have blanks. */
function withoutBlanks(lines: readonly string[], sentence: string): string[] {
  return lines.map((line) => (line.includes('{{blank:') && !isItem(line) && !line.startsWith('|') ? sentence : line));
}

function noted(lines: readonly string[], note: string): string[] {
  const sentence = note.slice(note.indexOf(':') + 1).trim();
  return note.startsWith(LIST_NOTE) ? withoutList(lines, sentence) : withoutBlanks(lines, sentence);
}

function isNote(line: string | undefined): line is string {
  return line !== undefined && (line.startsWith(LIST_NOTE) || line.startsWith(BLANKS_NOTE));
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
    const next = lines[i + 1];
    const own = wordingLines(library, clause, variant);
    return isNote(next) ? noted(own, next) : own;
  });
}
