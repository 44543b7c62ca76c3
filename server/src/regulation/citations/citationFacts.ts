import type { Block } from '../../blocks/block.ts';
import { FAMILY, markFamily } from '../../blocks/mark.ts';
import type { Register } from '../actRegister.ts';
import { type Mention, readMention } from './actMentions.ts';
import { attachmentOf, type Surroundings } from './attachments.ts';
import { chainCitations, type Draft, type Placed } from './chains.ts';
import type { RepealedMention } from './citation.ts';
import { type Definitions, readDefinitions } from './definitions.ts';
import { type Group, readGroup } from './groups.ts';
import { isHeadingOf } from './headingCitations.ts';
import { type NameUse, nameAround } from './names.ts';
import { is, isNumber, isOpen, isSectionSign, type Passage, type PassageReader } from './passage.ts';
import type { CitationFacts, Link, RawCitation, Unit } from './rawCitation.ts';
import { nearestAct, readSentences, type SentenceFacts } from './sentenceFacts.ts';
import { sentencesOf } from './sentences.ts';
import { CLASS } from './vocabulary.ts';

/** Reads what the text of a block alone says of citations; `start`: the block's offset in the text. */
export type CitationFactReader = (text: string, block: Block, start: number) => CitationFacts;

/** What a block says that cites nothing. */
export const NO_CITATIONS: CitationFacts = {
  citations: [],
  repealed: [],
  names: [],
  acts: [],
  cues: 0,
  ownParts: false,
};

interface Found {
  readonly mentions: readonly Mention[];
  readonly groups: readonly Group[];
  readonly names: readonly { readonly first: number; readonly use: NameUse }[];
}

function find(p: Passage): Found {
  const mentions: Mention[] = [];
  const groups: Group[] = [];
  const names: { first: number; use: NameUse }[] = [];
  for (let i = 0; i < p.tokens.count; ) {
    if (!p.entries[i] && !isNumber(p, i) && !isOpen(p, i)) {
      i++;
      continue;
    }
    const mention = readMention(p, i);
    const group = mention ? undefined : readGroup(p, i);
    const use = mention || group ? undefined : nameAround(p, i);
    if (mention) mentions.push(mention);
    if (group) groups.push(group);
    if (use && !is(p, i + 1, CLASS.link)) names.push({ first: i, use });
    i = mention?.end ?? group?.end ?? i + 1;
  }
  return { mentions, groups, names };
}

/** The mention that ends last before a token. */
function lastBeforeIn(mentions: readonly Mention[]): (i: number) => Mention | undefined {
  return (i) => {
    let low = 0;
    let high = mentions.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((mentions[middle] as Mention).end <= i) low = middle + 1;
      else high = middle;
    }
    return mentions[low - 1];
  };
}

interface Reading {
  readonly p: Passage;
  readonly block: Block;
  readonly start: number;
  readonly sentences: readonly number[];
  readonly said: readonly SentenceFacts[];
}

function place({ p, block, start, sentences }: Reading, { mentions, groups }: Found): Draft[] {
  const surroundings: Surroundings = {
    p,
    mentions: new Map(mentions.map((one) => [one.first, one])),
    lastBefore: lastBeforeIn(mentions),
  };
  const placed = groups.map((group): Placed => {
    const attachment = attachmentOf(surroundings, group);
    return { group, attachment, heading: isHeadingOf(p, group, block, attachment, start + beginning(block)) };
  });
  return chainCitations(surroundings, placed, sentences);
}

function aloneDraft(first: number, end: number, link: Link, act: string, name?: NameUse): Draft {
  return { first, end, groups: [], link, act, name };
}

/** What is not inside any of some ranges of tokens; both in order. */
function outside<T extends { readonly first: number }>(
  all: readonly T[],
  ranges: readonly { readonly first: number; readonly end: number }[],
): T[] {
  let k = 0;
  return all.filter(({ first }) => {
    while (k < ranges.length && (ranges[k]?.end ?? 0) <= first) k++;
    return first < (ranges[k]?.first ?? Number.MAX_SAFE_INTEGER);
  });
}

