import { enCitations } from './enCitations.ts';
import { enDrafts } from './enDrafts.ts';
import { enLaw } from './enLaw.ts';
import { enLawPlaces } from './enLawPlaces.ts';
import { enOfficial } from './enOfficial.ts';
import { enPage } from './enPage.ts';
import { enRules } from './enRules.ts';
import { insideSentence } from './insideSentence.ts';
import type { Counts, InputProblem, Messages, Tally } from './messages.ts';

const USAGE = `Usage: dpa-review check FILE… [options]

Reads data processing agreements (French or English; Markdown or plain text) and
compares them with Article 28 of the GDPR.

Also: dpa-review law ACT PROVISION    what the law says: law gdpr '28(3)(h)'
      dpa-review law ACT --search WORDS    where it says it: law gdpr --search audit
      dpa-review citations FILE… [--format text|json]    what they cite, of the law and
                                  of themselves; all files in one list
      dpa-review fix FILE… [--write] [--repair] [--only CODE,…] [--variant VARIANT]
                                  writes the clauses that are missing (--repair: weak
                                  ones, too), as a diff, or into the file (--write)
      dpa-review new [--out FILE] [--controller NAME] [--processor NAME] [--variant
                                  VARIANT]    a complete agreement to start from
      VARIANT: balanced (default), controller or processor, whom it favours

FILE is a file, a directory (its *.md, *.markdown and *.txt files, node_modules
and .git left out), a glob pattern between quotes, or - for the standard input.

Options:
  --format text|json|sarif        form of the report (text)
  --lang fr|en                    language of the report (that of the environment)
  --contract-language fr|en       language of the contracts (read from the text)
  --profile dpa|privacy-notice|auto
                                  what to compare with (auto: read from the text)
  --fail-on error|warning|none    findings that make the exit code 1 (error)
  --help                          this help
  --version                       the version

Exit code: 0 no such finding, 1 findings, 2 wrong command line or a file that
cannot be read (the others are still checked).

A reading aid: it gives no legal advice.
`;

const STATUSES = {
  present: 'present',
  partial: 'to be strengthened',
  missing: 'missing',
  'not-applicable': 'not applicable',
  'not-assessed': 'not assessed',
} as const;

const KINDS = {
  dpa: 'data processing agreement',
  'privacy-notice': 'privacy notice',
  other: 'another document',
} as const;

const PROBLEMS: Readonly<Record<InputProblem, string>> = {
  'not-found': 'no such file or directory',
  'no-match': 'no file matches',
  'no-permission': 'permission to read it was refused',
  unreadable: 'it cannot be read',
  'too-large': 'too large to be read',
  'not-utf-8': 'not UTF-8 text; save it as UTF-8',
  'utf-16': 'UTF-16 text; save it as UTF-8',
  'utf-32': 'UTF-32 text; save it as UTF-8',
  binary: 'a binary file, not text',
  pdf: 'a PDF; save its text as a .txt or .md file first',
  word: 'a Word or other office file; save its text as a .txt or .md file first',
  internal: 'a fault of this program kept it from being reviewed; please report it',
};

const LANGUAGES: Readonly<Record<string, string>> = {
  en: 'English',
  fr: 'French',
  de: 'German',
  es: 'Spanish',
  it: 'Italian',
  nl: 'Dutch',
  pt: 'Portuguese',
};

const REASONS: Readonly<Record<string, string>> = {
  incomplete: 'says only part of it',
  may: 'a faculty, not a duty',
  endeavour: 'promises an effort, not a result',
  narrowed: 'limits the duty',
  negated: 'says the contrary',
  exception: 'makes an exception',
  override: 'sets another clause aside',
  refusal: 'lets the processor refuse',
  replaced: 'offers something else in its place',
  timing: 'does not say when, or not in time',
  choice: 'leaves the choice to the processor',
  condition: 'makes it depend on a condition',
  late: 'comes too late',
  optional: 'makes it optional',
  'security-only': 'is limited to security',
  'own-purpose': "allows use for the processor's own purposes",
  'not-beforehand': 'does not say that it comes beforehand',
  'web-page-only': 'relies on a web page alone',
  'substantial-only': 'is limited to substantial changes',
  'wrong-party': 'puts the duty on the other party',
  'reference-only': 'refers to a text that is not supplied',
};

const KIND_REASONS: Readonly<Record<string, string>> = {
  chosen: 'as requested',
  setting: 'as the settings say',
  'front-matter': 'as its front matter says',
  'front-matter-unknown': 'from its words, since its front matter names no known kind',
  title: 'by its title',
  duties: 'by the duties it puts on a processor',
  notice: 'it tells people about their own data',
  terms: 'it is terms of service',
  'security-page': 'it describes security measures',
  'joint-controllers': 'it is between joint controllers',
  'controller-controller': 'it is between controllers',
  'page-about': 'it tells about such contracts',
  'no-signal': 'nothing in it looks like a data processing agreement or a privacy notice',
};

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

