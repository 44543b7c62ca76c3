/** The closed classes of words by which a sentence is read; each language's data lists their forms under `grammar.<class>`. */
export const GRAMMAR = [
  'none',
  'ne',
  'pas',
  'que',
  'not',
  'no',
  'without',
  'prohibit',
  'may',
  'must',
  'endeavour',
  'be',
  'have',
  'reflexive',
  'of',
  'to',
  'by',
  'other',
  'border',
  'article',
  'internal',
  'range',
  'hour',
  'day',
  'business-day',
  'week',
  'month',
  'year',
  'abbreviation',
  'possessive',
  'expletive',
  'business',
  'bound',
] as const;

export type GrammarClass = (typeof GRAMMAR)[number];

const numbers = new Map<string, number>(GRAMMAR.map((name, index) => [`grammar.${name}`, index]));

/** The number of a grammar class by its concept name; -1 for other concepts. */
export function grammarClass(concept: string): number {
  return numbers.get(concept) ?? -1;
}

/** The number of a grammar class. */
export function classNumber(name: GrammarClass): number {
  return GRAMMAR.indexOf(name);
}

const PRIORITY: readonly GrammarClass[] = [
  'bound',
  'ne',
  'not',
  'no',
  'without',
  'prohibit',
  'article',
  'may',
  'must',
  'endeavour',
  'to',
  'of',
  'by',
  'que',
  'pas',
  'be',
  'have',
];

/** Rank of a class where a word has several: the higher wins. By class number. */
export const RANK: Uint8Array = Uint8Array.from(GRAMMAR, (name) => {
  const at = PRIORITY.indexOf(name);
  if (name === 'none') return 0;
  return at < 0 ? (name === 'abbreviation' ? 1 : 2) : 2 + PRIORITY.length - at;
});

/** Hours in one unit of time. A business day may hide a weekend: it counts as one and a half. */
export const HOURS: Readonly<Partial<Record<GrammarClass, number>>> = {
  hour: 1,
  day: 24,
  'business-day': 36,
  week: 168,
  month: 720,
  year: 8760,
};
