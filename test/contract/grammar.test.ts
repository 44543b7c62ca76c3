import assert from 'node:assert/strict';
import { test } from 'node:test';
import { factsOf, unmarked } from '../support/tiny.ts';

/** What is said of the words between the marks, as the concept named. */
function said(language: 'fr' | 'en', sentence: string, concept: string): readonly string[] {
  const { text, spans } = unmarked(sentence);
  const [span] = spans;
  const found = factsOf(language, text).find(
    (one) => one.concept === concept && one.start === span?.start && one.end === span.end,
  );
  assert.ok(found, `${concept} is not found in: ${sentence}`);
  return found.flags;
}

/** Checks one flag of the verb `act.notify` in every sentence. */
function all(language: 'fr' | 'en', flag: string, expected: boolean, sentences: readonly string[]): void {
  for (const sentence of sentences)
    assert.equal(said(language, sentence, 'act.notify').includes(flag), expected, `${flag}: ${sentence}`);
}

test('ne … pas, ne … jamais, ne … aucun negate', () => {
  all('fr', 'negated', true, [
    'Le Prestataire ne ⟦notifie⟧ pas les violations.',
    'Le Prestataire ne ⟦notifie⟧ jamais les violations.',
    'Le Prestataire ne ⟦notifie⟧ aucune violation.',
    'Le Prestataire ne doit pas ⟦notifier⟧ les violations.',
    'Le Prestataire s’engage à ne pas ⟦notifier⟧ les violations.',
    "Le Prestataire n'⟦notifie⟧ pas les violations.",
  ]);
});

test('ne … que restricts, it does not negate', () => {
  all('fr', 'negated', false, [
    'Le Prestataire ne ⟦notifie⟧ que les violations importantes.',
    'Le Prestataire ne ⟦notifie⟧ qu’au Client.',
  ]);
});

test('an expletive ne says nothing', () => {
  all('fr', 'negated', false, ['avant que le Client ne ⟦notifie⟧ la violation']);
  all('fr', 'negated', true, ['tant que le Client ne ⟦notifie⟧ la violation']);
});

test("n' negates, n° does not", () => {
  all('fr', 'negated', true, ['Il n’⟦notifie⟧ pas.']);
  all('fr', 'negated', false, ['Voir l’annexe n° 3, il ⟦notifie⟧ toute violation.']);
});

test('aucun, sans and interdire negate what they govern', () => {
  all('fr', 'negated', true, [
    'Aucune violation ne sera ⟦notifiée⟧ au Client.',
    'supprimer les données sans ⟦notifier⟧ le Client',
    "Le Prestataire s'interdit de ⟦notifier⟧ les violations.",
  ]);
});

test('a negation stays in its clause', () => {
  all('fr', 'negated', false, [
    'Le Prestataire n’utilise pas les données ; il ⟦notifie⟧ les violations.',
    'Le Prestataire n’utilise pas les données, mais il les ⟦notifie⟧.',
    'Le Prestataire ne tarde pas. Il ⟦notifie⟧ les violations.',
    '| Il n’utilise pas | Il ⟦notifie⟧ les violations |',
  ]);
});

test('shall not, cannot, never, no … shall, is prohibited from, without', () => {
  all('en', 'negated', true, [
    'The Processor shall not ⟦notify⟧ breaches.',
    'The Processor will under these terms never ⟦notify⟧ breaches.',
    'The Processor cannot ⟦notify⟧ breaches.',
    'No breach shall be ⟦notified⟧ to the Customer.',
    'The Processor is prohibited to ⟦notify⟧ anybody.',
    'The Processor acts without ⟦notifying⟧ the Customer.',
  ]);
});

test('no X shall Y: a second duty in the sentence is no longer under the negation', () => {
  all('en', 'negated', false, [
    'No data leaves the building, the Provider shall keep it there and must ⟦notify⟧ any breach.',
  ]);
});

test('bounds are no negations', () => {
  all('en', 'negated', false, [
    'No later than 24 hours after it, the Processor ⟦notifies⟧ the breach.',
    'Not later than two days after it, the Processor ⟦notifies⟧ the breach.',
    'Without delay the Processor ⟦notifies⟧ the breach.',
    'The Processor shall not delete the copies but ⟦notify⟧ the breach.',
  ]);
  all('fr', 'negated', false, [
    'Sans délai, le Prestataire ⟦notifie⟧ la violation.',
    'Jamais plus de 24 heures après, il ⟦notifie⟧ la violation.',
  ]);
  all('en', 'negated', true, ['No employee ⟦notifies⟧ the breach.']);
});

