import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LanguageData } from '../../server/src/catalogue/schema.ts';
import { BASE, FINITE, GERUND, PARTICIPLE } from '../../server/src/text/inflection.ts';
import type { Lexicon } from '../../server/src/text/lexicon.ts';
import { factsOf, markedWith, tinyLexicon, unmarked } from '../support/tiny.ts';

const INFLECTION: NonNullable<LanguageData['inflection']> = {
  accented: true,
  verbs: {
    venir: { base: 'venir', finite: 'vient viennent', participle: 'venu venue', gerund: 'venant' },
    er: { base: 'er', finite: 'e ent era', participle: 'e ee es ees', gerund: 'ant' },
  },
  nouns: { al: 'al aux', eau: 'eau eaux', '': '- s' },
  adjectives: { if: 'if ive ifs ives', '': '- e s es' },
};

/** The tiny lexicon of one language with these wordings of one concept, `x.idea`, and of others. */
function lexiconOf(...forms: readonly string[]): Lexicon {
  return lexiconWith({ 'x.idea': forms });
}

function lexiconWith(concepts: Readonly<Record<string, readonly string[]>>): Lexicon {
  return tinyLexicon({
    fr: [{ inflection: INFLECTION, stopwords: ['le'], concepts: concepts as Record<string, string[]> }],
  });
}

/** The text as marked, if the words between the marks, and only they, are the concept. */
function idea(lexicon: Lexicon, text: string, concept = 'x.idea'): string {
  return markedWith(
    text,
    factsOf('fr', text, lexicon).filter((found) => found.concept === concept),
  );
}

function reads(lexicon: Lexicon, sentences: readonly string[], concept?: string): void {
  for (const sentence of sentences) assert.equal(idea(lexicon, unmarked(sentence).text, concept), sentence);
}

test('a plain word is itself, whatever its case and accents, not its plural', () => {
  reads(lexiconOf('clé'), ['la ⟦clé⟧', 'LA ⟦CLE⟧', 'les clés', 'le clergé']);
});

test('v: every form of a verb, by the longest ending of the lemma', () => {
  reads(lexiconOf('v:notifier'), ['il ⟦notifie⟧', 'elle ⟦notifiera⟧', '⟦notifié⟧', '⟦notifiant⟧', 'le notifieur']);
  reads(lexiconOf('v:prévenir'), ['il ⟦prévient⟧', 'il est ⟦prévenu⟧', 'la prévention']);
});

test('n: singular and plural, of every word of the wording', () => {
  reads(lexiconOf('n:journal'), ['le ⟦journal⟧', 'les ⟦journaux⟧', 'les journals']);
  reads(lexiconOf('n:sous traitant'), ['un ⟦sous-traitant⟧', 'les ⟦sous-traitants⟧', 'le traitant']);
});

test('a: every gender and number of an adjective', () => {
  reads(lexiconOf('a:actif'), ['un compte ⟦actif⟧', 'des listes ⟦actives⟧', 'une activité']);
  reads(lexiconOf('n:accès a:limité'), ['des ⟦accès limités⟧', 'un ⟦accès limité⟧', 'un accès libre']);
});

test('a lemma whose ending has no class is its only form', () => {
  reads(lexiconOf('v:ouïr'), ['⟦ouïr⟧', 'il ouït']);
});

test('…* every word that begins so', () => {
  reads(lexiconOf('chiffr*'), ['le ⟦chiffrement⟧', 'données ⟦chiffrées⟧', 'un chiffon', 'déchiffrer', 'chiff']);
});

test('a word that has an entry of its own still counts for the prefixes it begins with', () => {
  const lexicon = lexiconWith({ 'x.idea': ['chiffr*'], 'x.other': ['chiffrement'] });
  reads(lexicon, ['le ⟦chiffrement⟧']);
  reads(lexicon, ['le ⟦chiffrement⟧ et les données chiffrées'], 'x.other');
});

test('several prefixes of one word: the longest is found', () => {
  const lexicon = lexiconWith({ 'x.idea': ['pseudo*'], 'x.other': ['pseudonym*'] });
  reads(lexicon, ['la ⟦pseudonymisation⟧'], 'x.other');
});

