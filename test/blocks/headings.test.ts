import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scan } from '../../server/src/blocks/scan.ts';
import { described, kinds } from './described.ts';

const PROSE = 'Le Prestataire traite les données pour le compte du Client et sur ses instructions.';

function first(line: string): [string | undefined, string | undefined] {
  const block = scan(`${line}\n\n${PROSE}\n`).blocks[0];
  return [block?.kind, block?.number];
}

test('numbers of every style make headings', () => {
  const styles: readonly (readonly [string, string])[] = [
    ['1. Objet', '1'],
    ['1\\. Objet', '1'],
    ['4.1 Nature des traitements', '4.1'],
    ['4.1. Nature des traitements', '4.1'],
    ['I. Objet', 'I'],
    ['II - Durée', 'II'],
    ['A.1 Scope', 'A.1'],
    ['A. Scope', 'A'],
    ['1) Objet', '1'],
    ['Article 5 – Sécurité', '5'],
    ['ARTICLE N°3 : AUDIT', '3'],
    ['Art. 2 · Parties', '2'],
    ['Article 1er – Objet', '1'],
    ['Article 7', '7'],
    ['§ 3 Laufzeit', '3'],
    ['Annexe 1 — Description du traitement', '1'],
    ['Appendix A', 'A'],
    ['Schedule 1', '1'],
    ['Exhibit 2 - Measures', '2'],
    ['PART I', 'I'],
    ['PART II - PROCESSING', 'II'],
    ['**1. Définitions**', '1'],
    ['**2. Durée**.', '2'],
    ['Cláusula 4: Objeto', '4'],
  ];
  for (const [line, number] of styles) assert.deepEqual(first(line), ['heading', number], line);
});

test('what only looks like a number is text', () => {
  for (const line of [
    '7, place de la Halle – 56000 Vannes, France',
    '12.03.2026 à Vannes',
    'Article 28 du RGPD, que les parties connaissent, impose un contrat écrit.',
    'L. 2122-22 du code général des collectivités territoriales',
    'Version 1.0 · Document généré le 05/05/2026',
    '30 jours après la fin du contrat, les données sont effacées.',
    'M. Dupont représente le Client.',
  ]) {
    assert.deepEqual(first(line), ['paragraph', ''], line);
  }
});

test('a numbered sentence is no heading', () => {
  assert.deepEqual(described('4.1. Le Prestataire notifie toute violation au Client sous quarante-huit heures.'), [
    'paragraph [4.1] Le Prestataire notifie toute violation au Client sous quarante-huit heures.',
  ]);
  assert.deepEqual(first('**5.1 Sécurité.** Le Prestataire met en œuvre les mesures de l’article 32.'), [
    'paragraph',
    '5.1',
  ]);
  assert.deepEqual(first('### 2.1. **Objet.** Le présent accord fixe les conditions du traitement confié.'), [
    'paragraph',
    '2.1',
  ]);
  assert.deepEqual(first('2. traiter les données sur instruction du Client ;'), ['item', '2']);
  assert.deepEqual(first('2.2The terms of this Addendum prevail over those of the Agreement.'), ['paragraph', '2.2']);
});

test('numbers one after the other are a list, not headings', () => {
  const list = '1. Accès\n2. Rectification\n3. Effacement\n\nLe Client répond aux demandes des personnes.';
  assert.deepEqual(
    scan(list).blocks.map((block) => block.kind),
    ['item', 'item', 'item', 'paragraph'],
  );
});

test('an empty clause between numbered clauses stays a heading', () => {
  const text = `1. Objet\n\n${PROSE}\n\n2. Réservé\n\n3. Durée\n\n${PROSE}\n`;
  assert.deepEqual(
    scan(text).blocks.map((block) => block.kind),
    ['heading', 'paragraph', 'heading', 'heading', 'paragraph'],
  );
});

