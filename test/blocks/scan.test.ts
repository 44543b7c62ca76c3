import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scan } from '../../server/src/blocks/scan.ts';
import { described, kinds } from './described.ts';

test('a well-formed Markdown contract', () => {
  const text = `# Accord de sous-traitance

Le présent accord lie le Prestataire et le Client.

## Article 1 – Objet

Le Prestataire traite les données pour :

- héberger la plateforme ;
- la maintenir.

| Donnée | Durée |
|--------|:-----:|
| Nom    | 3 ans |

---
`;
  assert.deepEqual(described(text), [
    'heading 1 Accord de sous-traitance',
    'paragraph Le présent accord lie le Prestataire et le Client.',
    'heading 2 [1] Article 1 – Objet',
    'paragraph Le Prestataire traite les données pour :',
    'item héberger la plateforme ;',
    'item la maintenir.',
    'header Donnée | Durée',
    'rule',
    'row Nom | 3 ans',
    'rule',
  ]);
});

test('a paste from a web page, one paragraph on each line and no blank line', () => {
  const text = `Accord de traitement (DPA)
Mis à jour le 3 mars 2026.
Préambule
La société Nacre édite un logiciel de paie. Elle traite à ce titre les données de ses clients.
1. Définitions
- Client : toute entreprise abonnée.
- Sous-traitant : Nacre SARL, 4 rue des Tilleuls, Vannes.
2. Objet et rôles
Le Client est responsable du traitement. Nacre agit sur ses instructions.
2.1 Données sensibles
Aucune donnée de santé n'est traitée.
`;
  assert.deepEqual(described(text), [
    'heading 15 Accord de traitement (DPA)',
    'paragraph Mis à jour le 3 mars 2026.',
    'heading 15 Préambule',
    'paragraph La société Nacre édite un logiciel de paie. Elle traite à ce titre les données de ses clients.',
    'heading 9 [1] Définitions',
    'item Client : toute entreprise abonnée.',
    'item Sous-traitant : Nacre SARL, 4 rue des Tilleuls, Vannes.',
    'heading 9 [2] Objet et rôles',
    'paragraph Le Client est responsable du traitement. Nacre agit sur ses instructions.',
    'heading 10 [2.1] Données sensibles',
    "paragraph Aucune donnée de santé n'est traitée.",
  ]);
});

test('hard-wrapped lines are one paragraph, short lines are not', () => {
  const text = `The Processor shall process the Personal Data only on documented
instructions from the Controller, including transfers to a third
country.
The Controller may object. Nothing else in
this Agreement limits that right.

Nacre SARL
4 rue des Tilleuls
56000 Vannes`;
  assert.deepEqual(described(text), [
    'paragraph The Processor shall process the Personal Data only on documented instructions from the Controller, including transfers to a third country.',
    'paragraph The Controller may object. Nothing else in this Agreement limits that right.',
    'paragraph Nacre SARL',
    'paragraph 4 rue des Tilleuls',
    'paragraph 56000 Vannes',
  ]);
});

test('a full line of a wrapped paragraph may end with a full stop', () => {
  const text = `4.1. Le Prestataire ne traite les données que sur l'instruction
écrite du Client, sauf obligation légale dont il l'informe alors.
Il ne les utilise jamais pour son propre compte ni pour celui de
tiers.`;
  assert.equal(described(text).length, 1);
});

test('a line that ends with a little word goes on, whatever the next one begins with', () => {
  const next = 'RGPD tel qu’il est en vigueur au jour où le contrat est conclu entre les deux parties.';
  assert.equal(described(`Les garanties sont celles que prévoit le chapitre V du\n${next}`).length, 1);
  assert.equal(described(`Les garanties sont celles que prévoit ce règlement\n${next}`).length, 2);
  assert.equal(described('3. Who tells us\nNobody tells us.').length, 2);
});

test('items go on over wrapped lines, indented or not', () => {
  const text = `- tenir à jour le registre des activités de traitement.
  Il le présente au Client sur demande
- informer le Client de toute violation dans un délai de
quarante-huit heures ;`;
  assert.deepEqual(described(text), [
    'item tenir à jour le registre des activités de traitement. Il le présente au Client sur demande',
    'item informer le Client de toute violation dans un délai de quarante-huit heures ;',
  ]);
});

test('text copied from a PDF: one wrapped line after each blank line', () => {
  const text = `The Provider shall make available to the Customer all information that is needed to show

that it complies with this Addendum and shall allow for audits that the Customer or an auditor

Mandated by the Customer conducts.

It shall help.`;
  assert.deepEqual(kinds(text), ['paragraph', 'paragraph']);
});

test('every bullet', () => {
  for (const bullet of ['-', '*', '+', '•', '◦', '–', '●', '▪', '·', '- •', '‣']) {
    assert.deepEqual(described(`${bullet} chiffrement`), ['item chiffrement'], bullet);
  }
  assert.deepEqual(described('- •Nom, email'), ['item Nom, email']);
  assert.deepEqual(described('-Recogida'), ['item Recogida']);
  assert.deepEqual(described('- (a) to encrypt'), ['item [a] to encrypt']);
  assert.deepEqual(described('-5 degrees'), ['paragraph -5 degrees']);
  assert.deepEqual(described('*emphasis* here'), ['paragraph *emphasis* here']);
});

