import { FINITE, GERUND, PARTICIPLE } from '../text/inflection.ts';
import { COLON, COMMA, PIPE, SEMICOLON, STOP, type Tokens, WORD } from '../text/words.ts';
import { BY, ENDEAVOUR, MAY, MUST, NEGATED, OF, OTHER, PASSIVE, POSSESSIVE, RELATIVE, TO } from './facts.ts';
import { classNumber } from './grammar.ts';
import type { Scratch } from './scratch.ts';

const NE = classNumber('ne');
const PAS = classNumber('pas');
const QUE = classNumber('que');
const NOT = classNumber('not');
const NO = classNumber('no');
const WITHOUT = classNumber('without');
const PROHIBIT = classNumber('prohibit');
const MODAL_MAY = classNumber('may');
const MODAL_MUST = classNumber('must');
const MODAL_ENDEAVOUR = classNumber('endeavour');
const BE = classNumber('be');
const HAVE = classNumber('have');
const REFLEXIVE = classNumber('reflexive');
const PREPOSITION_OF = classNumber('of');
const PREPOSITION_TO = classNumber('to');
const PREPOSITION_BY = classNumber('by');
const PREPOSITION_OTHER = classNumber('other');
const BORDER = classNumber('border');
const OWNER = classNumber('possessive');
const EXPLETIVE = classNumber('expletive');

/** What the little words around a hit say of it. */
export interface Grammar {
  /** Negation, modality and voice of the verb at a token, given its forms. */
  verbFlags(token: number, tag: number): number;
  /** The preposition before a noun group and the possessive after it. */
  nounFlags(first: number, end: number): number;
  /** Modality and negation that a sentence ending at a token passes on to the list it opens. */
  closingFlags(token: number): number;
  /** Position of the modal that governs the verb at a token, -1 when none does. */
  modalPosition(token: number, positions: Int32Array): number;
}

const NEGATION_REACH = 12;
const MODAL_REACH = 26;

function isBorder(tokens: Tokens, classes: Uint8Array, i: number): boolean {
  const kind = tokens.kind[i] as number;
  return (
    kind === STOP ||
    kind === SEMICOLON ||
    kind === COLON ||
    kind === PIPE ||
    classes[i] === BORDER ||
    classes[i] === WITHOUT
  );
}

function cover(covered: Uint8Array, tokens: Tokens, classes: Uint8Array, from: number, to: number, modals = 0): void {
  let left = modals;
  for (let i = from; i < to && i < tokens.count; i++) {
    if (isBorder(tokens, classes, i)) return;
    if (classes[i] === MODAL_MUST && i > from + 1 && left-- <= 0) return;
    covered[i] = 1;
  }
}

/** French `ne`: a negation with its second word, a restriction with `que`, nothing when expletive. */
function coverNe(covered: Uint8Array, tokens: Tokens, classes: Uint8Array, i: number): void {
  for (let k = Math.max(0, i - 8); k < i; k++) if (classes[k] === EXPLETIVE) return;
  for (let j = i + 1; j < tokens.count && j < i + 14; j++) {
    if (isBorder(tokens, classes, j) && classes[j] !== WITHOUT) break;
    if (classes[j] === QUE) return;
    if (classes[j] === PAS || classes[j] === NO) {
      const tight = j === i + 1;
      cover(covered, tokens, classes, i + 1, tight ? i + NEGATION_REACH + 2 : Math.max(j + 5, i + 6));
      return;
    }
  }
  cover(covered, tokens, classes, i + 1, i + 6);
}

function negations({ tokens, classes, covered }: Scratch): void {
  for (let i = 0; i < tokens.count; i++) {
    const kind = classes[i];
    if (kind === NE) coverNe(covered, tokens, classes, i);
    else if (kind === NOT || kind === PROHIBIT) cover(covered, tokens, classes, i + 1, i + NEGATION_REACH);
    else if (kind === NO) cover(covered, tokens, classes, i + 1, i + NEGATION_REACH, 1);
    else if (kind === WITHOUT) cover(covered, tokens, classes, i + 1, i + 4);
  }
}

