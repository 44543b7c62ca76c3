import type { Severity } from '../catalogue/review.ts';
import type { Mark, PageMessages } from './pageMessages.ts';

const MARKS: Readonly<Record<Mark, string>> = {
  core: 'core',
  dagger: 'in the words of the law',
  recommended: 'recommended',
};

const MEANINGS: Readonly<Record<Mark, string>> = {
  core: 'Core: without it, the requirement is to be strengthened.',
  dagger:
    'In the words of the law: the core is read to include it, so silence lowers nothing; excluding it in words does.',
  recommended: 'Recommended: good drafting, but its absence lowers nothing.',
};

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'remark' };

const CIRCUMSTANCES: Readonly<Record<string, string>> = {
  'third-country-recipient': 'a recipient outside the EEA is named',
  'sensitive-data': 'the text reveals such data',
  'excludes-data-subjects': 'a clause excludes the claims of data subjects',
  'dpo-exists': 'something in the text shows that there is a data protection officer',
  'legitimate-interest-invoked': 'legitimate interests are relied on',
  'transfer-intended': 'the text speaks of such transfers',
  'consent-invoked': 'consent is relied on',
  'article-22-decisions': 'something in the text shows decisions within Article 22',
  'data-from-others': 'something in the text shows that data are obtained elsewhere than from the person',
};

/** The texts of the page of a requirement, in English. */
export const enPage: PageMessages = {
  obligation: (obligation) => obligation,
  onlyWhere: (circumstance) => `Asked for only where ${circumstance}.`,
  circumstance: (flag) => CIRCUMSTANCES[flag] ?? 'the text calls for it',
  withoutElement: (title) => `“${title}” is not found`,
  elementsHeading: () => 'What is looked for',
  mark: (mark) => MARKS[mark],
  markMeaning: (mark) => MEANINGS[mark],
  asked: () => 'asked about',
  severities: (cases) =>
    cases
      .map(({ severity, circumstance }) => SEVERITIES[severity] + (circumstance ? ` where ${circumstance}` : ''))
      .join(', '),
  whenMissing: (severities) => `Missing altogether: ${severities}. Otherwise: as stated beside each element.`,
  metBySilence: () => 'Met as long as nothing in the text speaks against it.',

  allTitle: () => 'What is looked for, and why',
  allIntroduction: () => [
    'Every requirement that DPA Review compares a document with: the provision it comes from, what is looked for, why, which wordings count and which do not. Severities are the ones a finding has unless the settings say otherwise.',
    'Marks of the elements:',
  ],
  readingLabel: () => 'How a document is read, whatever the requirement:',
  profileHeading: (profile) =>
    profile === 'dpa' ? 'Data processing agreements (Article 28)' : 'Privacy notices (Articles 13 and 14)',
};
