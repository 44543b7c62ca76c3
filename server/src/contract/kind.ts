import type { Lexicon } from '../text/lexicon.ts';
import type { Span } from '../text/span.ts';
import type { Contract } from './contract.ts';
import { frontMatter } from './frontMatter.ts';
import { type Signal, THEMES } from './kindSignals.ts';
import { createTotalsReader, type KindTotals } from './kindTotals.ts';

/** What kind of document it is, and why (a key of the messages, with the words that decided where some did). */
export interface KindVerdict {
  readonly kind: 'dpa' | 'privacy-notice' | 'other';
  readonly reason: string;
  readonly span?: Span;
}

export interface KindReader {
  /** The kind of a document; with its version before, only new blocks are read. */
  read(contract: Contract, choice: KindChoice, previous?: Contract): KindVerdict;
}

/** What was decided about a document's kind outside its words. */
export interface KindChoice {
  /** The user said so of this document: nothing else counts. */
  readonly chosen?: KindVerdict['kind'];
  /** A setting says so; the document's front matter may say otherwise. */
  readonly preferred?: 'dpa' | 'privacy-notice';
  /** The kind of the version before: it is kept while something speaks for it, so that a draft does not flicker. */
  readonly former?: KindVerdict['kind'];
}

/** What the document is called counts so much; a second name of another kind half. */
const TITLE = 5;
/** A theme that two blocks deal with counts 1, one that a single block mentions a little less. */
const ONCE = 0.6;
const DENSITY = 15;
const MOST_DENSITY = 5;
const ENOUGH = 6;
/** With fewer themes their density says little: a short confidentiality agreement is dense, too. */
const MANY_THEMES = 3;
const FEWEST_THEMES = { titled: 1.5, untitled: 2.4 } as const;
/** A document without a title of its own tells duties in sentences; a table with such words may be any list. */
const FEWEST_TOLD = 3;
const TOLD_SHARE = 0.06;
const NOTICE: readonly Signal[] = [
  'notice-collect',
  'notice-yours',
  'notice-rights',
  'notice-basis',
  'notice-complaint',
];
const FEWEST_NOTICE = 3;
/** Of what makes a document one of a kind, so much is enough for it to stay of that kind. */
const STAY = 0.6;

interface Scores {
  readonly dpa: number;
  readonly themes: number;
  readonly notice: number;
  readonly terms: number;
  readonly security: number;
}

function titleScore(totals: KindTotals, signal: Signal): number {
  const at = totals.titles.findIndex((title) => title.signal === signal);
  return at < 0 ? 0 : at === 0 ? TITLE : TITLE / 2;
}

function share(totals: KindTotals, ...signals: readonly Signal[]): number {
  return signals.reduce((sum, signal) => sum + totals.count(signal), 0) / Math.max(1, totals.blocks);
}

function scoresOf(totals: KindTotals): Scores {
  const weight = (signal: Signal) => (totals.count(signal) > 1 ? 1 : totals.count(signal) * ONCE);
  const themes = THEMES.reduce((sum, theme) => sum + weight(theme), 0);
  const told = NOTICE.filter((signal) => totals.count(signal) > 0).length;
  const density = (value: number) => Math.min(MOST_DENSITY, value * DENSITY);
  return {
    themes,
    dpa:
      (titleScore(totals, 'title-dpa') || titleScore(totals, 'title-article') / 2) +
      themes +
      density(totals.duties / Math.max(1, totals.blocks)) * Math.min(1, themes / MANY_THEMES),
    notice:
      told < FEWEST_NOTICE
        ? 0
        : titleScore(totals, 'title-notice') +
          told * 1.2 +
          weight('notice-cookies') +
          density(share(totals, ...NOTICE)),
    terms:
      titleScore(totals, 'title-terms') && titleScore(totals, 'title-terms') + Math.min(8, 20 * share(totals, 'terms')),
    security:
      titleScore(totals, 'title-security') && titleScore(totals, 'title-security') + 10 * share(totals, 'security'),
  };
}

function verdict(kind: KindVerdict['kind'], reason: string, span: Span | undefined): KindVerdict {
  return span ? { kind, reason, span } : { kind, reason };
}