test('every mark of an item', () => {
  const text = 'a) encrypt;\n(b) restore;\n(i) log;\niv. test;\n1) audit;\n2\\. erase;\n3° return;';
  assert.deepEqual(
    scan(text).blocks.map((block) => [block.kind, block.number]),
    [
      ['item', 'a'],
      ['item', 'b'],
      ['item', 'i'],
      ['item', 'iv'],
      ['item', '1'],
      ['item', '2'],
      ['item', '3'],
    ],
  );
});

test('a mark on a line of its own belongs to the next line', () => {
  const text = 'Le Prestataire :\n\n1\n\nRestitution des données\n\n2\n\nSuppression des copies';
  assert.deepEqual(described(text), [
    'paragraph Le Prestataire :',
    'item [1] Restitution des données',
    'item [2] Suppression des copies',
  ]);
});

test('tables with and without outer pipes', () => {
  assert.deepEqual(described('a | b\n---|---\nc | d\n\nno | table'), [
    'header a | b',
    'rule',
    'row c | d',
    'paragraph no | table',
  ]);
  assert.deepEqual(described('| | |\n|---|---|\n| **Durée** | 2 ans |'), ['header', 'rule', 'row **Durée** | 2 ans']);
  assert.deepEqual(described('| a | b |\n| c | d |'), ['row a | b', 'row c | d']);
});

test('front matter, fences and comments are masked', () => {
  assert.deepEqual(kinds('---\ntitle: DPA\n\nkind: dpa\n---\nText.'), ['masked', 'paragraph']);
  assert.deepEqual(kinds('---\n\nText.'), ['rule', 'paragraph']);
  assert.deepEqual(kinds('---\ntitle: DPA\n\nText.'), ['rule', 'paragraph', 'paragraph']);
  assert.deepEqual(kinds('Yes.\n```\n# no heading\n```\nNo.'), ['paragraph', 'masked', 'paragraph']);
  assert.deepEqual(kinds('~~~ text\n```\n~~~\nNo.'), ['masked', 'paragraph']);
  assert.deepEqual(kinds('Yes.\n```\n# no heading'), ['paragraph', 'masked']);
  assert.deepEqual(kinds('Yes.\n<!-- x\n\n# no -->\nNo.'), ['paragraph', 'masked', 'paragraph']);
  assert.deepEqual(described('Yes. <!-- x\ny --> No.'), ['paragraph Yes.', 'masked', 'paragraph No.']);
  assert.deepEqual(described('Yes <!-- x --> No.'), ['paragraph Yes <!-- x --> No.']);
  assert.deepEqual(kinds('Yes.\n<!-- never closed\nNo.'), ['paragraph', 'masked']);
});

test('quoted lines are read as what they quote', () => {
  const text = '> **Note.** Ce modèle doit être relu par un juriste avant\n> toute signature.\n>\n> - point';
  const table = scan(text);
  assert.deepEqual(
    table.blocks.map((block) => block.kind),
    ['paragraph', 'item'],
  );
});

test('indented text is text', () => {
  assert.deepEqual(kinds('    The Processor shall not disclose the data.'), ['paragraph']);
});

test('line breaks and invisible marks of every kind', () => {
  const lines = ['\ufeff# Objet', '', '\u00a0\u200e- données\u00a0;', '\u202f\u00ad', '\u200f## Durée'];
  for (const br of ['\n', '\r\n', '\r']) {
    assert.deepEqual(described(lines.join(br)), [
      'heading 1 Objet',
      'item données\u00a0;'.replace('\u00a0', ' '),
      'heading 2 Durée',
    ]);
  }
});

test('what the clause tree needs is told by the block itself', () => {
  const flags = (text: string) => {
    const block = scan(text).blocks[0];
    return [block?.opens, block?.endsSentence, block?.startsLower];
  };
  assert.deepEqual(flags('Le Prestataire s’engage à :'), [true, false, false]);
  assert.deepEqual(flags('**The Processor shall:**'), [true, false, false]);
  assert.deepEqual(flags('Il garantit : -'), [true, false, false]);
  assert.deepEqual(flags('- « sécuriser les données » ;'), [false, true, true]);
  assert.deepEqual(flags('désigne la société Nacre.'), [false, true, true]);
});

test('numbers inside a wrapped sentence are no marks', () => {
  const text = `1.3  The particulars of the processing, its length included, stand in Table
     A. Table A may be varied by notice.

(a) The Client ensures that (i) the authorisations it needs are given to it and (ii) its contracts

are in line with this Addendum and with all that the Controller has asked of it in writing, and

(iii) its instructions are those of the Controller.`;
  assert.deepEqual(
    scan(text).blocks.map((block) => block.number),
    ['1.3', 'a'],
  );
});

test('a line to write on ends its block and announces nothing', () => {
  const blank = '_'.repeat(40);
  const table = scan(`Name of the company: ${blank}\nRegistered office: ${blank}\nDate: ____`);
  assert.deepEqual(
    table.blocks.map((block) => [block.kind, block.opens]),
    Array.from({ length: 3 }, () => ['paragraph', false]),
  );
});
