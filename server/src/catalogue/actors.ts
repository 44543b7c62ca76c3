import { BY, ENDEAVOUR, MAY, MUST, OF, PASSIVE, POSSESSIVE, PREPOSITION, RELATIVE, TO } from '../contract/facts.ts';
import { BASE, FINITE, GERUND } from '../text/inflection.ts';
import type { Hit, Reading } from './sentence.ts';

/** The roles and little concepts the matcher itself knows, as concept numbers. */
export interface Roles {
  readonly processor: number;
  readonly controller: number;
  readonly subprocessor: number;
  readonly parties: number;
  readonly others: ReadonlySet<number>;
  readonly it: number;
  readonly latter: number;
  readonly incumbent: number;
  readonly letting: number;
  readonly endeavour: number;
  /** Verbs whose object is a person. */
  readonly telling: ReadonlySet<number>;
}

/** What a sentence stands in. `heading(concept)`: a heading above speaks of it; `topic`: a heading or an earlier sentence does. */
export interface Surroundings {
  readonly roles: Roles;
  topic(concept: number): boolean;
  heading(concept: number): boolean;
  /** The actor the heading names, 0 when none. */
  readonly headingActor: number;
  /** The subject of the sentence before, for pronouns. */
  readonly previousActor: () => number;
  readonly definition: boolean;
  readonly language: number;
}

const SUBJECT_REACH = 90;
const RELATIVE_REACH = 8;

/** Whether a concept stands for somebody who may act: a party, both of them, or one of the others the matcher knows. */
export function isActor(concept: number, roles: Roles): boolean {
  return (
    concept === roles.processor ||
    concept === roles.controller ||
    concept === roles.subprocessor ||
    concept === roles.parties ||
    roles.others.has(concept)
  );
}

/** Who a pronoun stands for: the nearest subject to its left, else that of the sentence before. */
function resolved(hits: readonly Hit[], at: number, around: Surroundings): number {
  const { concept } = hits[at] as Hit;
  if (concept === around.roles.latter) return namedLast(hits, at, around);
  if (concept !== around.roles.it) return concept;
  for (let i = at - 1; i >= 0 && at - i < SUBJECT_REACH; i--) {
    const hit = hits[i] as Hit;
    if (isActor(hit.concept, around.roles) && !(hit.flags & (PREPOSITION | POSSESSIVE))) return hit.concept;
  }
  return around.previousActor() || around.headingActor;
}

/** "Ce dernier", "the latter": whoever was named last. */
function namedLast(hits: readonly Hit[], at: number, around: Surroundings): number {
  for (let i = at - 1; i >= 0 && at - i < SUBJECT_REACH; i--)
    if (isActor((hits[i] as Hit).concept, around.roles)) return (hits[i] as Hit).concept;
  return around.previousActor() || around.headingActor;
}

/** The `il` of "il appartient à" stands for nobody. */
function isImpersonal(hits: readonly Hit[], at: number, roles: Roles): boolean {
  const { concept, position } = hits[at] as Hit;
  const next = hits[at + 1];
  return concept === roles.it && next?.concept === roles.incumbent && next.position - position < 4;
}

/** Index of the subject of the verb at `anchor`, -1 when the sentence names none. */
function subjectIndex(reading: Reading, anchor: number, around: Surroundings): number {
  const { hits } = reading;
  const verb = hits[anchor] as Hit;
  for (let i = anchor - 1; i >= 0; i--) {
    const hit = hits[i] as Hit;
    if (verb.position - hit.position > SUBJECT_REACH) return -1;
    if (!isActor(hit.concept, around.roles) && hit.concept !== around.roles.it && hit.concept !== around.roles.latter)
      continue;
    if (hit.end > verb.start && hit.own === verb.own) continue;
    if (hit.flags & POSSESSIVE || isImpersonal(hits, i, around.roles)) continue;
    if (hit.flags & RELATIVE && verb.position - hit.position > RELATIVE_REACH) continue;
    if (isObject(hits, i, verb, around.roles) || isClitic(hits, i, verb) || isAside(hits, i, verb, around.roles))
      continue;
    if (!(hit.flags & PREPOSITION)) return i;
    if (hit.flags & (TO | OF) && hasBefore(hits, i, around.roles.incumbent)) return i;
    if (hit.flags & TO && hasBefore(hits, i, around.roles.letting)) return i;
  }
  return -1;
}

