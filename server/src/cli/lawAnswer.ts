import type { Messages } from '../messages/messages.ts';
import type { Recital } from '../regulation/act.ts';
import type { ActFile } from '../regulation/actFile.ts';
import { createActSearch, type SearchHit } from '../regulation/actSearch.ts';
import type { ActText } from '../regulation/explanationSchema.ts';
import type { Explanation, Explanations } from '../regulation/explanations.ts';
import { type FoundUnit, lookUp } from '../regulation/lookup.ts';
import { readAsked, type UnitReference } from '../regulation/unitReference.ts';
import { EXPLAINED_ACT, type LawData } from './lawFiles.ts';

/** What every answer has. */
interface About {
  readonly id: string;
  /** The official text; undefined where it is not installed. */
  readonly act: ActFile | undefined;
  /** What we say of the act. */
  readonly about: ActText | undefined;
}

/** A unit of an act: its official text where that is there, and what we say of it. */
export interface UnitAnswer extends About {
  readonly reference: UnitReference;
  readonly found: FoundUnit | undefined;
  readonly explanation: Explanation | undefined;
}

/** A recital. */
export interface RecitalAnswer extends About {
  readonly recital: number;
  readonly text: Recital | undefined;
  readonly says: string | undefined;
}

/** Where an act uses words. */
export interface SearchAnswer extends About {
  readonly query: string;
  readonly hits: readonly SearchHit[];
}

/** The answer to a command, or in the user's language what is wrong with it. */
export type LawAnswer = UnitAnswer | RecitalAnswer | SearchAnswer;
export type Wrong = { readonly wrong: string };

/** At most so many units are listed. */
export const MOST_HITS = 20;

/** Looks an act's words up. */
export function searchAnswer(query: string, about: About, missing: string): SearchAnswer | Wrong {
  if (about.act === undefined) return { wrong: missing };
  return { ...about, query, hits: createActSearch(about.act).search(query, MOST_HITS) };
}

/** Looks a provision or a recital up. */
export function provisionAnswer(written: string, about: About, data: LawData, messages: Messages): LawAnswer | Wrong {
  const asked = readAsked(written);
  if (asked === undefined) return { wrong: messages.official.notAProvision(written) };
  const explanations = about.id === EXPLAINED_ACT ? data.explanations : undefined;
  return 'recital' in asked
    ? recitalAnswer(asked.recital, about, explanations, messages)
    : unitAnswer(asked.unit, about, explanations, messages);
}

function recitalAnswer(
  recital: number,
  about: About,
  explanations: Explanations | undefined,
  { official }: Messages,
): RecitalAnswer | Wrong {
  const recitals = about.act?.recitals ?? [];
  const text = recitals.find(({ number }) => number === String(recital));
  const says = explanations?.recital(recital).says;
  const isMissing = about.act === undefined ? says === undefined && about.about === undefined : text === undefined;
  return isMissing ? { wrong: official.missingRecital(recital, recitals.length) } : { ...about, recital, text, says };
}

function unitAnswer(
  asked: UnitReference,
  about: About,
  explanations: Explanations | undefined,
  { official, language }: Messages,
): UnitAnswer | Wrong {
  const found = about.act && lookUp(about.act, asked);
  if (found !== undefined && 'missing' in found) return { wrong: official.missingUnit(found) };
  const reference = found?.reference ?? asked;
  const explanation = explanations && explanationOf(explanations, reference);
  if (found === undefined && explanation === undefined) {
    if (about.about === undefined) return { wrong: official.noText(about.id, language) };
    // Every article of the act that we explain is explained: what is not there does not exist.
    if (explanations !== undefined && explanations.article(asked.article) === undefined) {
      const missing = { missing: 'article', reference: { article: asked.article }, existing: [] } as const;
      return { wrong: official.missingUnit(missing) };
    }
  }
  return { ...about, reference, found, explanation };
}

/** Without the text, only the explanations can tell that the number after an article is a point (`4(7)`). */
function explanationOf(explanations: Explanations, reference: UnitReference): Explanation | undefined {
  const { paragraph, point, within, ...rest } = reference;
  // What is said of a point is not said of one point inside it.
  if (within !== undefined) return undefined;
  const explanation = explanations.explain(reference);
  if (explanation?.unit !== undefined || paragraph === undefined || point !== undefined) return explanation;
  const asPoint = explanations.explain({ ...rest, point: String(paragraph) });
  return asPoint?.unit === undefined ? explanation : asPoint;
}
