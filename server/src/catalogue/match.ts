import { ENDEAVOUR, FIRST, LABEL, MAY, NEGATED } from '../contract/facts.ts';
import { actorOf, type Roles, type Surroundings } from './actors.ts';
import type { Finding, Frame, Group } from './frame.ts';
import type { Hit, Reading } from './sentence.ts';

const WEAKENING_REACH = 45;
const ENDEAVOUR_REACH = 25;

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
function visitNear(
  reading: Reading,
  anchor: number,
  reach: number,
  visit: (hit: Hit, index: number, gap: number) => void,
): void {
  const { hits, firstOwn } = reading;
  const at = hits[anchor] as Hit;
  const [low, high] = at.own ? [firstOwn, hits.length] : [0, firstOwn];
  for (let i = anchor - 1; i >= low && at.position - (hits[i] as Hit).position <= reach; i--)
    visit(hits[i] as Hit, i, (hits[i] as Hit).position - at.position);
  for (let i = anchor + 1; i < high && (hits[i] as Hit).position - at.position <= reach; i++)
    visit(hits[i] as Hit, i, (hits[i] as Hit).position - at.position);
  const [from, to] = at.own ? [0, firstOwn] : [firstOwn, hits.length];
  for (let i = from; i < to; i++) visit(hits[i] as Hit, i, 0);
}

/** Whether a hit can stand for a group there. `gap`: how far after the anchor it is; `stem`: in the stem, not the sentence. */
function fits(group: Group, hit: Hit, gap: number, stem: boolean): boolean {
  if (!has(group.concepts, hit.concept)) return false;
  if (group.side === 'any') return true;
  const after = gap > 0 || (gap === 0 && !stem);
  return (group.side === 'after') === after;
}

/** The nearest hit of the group, those of the other of stem and sentence first, then those to the left; -1 for none. */
function nearest(group: Group, { hits, firstOwn }: Reading, anchor: number): number {
  const at = hits[anchor] as Hit;
  const [from, to] = at.own ? [0, firstOwn] : [firstOwn, hits.length];
  const [low, high] = at.own ? [firstOwn, hits.length] : [0, firstOwn];
  let best = -1;
  let distance = group.near + 1;
  for (let i = anchor - 1; i >= low && at.position - (hits[i] as Hit).position < distance; i--) {
    const gap = (hits[i] as Hit).position - at.position;
    if (!fits(group, hits[i] as Hit, gap, !at.own)) continue;
    best = i;
    distance = Math.abs(gap);
  }
  for (let i = anchor + 1; i < high && (hits[i] as Hit).position - at.position < distance; i++) {
    const gap = (hits[i] as Hit).position - at.position;
    if (!fits(group, hits[i] as Hit, gap, !at.own)) continue;
    best = i;
    distance = Math.abs(gap);
  }
  for (let i = from; i < to && distance > 0; i++) {
    if (!fits(group, hits[i] as Hit, 0, at.own)) continue;
    best = i;
    distance = 0;
  }
  return best;
}

/** The nearest hit of the group; -2 when only the surroundings have it, -1 when nothing has. */
function find(group: Group, reading: Reading, anchor: number, around: Surroundings): number {
  const best = nearest(group, reading, anchor);
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
  const named =
    subject >= 0 &&
    (reading.hits[subject] as Hit).closing === verb.closing &&
    (reading.hits[subject] as Hit).own === verb.own;
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
    if (frame.force === 'duty' && hit.concept === roles.endeavour && Math.abs(gap) < ENDEAVOUR_REACH)
      out.push({ start: hit.start, end: hit.end, reason: 'endeavour' });
    for (const { concept, reason } of frame.weakenedBy)
      if (hit.concept === concept) out.push({ start: hit.start, end: hit.end, reason });
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
export function tryFrame(
  frame: Frame,
  reading: Reading,
  anchor: number,
  around: Surroundings,
  time: number,
): Finding | undefined {
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
  const telling = frame.minHours > 0 && times.length > 0 ? times : [anchor, ...chosen];
  return finding(frame, reading, telling, against, chosen.length + (headed(frame, around) ? 2 : 0));
}

/** Whether a heading above speaks of what the frame is about. */
function headed(frame: Frame, around: Surroundings): boolean {
  return [frame.anchors, ...frame.groups.map((group) => group.concepts)].some((concepts) =>
    concepts.some(around.heading),
  );
}

function finding(
  frame: Frame,
  reading: Reading,
  chosen: readonly number[],
  against: Objection[],
  rank: number,
): Finding {
  const own = chosen.map((i) => reading.hits[i] as Hit).filter((hit) => hit.own);
  const start = Math.min(...own.map((hit) => hit.start));
  const end = Math.max(...own.map((hit) => hit.end));
  const inside = against.filter((one) =>
    reading.hits.some((hit) => hit.own && hit.start === one.start && hit.end === one.end),
  );
  return {
    frame,
    start,
    end,
    weak: against.length > 0,
    rank,
    against: inside.length ? inside : against.map((one) => ({ start, end, reason: one.reason })),
  };
}
