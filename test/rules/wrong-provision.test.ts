import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fr } from '../../server/src/messages/fr.ts';
import { dutiesData } from '../../server/src/regulation/data.generated.ts';
import { remarksIn, told } from '../support/remarks.ts';

interface Examples {
  /** By duty that is meant. */
  readonly wrong: Readonly<Record<string, readonly string[]>>;
  readonly right: readonly string[];
}

const examples: Examples = JSON.parse(readFileSync('server/data/regulations/gdpr/examples.duties.json', 'utf8'));

function wrongIn(text: string): readonly string[] {
  return remarksIn(text).flatMap(({ code, provision }) => (code === 'wrong-provision' ? [provision ?? ''] : []));
}

for (const { id, articles } of dutiesData.duties)
  test(`${id} under another article is noticed`, () => {
    const own = examples.wrong[id] ?? [];
    assert.ok(own.length >= 2, 'an example in each language');
    for (const text of own) assert.deepEqual(wrongIn(text), [`GDPR ${articles[0]}`], text);
  });

test('every duty of an example is in the table', () => {
  const ids = dutiesData.duties.map(({ id }) => id);
  assert.deepEqual(
    Object.keys(examples.wrong).filter((id) => !ids.includes(id)),
    [],
  );
});

for (const text of examples.right)
  test(`nothing is said of: ${text}`, () => {
    assert.deepEqual(wrongIn(text), []);
  });

test('it is said which article governs what the words speak of', () => {
  const text = 'Nordhavn shall notify any personal data breach under Article 32 of the GDPR.';
  assert.deepEqual(told(text), [
    'wrong-provision: Article 32 of the GDPR: These words speak of the notification of personal data breaches, which Articles 33 and 34 of the GDPR govern, not Article 32.',
  ]);
  assert.deepEqual(told(text, fr), [
    'wrong-provision: Article 32 of the GDPR: Ces mots parlent de la notification des violations de données, qui relève des articles 33 et 34 (RGPD), et non de l’article 32.',
  ]);
});