/** For each token the modal that governs a verb there: the last one before it in its clause, -1 none. */
function modals({ tokens, classes, governing }: Scratch): void {
  let last = -1;
  for (let i = 0; i < tokens.count; i++) {
    const one = classes[i];
    if (one === MODAL_MAY && tokens.kind[i + 1] === COMMA) last = -1;
    else if (one === MODAL_MAY || one === MODAL_MUST || one === MODAL_ENDEAVOUR) last = i;
    else if (tokens.kind[i] === SEMICOLON || tokens.kind[i] === STOP || tokens.kind[i] === PIPE) last = -1;
    governing[i] = last >= 0 && i - last < MODAL_REACH ? last : -1;
  }
}

/** Whether the last verb group before `token` is negated: "shall not:", "s'interdit de :", "will not keep data, including:". */
function endsNegated(tokens: Tokens, classes: Uint8Array, covered: Uint8Array, token: number): boolean {
  const last = classes[token];
  if (last === NOT || last === PAS || last === NE || last === PROHIBIT || last === WITHOUT) return true;
  for (let i = token; i >= 0 && i > token - MODAL_REACH; i--) {
    if (covered[i]) return true;
    const one = classes[i];
    if (isBorder(tokens, classes, i) || one === MODAL_MAY || one === MODAL_MUST || one === MODAL_ENDEAVOUR)
      return false;
  }
  return false;
}

function modalFlag(classes: Uint8Array, modal: number): number {
  if (modal < 0) return 0;
  return classes[modal] === MODAL_MAY ? MAY : classes[modal] === MODAL_MUST ? MUST : ENDEAVOUR;
}

function isPassive(tokens: Tokens, classes: Uint8Array, token: number, tag: number): boolean {
  if (!(tag & PARTICIPLE)) return false;
  for (let i = token - 1; i >= 0 && i > token - 5; i--) {
    if (tokens.kind[i] !== WORD && tokens.kind[i] !== COMMA) break;
    if (classes[i] === HAVE) return false;
    if (classes[i] === BE) return !(i > 0 && classes[i - 1] === REFLEXIVE);
  }
  return !(tag & FINITE);
}

function prepositionFlag(one: number): number {
  if (one === PREPOSITION_OF) return OF;
  if (one === PREPOSITION_TO) return TO;
  if (one === PREPOSITION_BY) return BY;
  return one === PREPOSITION_OTHER ? OTHER : 0;
}

/** Reads negation, modality, voice and prepositions of a block's tokens, given the grammar class of each. Valid until the next block is read. */
export function readGrammar(scratch: Scratch): Grammar {
  const { tokens, classes, covered, governing } = scratch;
  negations(scratch);
  modals(scratch);
  return {
    verbFlags: (token, tag) => {
      let flags = covered[token] ? NEGATED : 0;
      const modal = governing[token] as number;
      flags |= modalFlag(classes, modal);
      if (isPassive(tokens, classes, token, tag)) flags |= PASSIVE;
      return tag & GERUND && modal >= 0 && modal < token - 6 ? flags & ~(MAY | ENDEAVOUR) : flags;
    },
    nounFlags: (first, end) => {
      let flags = prepositionFlag(classes[first] as number) & ~OTHER;
      if (flags) return flags;
      for (let i = first - 1; i >= 0 && i > first - 4; i--) {
        if (tokens.kind[i] !== WORD) break;
        if (classes[i] === QUE) {
          flags = RELATIVE;
          break;
        }
        flags = prepositionFlag(classes[i] as number);
        if (flags) break;
        if ((tokens.end[i] as number) - (tokens.start[i] as number) > 4) break;
      }
      if (classes[end] === OWNER && tokens.kind[end] === WORD) flags |= POSSESSIVE;
      return flags;
    },
    closingFlags: (token) => {
      return (
        (endsNegated(tokens, classes, covered, token) ? NEGATED : 0) | modalFlag(classes, governing[token] as number)
      );
    },
    modalPosition: (token, positions) => {
      const modal = governing[token] as number;
      return modal < 0 ? -1 : (positions[modal] as number);
    },
  };
}
