import { meaningOf } from '../text/formTable.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { type Tokens, WORD } from '../text/words.ts';
import { CODE, END, type Facts, STRIDE, TOKEN } from './facts.ts';

/** Which concepts matter to the patterns for parties, by concept number. */
export interface RoleWords {
  /** 1 controller, 2 processor (words of the Regulation); 3, 4 the same by usual names; 5 another processor; 6 we, 7 you. */
  readonly roles: ReadonlyMap<number, number>;
  readonly cues: ReadonlyMap<number, string>;
  readonly title: number;
  readonly form: number;
  readonly noName: number;
  readonly publicBody: number;
  /** 1: by; 2: of; 3: another preposition; 4: to. */
  readonly prepositions: ReadonlyMap<number, number>;
  /** Concepts whose capitalised words are things, acts or little words, not names. */
  readonly things: ReadonlySet<number>;
  readonly grammar: ReadonlySet<number>;
  /** Marks the concepts that are any of these. */
  readonly known: Uint8Array;
}

/** What the words of a block are, token by token. */
export interface Found {
  readonly role: Uint8Array;
  readonly roleEnd: Int32Array;
  readonly cue: string[];
  readonly cueEnd: Int32Array;
  readonly title: Uint8Array;
  readonly form: Uint8Array;
  readonly noName: Uint8Array;
  readonly publicBody: Uint8Array;
  readonly covered: Uint8Array;
  readonly preposition: Uint8Array;
  readonly stopword: Uint8Array;
}

const ROLES = [
  'who.controller',
  'who.processor',
  'role.controller',
  'role.processor',
  'role.subprocessor',
  'role.we',
  'role.you',
];
const CUES = [
  'hereinafter',
  'acts',
  'behalf',
  'determines',
  'means',
  'between',
  'trading',
  'is',
  'own',
  'condition',
  'engaged',
];
const OTHER_CUES = new Map([
  ['grammar.be', 'be'],
  ['grammar.may', 'condition'],
  ['grammar.pas', 'not'],
  ['grammar.not', 'not'],
  ['grammar.no', 'not'],
  ['act.process', 'process'],
]);
const THINGS = new Set(['obj', 'act', 'grammar', 'mod', 'weak', 'cond', 'time', 'def', 'head']);
const OTHERS = new Set([
  'role.datasubject',
  'role.persons',
  'role.thirdparty',
  'role.authority',
  'role.auditor',
  'role.parties',
]);
const PREPOSITIONS = new Map([
  ['grammar.by', 1],
  ['grammar.of', 2],
  ['grammar.to', 4],
  ['grammar.other', 3],
]);

/** The concepts of one lexicon that matter. */
export function createRoleWords(lexicon: Lexicon): RoleWords {
  const number = (name: string) => lexicon.conceptIndex.get(name) ?? -1;
  const pairs = <T>(entries: Iterable<readonly [string, T]>) =>
    new Map([...entries].map(([name, value]) => [number(name), value] as const).filter(([index]) => index >= 0));
  const isThing = (name: string) =>
    OTHERS.has(name) || (THINGS.has(name.slice(0, name.indexOf('.'))) && name !== 'grammar.abbreviation');
  const things = [...lexicon.conceptIndex].filter(([name]) => isThing(name)).map(([, index]) => index);
  const grammar = lexicon.conceptNames.flatMap((name, index) => (name.startsWith('grammar.') ? [index] : []));
  const known = Uint8Array.from(lexicon.conceptNames, (name) =>
    isThing(name) || name.startsWith('who.') || name.startsWith('role.') || OTHER_CUES.has(name) ? 1 : 0,
  );
  return {
    grammar: new Set(grammar),
    known,
    roles: pairs(ROLES.map((name, index) => [name, index + 1] as const)),
    cues: pairs([...CUES.map((name) => [`who.${name}`, name] as const), ...OTHER_CUES]),
    title: number('who.title'),
    form: number('who.form'),
    noName: number('who.no-name'),
    publicBody: number('who.public'),
    prepositions: pairs(PREPOSITIONS),
    things: new Set(things),
  };
}

function emptyFound(count: number): Found {
  const bytes = () => new Uint8Array(count + 2);
  return {
    role: bytes(),
    roleEnd: new Int32Array(count + 2),
    cue: [],
    cueEnd: new Int32Array(count + 2),
    title: bytes(),
    form: bytes(),
    noName: bytes(),
    publicBody: bytes(),
    covered: bytes(),
    preposition: bytes(),
    stopword: bytes(),
  };
}

/** Of two roles at one place the longer one, and of equal ones the narrower: another processor before the processor. */
function addRole(found: Found, role: number, from: number, to: number): void {
  const before = found.roleEnd[from] as number;
  const rank = (one: number) => (one === 5 ? 3 : one <= 2 ? 2 : 1);
  if (before > to || (before === to && rank(found.role[from] as number) >= rank(role))) return;
  found.role[from] = role;
  found.roleEnd[from] = to;
}

/** Notes what one concept says of the tokens from `from` to `to`. */
function note(words: RoleWords, found: Found, concept: number, from: number, to: number): void {
  const role = words.roles.get(concept);
  if (role) addRole(found, role, from, to);
  const cue = words.cues.get(concept);
  if (cue && to >= (found.cueEnd[from] as number)) {
    found.cue[from] = cue;
    found.cueEnd[from] = to;
  }
  if (concept === words.title) found.title.fill(1, from, to);
  else if (concept === words.form) found.form.fill(1, from, to);
  else if (concept === words.noName) found.noName.fill(1, from, to);
  else if (concept === words.publicBody) found.publicBody.fill(1, from, to);
  else if (words.things.has(concept)) found.covered.fill(1, from, to);
  const preposition = words.prepositions.get(concept);
  if (preposition) found.preposition[from] = preposition;
}

/**
 * Reads what each token of a block is. `base` is where the block begins. Concepts are those of its facts; the little words
 * of the grammar, which facts do not keep, are looked up word by word.
 */
export function readFound(words: RoleWords, lexicon: Lexicon, tokens: Tokens, facts: Facts, base: number): Found {
  const found = emptyFound(tokens.count);
  const forms = lexicon.forms(facts.language);
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] !== WORD) continue;
    const hash = tokens.hash[i] as number;
    const check = tokens.check[i] as number;
    if (lexicon.stopwordOf(hash, check) & (1 << facts.language)) found.stopword[i] = 1;
    const meaning = meaningOf(forms, hash, check);
    const end = forms.aloneStarts[meaning + 1] as number;
    for (let k = forms.aloneStarts[meaning] as number; k < end; k++) {
      const concept = forms.aloneCodes[k] as number;
      if (words.grammar.has(concept)) note(words, found, concept, i, i + 1);
    }
  }
  const { hits } = facts;
  for (let row = 0; row < hits.length; row += STRIDE) {
    const concept = hits[row + CODE] as number;
    if (!words.known[concept]) continue;
    const from = hits[row + TOKEN] as number;
    const end = base + (hits[row + END] as number);
    let to = from;
    while (to < tokens.count && (tokens.start[to] as number) < end) to++;
    if (to > from) note(words, found, concept, from, to);
  }
  return found;
}
