import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashOf } from '../../server/src/text/hash.ts';
import { fold } from '../../server/src/text/letters.ts';
import {
  ACUTE_END,
  ALL_CAPITALS,
  BLANK,
  CAPITAL,
  CLOSE,
  COLON,
  COMMA,
  createTokens,
  DASH,
  eachPrefix,
  LINE_START,
  NUMBER,
  OPEN,
  PIPE,
  PLAIN_E_END,
  QUOTE,
  SEMICOLON,
  STOP,
  TIGHT,
  type Tokens,
  tokenize,
  WORD,
} from '../../server/src/text/words.ts';

const SIGNS: Readonly<Record<number, string>> = {
  [COMMA]: ',',
  [SEMICOLON]: ';',
  [COLON]: ':',
  [STOP]: '.',
  [OPEN]: '(',
  [CLOSE]: ')',
  [QUOTE]: '"',
  [PIPE]: '|',
  [DASH]: '–',
  [BLANK]: '_',
};

function tokensOf(text: string, from = 0, to = text.length): Tokens {
  const tokens = createTokens(2);
  tokenize(text, from, to, tokens);
  return tokens;
}

/** The tokens of a text in one line; a word whose hashes are not those of `folded` words shows as `?`. */
function read(text: string, from = 0, to = text.length): string {
  const tokens = tokensOf(text, from, to);
  const out: string[] = [];
  for (let i = 0; i < tokens.count; i++) {
    const kind = tokens.kind[i] as number;
    const written = text.slice(tokens.start[i], tokens.end[i]);
    const { hash, check } = hashOf(fold(written));
    if (kind === NUMBER) out.push(`#${tokens.hash[i]}`);
    else if (kind !== WORD) out.push(SIGNS[kind] ?? '!');
    else out.push(tokens.hash[i] === hash && tokens.check[i] === check ? fold(written) : '?');
  }
  return out.join(' ');
}

/** Both hashes of every word of a text: equal for texts that read the same. */
function hashes(text: string): string {
  const tokens = tokensOf(text);
  return Array.from({ length: tokens.count }, (_, i) => `${tokens.hash[i]}/${tokens.check[i]}`).join(' ');
}

test('words are folded: no case, no accents, ligatures spelt out', () => {
  assert.equal(read('Le RESPONSABLE Élève'), 'le responsable eleve');
  assert.equal(read('cœur, Æther, Straße'), 'coeur , aether , strasse');
  assert.equal(read('garçon où naïf'), 'garcon ou naif');
});

test('an accent written as a mark of its own is the same letter', () => {
  assert.equal(hashes('sécurité'.normalize('NFD')), hashes('sécurité'));
  assert.equal(read('sécurité'.normalize('NFD')), 'securite');
  assert.notEqual(hashes('sécurité'), hashes('sécurites'));
});

test('words that fold differently have different hashes', () => {
  const words = ['audit', 'audits', 'tidua', 'adit', 'auditor', 'breach', 'beach', 'preach'];
  assert.equal(new Set(words.map(hashes)).size, words.length);
});

test('apostrophes and hyphens divide words, whatever their shape', () => {
  for (const mark of ["'", '’', '‘', '\u2032']) assert.equal(read(`l${mark}exploitant`), 'l exploitant');
  for (const mark of ['-', '\u2010', '\u2011']) assert.equal(read(`sous${mark}traitant`), 'sous traitant');
});

test('what nobody sees does not divide a word', () => {
  for (const mark of ['\u00ad', '\u200b', '\u200d', '\u2060', '\ufeff', '\u202d']) {
    assert.equal(hashes(`noti${mark}fier`), hashes('notifier'), mark.charCodeAt(0).toString(16));
    assert.equal(tokensOf(`noti${mark}fier`).count, 1);
  }
});

test('every white space divides words', () => {
  for (const space of [' ', '\t', '\u00a0', '\u202f', '\u2009', '\u3000', '\n', '\r\n', '\u2028'])
    assert.equal(read(`données${space}traitées`), 'donnees traitees', space.charCodeAt(0).toString(16));
  assert.equal(read('objet\u00a0:\u202f« suite »'), 'objet : " suite "');
});

test('numbers have a value; a point inside makes them no count', () => {
  assert.equal(read('72 h, 28.3 et 2021'), '#72 h , #28 et #2021');
  const tokens = tokensOf('72 et 28.3');
  assert.deepEqual([tokens.check[0], tokens.check[2]], [0, 1]);
  assert.equal(read('ISO27001'), 'iso #27001');
  assert.equal(read('3.'), '#3 .');
});

