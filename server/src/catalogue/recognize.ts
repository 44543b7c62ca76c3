import type { Facts, Sentence } from '../contract/facts.ts';
import { CODE, FLAGS, OTHER, POSITION, STRIDE, TO } from '../contract/facts.ts';
import type { PartyTable } from '../contract/parties.ts';
import type { BlockReading, Chain, Place } from '../contract/reading.ts';
import { FINITE, NOMINAL } from '../text/inflection.ts';
import { type Roles, type Surroundings, subjectOf } from './actors.ts';
import type { Compiled } from './compile.ts';
import type { Finding, Frame } from './frame.ts';
import { tryFrame } from './match.ts';
import { type Capacity, inOtherCapacity, readCapacity } from './otherCapacity.ts';
import { type Hit, type Reading, readSentence } from './sentence.ts';

/** What the frames found in one block, kept while its reading stays the same. */
export interface Outcome {
  readonly findings: readonly Finding[];
  /** How many frames were tried beyond the first test: a test holds the promise of ≤ 2 for each hit. */
  readonly tried: number;
  readonly hits: number;
}

export interface Recognizer {
  recognize(reading: BlockReading, profile: string, parties: PartyTable): Outcome;
}

const NONE: Outcome = { findings: [], tried: 0, hits: 0 };
const MAX_STEMS = 4;
/** Only concepts told apart: enough to see who acts. */
const NO_CONCEPTS = new Uint8Array(0);

/** Marks which concepts stand where, without clearing between sentences. */
interface Marks {
  readonly inSentence: Int32Array;
  readonly inTopic: Int32Array;
  readonly inHeading: Int32Array;
  sentence: number;
  topic: number;
}

/** Notes in `where` every concept of the sentence, as the parties' roles bind it. */
function mark(where: Int32Array, serial: number, { facts, sentence }: Place, parties: PartyTable): void {
  const { setStarts, sets } = facts.concepts;
  for (let row = sentence.firstHit * STRIDE; row < sentence.lastHit * STRIDE; row += STRIDE) {
    const code = facts.hits[row + CODE] as number;
    const end = setStarts[code + 1] as number;
    for (let k = setStarts[code] as number; k < end; k++) where[parties.roleOf(sets[k] as number)] = serial;
  }
}

function stemsOf(chain: Chain | undefined): Place[] {
  const stems: Place[] = [];
  for (let one = chain; one && stems.length < MAX_STEMS; one = one.outer) stems.unshift(one.place);
  return stems;
}

function chainHas(chain: Chain | undefined, concept: number): boolean {
  for (let one = chain; one; one = one.outer) {
    const { facts, sentence } = one.place;
    for (let row = sentence.firstHit * STRIDE; row < sentence.lastHit * STRIDE; row += STRIDE)
      if (facts.hits[row + CODE] === concept) return true;
  }
  return false;
}

function possible(frame: Frame, marks: Marks): boolean {
  for (const group of frame.groups) {
    let there = false;
    for (let k = 0; k < group.concepts.length && !there; k++) {
      const concept = group.concepts[k] as number;
      there =
        marks.inSentence[concept] === marks.sentence ||
        (group.topical !== 'no' && marks.inTopic[concept] === marks.topic);
    }
    if (!there) return false;
  }
  return true;
}

interface Recognition {
  readonly compiled: Compiled;
  readonly roles: Roles;
  readonly marks: Marks;
  readonly means: number;
  readonly definitions: number;
  readonly time: number;
  readonly capacity: Capacity;
  /** Concepts that the names of the parties stand for. */
  readonly named: readonly number[];
}

function headingActor(chain: Chain | undefined, parties: PartyTable, roles: Roles): number {
  for (let one = chain; one; one = one.outer) {
    let actor = 0;
    for (const { concept, flags } of readSentence(one.place, [], parties, NO_CONCEPTS).hits) {
      if ((concept !== roles.processor && concept !== roles.controller) || flags & (TO | OTHER)) continue;
      if (actor && actor !== concept) return 0;
      actor = concept;
    }
    if (actor) return actor;
  }
  return 0;
}