/** Agreements between controllers: the word for it is as much at home in them as "processor" is in a processor's contract. */
function betweenControllers(totals: KindTotals): KindVerdict | undefined {
  const processor = totals.count('processor');
  const joint = totals.count('joint');
  const independent = totals.count('independent');
  const instructed = totals.count('instructed');
  if (independent >= 2 && independent > joint && independent * 3 >= processor && independent > instructed)
    return verdict('other', 'controller-controller', totals.where('independent'));
  if (joint >= 2 && joint * 3 >= processor && joint > instructed)
    return verdict('other', 'joint-controllers', totals.where('joint'));
  return undefined;
}

/** Pages that tell about a contract: questions and advice instead of undertakings. */
function aboutContracts(totals: KindTotals): KindVerdict | undefined {
  const about = totals.count('about') + totals.questions / 2;
  const software = totals.count('software');
  const page = totals.titles.find((title) => title.signal === 'title-page');
  const named = totals.titles.find((title) => title.signal === 'title-dpa' || title.signal === 'title-article');
  if (page && page.span.start <= (named?.span.start ?? page.span.start) && totals.count('binding') < about + 2)
    return verdict('other', 'page-about', page.span);
  const share = about / totals.blocks;
  if (about > totals.count('binding') && ((about >= 2.5 && share >= 0.06) || (about >= 2 && share >= 0.1)))
    return verdict('other', 'page-about', totals.where('about') ?? page?.span);
  if (software >= 2 && software > totals.count('binding') && software / totals.blocks >= 0.1)
    return { kind: 'other', reason: 'no-signal' };
  return undefined;
}

/** `share`: how much of what is usually asked for is enough. */
function readKind(totals: KindTotals, share: number): KindVerdict {
  const titled = (signal: Signal) => totals.titles.find((title) => title.signal === signal)?.span;
  const scores = scoresOf(totals);
  const best = Math.max(scores.dpa, scores.notice, scores.terms, scores.security);
  const excluded =
    betweenControllers(totals) ??
    (best < ENOUGH * share ? { kind: 'other', reason: 'no-signal' } : aboutContracts(totals));
  if (excluded) return excluded;
  if (best === scores.terms) return verdict('other', 'terms', titled('title-terms'));
  if (best === scores.security) return verdict('other', 'security-page', titled('title-security'));
  if (best === scores.notice)
    return verdict(
      'privacy-notice',
      'notice',
      titled('title-notice') ?? totals.where('notice-collect') ?? totals.where('notice-rights'),
    );
  const title = titled('title-dpa');
  const fewest = title ? FEWEST_THEMES.titled : FEWEST_THEMES.untitled;
  const told = Math.max(FEWEST_TOLD, totals.blocks * TOLD_SHARE);
  if (scores.themes < fewest * share || (!title && totals.toldDuties < told * share))
    return { kind: 'other', reason: 'no-signal' };
  return title
    ? verdict('dpa', 'title', title)
    : verdict('dpa', 'duties', totals.where('instructed') ?? totals.where('behalf'));
}

function steadyKind(totals: KindTotals, former: KindVerdict['kind'] | undefined): KindVerdict {
  const read = readKind(totals, 1);
  if (read.reason !== 'no-signal' || !former || former === 'other') return read;
  const stays = readKind(totals, STAY);
  return stays.kind === former ? stays : read;
}

const KINDS: readonly KindVerdict['kind'][] = ['dpa', 'privacy-notice', 'other'];
/** The key by which a document's front matter says its kind. */
const KEY = 'dpa-review';

/** A reader of kinds over one lexicon. */
export function createKindReader(lexicon: Lexicon): KindReader {
  const totalsOf = createTotalsReader(lexicon);
  return {
    read: (contract, { chosen, preferred, former }, previous) => {
      if (chosen) return { kind: chosen, reason: 'chosen' };
      const said = frontMatter(contract, KEY);
      const kind = KINDS.find((one) => one === said?.text.toLowerCase());
      if (said && kind) return verdict(kind, 'front-matter', said.span);
      if (preferred) return { kind: preferred, reason: 'setting' };
      const read = steadyKind(totalsOf(contract, previous), former);
      return said ? verdict(read.kind, 'front-matter-unknown', said.span) : read;
    },
  };
}
