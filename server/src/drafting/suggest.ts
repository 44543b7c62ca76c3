import type { ReviewState } from '../catalogue/reviewer.ts';
import { lastNotAfter } from '../text/lines.ts';
import { VARIANTS, type Variant } from './clause.ts';
import type { Part } from './draft.ts';
import { type Engine, having, mannerOf, siteIn, textsOf } from './engine.ts';
import { blockAt, headingOf, isText, sectionOf } from './place/outline.ts';
import { announces, isClauseHeading, isInside, type Place, type Site } from './place/site.ts';
import { nextNumber } from './shape/numbers.ts';
import { clauseOf, write } from './shape/write.ts';
import { type Manner, worded } from './wording.ts';

/** Where the lawyer writes: at the beginning of a line (`heading`: behind its marks), or behind a sentence. */
export type Spot = 'line' | 'heading' | 'sentence';

/** Something that may be written there. */
export interface Suggestion {
  readonly requirement: string;
  /** What it makes hold: one element, or the whole requirement. */
  readonly element?: string;
  readonly variant?: Variant;
  readonly title: string;
  readonly parts: readonly Part[];
}

/** The last block with words before a line. */
function blockBefore({ contract }: Site, line: number): number {
  let index = lastNotAfter(contract.table.starts, line - 1);
  if (line === 0) index = -1;
  while (index >= 0 && !isText(blockAt(contract, index))) index--;
  return index;
}

/** The heading of the clause in which a block stands; -1 for none. */
function clauseOver(site: Site, block: number): number {
  let heading = block < 0 || blockAt(site.contract, block).kind === 'heading' ? block : headingOf(site.contract, block);
  while (heading >= 0 && !isClauseHeading(site, heading)) heading = headingOf(site.contract, heading);
  return heading;
}

/** Parts without the line breaks before them: the line is there. */
function withoutBreaks(parts: readonly Part[]): Part[] {
  const [first, ...rest] = parts;
  if (typeof first !== 'string') return parts.slice();
  const begun = first.replace(/^[\r\n]+/, '');
  return begun === '' ? withoutBreaks(rest) : [begun, ...rest];
}

/** A clause under the heading above, if that announces it; else a section like the one above. */
function placeAt(site: Site, after: number, id: string, spot: Spot): Place {
  const over = clauseOver(site, after);
  if (over < 0) return { kind: 'text', after, section: -1 };
  if (spot === 'line' && announces(site, over, id)) return { kind: 'text', after, section: over };
  return { kind: 'section', after, like: over, number: nextNumber(blockAt(site.contract, over)) ?? '' };
}

function clausesAt(engine: Engine, state: ReviewState, manner: Manner, line: number, spot: Spot): Suggestion[] {
  const site = siteIn(engine, state, manner);
  const after = blockBefore(site, line);
  return having(engine, state, 'missing').flatMap((requirement) => {
    const texts = textsOf(engine, requirement, manner);
    if (!texts) return [];
    const place = placeAt(site, after, requirement.id, spot);
    return VARIANTS.flatMap((variant): Suggestion[] => {
      const wording = texts.variants[variant];
      if (!wording) return [];
      const edit = write(site, place, clauseOf(texts.title, wording, manner));
      if (!edit) return [];
      return [{ requirement: requirement.id, variant, title: texts.title, parts: withoutBreaks(edit.parts) }];
    });
  });
}

/** The sentences that the clause at hand lacks. */
function sentencesAt(engine: Engine, state: ReviewState, manner: Manner, offset: number): Suggestion[] {
  const site = siteIn(engine, state, manner);
  const over = clauseOver(site, blockBefore(site, offset));
  if (over < 0) return [];
  const section = sectionOf(site.outline, over);
  const verdicts = state.judgement?.requirements ?? [];
  return engine.reviewer.catalogue.ofProfile(state.profile).flatMap((requirement): Suggestion[] => {
    const verdict = verdicts.find(({ id }) => id === requirement.id);
    const texts = textsOf(engine, requirement, manner);
    if (verdict?.status !== 'partial' && verdict?.status !== 'present') return [];
    if (!texts || !isInside(site.dealt.get(requirement.id) ?? -1, section)) return [];
    return verdict.elements.flatMap(({ id, satisfied }): Suggestion[] => {
      const wording = texts.repairs[id];
      const [block, ...more] = wording && satisfied === false ? worded(wording, manner) : [];
      if (block?.kind !== 'paragraph' || more.length > 0) return [];
      return [{ requirement: requirement.id, element: id, title: texts.title, parts: block.parts }];
    });
  });
}

/**
 * What may be written at a place: on a line of its own the clauses that are missing, behind a sentence the sentences that its
 * clause lacks. `offset`: of the beginning of the line, or of the place behind the sentence. The review did not try them.
 */
export function suggest(engine: Engine, state: ReviewState, offset: number, spot: Spot): Suggestion[] {
  const manner = mannerOf(engine, state);
  if (!manner) return [];
  return spot === 'sentence'
    ? sentencesAt(engine, state, manner, offset)
    : clausesAt(engine, state, manner, offset, spot);
}
