import { NEGATED } from '../contract/facts.ts';
import type { PartyTable } from '../contract/parties.ts';
import type { Chain, Place } from '../contract/reading.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { isActor, type Roles } from './actors.ts';
import { type Hit, readSentence } from './sentence.ts';

/** What tells that somebody acts as controller, as concept numbers. */
export interface Capacity {
  readonly asController: number;
  /** The generic word for a processor: a heading with both capacities sets nothing apart. */
  readonly processor: number;
  readonly against: ReadonlySet<number>;
  /** Marks the concepts above. */
  readonly relevant: Uint8Array;
}

const DENIALS = ['grammar.not', 'grammar.no', 'grammar.without', 'grammar.prohibit', 'head.denied'];

/** Finds the concepts of a `Capacity` in a lexicon. */
export function readCapacity({ conceptIndex, conceptNames }: Lexicon): Capacity {
  const number = (name: string) => conceptIndex.get(name) ?? -1;
  const against = new Set(DENIALS.map(number));
  const [asController, processor] = [number('head.as-controller'), number('who.processor')];
  const relevant = new Uint8Array(conceptNames.length);
  for (const concept of [asController, processor, ...against]) if (concept >= 0) relevant[concept] = 1;
  return { asController, processor, against, relevant };
}

/** Whom the words at `index` make a controller: whoever is named last up to their end, else first after them; 0 for nobody. */
function whoIsController(hits: readonly Hit[], index: number, roles: Roles): number {
  const words = hits[index] as Hit;
  const isOwn = ({ concept, start, end }: Hit) =>
    concept === roles.controller && start < words.end && words.start < end;
  const before = hits.findLast((hit) => hit.start < words.end && isActor(hit.concept, roles) && !isOwn(hit));
  return (before ?? hits.find((hit) => hit.start >= words.end && isActor(hit.concept, roles)))?.concept ?? 0;
}

/** Whether the generic word for a processor stands after the words at `index`, or beside a name of the processor: for its capacity. */
function hasBoth(hits: readonly Hit[], index: number, roles: Roles, capacity: Capacity): boolean {
  const generic = hits.filter(({ concept }) => concept === capacity.processor);
  const isGeneric = ({ start, end }: Hit) => generic.some((one) => one.start < end && start < one.end);
  const isNamed = hits.some((hit) => hit.concept === roles.processor && !isGeneric(hit));
  return generic.some(({ start }) => isNamed || start >= (hits[index] as Hit).end);
}

function isOtherCapacity(place: Place, parties: PartyTable, roles: Roles, capacity: Capacity): boolean {
  const { hits } = readSentence(place, [], parties, capacity.relevant);
  const index = hits.findIndex(({ concept }) => concept === capacity.asController);
  if (index < 0 || hits.some(({ concept, flags }) => capacity.against.has(concept) || flags & NEGATED)) return false;
  return !hasBoth(hits, index, roles, capacity) && whoIsController(hits, index, roles) === roles.processor;
}

/**
 * Whether one of the headings, or stems, says that the processor acts as controller, or for its own account: what stands below
 * is about another processing than the one the agreement entrusts to it.
 */
export function inOtherCapacity(
  chain: Chain | undefined,
  parties: PartyTable,
  roles: Roles,
  capacity: Capacity,
): boolean {
  for (let one = chain; one; one = one.outer) if (isOtherCapacity(one.place, parties, roles, capacity)) return true;
  return false;
}
