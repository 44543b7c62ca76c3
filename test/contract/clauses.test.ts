import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rescan, scan } from '../../server/src/blocks/scan.ts';
import { alignment } from '../../server/src/contract/blockMemo.ts';
import { clauseTree, clauseTreeAgain } from '../../server/src/contract/clauses.ts';
import { wordsOf } from '../blocks/described.ts';

/** Each block as `words < stem < stem of the stem`, shortened, headings with their path. */
function stems(text: string): string[] {
  const table = scan(text);
  const tree = clauseTree(table.blocks);
  const short = (index: number) => wordsOf(text, table, index).slice(0, 14).trim();
  return table.blocks.map((_, index) => {
    let line = short(index);
    for (let stem = tree.stem[index] as number; stem >= 0; stem = tree.stem[stem] as number)
      line += ` < ${short(stem)}`;
    return line;
  });
}

function paths(text: string): string[] {
  const table = scan(text);
  const { parent } = clauseTree(table.blocks);
  return table.blocks.map((_, index) => {
    const path = [wordsOf(text, table, index)];
    for (let up = parent[index] as number; up >= 0; up = parent[up] as number) path.unshift(wordsOf(text, table, up));
    return path.join(' / ');
  });
}

test('a block stands under the headings above it', () => {
  assert.deepEqual(paths('# Accord\n\n## 1. Objet\n\nOui.\n\n### 1.1 Nature\n\nNon.\n\n## 2. Durée\n\nSi.'), [
    'Accord',
    'Accord / Objet',
    'Accord / Objet / Oui.',
    'Accord / Objet / Nature',
    'Accord / Objet / Nature / Non.',
    'Accord / Durée',
    'Accord / Durée / Si.',
  ]);
});

test('numbers without marks, bold lines and plain lines nest as they should', () => {
  const text = `PART I - GENERAL

Article 1 – Roles

The Customer is the controller.

4.2 Data

The Provider stores names.

**Encryption**

Data are encrypted at rest by the Provider.

Article 2 – Term

One year from today.`;
  assert.deepEqual(
    paths(text).filter((path) => !path.endsWith('.')),
    [
      'PART I - GENERAL',
      'PART I - GENERAL / Article 1 – Roles',
      'PART I - GENERAL / Article 1 – Roles / Data',
      'PART I - GENERAL / Article 1 – Roles / Data / Encryption',
      'PART I - GENERAL / Article 2 – Term',
    ],
  );
});

test('the next number closes the one before whatever marks both have', () => {
  assert.deepEqual(paths('# DPA\n\n## 3. Security\n\nYes.\n\n### 4. Term\n\nYes.\n\n## 5. Audit'), [
    'DPA',
    'DPA / Security',
    'DPA / Security / Yes.',
    'DPA / Term',
    'DPA / Term / Yes.',
    'DPA / Audit',
  ]);
});

test('items take the line that introduces them, nested items their item too', () => {
  const text = `Le Prestataire s'engage à :

1. traiter les données ;

2. s'assurer que les personnes autorisées :

   - sont tenues au secret ;

   - sont formées.

3. tenir un registre.

La suite ne dépend de rien.`;
  assert.deepEqual(stems(text), [
    'Le Prestataire',
    'traiter les do < Le Prestataire',
    "s'assurer que < Le Prestataire",
    "sont tenues au < s'assurer que < Le Prestataire",
    "sont formées. < s'assurer que < Le Prestataire",
    'tenir un regis < Le Prestataire',
    'La suite ne dé',
  ]);
});

test('without indentation another mark after a colon nests', () => {
  const text = 'The Processor shall:\n1. keep records;\n2. assist with:\na) access;\nb) erasure;\n3. allow audits.';
  assert.deepEqual(stems(text), [
    'The Processor',
    'keep records; < The Processor',
    'assist with: < The Processor',
    'access; < assist with: < The Processor',
    'erasure; < assist with: < The Processor',
    'allow audits. < The Processor',
  ]);
});

test('a bold or dashed colon announces, a sentence does not', () => {
  assert.deepEqual(stems('**Mesures techniques :**\n- chiffrement'), [
    '**Mesures tech',
    'chiffrement < **Mesures tech',
  ]);
  assert.deepEqual(stems('Mesures : -\n- chiffrement'), ['Mesures : -', 'chiffrement < Mesures : -']);
  assert.deepEqual(stems('Les mesures sont prises.\n- chiffrement'), ['Les mesures so', 'chiffrement']);
  assert.deepEqual(stems('The Processor shall\n- encrypt'), ['The Processor', 'encrypt < The Processor']);
});

test('a heading ends a list, and may itself announce', () => {
  assert.deepEqual(stems('Il doit :\n- a ;\n\n## Durée\n\n- un an'), [
    'Il doit :',
    'a ; < Il doit :',
    'Durée',
    'un an',
  ]);
  assert.deepEqual(stems('## Le Client doit :\n\n- payer'), ['Le Client doit', 'payer < Le Client doit']);
});

