import type { Kind, ProfileId, Severity, Status } from '../catalogue/review.ts';
import type { CitationMessages } from './citationMessages.ts';
import type { DraftMessages } from './draftMessages.ts';
import type { LawMessages } from './lawMessages.ts';
import type { LawPlaceMessages } from './lawPlaceMessages.ts';
import type { OfficialMessages } from './officialMessages.ts';
import type { PageMessages } from './pageMessages.ts';
import type { RuleMessages } from './ruleMessages.ts';

/** The languages in which we speak to the user; the language of the contract is another matter. */
export type MessageLanguage = 'en' | 'fr';

/** What can be wrong with an input of the command line. */
export type InputProblem =
  | 'not-found'
  | 'no-match'
  | 'no-permission'
  | 'unreadable'
  | 'too-large'
  | 'not-utf-8'
  | 'utf-16'
  | 'utf-32'
  | 'binary'
  | 'pdf'
  | 'word'
  | 'internal';

/** Words of the contract that weaken an element, and the key of the reason why they do. */
export interface WeakWords {
  readonly words: string;
  readonly reason: string;
}

/** How many findings there are of each severity. */
export type Counts = Readonly<Record<Severity, number>>;

/** How many mandatory requirements are present, out of those that apply. */
export interface Tally {
  readonly present: number;
  readonly applicable: number;
  readonly notApplicable: number;
}

/** Every text shown to the user, one typed function each. */
export interface Messages {
  readonly language: MessageLanguage;
  /** The page that explains a requirement. */
  readonly page: PageMessages;
  /** What stands around explanations of the law. */
  readonly law: LawMessages;
  /** What stands around the official text of acts. */
  readonly official: OfficialMessages;
  /** What stands around the law where an editor shows it. */
  readonly lawPlace: LawPlaceMessages;
  /** What a contract cites. */
  readonly citations: CitationMessages;
  /** What rules find. */
  readonly rules: RuleMessages;
  /** Clauses that are written. */
  readonly drafts: DraftMessages;

  /** The help of the command line. */
  usage(): string;
  /** `dpa-review check` without a file. */
  noFiles(): string;
  /** The first word is not a command. */
  unknownCommand(command: string): string;
  unknownOption(option: string): string;
  missingValue(option: string): string;
  /** An option that is given a value and takes none. */
  noValue(option: string): string;
  wrongValue(option: string, value: string, allowed: readonly string[]): string;
  /** Points to `--help` after a wrong command line. */
  seeHelp(): string;
  inputProblem(problem: InputProblem): string;
  /** A file with its problem, on one line. */
  problemLine(path: string, problem: string): string;
  progress(done: number, total: number): string;

  status(status: Status): string;
  severity(severity: Severity): string;
  kind(kind: Kind): string;
  /** Why the document is taken for its kind, with the words that say so. */
  kindReason(key: string, words: string): string;
  contractLanguage(code: string): string;
  profile(profile: ProfileId): string;
  /** The provision as a lawyer cites it. */
  provision(provision: string): string;
  /** Words of the contract between this language's quotation marks. */
  quote(words: string): string;
  /** Words of the contract with the line where they begin. */
  quoteAt(words: string, line: number): string;
  atLine(line: number): string;
  /** The subject is spoken of in these words, which do not bind. */
  mentioned(place: string): string;
  /** Between two parts of a sentence. */
  semicolon(): string;
  /** Further places of the same. */
  alsoAt(lines: readonly number[]): string;
  /** A name and what is said of it, joined by this language's colon. */
  labelled(label: string, text: string): string;

  standardInput(): string;
  kindLabel(): string;
  languageLabel(): string;
  mandatoryHeading(profile: ProfileId): string;
  recommendedHeading(): string;
  otherRemarks(): string;
  /** After the checklist: what the counts say. */
  summary(tally: Tally, counts: Counts): string;
  /** After several contracts. */
  total(contracts: number, counts: Counts): string;
  /** The document is no contract that we review. */
  notReviewed(): string;
  /** No cues in the contract's language. */
  notAssessed(language: string): string;
  /** What the marks before elements mean. */
  legend(): string;
  disclaimer(): string;

  /** The element holds because nothing in the text speaks against it. */
  nothingAgainst(): string;
  elementNotFound(): string;
  /** The element is recommended, or in the law's words but read into the core: its silence lowers nothing. */
  elementNotStated(): string;
  notBinding(): string;
  lookedFor(texts: readonly string[]): string;
  weakenedBy(weak: WeakWords, line: number): string;
  /** Why words weaken an element, by the key of the reason. */
  reason(key: string): string;

  /** Finding: the whole requirement is missing. */
  missing(title: string, lookedFor: readonly string[]): string;
  /** Finding: an element (`subject` names it) is weakened by words, or stated without binding words when there are none. */
  weak(subject: string, against: readonly WeakWords[]): string;
  /** Finding: an element was not found, though its requirement is dealt with. */
  elementMissing(subject: string, lookedFor: string): string;
}
