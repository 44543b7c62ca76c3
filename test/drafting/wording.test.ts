import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainText } from '../../server/src/drafting/draft.ts';
import { set, typographyOf } from '../../server/src/drafting/voice/typography.ts';
import { voiceOf } from '../../server/src/drafting/voice/voice.ts';
import { worded } from '../../server/src/drafting/wording.ts';
import { opened, reviewer } from '../support/drafting.ts';

const TEMPLATE = 'Deux cas\u00a0: «\u00a0oui\u00a0»\u00a0; l’autre\u00a0!';

test('spaces before signs, apostrophes and quotation marks are those of the contract', () => {
  assert.equal(set(TEMPLATE, typographyOf('')), TEMPLATE);
  const narrow = typographyOf("Ceci\u00a0: cela\u202f; «\u202fx\u202f» et l'un.");
  assert.equal(set(TEMPLATE, narrow), "Deux cas\u00a0: «\u202foui\u202f»\u202f; l'autre\u202f!");
  const plain = typographyOf('Ceci : cela ; "x" et l\'un.\nEncore ceci : cela.');
  assert.equal(set(TEMPLATE, plain), 'Deux cas : "oui" ; l\'autre !');
  const none = typographyOf('Ceci: cela; “x”.');
  assert.equal(set(TEMPLATE, none), 'Deux cas: “oui”; l’autre!');
  assert.equal(set('the “Customer”’s data', typographyOf('"x" and one\'s')), 'the "Customer"\'s data');
});

test('times, addresses and the middle of words tell nothing of spaces', () => {
  assert.equal(typographyOf('À 10:30, https://x.example, a;b').colon, undefined);
  assert.equal(typographyOf('À 10:30, https://x.example, a;b').semicolon, undefined);
});

function said(contract: string, body: string, addressed?: string): string[] {
  const voice = voiceOf(opened(contract), reviewer.compiled.lexicon) ?? assert.fail();
  const blocks = worded(
    { body, ...(addressed !== undefined && { addressed }) },
    { voice, typography: typographyOf(contract) },
  );
  return blocks.map((one) =>
    one.kind === 'row'
      ? one.cells.map((cell) => plainText(cell, voice.language)).join(' | ')
      : `${one.kind}: ${plainText(one.parts, voice.language)}`,
  );
}

const ORVALYS =
  'La Mutuelle est responsable du traitement, Orvalys est sous-traitant.\n\nOrvalys informe la Mutuelle. Orvalys aide la Mutuelle.\n';

test('a clause in the words of a contract: names with their articles, elision, blanks and choices', () => {
  const body =
    '{{Le processor}} répond {{au controller}} lorsque {{le processor}} traite pour le compte {{du controller}}\u00a0:\n- {{blank: délai}}\u00a0;\n- {{choice: oui|non}}.\n| A | {{du processor}} |';
  assert.deepEqual(said(ORVALYS, body), [
    'paragraph: Orvalys répond à la Mutuelle lorsqu’Orvalys traite pour le compte de la Mutuelle\u00a0:',
    'item: [à compléter\u00a0: délai]\u00a0;',
    'item: oui.',
    'A | d’Orvalys',
  ]);
});

test('a word before a name loses its last letter before a vowel; y before a vowel is none', () => {
  const body = 'Dès que {{le processor}} agit au nom {{du controller}}, c’est lui que {{le controller}} entend.';
  const between = (controller: string, processor: string) =>
    said(
      `${controller} est responsable du traitement, ${processor} est sous-traitant.\n\n${processor} informe ${controller}.\n`,
      body,
    );
  assert.deepEqual(between('Yvoire', 'Éloria'), [
    'paragraph: Dès qu’Éloria agit au nom d’Yvoire, c’est lui qu’Yvoire entend.',
  ]);
  assert.deepEqual(between('Yolande', 'Hexalo'), [
    'paragraph: Dès que Hexalo agit au nom de Yolande, c’est lui que Yolande entend.',
  ]);
});

test('the wording for "you" where the contract addresses the controller, "we" where the processor speaks', () => {
  const contract =
    'Vous êtes responsable du traitement. Luméo est votre sous-traitant. Nous vous aidons. Nous vous écoutons.\n';
  const addressed = '{{Le processor}} vous {{aide|aidons}}, avec les agents {{du processor}}.';
  assert.deepEqual(said(contract, 'Autre.', addressed), ['paragraph: Nous vous aidons, avec les agents de Luméo.']);
  assert.deepEqual(said(ORVALYS, '{{Le processor}} {{aide|aidons}}.', 'Autre.'), ['paragraph: Orvalys aide.']);
});
