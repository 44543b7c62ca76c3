import type { Reviewer, ReviewState } from '../../server/src/catalogue/reviewer.ts';
import type { Span } from '../../server/src/text/span.ts';
import type { Labelled } from './labels.ts';
import { type Holding, holdingsOf, replaced } from './places.ts';

/** How verdicts moved under changes that must not, or must, move them. */
export interface MetamorphicResults {
  readonly kept: number;
  readonly keptOf: number;
  readonly moved: readonly string[];
  readonly seen: number;
  readonly seenOf: number;
  readonly missed: readonly string[];
}

type Change = (text: string, state: ReviewState) => string;

function wrapped(text: string): string {
  const wrap = (line: string): string => {
    if (line.length <= 80 || line.startsWith('|') || line.startsWith('#')) return line;
    const width = Math.ceil(line.length / Math.ceil(line.length / 79)) + 8;
    const out: string[] = [];
    let current = '';
    for (const word of line.split(' ')) {
      if (current && current.length + word.length > width) {
        out.push(current);
        current = word;
      } else current = current ? `${current} ${word}` : word;
    }
    return [...out, current].join('\n');
  };
  return text.split('\n').map(wrap).join('\n');
}

const bullets: Change = (text) =>
  text
    .split('\n')
    .map((line) => {
      const mark = line.trimStart();
      return mark.startsWith('- ') ? line.replace('- ', '• ') : mark.startsWith('* ') ? line.replace('* ', '- ') : line;
    })
    .join('\n');

const spaces: Change = (text) => text.replaceAll(' :', '\u00a0:').replaceAll(' ;', '\u202f;').replaceAll("'", '’');

function sections(text: string): string[] {
  const out: string[] = [''];
  for (const line of text.split('\n')) {
    if (line.startsWith('## ')) out.push('');
    out[out.length - 1] += `${line}\n`;
  }
  return out;
}

const reordered: Change = (text) => {
  const [head = '', ...rest] = sections(text);
  return rest.length < 4 ? text : [head, ...rest.slice(0, 1), ...rest.slice(1).reverse()].join('\n');
};

const NEW_NAMES = ['Quorvane', 'Belmarec', 'Tizoul', 'Wendrake', 'Hulotin', 'Garnevo'];

const renamed: Change = (text, state) => {
  let out = text;
  const names = [...new Set([...state.parties.names.values()].flat().map((one) => one.text))]
    .filter((name) => isProper(name, text))
    .sort((a, b) => b.length - a.length);
  names.slice(0, NEW_NAMES.length).forEach((name, i) => {
    out = out.replaceAll(name, NEW_NAMES[i] as string);
  });
  return out;
};

/** A made-up name, not a common word of contracts: it never stands in lower case. */
function isProper(name: string, text: string): boolean {
  return (
    name.length > 3 &&
    !name.includes(' ') &&
    name[0] !== name[0]?.toLowerCase() &&
    !text.includes(name.toLowerCase()) &&
    !text.includes(name.toUpperCase())
  );
}

const KEEPING: Readonly<Record<string, Change>> = { 'hard wraps': wrapped, bullets, spaces, reordered, renamed };

const MODALS: Readonly<Record<string, readonly [string, string, string][]>> = {
  en: [
    [' shall ', ' may ', ' shall not '],
    [' will ', ' may ', ' will not '],
    [' must ', ' may ', ' must not '],
    [' agrees to ', ' may ', ' agrees not to '],
    [' undertakes to ', ' may ', ' undertakes not to '],
  ],
  fr: [
    [" s'engage à ", ' pourra ', " s'engage à ne pas "],
    [' s’engage à ', ' pourra ', ' s’engage à ne pas '],
    [' doit ', ' peut ', ' ne doit pas '],
    [' devra ', ' pourra ', ' ne devra pas '],
    [' est tenu de ', ' peut ', " n'est pas tenu de "],
  ],
};

/** The modal of a duty replaced in a sentence; undefined where it has none. */
function remodelled(sentence: string, language: string, column: 1 | 2): string | undefined {
  const padded = `${sentence} `;
  for (const row of MODALS[language] ?? []) if (padded.includes(row[0])) return padded.replaceAll(row[0], row[column]);
  return undefined;
}

function spansOf(holdings: readonly Holding[]): Span[] {
  return holdings.flatMap((one) => [one.sentence, ...one.stems]);
}

/** A sentence with a subject of its own does not take its modality from its stem. */
function namesProcessor(state: ReviewState, span: Span): boolean {
  const sentence = state.contract.text.slice(span.start, span.end).toLowerCase();
  const names = state.parties.parties?.flatMap((party) => (party.role === 'processor' ? party.names : [])) ?? [];
  return [...names, 'sous-traitant', 'prestataire', 'processor', 'provider', 'ce dernier'].some((name) =>
    sentence.includes(name.toLowerCase()),
  );
}