function findings(counts: Counts): string {
  return [
    counted(counts.error, 'error', 'errors'),
    counted(counts.warning, 'warning', 'warnings'),
    counted(counts.information, 'remark', 'remarks'),
  ].join(', ');
}

function quote(words: string): string {
  return `“${words}”`;
}

function reason(key: string): string {
  return REASONS[key] ?? 'weakens it';
}

function lookedFor(texts: readonly string[]): string {
  return `looked for: ${texts.map(insideSentence).join('; ')}`;
}

function summary({ present, applicable, notApplicable }: Tally, counts: Counts): string {
  const apart = notApplicable > 0 ? ` (${notApplicable} not applicable)` : '';
  return `Mandatory requirements: ${present} of ${applicable} present${apart} · ${findings(counts)}`;
}

/** The texts in English. */
export const en: Messages = {
  language: 'en',
  page: enPage,
  law: enLaw,
  citations: enCitations,
  rules: enRules,
  drafts: enDrafts,
  official: enOfficial,
  lawPlace: enLawPlaces,

  usage: () => USAGE,
  noFiles: () => 'no file to check',
  unknownCommand: (command) => `unknown command ${quote(command)}`,
  unknownOption: (option) => `unknown option ${option}`,
  missingValue: (option) => `${option} needs a value`,
  noValue: (option) => `${option} takes no value`,
  wrongValue: (option, value, allowed) => `${option}: ${quote(value)} is none of ${allowed.join(', ')}`,
  seeHelp: () => 'See dpa-review --help.',
  inputProblem: (problem) => PROBLEMS[problem],
  problemLine: (path, problem) => `${path}: ${problem}`,
  progress: (done, total) => `${done} of ${total} contracts read`,

  status: (status) => STATUSES[status],
  severity: (severity) => (severity === 'information' ? 'remark' : severity),
  kind: (kind) => KINDS[kind],
  kindReason: (key, words) => `${KIND_REASONS[key] ?? 'from its words'}${words ? `: ${quote(words)}` : ''}`,
  contractLanguage: (code) => LANGUAGES[code] ?? code,
  profile: (profile) => KINDS[profile],
  provision: (provision) => `GDPR Art. ${provision}`,
  quote,
  quoteAt: (words, line) => `line ${line}: ${quote(words)}`,
  mentioned: (place) => `mentioned: ${place}`,
  atLine: (line) => `line ${line}`,
  semicolon: () => '; ',
  alsoAt: (lines) => `also line ${lines.join(', ')}`,
  labelled: (label, text) => `${label}: ${text}`,

  standardInput: () => '(standard input)',
  kindLabel: () => 'Document',
  languageLabel: () => 'Language',
  mandatoryHeading: (profile) => (profile === 'dpa' ? 'Required by Article 28' : 'Required by Articles 13 and 14'),
  recommendedHeading: () => 'Recommended',
  otherRemarks: () => 'Other remarks',
  summary,
  total: (contracts, counts) => `${counted(contracts, 'document', 'documents')} · ${findings(counts)}`,
  notReviewed: () =>
    'Neither a data processing agreement nor a privacy notice: not reviewed. To review it all the same: --profile dpa.',
  notAssessed: (language) =>
    `Not assessed: contracts in this language (${LANGUAGES[language] ?? language}) cannot be read yet. This says nothing of their content.`,
  legend: () => '✔ found · ◐ found, but weakened · ✘ not found · ○ not found, recommended or a detail',
  disclaimer: () => 'A reading aid, not legal advice.',

  nothingAgainst: () => 'nothing in the text speaks against it',
  elementNotFound: () => 'not found',
  elementNotStated: () => 'not stated',
  notBinding: () => 'mentioned, but not as a binding duty',
  lookedFor,
  weakenedBy: (weak, line) => `weakened by ${quote(weak.words)} (line ${line}): ${reason(weak.reason)}`,
  reason,

  missing: (title, texts) => `${title}: not found; ${lookedFor(texts)}.`,
  weak: (subject, against) => {
    if (against.length === 0) return `${subject}: mentioned, but not as a binding duty.`;
    const words = against.map((weak) => `${quote(weak.words)} (${reason(weak.reason)})`);
    return `${subject}: weakened by ${words.join(', ')}.`;
  },
  elementMissing: (subject, text) => `${subject}: not found; ${lookedFor([text])}.`,
};
