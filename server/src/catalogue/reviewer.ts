import type { TextChange } from '../blocks/block.ts';
import { type Analyzer, createAnalyzer } from '../contract/analyze.ts';
import { NOTHING_KEPT, spliced } from '../contract/blockMemo.ts';
import type { Contract, Kept } from '../contract/contract.ts';
import { createKindReader, type KindChoice, type KindReader, type KindVerdict } from '../contract/kind.ts';
import { createPartyReader, type PartyReader, type PartyTable } from '../contract/parties.ts';
import type { BlockReading } from '../contract/reading.ts';
import { type Catalogue, type CatalogueData, createCatalogue, languageWords } from './catalogue.ts';
import { collect, collectAgain, type PlacedFinding } from './collect.ts';
import { type Compiled, compile } from './compile.ts';
import { findingsOf } from './findings.ts';
import { createHomeFinder, type HomeFinder } from './home.ts';
import { createRecognizer, type Outcome, type Recognizer } from './recognize.ts';
import type { Kind, ProfileId, RequirementVerdict, Review } from './review.ts';
import { type Judgement, judgeAll } from './verdict.ts';

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
  /** The verdicts; undefined for a document that is not assessed. */
  readonly judgement: Judgement | undefined;
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

function place({ outcomes, contract }: ReviewState): PlacedFinding[] {
  return outcomes.flatMap(({ findings }, block) =>
    findings.map((found) => ({ found, at: contract.table.starts[block] as number, block })),
  );
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

/**
 * How many readings at the beginning and at the end are the very same, those at the beginning in the same places and those at
 * the end all as far from them: an edit between two blocks changes none of them.
 */
function unchanged(before: Contract, after: Contract): Kept {
  const [old, now] = [before.readings, after.readings];
  const [from, to] = [before.table.starts, after.table.starts];
  const { readings: kept } = after.kept;
  let prefix = kept.prefix;
  while (prefix > 0 && from[prefix - 1] !== to[prefix - 1]) prefix--;
  const limit = Math.min(old.length, now.length) - prefix;
  let suffix = kept.suffix;
  if (prefix < kept.prefix) while (suffix < limit && old.at(-1 - suffix) === now.at(-1 - suffix)) suffix++;
  const moved = (to.at(-1) ?? 0) - (from.at(-1) ?? 0);
  while (suffix > 0 && (to[now.length - suffix] as number) - (from[old.length - suffix] as number) !== moved) suffix--;
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
  const kept = same ? unchanged(previous.contract, contract) : NOTHING_KEPT;
  const fresh: Outcome[] = [];
  for (let i = kept.prefix; i < after.length - kept.suffix; i++)
    fresh.push(engine.recognizer.recognize(after[i] as BlockReading, profile, parties));
  const old = previous?.outcomes ?? [];
  const outcomes = spliced(old, kept, fresh);
  const judgement = judged(engine, { outcomes, contract, profile }, same ? previous : undefined, kept);
  return { contract, options, parties, kind, profile, outcomes, judgement, blocksRecognized: fresh.length };
}

/** Weighs what was found; with the version before, only what changed. */
function judged(
  { catalogue }: Engine,
  { outcomes, contract, profile }: Pick<ReviewState, 'outcomes' | 'contract' | 'profile'>,
  previous: ReviewState | undefined,
  kept: Kept,
): Judgement | undefined {
  if (profile === 'other') return undefined;
  const now = { outcomes, starts: contract.table.starts };
  if (!previous?.judgement) return judgeAll(catalogue, collect(catalogue, profile, now));
  const { collection } = previous.judgement;
  const before = { outcomes: previous.outcomes, starts: previous.contract.table.starts, collection };
  return judgeAll(catalogue, collectAgain(catalogue, profile, now, before, kept), previous.judgement);
}

function reviewOf(engine: Engine, state: ReviewState): Review {
  const { catalogue, compiled } = engine;
  const language = compiled.lexicon.languages[state.contract.language] as string;
  const { kind, reason, span } = state.kind;
  const head = { language, kind, kindReason: span ? { key: reason, span } : { key: reason } };
  if (kind === 'other') return { ...head, requirements: [], findings: [] };
  const { judgement } = state;
  if (!judgement) return { ...head, requirements: notAssessed(catalogue, kind), findings: [] };
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