test('the modal that governs a verb is the last before it in its clause', () => {
  const modal = (sentence: string) =>
    said('en', sentence, 'act.notify').filter((flag) => ['may', 'must', 'endeavour'].includes(flag));
  assert.deepEqual(modal('The Processor may ⟦notify⟧ the Customer.'), ['may']);
  assert.deepEqual(modal('The Processor shall ⟦notify⟧ the Customer.'), ['must']);
  assert.deepEqual(modal('The Processor ⟦notifies⟧ the Customer.'), []);
  assert.deepEqual(modal('The Processor will endeavour to ⟦notify⟧ the Customer.'), ['endeavour']);
  assert.deepEqual(modal('The Processor may use data and shall ⟦notify⟧ the Customer.'), ['must']);
  assert.deepEqual(modal('The Processor may use data; it ⟦notifies⟧ the Customer.'), []);
  assert.deepEqual(modal('As the case may, the Processor ⟦notifies⟧ the Customer.'), []);
  assert.deepEqual(said('fr', 'Le Prestataire peut ⟦notifier⟧ le Client.', 'act.notify'), ['may']);
  all('fr', 'must', true, ['Le Prestataire s’engage à ⟦notifier⟧ le Client.']);
});

test('passive: a participle after be, unless have or a reflexive stands before it', () => {
  all('fr', 'passive', true, [
    'La violation est ⟦notifiée⟧ par le Prestataire.',
    'La violation sera, sans délai, ⟦notifiée⟧ par le Prestataire.',
    'la violation ⟦notifiée⟧ par le Client',
  ]);
  all('fr', 'passive', false, [
    'Le Prestataire ⟦notifie⟧ la violation.',
    'Le Prestataire a ⟦notifié⟧ la violation.',
    'Le Prestataire s’est ⟦notifié⟧ la violation.',
    'Le Prestataire doit ⟦notifier⟧ la violation.',
  ]);
  all('en', 'passive', true, [
    'The breach is ⟦notified⟧ by the Processor.',
    'The Customer shall be ⟦told⟧ of it.',
    'a breach ⟦notified⟧ by the Customer',
  ]);
  all('en', 'passive', false, [
    'The Processor ⟦told⟧ the Customer.',
    'The Processor has ⟦told⟧ the Customer.',
    'The Processor shall ⟦notify⟧ it.',
  ]);
});

test('prepositions before a role, and the possessive after it', () => {
  const role = (language: 'fr' | 'en', sentence: string) => said(language, sentence, 'role.controller');
  assert.deepEqual(role('en', 'notify to the ⟦Customer⟧'), ['to']);
  assert.deepEqual(role('en', 'on behalf of the ⟦Customer⟧'), ['of']);
  assert.deepEqual(role('en', 'notified by the ⟦Customer⟧'), ['by']);
  assert.deepEqual(role('en', 'data from the ⟦Customer⟧'), ['other']);
  assert.deepEqual(role('en', "the ⟦Customer⟧'s data"), ['possessive']);
  assert.deepEqual(role('en', 'data which the ⟦Customer⟧ uses'), ['relative']);
  assert.deepEqual(role('en', 'The ⟦Customer⟧ uses data'), []);
  assert.deepEqual(role('fr', 'au ⟦Client⟧'), ['to']);
  assert.deepEqual(role('fr', 'à l’attention du ⟦Client⟧'), ['of']);
  assert.deepEqual(role('fr', 'avec le ⟦Client⟧'), ['other']);
});

test('à is a preposition, a is a verb, whatever the capitals', () => {
  assert.deepEqual(said('fr', 'notifier à ⟦Client⟧', 'role.controller'), ['to']);
  assert.deepEqual(said('fr', 'la société a ⟦Client⟧', 'role.controller'), []);
  assert.deepEqual(said('fr', 'NOTIFIER À ⟦CLIENT⟧', 'role.controller'), ['to']);
});

