import type { DraftTexts } from './draftTexts.ts';

const SIDES = {
  balanced: ['Balanced', 'What both sides usually accept'],
  controller: ['Protective of the controller', 'Short deadlines, wide audits, a say on sub-processors'],
  processor: ['Acceptable to the processor', 'As light for the processor as the law allows'],
} as const;

/** The texts about clauses, in English. */
export const draftsEn: DraftTexts = {
  insertClause: () => 'Insert a clause',
  whichClause: () => 'Which clause? Those that the review does not find come first',
  whichWording: () => 'Which wording?',
  missing: () => 'not found in this contract',
  others: () => 'found, but to be strengthened',
  noContract: () => 'Open a data processing agreement first.',
  notApplied: () => 'Nothing was inserted: the document has changed meanwhile, or it cannot be written.',
  readOnly: () => 'This document is read-only. Save it under another name first.',
  newAgreement: () => 'New data processing agreement',
  whichLanguage: () => 'In which language?',
  language: (language) => (language === 'fr' ? 'French' : 'English'),
  whichSide: () => 'Whose interests should the wording protect?',
  side: (variant) => SIDES[variant][0],
  sideDetail: (variant) => SIDES[variant][1],
  controllerName: () => 'Name of the controller (who decides why and how the data are processed)',
  processorName: () => 'Name of the processor (who processes the data for the controller)',
  mayBeEmpty: () => 'Press Enter without a name to leave a blank.',
  suggestionsQuestion: (where) =>
    where === 'workspace'
      ? 'Show suggestions while you type in Markdown documents of this workspace?'
      : 'No folder is open. Show suggestions while you type in all Markdown documents?',
  suggestionsDetail: () =>
    'VS Code turns them off in Markdown. DPA Review suggests missing clauses on an empty line and articles where you cite them; other extensions may then make suggestions, too. The setting is editor.quickSuggestions for Markdown.',
  turnOn: () => 'Turn on',
  suggestionsAreOn: () => 'Suggestions are on.',
};
