import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  citationAt,
  citationsIn,
  citationsWithin,
  createCitationReader,
} from '../../server/src/regulation/citations/citations.ts';
import { citationData } from '../../server/src/regulation/data.generated.ts';
import { contractOf, reader, reviewer } from '../support/citations.ts';
import { random } from '../support/random.ts';
import { notation } from './citationNotation.ts';

function read(text: string): string[] {
  const found = citationsIn(reader.read(contractOf(text)));
  return found.map((one) => `${text.slice(one.start, one.end)} = ${notation(one)}`);
}

test('a name that the contract gives to an act holds in all of it', () => {
  const text = [
    'Orvalys applique le règlement (UE) 2016/679 du 27 avril 2016 abrogeant la directive 95/46/CE (ci-après « le Règlement »).',
    'L’article 28 du Règlement exige un contrat.',
  ].join('\n\n');
  assert.equal(read(text).at(-1), 'article 28 du Règlement = gdpr 28');
});

test('a bare article is the contract’s own if it has such a section, else at most a suggestion', () => {
  const clauses = ['## 6. Durée', '## 7. Sécurité'].join('\n\n');
  assert.deepEqual(read(`${clauses}\n\nLe RGPD et l’article 7 s’appliquent.`), [
    'RGPD = gdpr',
    'article 7 = internal 7',
  ]);
  assert.deepEqual(read(`${clauses}\n\nLe RGPD et l’article 32 s’appliquent.`), [
    'RGPD = gdpr',
    'article 32 = gdpr* 32',
  ]);
  assert.deepEqual(read(`${clauses}\n\nL’article 32 s’applique.`), ['article 32 = internal 32']);
});

test('the act that a heading names is suggested for the bare articles under it', () => {
  assert.deepEqual(read('## Droits prévus par le RGPD\n\n- Accès (art. 15)'), ['RGPD = gdpr', 'art. 15 = gdpr* 15']);
});

test('clauses belong to the set that is named around them', () => {
  const list = (intro: string) =>
    read(`${intro}:\n\n- in Clause 7, the option is kept;\n- in Clause 13, Ireland.`).slice(-2);
  assert.deepEqual(list('Under the SCCs for transfers'), [
    'Clause 7 = scc-transfer c7',
    'Clause 13 = scc-transfer c13',
  ]);
  assert.deepEqual(list('The parties agree'), ['Clause 7 = internal c7', 'Clause 13 = internal c13']);
  assert.deepEqual(read('Under Decision (EU) 2021/915, Clause 7 applies.').slice(-1), ['Clause 7 = scc-c2p c7']);
  assert.deepEqual(read('# Clause 7 – Docking\n\nThe SCCs apply; see Clause 7.').slice(-1), ['Clause 7 = internal c7']);
});

test('AVG is the GDPR in Dutch, and another law in German', () => {
  assert.deepEqual(read('De verwerker van het bedrijf volgt artikel 28 van de AVG.'), [
    'artikel 28 van de AVG = gdpr 28',
  ]);
  assert.deepEqual(read('Der Auftragnehmer und die Kunden folgen der Art. 28 AVG nicht.'), [
    'Art. 28 AVG = other:avg 28',
  ]);
});

test('an offset finds the citation that it stands in, or right behind', () => {
  const text = 'Selon l’article 28 du RGPD, rien.';
  const citations = reader.read(contractOf(text));
  const start = text.indexOf('article');
  const end = text.indexOf(',');
  assert.equal(citationAt(citations, start - 1), undefined);
  for (const offset of [start, start + 5, end]) assert.equal(citationAt(citations, offset)?.act, 'gdpr');
  assert.equal(citationAt(citations, end + 1), undefined);
  assert.equal(citationAt(citations, 10_000), undefined);
});

test('a citation may run over a line end', () => {
  const text = 'Aider le Client à respecter les obligations prévues aux articles 32 à 36 du\nRGPD (sécurité comprise).';
  assert.deepEqual(read(text), ['articles 32 à 36 du\nRGPD = gdpr 32-36']);
});

test('a language is a file of words', () => {
  const portuguese = {
    about: 'Some Portuguese.',
    stopwords: ['que', 'do'],
    sectionSign: 'paragraph',
    words: { article: ['artigo'], point: ['alínea'], link: ['do'] },
    ordinals: {},
    suffixes: [],
    cardinals: {},
    actNouns: {},
  } as const;
  const words = { ...citationData.words, pt: portuguese as unknown as (typeof citationData.words)[string] };
  const [found] = citationsIn(
    createCitationReader({ ...citationData, words }).read(contractOf('artigo 28.3, alínea h), do RGPD')),
  );
  assert.equal(found && notation(found), 'gdpr 28(3)(h)');
  assert.equal(read('artigo 28.3, alínea h), do RGPD').length, 1);
});

const PIECES = [
  ...[
    'article 28 du RGPD',
    'Article 6(1)(f)',
    ' GDPR ',
    '(ci-après « le Règlement »)',
    'Règlement',
    '§ 5',
    ' à 36',
    '7',
  ],
  ...[
    '## Article 5 – Objet\n',
    '- ',
    '\n\n',
    '\n',
    ' ',
    ',',
    '.',
    '(',
    ')',
    '`',
    '**',
    '«',
    '»',
    'Clause 8.1(a)',
    'SCCs',
  ],
  ...[
    'loi n° 78-17',
    'et',
    '2016/679',
    '\u00a0',
    '\ud83d',
    'é',
    '1. ',
    '| ',
    'points (a) and (b) of ',
    'considérant 81',
  ],
];