/** The deadlines of a sentence as `words = hours`. */
function deadlines(language: 'fr' | 'en', text: string): string[] {
  return factsOf(language, text)
    .filter((one) => one.concept === 'time.limit')
    .map((one) => `${one.words} = ${one.value}`);
}

test('deadlines are read as hours, in figures and in words', () => {
  assert.deepEqual(deadlines('en', 'within 24 hours of it'), ['24 hours = 24']);
  assert.deepEqual(deadlines('en', 'within seventy-two hours'), ['seventy-two hours = 72']);
  assert.deepEqual(deadlines('en', 'within seventy-two (72) hours'), ['72) hours = 72']);
  assert.deepEqual(deadlines('en', 'two days'), ['two days = 48']);
  assert.deepEqual(deadlines('en', '3 weeks'), ['3 weeks = 504']);
  assert.deepEqual(deadlines('fr', 'sous quarante-huit heures'), ['quarante-huit heures = 48']);
  assert.deepEqual(deadlines('fr', 'sous 48h'), ['48h = 48']);
  assert.deepEqual(deadlines('fr', 'un délai de 6 mois'), ['6 mois = 4320']);
});

test('a business day counts as a day and a half', () => {
  assert.deepEqual(deadlines('en', 'within 2 business days'), ['2 business days = 72']);
  assert.deepEqual(deadlines('fr', 'sous 2 jours ouvrés'), ['2 jours = 72']);
  assert.deepEqual(deadlines('fr', 'sous 10 jours ouvrables'), ['10 jours = 360']);
});

test('a number without its unit is no deadline', () => {
  assert.deepEqual(deadlines('en', 'Version 2. Days pass.'), []);
  assert.deepEqual(deadlines('en', 'annex 2; days'), []);
  assert.deepEqual(deadlines('en', 'see 28.3 days'), []);
  assert.deepEqual(deadlines('en', '| 4 | days |'), []);
});

/** The articles cited in a sentence. */
function cited(language: 'fr' | 'en', text: string): string[] {
  return factsOf(language, text)
    .filter((one) => one.concept.startsWith('cite.'))
    .map((one) => one.concept.slice(5))
    .sort();
}

test('citations: one, several, a range', () => {
  assert.deepEqual(cited('fr', "l'article 33 du Règlement"), ['33']);
  assert.deepEqual(cited('fr', 'les articles 28 et 33 du Règlement'), ['28', '33']);
  for (const range of ['articles 32 à 36', 'articles 32-36', 'art. 32 – 36', 'articles 32‑36'])
    assert.deepEqual(cited('fr', `les ${range} du Règlement`), ['32', '33', '36'], range);
  assert.deepEqual(cited('en', 'Articles 32 to 36 of the Regulation'), ['32', '33', '36']);
  assert.deepEqual(cited('en', 'pursuant to § 28'), ['28']);
  assert.deepEqual(cited('en', 'Art. 28(3) GDPR'), ['28']);
  assert.deepEqual(cited('en', 'Article 28(33)'), ['28']);
  assert.deepEqual(cited('en', 'Article 29 GDPR'), []);
});

test('the articles of the contract itself are not cited', () => {
  assert.deepEqual(cited('fr', "l'article 33 du présent contrat"), []);
  assert.deepEqual(cited('fr', "à l'article 28 du contrat"), []);
  assert.deepEqual(cited('en', 'Article 32 of the Agreement'), []);
  assert.deepEqual(cited('en', 'Article 28 above'), []);
  assert.deepEqual(cited('en', 'Article 28 in this document and the agreement'), ['28']);
});

test('an electronic address is one thing', () => {
  const addresses = (text: string) =>
    factsOf('en', text)
      .filter((one) => one.concept === 'form.email')
      .map((one) => one.words);
  assert.deepEqual(addresses('write to privacy@lumeo.example now'), ['privacy@lumeo.example']);
  assert.deepEqual(addresses('at dpo@data.lumeo.example or by post'), ['dpo@data.lumeo.example']);
  assert.deepEqual(addresses('Write to dpo@lumeo.example. We answer.'), ['dpo@lumeo.example']);
  assert.deepEqual(addresses('Contact: dpo @ office'), []);
  assert.deepEqual(addresses('nobody at home'), []);
});