test('_n passes over so many words, or none', () => {
  const lexicon = lexiconOf('v:porter _2 connaissance');
  reads(lexicon, [
    'il ⟦porte connaissance⟧',
    'il ⟦porte à la connaissance⟧ du client',
    'il porte sans tarder à la connaissance',
    'il porte : connaissance',
    'il porte | connaissance',
    'il ⟦porte, à la connaissance⟧',
  ]);
});

test('a gap never reaches into the next sentence', () => {
  reads(lexiconOf('accord _4 écrit'), [
    'un ⟦accord préalable et écrit⟧',
    'un accord. Un écrit',
    'un accord ; un écrit',
  ]);
});

test('# any number, and numbers that a wording names', () => {
  reads(lexiconOf('sous # jours'), ['⟦sous 30 jours⟧', 'sous peu de jours', 'sous 30 mois']);
  reads(lexiconOf('iso 27001'), ['norme ⟦ISO 27001⟧', 'norme ⟦ISO/27001⟧', 'norme ISO 9001', 'ISO 27']);
});

test('punctuation inside a wording does not matter, a full stop does', () => {
  reads(lexiconOf("accord d'avance"), ['⟦accord d’avance⟧', '⟦accord d avance⟧', 'accord. D’avance']);
});

test('of one concept the longest wording wins', () => {
  const lexicon = lexiconOf('n:donnée', 'n:donnée personnelle');
  reads(lexicon, ['la ⟦donnée⟧ et la ⟦donnée personnelle⟧']);
});

test('of two roles the longer wins, and a wording that must not count swallows one that does', () => {
  const roles = lexiconWith({ 'role.processor': ['traitant'], 'role.subprocessor': ['traitant ultérieur'] });
  reads(roles, ['le ⟦traitant⟧ et le traitant ultérieur'], 'role.processor');
  const swallowed = lexiconWith({ 'x.idea': ['audit'], 'x.idea-not': ["journal d'audit"] });
  reads(swallowed, ["un ⟦audit⟧ et le journal d'audit"]);
});

test('other concepts may stand inside each other', () => {
  const lexicon = lexiconWith({ 'obj.data': ['données'], 'act.delete': ['suppression des données'] });
  reads(lexicon, ['⟦suppression des données⟧'], 'act.delete');
  reads(lexicon, ['suppression des ⟦données⟧'], 'obj.data');
});

test('hits that only one step needs are one row for all their concepts', () => {
  const lexicon = lexiconWith({ 'x.one': ['mot'], 'x.two': ['mot'], 'x.three': ['autre'], 'act.four': ['mot'] });
  const found = factsOf('fr', 'un mot', lexicon);
  assert.deepEqual(
    found.map((one) => `${one.row} ${one.concept}`),
    ['0 act.four', '1 x.one', '1 x.two'],
  );
});

test('the forms of a word are told apart', () => {
  const lexicon = lexiconOf('v:notifier');
  const tagOf = (word: string) => factsOf('fr', word, lexicon)[0]?.forms;
  assert.equal(tagOf('notifier'), BASE);
  assert.equal(tagOf('notifiera'), FINITE);
  assert.equal(tagOf('notifiant'), GERUND);
  assert.equal(tagOf('notifie'), FINITE);
  assert.equal(tagOf('notifié'), PARTICIPLE);
  assert.equal(tagOf('notifiées'), PARTICIPLE);
  assert.equal(tagOf('NOTIFIE'), FINITE);
});

test('a language reads its own words only', () => {
  const lexicon = tinyLexicon({
    fr: [{ inflection: INFLECTION, concepts: { 'x.idea': ['audit'] } }],
    en: [{ inflection: INFLECTION, concepts: { 'x.idea': ['inspection'] } }],
  });
  assert.deepEqual(
    factsOf('fr', 'audit inspection', lexicon).map((one) => one.words),
    ['audit'],
  );
  assert.deepEqual(
    factsOf('en', 'audit inspection', lexicon).map((one) => one.words),
    ['inspection'],
  );
});
