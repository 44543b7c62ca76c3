import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import register from '../../server/data/regulations/officialTexts.json';
import { type Article, bareLabel, type Paragraph, type Point } from '../../server/src/regulation/act.ts';
import type { ActFile } from '../../server/src/regulation/actFile.ts';
import type { OfficialAct, OfficialCorrigendum } from '../../server/src/regulation/official/officialFile.ts';
import { readOfficial } from '../../server/src/regulation/official/readOfficial.ts';
import { type GivenFile, isRefusal, type Refusal } from '../../server/src/regulation/official/refusal.ts';
import type { Register } from '../../server/src/regulation/official/register.ts';

/** The register that ships. */
export const REGISTER: Register = register;
export const SHARED_REGULATION = join('..', 'shared', 'regulation');
export const OFFICIAL = join(SHARED_REGULATION, 'official');
/** For the `skip` of a test that needs official files. */
export const NO_OFFICIAL_FILES = existsSync(OFFICIAL) ? false : '../shared is not here';
export const TODAY = '2026-11-22';

/** A file of ../shared. */
export function official(name: string): GivenFile {
  return { name, bytes: readFileSync(join(OFFICIAL, name)) };
}

/** Text as a file. */
export function fileOf(name: string, text: string): GivenFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

/** The only text in a file; a refusal fails the test. */
function only<T extends OfficialAct | OfficialCorrigendum>(kind: T['kind'], file: GivenFile, known: Register): T {
  const read = readOfficial(file, known);
  if (isRefusal(read)) throw new Error(`${file.name}: ${JSON.stringify(read)}`);
  const [first, ...others] = read;
  if (first?.kind !== kind || others.length > 0) throw new Error(`${file.name} holds something else`);
  return first as T;
}

export function actIn(file: GivenFile, known: Register = REGISTER): OfficialAct {
  return only<OfficialAct>('act', file, known);
}

export function corrigendumIn(file: GivenFile, known: Register = REGISTER): OfficialCorrigendum {
  return only<OfficialCorrigendum>('corrigendum', file, known);
}

/** The compact file; a refusal fails the test. */
export function accepted(result: ActFile | Refusal): ActFile {
  if (isRefusal(result)) throw new Error(JSON.stringify(result));
  return result;
}

/** The refusal; anything else fails the test. */
export function refused(result: object): Refusal {
  if (!isRefusal(result)) throw new Error('it was taken');
  return result;
}

/** An article as ../shared writes it: the words before the points, the points, and what comes after them. */
export function asExpected({ number, paragraphs, label, title, corrected }: Article, place: object): object {
  return {
    ...{ number: Number(number), label, title, ...place, paragraphs: paragraphs.map(expectedParagraph) },
    ...(corrected && { corrected }),
  };
}

function expectedParagraph({ number, passages, notes }: Paragraph): object {
  const list = passages.findIndex(({ points }) => points !== undefined);
  const head = list < 0 ? passages : passages.slice(0, list + 1);
  const tail = list < 0 ? [] : passages.slice(list + 1);
  const points = passages[list]?.points;
  return {
    number: number === null ? null : Number(number),
    text: head.map(({ text }) => text).join('\n'),
    ...(points && { points: points.map(expectedPoint) }),
    ...(tail.length > 0 && { tail: tail.map(({ text }) => text).join('\n') }),
    ...(notes && { notes }),
  };
}

function expectedPoint({ label, passages }: Point): object {
  const [first, ...others] = passages;
  return {
    letter: bareLabel(label) || null,
    label,
    text: first?.text,
    ...(first?.points && { points: first.points.map(expectedPoint) }),
    ...(others.length > 0 && { tail: others.map(({ text }) => text).join('\n') }),
  };
}

/** Where each article stands, as ../shared writes it. */
export function placesOf({ divisions }: Pick<ActFile, 'divisions'>): ReadonlyMap<string, object> {
  const places = new Map<string, object>();
  for (const chapter of divisions) {
    for (const article of chapter.articles) places.set(article, { chapter: chapter.number });
    for (const section of chapter.divisions ?? []) {
      for (const article of section.articles) places.set(article, { chapter: chapter.number, section: section.number });
    }
  }
  return places;
}
