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
  /** In the text, else in the act without its words; undefined where the act's structure is not known. */
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
  return 'recital' in asked
    ? recitalAnswer(asked.recital, about, data, messages)
    : unitAnswer(asked.unit, about, data, messages);
}

function recitalAnswer(
  recital: number,
  about: About,
  data: LawData,
  { official, language }: Messages,
): RecitalAnswer | Wrong {
  const recitals = (about.act ?? data.skeleton(about.id))?.recitals ?? [];
  const found = recitals.find(({ number }) => number === String(recital));
  const says = explanationsOf(about, data)?.recital(recital).says;
  if (found === undefined && recitals.length > 0) return { wrong: official.missingRecital(recital, recitals.length) };
  if (found === undefined && about.about === undefined) return { wrong: official.noText(about.id, language) };
  return { ...about, recital, text: about.act && found, says };
}

function unitAnswer(
  asked: UnitReference,
  about: About,
  data: LawData,
  { official, language }: Messages,
): UnitAnswer | Wrong {
  const text = about.act ?? data.skeleton(about.id);
  const found = text && lookUp(text, asked);
  if (found !== undefined && 'missing' in found) return { wrong: official.missingUnit(found) };
  if (found === undefined && about.about === undefined) return { wrong: official.noText(about.id, language) };
  const reference = found?.reference ?? asked;
  // What is said of a point is not said of one point inside it.
  const explanation = reference.within === undefined ? explanationsOf(about, data)?.explain(reference) : undefined;
  return { ...about, reference, found, explanation };
}

function explanationsOf({ id }: About, { explanations }: LawData): Explanations | undefined {
  return id === EXPLAINED_ACT ? explanations : undefined;
}
