import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fr } from '../../server/src/messages/fr.ts';
import { remarksIn, told } from '../support/remarks.ts';

function blanksIn(text: string): readonly string[] {
  return remarksIn(text).flatMap(({ code, span }) =>
    code === 'unfilled-placeholder' ? [text.slice(span.start, span.end)] : [],
  );
}

/** Blanks are marked ⟦so⟧. */
const BLANKS: readonly string[] = [
  'Within ⟦[●]⟧ days, or ⟦[•]⟧ days, or ⟦[● jours]⟧, or ⟦[ ● ]⟧, or ⟦[___]⟧, or ⟦[XX]⟧, or ⟦[...]⟧ days.',
  'Finalité : ⟦[à vérifier : la paie]⟧, ⟦[to be checked: payroll]⟧.',
  'Contact : ⟦[à compléter]⟧ ou ⟦[À COMPLÉTER : nom du délégué, courriel]⟧, ⟦[Nom du DPO, à préciser]⟧.',
  'The Processor is ⟦[INSERT NAME OF SUPPLIER]⟧ of ⟦[registered address]⟧, ⟦[to be completed: company number]⟧, ⟦[TBD]⟧.',
  '| Délégué à la protection des données | ⟦[Nom et contact]⟧ |\n|---|---|\n| Durée | **⟦[DATE DE SIGNATURE]⟧** |',
  'dated ⟦____⟧ 201⟦[ ]⟧ between ⟦{{customer.name}}⟧ and ⟦<<Nom du client>>⟧ / ⟦<<CLIENT_NAME>>⟧.',
  'Sous ⟦XX⟧ jours, au plus tard le ⟦XX/XX/2025⟧ ou le ⟦xx/xx/20xx⟧, au ⟦XX XX XX XX XX⟧, pour ⟦XXX⟧ euros en ⟦20XX⟧.',
  'Voir l’article ⟦XX⟧ du contrat.',
  'Bon n° ⟦____________⟧ du ⟦____/____/20__⟧ et siège ⟦\\_\\_\\_\\_\\_⟧.',
  'Société ⟦……………⟧, capital de ⟦.......⟧ euros, ville de ⟦…....⟧ et suite.',
  'Accord — ⟦Dernière mise à jour :⟧\n\nLe présent accord lie les parties.',
  '**⟦Effective date:⟧** \n**Version:** 2',
  'Sous ⟦[…]⟧ jours. Le contrat dit « sans délai ».',
  '| Forme juridique | ⟦__________⟧ |',
  'Signed by ⟦[name of the signatory]⟧ for and on behalf of the Customer: ____________',
  'Contact : ⟦\\[à compléter : nom\\]⟧, ⟦[[●]]⟧ et ⟦[[Nom du contact]]⟧.',
  'A single ` hides nothing: ⟦[●]⟧ days.\n\nNor does this ` one.',
];

for (const marked of BLANKS)
  test(`blank: ${marked}`, () => {
    const text = marked.replace(/[⟦⟧]/g, '');
    const expected = [...marked.matchAll(/⟦([^⟧]*)⟧/g)].map(([, words]) => words);
    assert.deepEqual(blanksIn(text), expected);
  });

const NO_BLANKS: readonly string[] = [
  'See [Nom](https://example.org), [date](#date), [insert](mailto:a@example.org), [name][n] and ![address](a.png).',
  '[name]: https://example.org/name "Name"',
  'A note [^1], a reference [1], [12], [a], [sic], [Not used], [emphasis added] and [RGPD].',
  '- [ ] general authorisation\n- [x] specific authorisation\n- [X] both',
  'The Court held that “the processor […] must act” and « le sous-traitant […] agit ».',
  'Within [three] working days, [or longer]; [£x] and [PARTY].',
  'Au XXe siècle, au XXᵉ siècle, au chapitre XX, au titre XX, et aux articles XIX, XX et XXI.',
  'XX. Liability\n\nXXX. Final clauses',
  'Code DPA-XX-12, file_XX.pdf, https://example.org/XX/XXX, size XXL, a@XXX.fr.',
  'Text\n\n____\n\n________________________\n\n* * *\n\n...........\n\nText',
  'A __bold__ word, ___both___ of them, an _italic_ one and snake___case.',
  'Security ................ 4\nAudits ................ 12',
  'And so on... and on… with 1.2.3 and v. 4...',
  'Signature : ____________________',
  'Fait à ________, le ________\n\nPour le Client : ________    Pour le Prestataire : ________',
  'Signed on: ____\n\nName: ____________ Title: ............',
  '| Signature | ______________ | ______________ |\n|---|---|---|\n| Date | __________ | __________ |',
  'By: ____________',
  'The variable `{{name}}` and ``[à compléter]`` are code.',
  '```\n[à compléter] {{name}} XX\n```\n\nText.',
  '<!-- [à compléter] -->\n\nText.',
  '---\ntitle: "[●]"\n---\n\n# Agreement',
  'Ci-après <<le Client>> ou <<Orfevia>> ; a << b >> c, {{}} and {{ }}.',
  'Last updated: 12 March 2025',
  '**Last updated:**\n12 March 2025',
  'Dernière mise à jour :\n\n12 mars 2025',
  'The last update of the list: see Annex 2',
];

for (const text of NO_BLANKS)
  test(`no blank: ${text}`, () => {
    assert.deepEqual(blanksIn(text), []);
  });

test('a blank is told with its words, in the user’s language', () => {
  assert.deepEqual(told('Within [●] days.'), [
    'unfilled-placeholder: [●]: “[●]” was never filled in: say what stands here, or delete it.',
  ]);
  assert.deepEqual(told('Last updated:', fr), [
    'unfilled-placeholder: Last updated:: Rien ne suit « Last updated: » : complétez cette mention ou supprimez-la.',
  ]);
  const [one] = remarksIn(`[to be completed: ${'the address of the contact '.repeat(4)}]`);
  assert.equal(one?.severity, 'information');
  assert.ok(told(`[to be completed: ${'word '.repeat(20)}]`)[0]?.includes('…”'));
});

test('what looks like a thousand blanks is read in a time that grows with it', () => {
  for (const piece of [
    '[',
    '[[',
    '{{',
    '<<',
    '___ ',
    '_ ',
    '\\_',
    '.... ',
    'XX a ',
    'X/',
    '`',
    ': ',
    '“[…] ',
    'For: ____ ',
    'Last updated:\n',
  ]) {
    const text = piece.repeat(Math.ceil(60_000 / piece.length));
    const start = performance.now();
    remarksIn(text);
    const spent = performance.now() - start;
    assert.ok(spent < 3000, `${spent} ms for ${piece}`);
  }
});