test('a list inside a clause does not take the number of the next clause', () => {
  const text = `1. Objet\n\nLe Prestataire s’engage à :\n\n1. chiffrer les données ;\n2. les sauvegarder.\n\n2. Durée\n\n${PROSE}\n\n3. Audit\n\n${PROSE}\n`;
  assert.deepEqual(
    scan(text)
      .blocks.filter((block) => block.kind === 'heading')
      .map((block) => block.number),
    ['1', '2', '3'],
  );
});

test('bold lines and plain lines between paragraphs are titles', () => {
  const text = `${PROSE}\n\n**Hébergement**\n- base chiffrée ;\n\nTypes de données\n\n• nom\n• adresse\n\n${PROSE}`;
  assert.deepEqual(
    described(text).filter((line) => line.startsWith('heading')),
    ['heading 14 Hébergement', 'heading 15 Types de données'],
  );
});

test('labels, definitions, addresses and signatures are no titles', () => {
  for (const line of [
    '**Mesures techniques :**',
    '« Données »',
    '**“Customer Data”**',
    'Tél. 02 97 00 00 00',
    'dpo@nacre.example',
    'Nom : ______',
    '[Nom du Client]',
  ]) {
    const text = `${PROSE}\n\n${line}\n\n${PROSE}`;
    assert.equal(scan(text).blocks[1]?.kind, 'paragraph', line);
  }
});

test('a line is a setext title under one line and with three marks only', () => {
  assert.deepEqual(described('Objet\n---\nYes.'), ['heading 2 Objet', 'paragraph Yes.']);
  assert.deepEqual(described('1\\. Objet\n=========\nYes.'), ['heading 1 [1] Objet', 'paragraph Yes.']);
  assert.deepEqual(described('Fin de la liste.\n--\n'), ['paragraph Fin de la liste.', 'paragraph --']);
  assert.deepEqual(
    described('La présente clause, applicable pendant toute la durée du contrat\npuis pendant deux ans.\n---'),
    ['paragraph La présente clause, applicable pendant toute la durée du contrat puis pendant deux ans.', 'rule'],
  );
});

test('a letter is a letter or a Roman numeral after what came before', () => {
  const letters = 'g) one;\nh) two;\ni) three;\nj) four;';
  const romans = 'i) one;\nii) two;\niii) three;\niv) four;\nv) five;';
  const families = (text: string) => new Set(scan(text).blocks.map((block) => block.mark));
  assert.equal(families(letters).size, 1);
  assert.equal(families(romans).size, 1);
});

test('a sentence that items complete is no title, numbered or not', () => {
  const head = (text: string) => scan(`${PROSE}\n\n${text}\n`).blocks[1]?.kind;
  for (const text of [
    '8.1  On request and without a fee, the Supplier helps the Council\n     (a) to keep its data safe;',
    '9.2 The notice covers\n     - what kind of event it is, and since when;',
    'The Processor shall\n\n- keep a record;\n- show it.',
    'You may\n\n(a) ask for a copy,\n(b) object.',
  ])
    assert.equal(head(text), 'paragraph', text);
  for (const text of [
    'Types de données\n\n• nom\n• adresse',
    '3.3 – Salariés concernés\n• apprentis et stagiaires ;',
    '7.1 Rights of the Persons and Duties of the Processor\n\n(a) access;',
    'MESURES TECHNIQUES\n- chiffrement des disques ;',
  ])
    assert.equal(head(text), 'heading', text);
});

test('a numbered line in capitals is a title whatever stops it has', () => {
  for (const line of ['SECTION 4. TERMS; USES.', 'ARTICLE 2 - OBJET. DURÉE.', '3. PARTIES; ROLES; CONTACTS'])
    assert.equal(first(line)[0], 'heading', line);
});

test('a placeholder under a title is its text', () => {
  assert.deepEqual(kinds('Rider no. 7\n\n1. Who is who\n\n{{customer}}, of [address], is the controller.'), [
    'heading',
    'heading',
    'paragraph',
  ]);
});

test('a label with a value is no title, bold or not', () => {
  assert.equal(scan(`**Version : 2.5 — Mai 2026**\n\n${PROSE}`).blocks[0]?.kind, 'paragraph');
});