/** The first actor a sentence names as its subject, 0 when none: what a pronoun in the next sentence stands for. */
export function subjectOf(reading: Reading, roles: Roles): number {
  for (let i = reading.firstOwn; i < reading.hits.length; i++) {
    const hit = reading.hits[i] as Hit;
    if (hit.flags & (PREPOSITION | POSSESSIVE)) continue;
    if (hit.concept === roles.it) return 0;
    if (isActor(hit.concept, roles) && !isTold(reading.hits, i, roles)) return hit.concept;
  }
  return 0;
}

/** `vous`, `nous` between a modal and its infinitive, or between a named subject and its verb: an object. */
function isClitic(hits: readonly Hit[], index: number, verb: Hit): boolean {
  const role = hits[index] as Hit;
  if (role.end - role.start > 4 || verb.position - role.position > 2) return false;
  if (verb.modal >= 0 && role.position > verb.modal && verb.flags & BASE) return true;
  const before = hits[index - 1];
  return (
    before !== undefined &&
    before.own === role.own &&
    role.position - before.position === 1 &&
    before.end - before.start > 4
  );
}

/** Staff or third parties in a stem are no subject of its items when the processor stands before them as one: "X shall do …, and ensure that its staff:". */
function isAside(hits: readonly Hit[], index: number, verb: Hit, roles: Roles): boolean {
  const role = hits[index] as Hit;
  if (!verb.own || role.own || !roles.others.has(role.concept)) return false;
  for (let i = index - 1; i >= 0; i--)
    if ((hits[i] as Hit).concept === roles.processor && !((hits[i] as Hit).flags & (PREPOSITION | POSSESSIVE)))
      return true;
  return false;
}

/** A role right after a verb of telling or helping is its object, unless a modal follows: then a clause begins with it. */
function isObject(hits: readonly Hit[], index: number, verb: Hit, roles: Roles): boolean {
  return (
    !(verb.flags & (MAY | MUST | ENDEAVOUR) && verb.modal > (hits[index] as Hit).position) && isTold(hits, index, roles)
  );
}

function isTold(hits: readonly Hit[], index: number, roles: Roles): boolean {
  const role = hits[index] as Hit;
  for (let i = index - 1; i >= 0 && role.position - (hits[i] as Hit).position <= 2; i--) {
    const one = hits[i] as Hit;
    if (
      one.position < role.position &&
      roles.telling.has(one.concept) &&
      one.flags & (BASE | FINITE | GERUND) &&
      !(one.flags & PASSIVE)
    )
      return true;
  }
  return false;
}

/** Whether the concept stands shortly before: "il incombe au Client de", "permet au Client de". */
function hasBefore(hits: readonly Hit[], index: number, concept: number): boolean {
  const at = (hits[index] as Hit).position;
  for (let i = index - 1; i >= 0 && at - (hits[i] as Hit).position < 7; i--)
    if ((hits[i] as Hit).concept === concept) return true;
  return false;
}

function agentAfter(reading: Reading, anchor: number, roles: Roles): number {
  const verb = reading.hits[anchor] as Hit;
  for (let i = anchor + 1; i < reading.hits.length; i++) {
    const hit = reading.hits[i] as Hit;
    if (hit.position - verb.position > 16) return -1;
    if (hit.flags & BY && isActor(hit.concept, roles)) return i;
  }
  return -1;
}

/** Who does what a verb says. */
export interface Actor {
  readonly concept: number;
  /** Index of the hit that names it, -1 when it comes from outside the sentence. */
  readonly at: number;
}

/** Who does what the anchor says: the subject to its left, the agent of a passive, else whom the heading names; 0 when nobody is named. */
export function actorOf(reading: Reading, anchor: number, around: Surroundings): Actor {
  const verb = reading.hits[anchor] as Hit;
  if (verb.flags & PASSIVE) {
    const at = agentAfter(reading, anchor, around.roles);
    return at < 0 ? { concept: 0, at } : { concept: (reading.hits[at] as Hit).concept, at };
  }
  const at = subjectIndex(reading, anchor, around);
  if (at >= 0) return { concept: resolved(reading.hits, at, around), at };
  const named = reading.hits.some((hit) => hit.concept === around.headingActor);
  return { concept: named ? 0 : around.headingActor, at };
}