/** Acts named without a provision, outside of the citations found and of the places where the contract gives them a name. */
function aloneMentions(
  { mentions, names }: Found,
  drafts: readonly Draft[],
  { given }: Definitions,
  register: Register,
): Draft[] {
  const acts = outside(
    outside(mentions, drafts),
    given.filter(({ sure }) => sure),
  );
  const uses = outside(outside(names, drafts), given);
  return [
    ...acts
      .filter(({ act, byNumber }) => byNumber || register.isAlone(act))
      .map(({ first, end, act }) => aloneDraft(first, end, 'act', act)),
    ...uses.map(({ first, use }) => aloneDraft(first, first + 1, 'name', '', use)),
  ];
}

/** Acts of the Union have no §: whoever writes § 6 DSGVO means Article 6. */
function unitOf(p: Passage, { first, head, steps }: Group, act: string): Unit {
  const kind = p.vocabulary.kinds.get(act);
  if (!isSectionSign(p, first) || (kind !== 'regulation' && kind !== 'directive')) return { head, steps };
  return {
    head: 'article',
    steps: steps.map((step) => (step.level === 'section' ? { ...step, level: 'article' } : step)),
  };
}

function raw({ p, start, sentences, said }: Reading, draft: Draft): RawCitation {
  const { first, end, groups, link, act, name } = draft;
  const sentence = said[sentences[first] as number] as SentenceFacts;
  const alone = groups.length === 0 && name;
  return {
    start: (alone ? (name.starts[0] as number) : (p.tokens.start[first] as number)) - start,
    end: (alone ? (name.ends.at(-1) as number) : (p.tokens.end[end - 1] as number)) - start,
    units: groups.map((group) => unitOf(p, group, act)),
    link,
    act,
    name: name && shiftedName(name, start),
    near: link === 'bare' || link === 'unsure' || link === 'name' ? nearestAct(sentence, first, end) : '',
    cues: sentence.cues,
    sign: isSectionSign(p, first),
    signed: p.vocabulary.sectionSigns.has(p.language),
  };
}

function shiftedName(name: NameUse, by: number): NameUse {
  const shift = (offset: number) => offset - by;
  return { ...name, starts: name.starts.map(shift), ends: name.ends.map(shift) };
}

function repealedIn({ p, start, sentences, said }: Reading, found: Found, register: Register): RepealedMention[] {
  return found.mentions
    .filter(({ act }) => register.act(act)?.repealed)
    .map(({ first, end, act }) => ({
      start: (p.tokens.start[first] as number) - start,
      end: (p.tokens.end[end - 1] as number) - start,
      act,
      past: said[sentences[first] as number]?.past ?? false,
    }));
}

function ownPart({ link, units }: RawCitation): boolean {
  return (link === 'internal' || link === 'bare') && units.some(({ head }) => head === 'section' || head === 'article');
}

/** A block's number is no citation, but § 38 at its beginning may be one. */
function beginning(block: Block): number {
  return markFamily(block.mark) === FAMILY.section ? 0 : block.contentStart;
}

/** A reader of blocks: what it returns depends on their text alone. */
export function createCitationFactReader(read: PassageReader, register: Register): CitationFactReader {
  return (text, block, start) => {
    const p = read(text, start + beginning(block), start + block.contentEnd);
    const found = find(p);
    if (found.mentions.length + found.groups.length + found.names.length === 0) return cuesOnly(p);
    const sentences = sentencesOf(p);
    const said = readSentences(p, sentences, found.mentions, found.groups);
    const reading: Reading = { p, block, start, sentences, said };
    const drafts = place(reading, found);
    const definitions = readDefinitions(p, found.mentions);
    const alone = aloneMentions(found, drafts, definitions, register);
    const all = [...drafts, ...alone].sort((a, b) => a.first - b.first);
    const citations = all.map((one) => raw(reading, one));
    return {
      citations,
      repealed: repealedIn(reading, found, register),
      names: definitions.names,
      acts: [...new Set(found.mentions.map(({ act }) => act))],
      cues: said.reduce((cues, one) => cues | one.cues, 0),
      ownParts: citations.some(ownPart),
    };
  };
}

/** A block without citations may still say which clauses the next one speaks of. */
function cuesOnly(p: Passage): CitationFacts {
  const cues = readSentences(p, new Array<number>(p.tokens.count).fill(0), [], [])[0]?.cues ?? 0;
  return cues === 0 ? NO_CITATIONS : { ...NO_CITATIONS, cues };
}
