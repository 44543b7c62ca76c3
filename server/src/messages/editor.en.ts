import type { EditorMessages } from './editorMessages.ts';
import { en } from './en.ts';

const ARTICLES = { dpa: 'Art. 28', 'privacy-notice': 'Art. 13–14' } as const;

/** The editor's texts in English. */
export const editorEn: EditorMessages = {
  language: 'en',

  why: () => 'Why is this asked?',
  foundHere: (element) => `Said here: ${element}`,
  more: (count) => `${count} more of these are not listed here; the command line lists them all.`,

  verdict: (profile, { present, applicable }) => `${ARTICLES[profile]}: ${present}/${applicable}`,
  notReviewed: () => 'Not reviewed',
  notAssessed: () => 'Not assessed',
  explanation: (kind, why) => `${kind} – ${why}`,
  documentKind: (kind) => {
    const name = en.kind(kind);
    return name.charAt(0).toUpperCase() + name.slice(1);
  },

  carries: () => 'These words carry',
  weakens: () => 'These words weaken',
  clauseCarries: () => 'This clause carries',
  missingHere: () => 'Missing, and would belong here',
  requirementLine: (title, provision, status) => `${title} (${provision}): ${status}`,
  lacks: (titles) => `still lacking: ${titles.join('; ')}`,

  wrongSetting: (name, value, allowed) =>
    `The setting ${name} is ${value}, but it must be ${allowed}. Its default is used until it is corrected.`,
  oneOf: (values) => `one of ${values.map((value) => `"${value}"`).join(', ')}`,
  trueOrFalse: () => 'true or false',
  anObject: () => 'an object',
  aFindingCode: () => 'the code of a finding, such as "audits" or "audits.inspections"',
  notPrepared: () =>
    'No contract can be reviewed: a file of DPA Review could not be read. Reload the window; if that does not help, install the extension again.',
  noPage: (code) => `There is no page about “${code}”.`,
};
