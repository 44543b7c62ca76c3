import { draftsEn } from './drafts.en.ts';
import { lawEn } from './law.en.ts';
import type { ClientTexts } from './messages.ts';

const WORST = {
  error: 'Serious gaps',
  warning: 'Points to be strengthened',
  information: 'Remarks only',
} as const;

const GROUPS = {
  missing: 'Missing',
  partial: 'To be strengthened',
  present: 'Present',
  recommended: 'Recommended',
  'not-applicable': 'Not applicable',
  'not-assessed': 'Not assessed',
} as const;

const KINDS = {
  dpa: 'Data processing agreement',
  'privacy-notice': 'Privacy notice',
  other: 'Not a contract',
} as const;

const KIND_DETAILS = {
  dpa: 'Compares it with Article 28 of the GDPR',
  'privacy-notice': 'Compares it with Articles 13 and 14 of the GDPR',
  other: 'Is not reviewed',
} as const;

/** The client's texts in English. */
export const en: ClientTexts = {
  language: 'en',
  law: lawEn,
  drafts: draftsEn,

  starting: () => 'Starting…',
  stopped: () => 'Not running',
  stoppedDetail: () => 'The language server has stopped',
  off: () => 'Not reviewed',
  offDetail: () => 'Reviews are switched off here in the settings',
  worst: (severity) => (severity === null ? 'Nothing required is missing' : WORST[severity]),

  showRequirements: () => 'Requirements',
  reviewAs: () => 'Review this document as…',
  changeKind: () => 'Change…',
  openSettings: () => 'Settings',
  restart: () => 'Restart',
  showLog: () => 'Show the log',

  requirementsPlaceholder: () => 'Filter by title or article. Enter goes to the place, Escape comes back',
  group: (group) => GROUPS[group],
  nothingToShow: () => 'There is no review of this document.',

  nothingMissing: () => 'No clause is missing or weak.',
  stepped: ({ index, count, title, provision, status, mandatory }) =>
    `${index}/${count} ${title} (${provision}): ${status}${mandatory ? '' : ', recommended'}`,

  kind: (kind) => KINDS[kind],
  kindDetail: (kind) => KIND_DETAILS[kind],
  letDocumentDecide: () => 'Let the document decide',
  letDocumentDecideDetail: () => 'Reads the kind from its words',
  reviewAsPlaceholder: () => 'Or write it into the front matter of the document: dpa-review: dpa',
  currentChoice: () => 'current choice',
  noDocument: () => 'Open a Markdown document first.',

  noFinding: () => 'No finding here: put the cursor on an underlined passage.',
  whichFinding: () => 'Why is which of these asked?',
  noPage: () => 'There is no explanation of this finding.',

  restarted: () => 'DPA Review’s language server stopped unexpectedly and was started again.',
  gaveUp: () => 'DPA Review’s language server stopped several times and was not started again.',
};