test('a number with too many digits stays a number', () => {
  const tokens = tokensOf('9'.repeat(400));
  assert.equal(tokens.count, 1);
  assert.ok((tokens.hash[0] as number) > 0 && (tokens.hash[0] as number) < 2 ** 31);
});

test('links give their words, not their targets', () => {
  assert.equal(read('voir [la liste](https://exemple.test/liste-des-prestataires) jointe'), 'voir ( la liste jointe');
  assert.equal(read('see https://example.test/sub-processors/list for details'), 'see for details');
  assert.equal(read('see (https://example.test/a) here'), 'see ( ) here');
  assert.equal(read('httpster reads'), 'httpster reads');
});

test('tags and emphasis are no words', () => {
  assert.equal(read('<b>the</b> <span class="audit">list</span><br/>end'), 'the list end');
  assert.equal(read('the **Processor** _shall_ `notify`'), 'the processor shall notify');
  assert.equal(read('a < b and c > d'), 'a b and c d');
});

test('an unclosed link or tag swallows nothing', () => {
  assert.equal(read('[list](never closed and more'), '( list ( never closed and more');
  assert.equal(read('<notify the customer'), 'notify the customer');
});

test('blanks to fill in are one token', () => {
  assert.equal(read('Name: ______ of [●]'), 'name : _ of ( _ )');
  assert.equal(read('snake_case'), 'snake case');
});

test('the section sign reads as a word', () => {
  const tokens = tokensOf('§ 28');
  const { hash } = hashOf('art');
  assert.deepEqual([tokens.kind[0], tokens.hash[0], tokens.hash[1]], [WORD, hash, 28]);
});

test('only the given range is read, and offsets are those of the text', () => {
  const text = 'before audit rights after';
  assert.equal(read(text, 7, 19), 'audit rights');
  const tokens = tokensOf(text, 7, 19);
  assert.deepEqual([tokens.start[0], tokens.end[0], tokens.start[1], tokens.end[1]], [7, 12, 13, 19]);
});

test('flags say how a word is written', () => {
  const flags = (text: string, i = 0) => tokensOf(text).flags[i] as number;
  assert.equal(flags('Client') & (CAPITAL | ALL_CAPITALS), CAPITAL);
  assert.equal(flags('CLIENT') & (CAPITAL | ALL_CAPITALS), CAPITAL | ALL_CAPITALS);
  assert.equal(flags('client') & (CAPITAL | ALL_CAPITALS), 0);
  assert.equal(flags('A') & ALL_CAPITALS, 0);
  assert.equal(flags('Élu') & CAPITAL, CAPITAL);
  assert.ok(flags('notifié') & ACUTE_END && flags('notifiées') & ACUTE_END);
  assert.ok(!(flags('notifie') & ACUTE_END) && flags('notifie') & PLAIN_E_END);
  assert.ok(flags('un\nDeux', 1) & LINE_START && !(flags('un Deux', 1) & LINE_START));
  assert.ok(flags('a@b', 1) & TIGHT && !(flags('a b', 1) & TIGHT));
});

test('the buffer grows and is emptied between readings', () => {
  const tokens = createTokens(2);
  const text = 'mot '.repeat(5000);
  tokenize(text, 0, text.length, tokens);
  assert.equal(tokens.count, 5000);
  assert.equal(tokens.start[4999], 19_996);
  tokenize('un', 0, 2, tokens);
  assert.equal(tokens.count, 1);
});

test('prefixes of a word are told from the shortest to the longest, folded as the word is', () => {
  const told = (text: string, from: number, to: number, shortest: number, longest: number) => {
    const seen: number[] = [];
    eachPrefix(text, from, to, { shortest, longest }, (hash, check) => seen.push(hash, check));
    return seen;
  };
  const hashes = (...prefixes: string[]) => prefixes.flatMap((one) => Object.values(hashOf(one)));
  assert.deepEqual(told('Chiffrement', 0, 11, 6, 7), hashes('chiffr', 'chiffre'));
  assert.deepEqual(told('un Œuvrer', 3, 9, 4, 16), hashes('oeuv', 'oeuvr', 'oeuvre', 'oeuvrer'));
  assert.deepEqual(told('élé\u00adment', 0, 8, 3, 4), hashes('ele', 'elem'));
  assert.deepEqual(told('cœur', 0, 4, 2, 2), []);
  assert.deepEqual(told('mot', 0, 3, 4, 16), []);
});
