import type { DraftMessages, Hindrance } from './draftMessages.ts';

const VARIANTS = {
  balanced: 'balanced',
  controller: 'protective of the controller',
  processor: 'acceptable to the processor',
} as const;

const HINDRANCES: Readonly<Record<Hindrance, string>> = {
  exists: 'exists already; choose another name for --out',
  'no-folder': 'cannot be made: its folder does not exist',
  'no-permission': 'cannot be made: permission to write there was refused',
  other: 'cannot be made there; choose another place for --out',
};

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** The texts around clauses that are written, in English. */
export const enDrafts: DraftMessages = {
  variant: (variant) => VARIANTS[variant],
  insert: (title) => `Insert clause: ${title}`,
  insertVariant: (title, variant) => `Insert clause: ${title} (${VARIANTS[variant]})`,
  strengthen: (subject) => `Strengthen: ${subject}`,
  strengthenByDeleting: (subject) => `Strengthen: ${subject} (deletes words that permit the opposite)`,
  strengthenBeside: (subject) =>
    `Strengthen: ${subject} (adds a sentence; the words that restrict it stay for you to reconcile)`,
  insertAll: (count) => `Insert all missing clauses (${count})`,
  toTable: () => 'Turn into a table',
  confirmInsertion: () => 'New clause',
  confirmDeletion: () => 'Deletes words of the contract',
  documentChanged: () =>
    'The document has changed since the clause was drafted. Nothing was inserted: ask for it again.',
  noPlace: (title) => `No wording of “${title}” fits this document so that the review finds it. Nothing was changed.`,
  nothingMissing: () => 'No clause is missing.',
  fixed: ({ inserted, strengthened, blanks }) =>
    [
      counted(inserted, 'clause inserted', 'clauses inserted'),
      ...(strengthened > 0 ? [counted(strengthened, 'element strengthened', 'elements strengthened')] : []),
      ...(blanks > 0 ? [`${counted(blanks, 'blank', 'blanks')} to be filled in`] : []),
    ].join(', '),
  nothingToFix: () => 'nothing to insert',
  notADpa: () => 'not taken for a data processing agreement; nothing is inserted',
  stillMissing: (titles) => `still missing: ${titles.join('; ')}`,
  unknownCode: (code) => `--only: no finding has the code “${code}”; dpa-review check --format json prints the codes`,
  cannotWrite: (reason) => `cannot be written (${reason}); it is as it was`,
  notCreated: (path, hindrance) => `${path} ${HINDRANCES[hindrance]}`,
  written: (path) => `${path} written`,
  strangeWord: (word) => `new takes no “${word}”; the file to make is given with --out FILE`,
  noClauses: () => 'the clauses of this language could not be read: install DPA Review again',
};