test('numbered sentences are members of the list they stand in', () => {
  const text = `## Obligations

Le Responsable s'engage à :

6.1. Traiter les données sur instruction du Client uniquement.

6.2. Garantir :

- a) la confidentialité ;

Une phrase entre les deux.

6.3. Tenir un registre des traitements.`;
  assert.deepEqual(stems(text), [
    'Obligations',
    'Le Responsable',
    'Traiter les do < Le Responsable',
    'Garantir : < Le Responsable',
    'la confidentia < Garantir : < Le Responsable',
    'Une phrase ent',
    'Tenir un regis < Le Responsable',
  ]);
});

test('a clause that follows another list has no part in it', () => {
  const text = '5.1 The Customer shall:\n\n(a) pay;\n\n(b) help.\n\n5.2 The Processor deletes the data.';
  assert.deepEqual(stems(text), ['The Customer s', 'pay; < The Customer s', 'help. < The Customer s', 'The Processor']);
});

test('a paragraph that goes on in lower case takes what it goes on with', () => {
  const text =
    'Le présent accord est conclu entre :\n\nLe Client\n\nagissant comme responsable du traitement,\n\net la société Nacre.';
  assert.deepEqual(stems(text), [
    'Le présent acc',
    'Le Client < Le présent acc',
    'agissant comme < Le Client < Le présent acc',
    'et la société < agissant comme < Le Client < Le présent acc',
  ]);
});

test('titles after an announcement hand it on to their text', () => {
  const text = `## 5. Mesures

Nacre met en œuvre les mesures suivantes :

### Chiffrement

- TLS 1.3

### Accès

Authentification forte de tous les administrateurs.

## 6. Durée

Un an.`;
  assert.deepEqual(stems(text), [
    'Mesures',
    'Nacre met en œ',
    'Chiffrement',
    'TLS 1.3 < Nacre met en œ',
    'Accès',
    'Authentificati < Nacre met en œ',
    'Durée',
    'Un an.',
  ]);
});

test('the text of a step belongs to the step', () => {
  const text =
    'À la fin du contrat, Nacre s’engage à :\n\n1\n\nRestitution\n\nMettre les données à disposition du Client.\n\n2\n\nSuppression\n\nDétruire les copies.';
  assert.deepEqual(stems(text), [
    'À la fin du co',
    'Restitution < À la fin du co',
    'Mettre les don < Restitution < À la fin du co',
    'Suppression < À la fin du co',
    'Détruire les c < Suppression < À la fin du co',
  ]);
});

test('depths count from the outermost item', () => {
  const text = '- a\n  - b\n    - c\n- d\n\nFin.';
  assert.deepEqual([...clauseTree(scan(text).blocks).depth], [0, 1, 2, 0, -1]);
});

test('a numbered sentence closes the heading with the number before', () => {
  assert.deepEqual(paths('## 3. Objet\n\n3.1 Définitions\n\nLes mots du RGPD.\n\n3.2 Nacre agit sur instruction.'), [
    'Objet',
    'Objet / Définitions',
    'Objet / Définitions / Les mots du RGPD.',
    'Objet / Nacre agit sur instruction.',
  ]);
});

test('an annex without marks stands beside the numbered clauses, not in the last one', () => {
  assert.deepEqual(paths('# DPA\n\n## 9. Term\n\nYes.\n\nAnnex 1 – Measures\n\nEncryption of all disks.'), [
    'DPA',
    'DPA / Term',
    'DPA / Term / Yes.',
    'DPA / Annex 1 – Measures',
    'DPA / Annex 1 – Measures / Encryption of all disks.',
  ]);
  assert.deepEqual(paths('# PART I\n\nArticle 1 – Objet\n\nOui.')[1], 'PART I / Article 1 – Objet');
});

test('a sentence without a colon introduces the items that complete it', () => {
  assert.deepEqual(stems('9.2 The notice covers\n  - the kind of event, if known;\n  - its date.\n\n9.3 The rest.'), [
    'The notice cov',
    'the kind of ev < The notice cov',
    'its date. < The notice cov',
    'The rest.',
  ]);
});

test('after an edit a list that is taken up again far below still knows what introduces its introduction', () => {
  const open =
    'The Provider with all of its staff and all of its advisers, wherever they are and work at the time of the breach';
  const items = Array.from({ length: 70 }, (_, k) => `${k + 1}. reports step ${k + 1};`);
  const between = Array.from({ length: 70 }, () => 'A sentence stands between the items of the list.');
  const textOf = (end: string) =>
    [`The parties agree that${end}`, open, ...items, ...between, '71. reports more', 'and still more', open].join(
      '\n\n',
    );
  const at = textOf('').indexOf('\n');
  const before = scan(textOf(':'));
  const after = rescan(before, textOf('.'), { start: at, end: at + 1, inserted: 1 });
  const move = { ...alignment(before.blocks, after.blocks), old: before.blocks, now: after.blocks };
  const [old, full] = [clauseTree(before.blocks), clauseTree(after.blocks)];
  assert.notEqual(old.stem.at(-1), full.stem.at(-1));
  assert.deepEqual(clauseTreeAgain(old, move).stem, full.stem);
});
