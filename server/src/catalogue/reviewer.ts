import type { TextChange } from '../blocks/block.ts';
import { type Analyzer, createAnalyzer } from '../contract/analyze.ts';
import type { Contract } from '../contract/contract.ts';
import { createKindReader, type KindChoice, type KindReader, type KindVerdict } from '../contract/kind.ts';
import { createPartyReader, type PartyReader, type PartyTable } from '../contract/parties.ts';
import type { BlockReading } from '../contract/reading.ts';
import { type Catalogue, type CatalogueData, createCatalogue, languageWords } from './catalogue.ts';
import { type Compiled, compile } from './compile.ts';
import { findingsOf } from './findings.ts';
import type { Finding as Found } from './frame.ts';
import { createHomeFinder, type HomeFinder } from './home.ts';
import { createRecognizer, type Outcome, type Recognizer } from './recognize.ts';
import type { Kind, ProfileId, RequirementVerdict, Review } from './review.ts';
import { type EachFinding, judgeAll, type PlacedFinding } from './verdict.ts';

export interface ReviewOptions {
  /** The contract's language, when the user chose it. */
  readonly language?: string;
  /** What the document is, when the user said so of it; otherwise its front matter, `preferred` or its words decide. */
  readonly profile?: Kind;
  /** What a setting takes documents for. */
  readonly preferred?: ProfileId;
  /** The kind of an earlier reading of this document, which it keeps while something speaks for it. */
  readonly former?: Kind;
}

/** One version of a document with everything that a next version can reuse. Immutable. */
export interface ReviewState {
  readonly contract: Contract;
  readonly options: ReviewOptions;
  readonly parties: PartyTable;
  readonly kind: KindVerdict;
  /** The profile the outcomes were recognised with. */
  readonly profile: string;
  readonly outcomes: readonly Outcome[];
  /** How many blocks were recognised anew to make this version. */
  readonly blocksRecognized: number;
}

export interface Reviewer {
  readonly catalogue: Catalogue;
  readonly compiled: Compiled;
  review(text: string, options?: ReviewOptions): Review;
  open(text: string, options?: ReviewOptions): ReviewState;
  update(previous: ReviewState, text: string, change: TextChange): ReviewState;
  reviewOf(state: ReviewState): Review;
  findingsIn(state: ReviewState): PlacedFinding[];
}

function eachFinding({ outcomes, contract }: ReviewState): EachFinding {
  return (visit) => {
    for (let i = 0; i < outcomes.length; i++) {
      const { findings } = outcomes[i] as Outcome;
      for (let k = 0; k < findings.length; k++) visit(findings[k] as Found, contract.table.starts[i] as number);
    }
  };
}

function place(state: ReviewState): PlacedFinding[] {
  const placed: PlacedFinding[] = [];
  eachFinding(state)((found, at) => placed.push({ found, at }));
  return placed;
}

function notAssessed(catalogue: Catalogue, profile: string): RequirementVerdict[] {
  return catalogue.ofProfile(profile).map((one) => ({
    id: one.id,
    status: 'not-assessed' as const,
    touched: [],
    elements: one.elements.map(({ id }) => ({
      id,
      satisfied: null,
      because: 'not-assessed' as const,
      evidence: [],
      against: [],
    })),
  }));
}

interface Engine {
  readonly catalogue: Catalogue;
  readonly compiled: Compiled;
  readonly analyzer: Analyzer;
  readonly recognizer: Recognizer;
  readonly parties: PartyReader;
  readonly kinds: KindReader;
  readonly homes: HomeFinder;
  /** By language: whether it has cues. */
  readonly spoken: readonly boolean[];
}

/** How many readings at the beginning and at the end are the very same. */
function unchanged(
  before: readonly BlockReading[],
  after: readonly BlockReading[],
): { readonly prefix: number; readonly suffix: number } {
  const limit = Math.min(before.length, after.length);
  let prefix = 0;
  while (prefix < limit && before[prefix] === after[prefix]) prefix++;
  let suffix = 0;
  while (suffix < limit - prefix && before[before.length - 1 - suffix] === after[after.length - 1 - suffix]) suffix++;
  return { prefix, suffix };
}

function choiceOf({ profile, preferred, former }: ReviewOptions, previous: ReviewState | undefined): KindChoice {
  const before = previous?.kind.kind ?? former;
  return { ...(profile && { chosen: profile }), ...(preferred && { preferred }), ...(before && { former: before }) };
}

function complete(engine: Engine, contract: Contract, options: ReviewOptions, previous?: ReviewState): ReviewState {
  const parties = engine.parties.read(contract, previous?.contract);
  const kind = engine.kinds.read(contract, choiceOf(options, previous), previous?.contract);
  const profile = engine.spoken[contract.language] ? kind.kind : 'other';
  const same = previous && previous.parties.key === parties.key && previous.profile === profile;
  const after = contract.readings;
  const { prefix, suffix } = same ? unchanged(previous.contract.readings, after) : { prefix: 0, suffix: 0 };
  const shift = same ? previous.outcomes.length - after.length : 0;
  let blocksRecognized = 0;
  const outcomes = after.map((reading, i): Outcome => {
    if (same && i < prefix) return previous.outcomes[i] as Outcome;
    if (same && i >= after.length - suffix) return previous.outcomes[i + shift] as Outcome;
    blocksRecognized++;
    return engine.recognizer.recognize(reading, profile, parties);
  });
  return { contract, options, parties, kind, profile, outcomes, blocksRecognized };
}

function reviewOf(engine: Engine, state: ReviewState): Review {
  const { catalogue, compiled, spoken } = engine;
  const language = compiled.lexicon.languages[state.contract.language] as string;
  const { kind, reason, span } = state.kind;
  const head = { language, kind, kindReason: span ? { key: reason, span } : { key: reason } };
  if (kind === 'other') return { ...head, requirements: [], findings: [] };
  if (!spoken[state.contract.language]) return { ...head, requirements: notAssessed(catalogue, kind), findings: [] };
  const judgement = judgeAll(catalogue, kind, eachFinding(state));
  const homes = engine.homes.homes(state.contract, language, judgement.requirements);
  return {
    ...head,
    requirements: judgement.requirements,
    findings: findingsOf(catalogue, kind, judgement, homes),
  };
}

/** The engine: reads documents and reviews them against the catalogue. */
export function createReviewer(data: CatalogueData): Reviewer {
  const catalogue = createCatalogue(data);
  const words = languageWords(data);
  const compiled = compile(catalogue, words);
  const { lexicon } = compiled;
  const engine: Engine = {
    catalogue,
    compiled,
    analyzer: createAnalyzer(lexicon),
    recognizer: createRecognizer(compiled),
    parties: createPartyReader(lexicon),
    kinds: createKindReader(lexicon),
    homes: createHomeFinder(catalogue),
    spoken: words.map((one) => Object.keys(data.wordings[one.language] ?? {}).length > 0),
  };
  const open = (text: string, options: ReviewOptions = {}): ReviewState =>
    complete(
      engine,
      engine.analyzer.analyze(text, options.language ? lexicon.languages.indexOf(options.language) : -1),
      options,
    );
  return {
    catalogue,
    compiled,
    open,
    update: (previous, text, change) =>
      complete(engine, engine.analyzer.update(previous.contract, text, change), previous.options, previous),
    reviewOf: (state) => reviewOf(engine, state),
    review: (text, options) => reviewOf(engine, open(text, options)),
    findingsIn: place,
  };
}