/** Whether the sentence says near its beginning what a term means. */
function isDefinition(facts: Facts, sentence: Sentence, means: number): boolean {
  const first = facts.hits[sentence.firstHit * STRIDE + POSITION] ?? 0;
  for (let row = sentence.firstHit * STRIDE; row < sentence.lastHit * STRIDE; row += STRIDE) {
    if ((facts.hits[row + POSITION] as number) - first > 12) return false;
    if (facts.hits[row + CODE] === means && (facts.hits[row + FLAGS] as number) & (FINITE | NOMINAL)) return true;
  }
  return false;
}

/** The subject of the nearest sentence before sentence `index` that has one: what a pronoun stands for. */
function previousActor(
  reading: BlockReading,
  index: number,
  stems: readonly Place[],
  parties: PartyTable,
  roles: Roles,
): number {
  for (let i = index - 1; i >= 0; i--) {
    const actor = subjectOf(
      readSentence(
        { facts: reading.facts, sentence: reading.facts.sentences[i] as Sentence },
        stems,
        parties,
        NO_CONCEPTS,
      ),
      roles,
    );
    if (actor) return actor;
  }
  const sentence = reading.before?.sentences.at(-1);
  if (!sentence || !reading.before) return 0;
  return subjectOf(readSentence({ facts: reading.before, sentence }, [], parties, NO_CONCEPTS), roles);
}

function anyPossible(frames: readonly Frame[], marks: Marks): boolean {
  for (let i = 0; i < frames.length; i++) if (possible(frames[i] as Frame, marks)) return true;
  return false;
}

/** Whether some frame anchored in the place may hold, judging by the concepts alone. */
function worthReading(
  { facts, sentence }: Place,
  frames: readonly (readonly Frame[])[],
  parties: PartyTable,
  recognition: Recognition,
): boolean {
  const { marks, named } = recognition;
  const { setStarts, sets } = facts.concepts;
  for (let row = sentence.firstHit * STRIDE; row < sentence.lastHit * STRIDE; row += STRIDE) {
    const code = facts.hits[row + CODE] as number;
    const end = setStarts[code + 1] as number;
    for (let k = setStarts[code] as number; k < end; k++)
      if (anyPossible(frames[parties.roleOf(sets[k] as number)] as readonly Frame[], marks)) return true;
  }
  if (sentence.firstName === sentence.lastName) return false;
  return named.some((concept) => anyPossible(frames[concept] as readonly Frame[], marks));
}

/** Tries the frames anchored in one sentence; adds what they find. Returns how many were tried. */
function trySentence(
  read: Reading,
  frames: readonly (readonly Frame[])[],
  around: Surroundings,
  recognition: Recognition,
  findings: Finding[],
): number {
  const { marks, time } = recognition;
  let tried = 0;
  for (let i = 0; i < read.hits.length; i++) {
    for (const frame of frames[(read.hits[i] as Hit).concept] as readonly Frame[]) {
      if (!possible(frame, marks)) continue;
      tried++;
      const found = tryFrame(frame, read, i, around, time);
      if (found) findings.push(found);
    }
  }
  return tried;
}

