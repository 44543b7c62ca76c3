import { BY, ENDEAVOUR, FIRST, LABEL, MAY, MUST, NEGATED, OF, PASSIVE, POSSESSIVE, PREPOSITION, RELATIVE, TO } from '../contract/facts.ts';
import { BASE, FINITE, GERUND } from '../text/inflection.ts';
import type { Finding, Frame, Group } from './frame.ts';
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

const WEAKENING_REACH = 45;
const ENDEAVOUR_REACH = 25;
const SUBJECT_REACH = 90;
const RELATIVE_REACH = 8;

function isActor(concept: number, roles: Roles): boolean {
  return concept === roles.processor || concept === roles.controller || concept === roles.subprocessor || concept === roles.parties || roles.others.has(concept);
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
  for (let i = at - 1; i >= 0 && at - i < SUBJECT_REACH; i--) if (isActor((hits[i] as Hit).concept, around.roles)) return (hits[i] as Hit).concept;
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
    if (!isActor(hit.concept, around.roles) && hit.concept !== around.roles.it && hit.concept !== around.roles.latter) continue;
    if (hit.end > verb.start && hit.own === verb.own) continue;
    if (hit.flags & POSSESSIVE || isImpersonal(hits, i, around.roles)) continue;
    if (hit.flags & RELATIVE && verb.position - hit.position > RELATIVE_REACH) continue;
    if (isObject(hits, i, verb, around.roles) || isClitic(hit, verb) || isAside(hits, i, verb, around.roles)) continue;
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

/** `vous`, `nous` between a modal and its infinitive: an object. */
function isClitic(role: Hit, verb: Hit): boolean {
  return verb.modal >= 0 && role.position > verb.modal && (verb.flags & BASE) !== 0 && verb.position - role.position <= 2 && role.end - role.start <= 4;
}

/** Staff or third parties in a stem are no subject of its items when the processor stands before them as one: "X shall do …, and ensure that its staff:". */
function isAside(hits: readonly Hit[], index: number, verb: Hit, roles: Roles): boolean {
  const role = hits[index] as Hit;
  if (!verb.own || role.own || !roles.others.has(role.concept)) return false;
  for (let i = index - 1; i >= 0; i--) if ((hits[i] as Hit).concept === roles.processor && !((hits[i] as Hit).flags & (PREPOSITION | POSSESSIVE))) return true;
  return false;
}

/** A role right after a verb of telling or helping is its object, unless a modal follows: then a clause begins with it. */
function isObject(hits: readonly Hit[], index: number, verb: Hit, roles: Roles): boolean {
  return !(verb.flags & (MAY | MUST | ENDEAVOUR) && verb.modal > (hits[index] as Hit).position) && isTold(hits, index, roles);
}

function isTold(hits: readonly Hit[], index: number, roles: Roles): boolean {
  const role = hits[index] as Hit;
  for (let i = index - 1; i >= 0 && role.position - (hits[i] as Hit).position <= 2; i--) {
    const one = hits[i] as Hit;
    if (one.position < role.position && roles.telling.has(one.concept) && one.flags & (BASE | FINITE | GERUND) && !(one.flags & PASSIVE)) return true;
  }
  return false;
}

/** Whether the concept stands shortly before: "il incombe au Client de", "permet au Client de". */
function hasBefore(hits: readonly Hit[], index: number, concept: number): boolean {
  const at = (hits[index] as Hit).position;
  for (let i = index - 1; i >= 0 && at - (hits[i] as Hit).position < 7; i--) if ((hits[i] as Hit).concept === concept) return true;
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

interface Actor {
  readonly concept: number;
  /** Index of the hit that names it, -1 when it comes from outside the sentence. */
  readonly at: number;
}

function actorOf(reading: Reading, anchor: number, around: Surroundings): Actor {
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

function actorFits(frame: Frame, actor: number, roles: Roles): boolean {
  if (frame.actor === 'any') return true;
  if (actor === 0) return !frame.named;
  if (actor === roles.parties) return true;
  if (frame.actor === 'processor') return actor === roles.processor;
  return actor === (frame.actor === 'controller' ? roles.controller : roles.subprocessor);
}

function has(concepts: Int32Array, concept: number): boolean {
  for (let i = 0; i < concepts.length; i++) if (concepts[i] === concept) return true;
  return false;
}

/** Calls `visit` for the hits within `reach` of the anchor in its own sentence, and for all of the stem (or of the item, for an anchor in the stem). */
function visitNear(reading: Reading, anchor: number, reach: number, visit: (hit: Hit, index: number, gap: number) => void): void {
  const { hits, firstOwn } = reading;
  const at = hits[anchor] as Hit;
  const [low, high] = at.own ? [firstOwn, hits.length] : [0, firstOwn];
  for (let i = anchor - 1; i >= low && at.position - (hits[i] as Hit).position <= reach; i--) visit(hits[i] as Hit, i, (hits[i] as Hit).position - at.position);
  for (let i = anchor + 1; i < high && (hits[i] as Hit).position - at.position <= reach; i++) visit(hits[i] as Hit, i, (hits[i] as Hit).position - at.position);
  const [from, to] = at.own ? [0, firstOwn] : [firstOwn, hits.length];
  for (let i = from; i < to; i++) visit(hits[i] as Hit, i, 0);
}

/** The nearest hit of the group; -2 when only the surroundings have it, -1 when nothing has. */
function find(group: Group, reading: Reading, anchor: number, around: Surroundings): number {
  let best = -1;
  let distance = Number.MAX_SAFE_INTEGER;
  visitNear(reading, anchor, group.near, (hit, i, gap) => {
    const away = Math.abs(gap);
    if (away >= distance || !has(group.concepts, hit.concept)) return;
    const stem = i < reading.firstOwn;
    const after = gap > 0 || (gap === 0 && !stem);
    if ((group.side === 'after' && !after) || (group.side === 'before' && after)) return;
    best = i;
    distance = away;
  });
  if (best >= 0 || group.topical === 'no') return best;
  const speaks = group.topical === 'heading' ? around.heading : around.topic;
  for (let k = 0; k < group.concepts.length; k++) if (speaks(group.concepts[k] as number)) return -2;
  return -1;
}

type Objection = { start: number; end: number; reason: string };

function excluded(frame: Frame, reading: Reading, anchor: number): boolean {
  if (frame.without.length === 0) return false;
  let found = has(frame.without, (reading.hits[anchor] as Hit).concept);
  visitNear(reading, anchor, frame.withoutNear, (hit) => {
    if (has(frame.without, hit.concept)) found = true;
  });
  return found;
}

/** What an item takes over from its stem: "the Processor may:", "s'interdit de :", unless it has a subject of its own. */
function inherited(reading: Reading, anchor: number, subject: number): number {
  const verb = reading.hits[anchor] as Hit;
  const named = subject >= 0 && (reading.hits[subject] as Hit).closing === verb.closing && (reading.hits[subject] as Hit).own === verb.own;
  return named ? 0 : verb.closing;
}

/** The modal that governs the verb, unless another subject stands between them. */
function weakModal(reading: Reading, anchor: number, subject: number): string {
  const verb = reading.hits[anchor] as Hit;
  const flags = verb.flags | inherited(reading, anchor, subject);
  if (!(flags & (MAY | ENDEAVOUR))) return '';
  if (verb.modal >= 0 && subject >= 0 && (reading.hits[subject] as Hit).position > verb.modal) return '';
  return flags & ENDEAVOUR ? 'endeavour' : 'may';
}

function objections(frame: Frame, reading: Reading, anchor: number, subject: number, roles: Roles): Objection[] {
  const verb = reading.hits[anchor] as Hit;
  const out: Objection[] = [];
  const modal = frame.force === 'duty' ? weakModal(reading, anchor, subject) : '';
  if (modal) out.push({ start: verb.start, end: verb.end, reason: modal });
  if (frame.force !== 'duty' && frame.weakenedBy.length === 0) return out;
  visitNear(reading, anchor, WEAKENING_REACH, (hit, _, gap) => {
    if (frame.force === 'duty' && hit.concept === roles.endeavour && Math.abs(gap) < ENDEAVOUR_REACH) out.push({ start: hit.start, end: hit.end, reason: 'endeavour' });
    for (const { concept, reason } of frame.weakenedBy) if (hit.concept === concept) out.push({ start: hit.start, end: hit.end, reason });
  });
  return out;
}

function polarityFits(frame: Frame, flags: number): boolean {
  if (frame.polarity === 'any') return true;
  return frame.polarity === 'negated' ? (flags & NEGATED) !== 0 : (flags & NEGATED) === 0;
}

/** How many anchors stand in the sentence, those within another not counted. */
function countOwn(frame: Frame, reading: Reading): number {
  let count = 0;
  let reach = -1;
  for (const hit of reading.hits) {
    if (!hit.own || hit.start < reach || !has(frame.anchors, hit.concept)) continue;
    count++;
    reach = hit.end;
  }
  return count;
}

function hoursFit(frame: Frame, reading: Reading, chosen: readonly number[]): boolean {
  if (frame.maxHours === Number.MAX_SAFE_INTEGER && frame.minHours === 0) return true;
  return chosen.every((i) => {
    const hit = reading.hits[i];
    return !hit || hit.value === 0 || (hit.value <= frame.maxHours && hit.value >= frame.minHours);
  });
}

/** Tries one frame at one anchor. `time` is the concept of deadlines, whose value is compared with the frame's hours. */
export function tryFrame(frame: Frame, reading: Reading, anchor: number, around: Surroundings, time: number): Finding | undefined {
  const verb = reading.hits[anchor] as Hit;
  if (around.definition && !frame.definitions) return undefined;
  if (frame.languages.length && !frame.languages.includes(around.language)) return undefined;
  if (frame.label && !(verb.flags & LABEL)) return undefined;
  if (frame.first && !(verb.flags & FIRST)) return undefined;
  if (frame.atLeast > 1 && countOwn(frame, reading) < frame.atLeast) return undefined;
  const chosen: number[] = [];
  for (const group of frame.groups) {
    const at = find(group, reading, anchor, around);
    if (at === -1) return undefined;
    if (at >= 0) chosen.push(at);
  }
  if (!verb.own && !chosen.some((i) => (reading.hits[i] as Hit).own)) return undefined;
  const times = [anchor, ...chosen].filter((i) => (reading.hits[i] as Hit).concept === time);
  if (!hoursFit(frame, reading, times)) return undefined;
  if (excluded(frame, reading, anchor)) return undefined;
  const actor = actorOf(reading, anchor, around);
  if (!actorFits(frame, actor.concept, around.roles)) return undefined;
  const against = objections(frame, reading, anchor, actor.at, around.roles);
  if (!polarityFits(frame, verb.flags | inherited(reading, anchor, actor.at))) {
    if (frame.polarity === 'negated') return undefined;
    against.push({ start: verb.start, end: verb.end, reason: 'negated' });
  }
  return finding(frame, reading, [anchor, ...chosen], against);
}

function finding(frame: Frame, reading: Reading, chosen: readonly number[], against: Objection[]): Finding {
  const own = chosen.map((i) => reading.hits[i] as Hit).filter((hit) => hit.own);
  const start = Math.min(...own.map((hit) => hit.start));
  const end = Math.max(...own.map((hit) => hit.end));
  const inside = against.filter((one) => reading.hits.some((hit) => hit.own && hit.start === one.start && hit.end === one.end));
  return { frame, start, end, weak: against.length > 0, against: inside.length ? inside : against.map((one) => ({ start, end, reason: one.reason })) };
}