export function flip(
  state: ReviewState,
  holdings: readonly Holding[],
  language: string,
  column: 1 | 2,
): string | undefined {
  const { text } = state.contract;
  const duty = (span: Span) => remodelled(text.slice(span.start, span.end), language, column) !== undefined;
  for (const one of holdings)
    if (!duty(one.sentence) && (namesProcessor(state, one.sentence) || !one.stems.some(duty))) return undefined;
  return replaced(text, spansOf(holdings), (old) => remodelled(old, language, column) ?? old);
}

function enlarged(state: ReviewState, holdings: readonly Holding[]): string | undefined {
  const { text } = state.contract;
  if (!holdings.every((one) => one.found.found.frame.maxHours < 1000)) return undefined;
  return replaced(
    text,
    holdings.map((one) => one.sentence),
    (old) =>
      old
        .replaceAll(/\b(\d{1,3})\b/g, (number) => String(Number(number) * 20))
        .replaceAll(/(vingt-quatre|quarante-huit|soixante-douze)/gi, 'neuf cents')
        .replaceAll(/(twenty-four|forty-eight|seventy-two)/gi, 'nine hundred'),
  );
}

function isDuty(holding: Holding): boolean {
  const { frame } = holding.found.found;
  return frame.actor === 'processor' && frame.force === 'duty' && frame.polarity === 'affirmed';
}

interface Tally {
  seen: number;
  of: number;
  missed: string[];
}

function judge(
  reviewer: Reviewer,
  document: Labelled,
  name: string,
  pair: readonly [string, string],
  text: string | undefined,
  tally: Tally,
): void {
  if (text === undefined) return;
  const review = reviewer.review(text, { language: document.language, profile: document.kind as 'dpa' });
  const element = review.requirements.find((one) => one.id === pair[0])?.elements.find((one) => one.id === pair[1]);
  tally.of++;
  if (element?.satisfied === true) tally.missed.push(`${document.name}: ${pair.join('.')} after ${name}`);
  else tally.seen++;
}

/** Elements that hold as long as nothing speaks against them do not fall with their evidence. */
function holdsByDefault(reviewer: Reviewer, requirement: string, element: string): boolean {
  return reviewer.catalogue.requirement(requirement)?.elements.find((one) => one.id === element)?.holds ?? false;
}

function flips(reviewer: Reviewer, document: Labelled, state: ReviewState, tally: Tally): void {
  for (const verdict of reviewer.reviewOf(state).requirements)
    for (const element of verdict.elements) {
      if (
        element.satisfied !== true ||
        element.because !== 'evidence' ||
        holdsByDefault(reviewer, verdict.id, element.id)
      )
        continue;
      const holdings = holdingsOf(reviewer, state, verdict.id, element.id);
      const pair = [verdict.id, element.id] as const;
      judge(
        reviewer,
        document,
        'deletion of its sentences',
        pair,
        replaced(
          state.contract.text,
          holdings.map((one) => one.sentence),
          () => '',
        ),
        tally,
      );
      judge(reviewer, document, 'a longer deadline', pair, enlarged(state, holdings), tally);
      if (!holdings.every(isDuty)) continue;
      judge(reviewer, document, 'must → may', pair, flip(state, holdings, document.language, 1), tally);
      judge(reviewer, document, 'negation', pair, flip(state, holdings, document.language, 2), tally);
    }
}

/** Runs every change on every document of a kind we review. */
export function metamorphic(reviewer: Reviewer, documents: readonly Labelled[]): MetamorphicResults {
  const moved: string[] = [];
  let [kept, keptOf] = [0, 0];
  const tally: Tally = { seen: 0, of: 0, missed: [] };
  for (const document of documents) {
    if (document.kind === 'other') continue;
    const options = { language: document.language, profile: document.kind };
    const state = reviewer.open(document.text, options);
    const before = reviewer.reviewOf(state).requirements;
    for (const [name, change] of Object.entries(KEEPING)) {
      const after = reviewer.review(change(document.text, state), options).requirements;
      before.forEach((one, i) => {
        keptOf++;
        if (after[i]?.status === one.status) kept++;
        else moved.push(`${document.name}: ${one.id} ${one.status} → ${after[i]?.status} after ${name}`);
      });
    }
    flips(reviewer, document, state, tally);
  }
  return { kept, keptOf, moved, seen: tally.seen, seenOf: tally.of, missed: tally.missed };
}
