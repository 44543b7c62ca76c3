import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Voice } from '../../server/src/drafting/voice/voice.ts';
import { voiceOf } from '../../server/src/drafting/voice/voice.ts';
import { opened, reviewer } from '../support/drafting.ts';

function voice(text: string): Voice {
  return voiceOf(opened(text), reviewer.compiled.lexicon) ?? assert.fail('no voice');
}

test('companies that are called by their names alone', () => {
  const { names } = voice(
    'ORFEVIA agit en qualité de responsable du traitement et LUMEO en qualité de sous-traitant.\n',
  );
  assert.deepEqual(names.controller, { none: 'ORFEVIA', the: 'ORFEVIA', of: 'd’ORFEVIA', to: 'à ORFEVIA' });
  assert.deepEqual(names.processor, { none: 'LUMEO', the: 'LUMEO', of: 'de LUMEO', to: 'à LUMEO' });
});

const ALIAS = `Entre la société Orfévia SAS (ci-après « le Client ») et la société Éclor SAS (ci-après « l’Hébergeur »).

Le Client est responsable du traitement. L’Hébergeur est sous-traitant et agit pour le compte du Client.

L'Hébergeur informe le Client. Le Client répond à l'Hébergeur. Le présent Accord dure autant que les services de l’Hébergeur.
`;

test('an alias with its article, the apostrophe whatever it is, and the contract as it calls itself', () => {
  const { names } = voice(ALIAS);
  assert.deepEqual(names.controller, { none: 'Client', the: 'le Client', of: 'du Client', to: 'au Client' });
  assert.deepEqual(names.processor, {
    none: 'Hébergeur',
    the: 'l’Hébergeur',
    of: 'de l’Hébergeur',
    to: 'à l’Hébergeur',
  });
  assert.equal(names.contract.of, 'du présent Accord');
});

test('capitals are those that the contract uses most', () => {
  const text =
    'ENTRE ORFÉVIA, ci-après « LE CLIENT », responsable du traitement, et LUMEO, ci-après « LE PRESTATAIRE », sous-traitant.\n\nLe PRESTATAIRE informe le CLIENT. Le CLIENT paie le PRESTATAIRE.\n';
  const { names } = voice(text);
  assert.equal(names.controller.of, 'du CLIENT');
  assert.equal(names.processor.to, 'au PRESTATAIRE');
});

test('a company that is used more than its alias, before a vowel', () => {
  const text =
    'La Mutuelle est responsable du traitement. Orvalys (ci-après « le Prestataire ») est sous-traitant.\n\nOrvalys informe la Mutuelle. Orvalys aide la Mutuelle. Les agents d’Orvalys sont formés.\n';
  const { names } = voice(text);
  assert.deepEqual(names.processor, { none: 'Orvalys', the: 'Orvalys', of: 'd’Orvalys', to: 'à Orvalys' });
  assert.equal(names.controller.of, 'de la Mutuelle');
});

test('the Regulation’s words where the parties have no names, with the capitals of the contract', () => {
  const text =
    'Le Responsable de Traitement confie des données au Sous-Traitant.\n\nLe Sous-Traitant aide le Responsable de Traitement.\n';
  const { names } = voice(text);
  assert.equal(names.controller.of, 'du Responsable de Traitement');
  assert.equal(names.processor.the, 'le Sous-Traitant');
  assert.equal(
    voice('Les données à caractère personnel sont chiffrées.\n').names.controller.the,
    'le responsable du traitement',
  );
});

test('English: with and without article; "this DPA", "the Addendum"', () => {
  const text =
    'Acme Ltd (“Customer”) is the controller and Pike Inc. (the “Vendor”) is the processor.\n\nThe Vendor shall inform Customer. Customer shall pay the Vendor. This DPA ends with the services.\n';
  const { names } = voice(text);
  assert.equal(names.controller.of, 'of Customer');
  assert.equal(names.processor.of, 'of the Vendor');
  assert.equal(names.contract.the, 'this DPA');
});

test('"you" only where the contract speaks so more often than by name', () => {
  const addressed = 'We, Pike Ltd, are your processor; you are the controller. We help you. You tell us what to do.\n';
  assert.deepEqual([voice(addressed).addressed, voice(addressed).we], [true, true]);
  const named =
    'Customer is the controller, Pike the processor. Customer pays. Customer decides. If you have questions, Customer may call.\n';
  assert.equal(voice(named).addressed, false);
});