const DENSE = [
  '# Accord de sous-traitance\n\n## 1. Objet\n\nSelon l’article 28, paragraphe 3, du RGPD et l’article 7, Nordhavn agit.\n\n',
  '## 2. Droit applicable\n\nLe règlement (UE) 2016/679 (ci-après « le Règlement ») et l’article 12 du Règlement.\n\n',
  '- (a) Clause 7 des CCT ; (b) clause 9(a), option 2 ; articles 13 et 14 (information), 15 à 22 RGPD.\n- § 38 BDSG\n\n',
  'Pursuant to point (a) of Article 6(1) of the GDPR, Article 9 and Recital 26, see Section 4.1 above.\n\n',
].join('');

test('reading after an edit equals reading afresh, whatever is edited', () => {
  for (let seed = 1; seed <= 40; seed++) {
    const chance = random(seed * 104_729);
    let text = DENSE;
    let state = reviewer.open(text);
    let citations = reader.read(state.contract);
    for (let edit = 0; edit < 30; edit++) {
      const start = chance.below(text.length + 1);
      const end = chance.below(3) === 0 ? Math.min(text.length, start + chance.below(40)) : start;
      const piece = chance.pick(PIECES);
      const next = text.slice(0, start) + piece + text.slice(end);
      state = reviewer.update(state, next, { start, end, inserted: piece.length });
      citations = reader.read(state.contract, citations);
      text = next;
      if (edit % 5 === 4) {
        const fresh = createCitationReader(citationData).read(reviewer.open(text).contract);
        assert.deepEqual(citationsIn(citations), citationsIn(fresh), `seed ${seed}, edit ${edit}`);
      }
      for (const one of citationsIn(citations))
        assert.ok(
          one.start >= 0 && one.start < one.end && one.end <= text.length,
          `seed ${seed}: span outside the text`,
        );
    }
  }
});

test('an edit reads one block anew, and binds no other', () => {
  const text = DENSE.repeat(240);
  assert.ok(text.length > 90_000);
  const before = reviewer.open(text);
  const citations = reader.read(before.contract);
  const at = text.indexOf('Nordhavn', text.length / 2);
  const next = `${text.slice(0, at)}x${text.slice(at)}`;
  const after = reviewer.update(before, next, { start: at, end: at, inserted: 1 });
  const again = reader.read(after.contract, citations);
  assert.equal(again.blocksRead, 1);
  assert.ok(again.blocksBound <= 2, `${again.blocksBound} blocks bound`);
  assert.equal(citationsIn(again).length, citationsIn(citations).length);
});

/** What is read and bound anew when a piece is put before the first place where words stand. */
function editedBefore(text: string, words: string, piece: string): { readonly read: number; readonly bound: number } {
  const before = reviewer.open(text);
  const citations = reader.read(before.contract);
  const at = text.indexOf(words);
  const next = text.slice(0, at) + piece + text.slice(at);
  const after = reviewer.update(before, next, { start: at, end: at, inserted: piece.length });
  const again = reader.read(after.contract, citations);
  assert.deepEqual(citationsIn(again), citationsIn(createCitationReader(citationData).read(after.contract)));
  return { read: again.blocksRead, bound: again.blocksBound };
}

test('a new title binds nothing anew, a new name for an act only what may mean it', () => {
  const sure = 'See Article 28(3) of the GDPR.\n\n'.repeat(200);
  const open = 'See Article 99 of the Rules, Article 28 of the Regulation and Article 12.\n\n'.repeat(30);
  const text = `# Agreement\n\nThe parties sign.\n\n${sure}${open}`;
  assert.deepEqual(editedBefore(text, 'Agreement', 'Processing '), { read: 1, bound: 0 });
  const named = editedBefore(text, 'The parties', 'Regulation (EU) 2016/679 (the “Regulation”) applies. ');
  assert.deepEqual(named, { read: 1, bound: 31 });
});

test('a number that leaves the contract and one that comes bind what cites them', () => {
  const text = `## 7. Security\n\n## 8. Audits\n\n${'The GDPR and Article 7 apply.\n\n'.repeat(20)}`;
  assert.deepEqual(editedBefore(text, '7. Security', '1'), { read: 1, bound: 20 });
  assert.deepEqual(editedBefore(text, 'Security', 'Good '), { read: 1, bound: 0 });
});

test('the citations of a part of the text are those of the blocks that it touches', () => {
  const text = 'Article 1 GDPR.\n\nArticle 2 GDPR.\n\nArticle 3 GDPR.\n';
  const citations = reader.read(contractOf(text));
  const within = (start: number, end: number) =>
    citationsWithin(citations, { start, end }).map((one) => text.slice(one.start, one.end));
  assert.deepEqual(within(20, 21), ['Article 2 GDPR']);
  assert.deepEqual(within(0, text.indexOf('Article 2')), ['Article 1 GDPR', 'Article 2 GDPR']);
  assert.equal(within(0, text.length).length, 3);
});
