import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BlockTable, TextChange } from '../../server/src/blocks/block.ts';
import { rescan, scan } from '../../server/src/blocks/scan.ts';
import { random } from '../support/random.ts';

type Chance = ReturnType<typeof random>;

const PARAGRAPHS = [
  'Le Prestataire traite les données sur instruction documentée du Client.',
  'The Processor shall notify the Controller of any Personal Data Breach without undue delay after having become aware of it:',
  'Le Prestataire s’engage à :',
  'ci-après dénommé « le Sous-traitant »,',
  'Ces mesures sont décrites à l’annexe 2 et le Prestataire les tient à jour pendant toute\nla durée du contrat ; il informe le Client de tout changement. Il ne les affaiblit\njamais.',
  'Types de données traitées',
  'The Provider shall make available all information necessary to demonstrate compliance with\n\nthis addendum and allow for audits.',
  '« Données »',
  'ET',
  'The Supplier helps the Council, as far as its information goes, on request\n(a) to keep data safe;\n(b) to report.',
  'Unless (a) such use is set out in the Agreement, or in the Terms that go with it, or\n\n(b) the Client asks for it.',
  'Date : ____',
  'SECTION 4. TERMS; USES.',
];
const TITLES = [
  '# Contrat',
  '## Article 2 – Durée',
  '3. Audit',
  '4.1 Sécurité',
  'II. Objet',
  'Annexe 1',
  '**Mesures**',
  'Durée\n---',
  'A. Scope',
  'PART I',
];
const LISTS = [
  '- chiffrement ;\n- sauvegarde ;\n  quotidienne ;\n- contrôle.',
  '1. traiter ;\n2. garantir :\n   - a ;\n   - b.\n3. aider.',
  'a) one;\nb) two;\n(i) three;\n(ii) four.',
  '• nom\n• adresse',
  '4.1. Le Prestataire tient un registre.\n4.2. Il le communique.',
  '| a | b |\n|---|---|\n| c | d |',
  '1\n\nRestitution\n\n2\n\nSuppression',
  '```\n# x\n```',
  '<!-- note\nsur deux lignes -->',
];
const PIECES = [
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\n',
  ' ',
  '    ',
  '\t',
  '#',
  '# ',
  '## ',
  '-',
  '- ',
  '---',
  '---\n',
  '===\n',
  '```',
  '\n```\n',
  '~~~\n',
  '<!--',
  '-->',
  '|',
  '| a |',
  '|---|\n',
  '1. ',
  '2. ',
  '4.1 ',
  'a) ',
  '(ii) ',
  'I. ',
  'V. ',
  'Article 3 - ',
  '**',
  ':',
  '.',
  ';',
  '> ',
  '• ',
  '\u00a0',
  '\u00ad',
  'title: x\n',
  'mot ',
  'Le Client ',
  'x'.repeat(80),
];

function contract(chance: Chance, length: number): string {
  let text = chance.below(8) === 0 ? '---\ntitle: x\n---\n' : '';
  const gap = chance.pick(['\n\n', '\n', '\r\n\r\n', '\n\n\n']);
  while (text.length < length) text += chance.pick(chance.pick([PARAGRAPHS, PARAGRAPHS, TITLES, LISTS])) + gap;
  return text;
}

function changeOf(chance: Chance, text: string): { readonly change: TextChange; readonly inserted: string } {
  const start = chance.below(text.length + 1);
  const removed = chance.pick([0, 0, 1, 2, chance.below(12), chance.below(200)]);
  let inserted = '';
  for (let i = chance.below(3); i > 0; i--) inserted += chance.pick(PIECES);
  return { change: { start, end: Math.min(text.length, start + removed), inserted: inserted.length }, inserted };
}

function comparable(table: BlockTable): unknown {
  return { blocks: table.blocks, starts: [...table.starts], states: [...table.states] };
}

function checkSpans(text: string, table: BlockTable): void {
  let end = 0;
  table.blocks.forEach((block, index) => {
    const start = table.starts[index] as number;
    assert.ok(
      start >= end &&
        block.contentStart >= 0 &&
        block.contentStart <= block.contentEnd &&
        block.contentEnd <= block.length,
    );
    assert.match(text.slice(end, start), /^[\s>\u00ad]*$/, 'only blank lines stand between blocks');
    end = start + block.length;
  });
  assert.ok(end <= text.length);
}

test('a rescan equals a scan of the new text, after each of thousands of edits', () => {
  for (let seed = 1; seed <= 120; seed++) {
    const chance = random(seed * 104729);
    let text = contract(chance, chance.below(2500));
    let table = scan(text);
    for (let edit = 0; edit < 60; edit++) {
      const { change, inserted } = changeOf(chance, text);
      text = text.slice(0, change.start) + inserted + text.slice(change.end);
      table = rescan(table, text, change);
      assert.deepEqual(comparable(table), comparable(scan(text)), `seed ${seed}, edit ${edit}`);
      checkSpans(text, table);
    }
  }
});

test('blocks that did not change are the same objects', () => {
  const text = contract(random(5), 20_000);
  const before = scan(text);
  const at = text.indexOf('registre', 8000) + 3;
  const after = rescan(before, `${text.slice(0, at)}é${text.slice(at)}`, { start: at, end: at, inserted: 1 });
  assert.equal(after.blocks.length, before.blocks.length);
  assert.equal(after.blocks.filter((block, index) => block !== before.blocks[index]).length, 1);
});

test('a small edit reads a few lines of a long text', () => {
  // A broken fence masks all that follows: those edits read more, rightly.
  const text = contract(random(7), 220_000).replaceAll('```', '').replaceAll('<!--', '');
  const before = scan(text);
  const chance = random(9);
  let total = 0;
  for (let round = 0; round < 300; round++) {
    const start = chance.below(text.length);
    const piece = chance.pick(['x', '\n', ' ', '.', '- ']);
    const next = text.slice(0, start) + piece + text.slice(start);
    const { unitsRead } = rescan(before, next, { start, end: start, inserted: piece.length });
    assert.ok(unitsRead < 4096, `${unitsRead} units read for ${JSON.stringify(piece)} at ${start}`);
    total += unitsRead;
  }
  assert.ok(total / 300 < 1500, `${total / 300} units read on average`);
});