function recognize(reading: BlockReading, profile: string, parties: PartyTable, recognition: Recognition): Outcome {
  const { compiled, roles, marks } = recognition;
  const frames = compiled.byAnchor[profile];
  const relevant = compiled.relevant[profile];
  const { facts, block } = reading;
  if (!frames || !relevant || block.kind === 'heading' || (facts.hits.length === 0 && facts.names.length === 0))
    return NONE;
  marks.topic++;
  for (let one = reading.heading; one; one = one.outer) {
    mark(marks.inTopic, marks.topic, one.place, parties);
    mark(marks.inHeading, marks.topic, one.place, parties);
  }
  const last = reading.before?.sentences.at(-1);
  if (last && reading.before) mark(marks.inTopic, marks.topic, { facts: reading.before, sentence: last }, parties);
  const stems = stemsOf(reading.stem);
  const inDefinitions = chainHas(reading.heading, recognition.definitions);
  const headed = headingActor(reading.heading, parties, roles);
  const topic = (concept: number) => marks.inTopic[concept] === marks.topic;
  const heading = (concept: number) => marks.inHeading[concept] === marks.topic;
  const findings: Finding[] = [];
  let [tried, hits] = [0, 0];
  for (let index = 0; index < facts.sentences.length; index++) {
    const sentence = facts.sentences[index] as Sentence;
    const place: Place = { facts, sentence };
    marks.sentence++;
    for (const concept of recognition.named) marks.inSentence[concept] = marks.sentence;
    for (const one of [place, ...stems]) mark(marks.inSentence, marks.sentence, one, parties);
    hits += sentence.lastHit - sentence.firstHit;
    if ([place, ...stems].some((one) => worthReading(one, frames, parties, recognition))) {
      const around: Surroundings = {
        roles,
        topic,
        heading,
        headingActor: headed,
        previousActor: () => previousActor(reading, index, stems, parties, roles),
        definition: inDefinitions || isDefinition(facts, sentence, recognition.means),
        language: facts.language,
      };
      tried += trySentence(readSentence(place, stems, parties, relevant), frames, around, recognition, findings);
    }
    mark(marks.inTopic, marks.topic, place, parties);
  }
  return { findings: carried(findings, reading, profile, parties, recognition), tried, hits };
}

/** What counts of the findings: where the processor acts as controller, only what defeats an element of the agreement. */
function carried(
  findings: readonly Finding[],
  { heading, stem }: BlockReading,
  profile: string,
  parties: PartyTable,
  { roles, capacity }: Recognition,
): readonly Finding[] {
  if (profile !== 'dpa' || findings.length === 0) return findings;
  const apart = [heading, stem].some((chain) => inOtherCapacity(chain, parties, roles, capacity));
  return apart ? findings.filter(({ frame }) => frame.effect === 'defeats') : findings;
}

/** A recogniser over compiled data. Holds scratch marks only. */
export function createRecognizer(compiled: Compiled): Recognizer {
  const { lexicon } = compiled;
  const number = (name: string) => lexicon.conceptIndex.get(name) ?? -1;
  const size = lexicon.conceptNames.length;
  const recognition: Recognition = {
    compiled,
    roles: readRoles(number),
    marks: {
      inSentence: new Int32Array(size),
      inTopic: new Int32Array(size),
      inHeading: new Int32Array(size),
      sentence: 0,
      topic: 0,
    },
    means: number('def.means'),
    definitions: number('head.definitions'),
    time: number('time.limit'),
    capacity: readCapacity(lexicon),
    named: [
      'role.processor',
      'role.controller',
      'role.subprocessor',
      'party.processor-name',
      'party.controller-name',
    ].map(number),
  };
  return { recognize: (reading, profile, parties) => recognize(reading, profile, parties, recognition) };
}

function readRoles(number: (name: string) => number): Roles {
  const others = [
    'role.datasubject',
    'role.authority',
    'role.auditor',
    'role.persons',
    'role.thirdparty',
    'role.importer',
    'role.exporter',
  ]
    .map(number)
    .filter((one) => one >= 0);
  return {
    processor: number('role.processor'),
    controller: number('role.controller'),
    subprocessor: number('role.subprocessor'),
    parties: number('role.parties'),
    others: new Set(others),
    it: number('role.it'),
    latter: number('role.latter'),
    incumbent: number('act.incumbent'),
    letting: number('act.allow'),
    endeavour: number('weak.endeavour'),
    telling: new Set(['act.notify', 'act.assist', 'act.provide'].map(number)),
  };
}
