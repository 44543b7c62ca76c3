import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogueData } from '../../server/src/catalogue/data.generated.ts';
import { createReviewer } from '../../server/src/catalogue/reviewer.ts';

const reviewer = createReviewer(catalogueData);
const { lexicon } = reviewer.compiled;
const nameOf = (concept: number) => lexicon.conceptNames[concept] as string;

/** Who is who in a text: `name = role` for each bound name, sorted. */
function bound(text: string): string[] {
  const { parties } = reviewer.open(text);
  return [...parties.names.values()]
    .flatMap((names) => names.map((one) => `${one.text} = ${nameOf(one.concept).slice(5)}`))
    .sort();
}

function pronouns(text: string): string {
  const { parties } = reviewer.open(text);
  const role = (name: string) => nameOf(parties.roleOf(lexicon.conceptIndex.get(name) ?? -1)).slice(5);
  return `we = ${role('role.we')}, you = ${role('role.you')}`;
}

const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'acts as',
    'Vellumio SAS édite un logiciel de paie. Vellumio agit en tant que Sous-traitant au sens du RGPD.',
    ['Vellumio = processor'],
  ],
  [
    'is, with a possessive',
    'For these files the Museum is the controller and Tanglewood Labs is the Museum’s processor.',
    ['Museum = controller', 'Tanglewood Labs = processor'],
  ],
  [
    'capacity between commas',
    'Corvidae Logistique, en qualité de sous-traitant, conserve les données.',
    ['Corvidae Logistique = processor'],
  ],
  [
    'role between commas after brackets',
    'Entre Orfévia SAS (ci-après « le Client »), responsable du traitement, et Luméo SARL (ci-après « l’Hébergeur »), sous-traitant.',
    ['Client = controller', 'Hébergeur = processor', 'Luméo = processor', 'Orfévia = controller'],
  ],
  [
    'brackets with a role and a name',
    'This contract is made between Otterburn Schools Trust (the “Data Controller”) and **Pebblework Limited**, trading as **Pebble** and **Cobble** (“Pebblework”, the “Data Processor”).',
    ['Cobble = processor', 'Otterburn Schools Trust = controller', 'Pebble = processor', 'Pebblework = processor'],
  ],
  [
    'ci-après, deux noms',
    '**La société Marjolaine**, dont le siège est à Brive,\n\nci-après dénommée « **le Responsable du traitement** » ou « **la Cliente** »,\n\n**ET**\n\n**Monsieur Anatole Vireux**, artisan,\n\nci-après dénommé « **le Sous-traitant** » ou « **l’Artisan** »,',
    ['Anatole Vireux = processor', 'Artisan = processor', 'Cliente = controller', 'Marjolaine = controller'],
  ],
  [
    'definition by the role',
    '“Data Processor” means Gannet Software. “Data Controller” means the Harbour Board.',
    ['Gannet Software = processor', 'Harbour Board = controller'],
  ],
  [
    'definition by the name',
    '« Régisseur » désigne le sous-traitant au sens de l’article 4. « Régisseur » ne désigne pas ses salariés.',
    ['Régisseur = processor'],
  ],
  [
    'label with a colon',
    '- Sous-traitant : QUARTZINE SARL, 3 rue du Port, 56000 Vannes (ci-après « Quartzine »)\n- Sous-traitant ultérieur : Hébergis SA',
    ['QUARTZINE = processor'],
  ],
  [
    'label in a heading, the company below',
    '## Parties\n\n### Sous-traitant\n\nBrume Numérique (SAS), opérant sous l’enseigne Brumix\n\nSIREN 000 000 000\n\n### Responsable du traitement\n\nLe Client\n\nToute personne abonnée.',
    ['Brume Numérique = processor', 'Brumix = processor', 'Client = controller'],
  ],
  [
    'rows',
    '| Rôle | Nom |\n|---|---|\n| Responsable du traitement | Lycée Maupertuis |\n| Sous-traitant | Cartable Nuage SAS |',
    ['Cartable Nuage = processor', 'Lycée Maupertuis = controller'],
  ],
  [
    'columns',
    'The parties are named in the table below and sign it at the end of this document.\n\n| | Controller | Processor |\n|---|---|---|\n| Name | Farrow Dairies | Mossgate Systems Ltd |\n| Address | Leeds | York |',
    ['Farrow Dairies = controller', 'Mossgate Systems = processor'],
  ],
  [
    'words turned round by a translation',
    'Le Responsable traite les données pour le compte du Titulaire. Le traitement effectué par le Responsable pour le compte du Titulaire est décrit en annexe.\n\nLe Responsable conserve les données pour le compte du Titulaire. Les copies faites par le Responsable pour le compte du Titulaire sont détruites.',
    ['Responsable = processor', 'Titulaire = controller'],
  ],
  [
    'a term for other processors',
    '« Exécutant Délégué » signifie toute entité engagée par le sous-traitant.',
    ['Exécutant Délégué = subprocessor'],
  ],
  [
    'the other of two',
    'This addendum is made between Quillback Foods and Dunnock Payroll.\n\nDunnock Payroll acts as processor.',
    ['Dunnock Payroll = processor', 'Quillback Foods = controller'],
  ],
  [
    'single quotation marks',
    "Ravenglass Council (the 'Controller') instructs Saltmarsh Data Ltd (‘Saltmarsh’ or the ‘Processor’).",
    ['Ravenglass Council = controller', 'Saltmarsh = processor', 'Saltmarsh Data = processor'],
  ],
  [
    'label with a usual name',
    'Prestataire : Nuagine SARL, 4 rue des Aulnes.\n\nClient : la Ville de Sorbiers.',
    ['Client = controller', 'Nuagine = processor', 'Prestataire = processor', 'Ville = controller'],
  ],
  [
    'numbered parties',
    'BETWEEN:\n\n(1) HOLLOWAY BAKERIES LIMITED, a company registered in Leeds (“Controller”); and\n\n(2) PENNINE CLOUD LTD, of York (“Processor”).',
    ['HOLLOWAY BAKERIES = controller', 'PENNINE CLOUD = processor'],
  ],
  [
    'a title',
    '# Data Processing Agreement — Lanternfish\n\nThe processing by Lanternfish on behalf of the customer is set out below.',
    ['Lanternfish = processor'],
  ],
];

for (const [name, text, expected] of CASES) test(name, () => assert.deepEqual(bound(text), [...expected].sort()));

test('third parties are never the processor', () => {
  const text = `CLAVIGO agit en qualité de sous-traitant. CLAVIGO traite les données pour le compte du Client. CLAVIGO, sous-traitant, tient un registre.

## Sous-traitants ultérieurs

- Google Cloud agit en tant que sous-traitant et héberge les données.
- Stripe : sous-traitant pour les paiements.

| Sous-traitant ultérieur | Pays |
|---|---|
| Amazon Web Services | Irlande |`;
  assert.deepEqual(bound(text), ['CLAVIGO = processor', 'Client = controller']);
});

test('defined things are no parties', () => {
  const text =
    'Gullfoss Ltd (“Gullfoss”) provides software (the “Platform”) under the terms (the “Agreement”) and handles data (the “Customer Data”). Gullfoss is the processor.';
  assert.deepEqual(bound(text), ['Gullfoss = processor']);
});

test('a condition, a denial or another role says nothing', () => {
  assert.deepEqual(bound('If Brindle Ltd acts as a processor, Part 2 applies.'), []);
  assert.deepEqual(bound('Brindle Ltd is not a processor.'), []);
  assert.deepEqual(bound('Brindle Ltd is an independent controller of its own staff data.'), []);
});

test('usual names keep their role when a clause turns them round under a condition', () => {
  assert.deepEqual(bound('Customer is the controller. Laws may apply to Customer as a processor of its own clients.'), [
    'Customer = controller',
  ]);
});

test('a name that is called both is left out', () => {
  assert.deepEqual(bound('Twinflower acts as controller.\n\nTwinflower acts as processor.'), []);
});

test('we and you', () => {
  assert.equal(pronouns('We process your files.'), 'we = processor, you = controller');
  assert.equal(
    pronouns('For the data in your account you are the controller and we are your processor.'),
    'we = processor, you = controller',
  );
  assert.equal(
    pronouns('When we say “we”, we mean Hollin Bakery. Hollin Bakery is the controller.'),
    'we = controller, you = processor',
  );
  assert.deepEqual(bound('“We” means Hollin Apps GmbH. We are the processor.'), ['Hollin Apps = processor']);
});

test('blanks of a template are no names', () => {
  assert.deepEqual(
    bound(
      '{{customer_name}}, of [insert registered address] (“Customer”), is the controller. [NAME OF PROVIDER] (“Provider”) is the processor.',
    ),
    ['Customer = controller', 'Provider = processor'],
  );
});

/** A generator of numbers below 1, the same in every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const PIECES = [
  'Sous-traitant',
  '## Sous-traitant\n\n',
  ' (ci-après « Kelp »)',
  '\n\nET\n\n',
  'Kelp SAS',
  ' agit en qualité de ',
  'Responsable du traitement',
  ' : ',
  '\n',
  '\n\n',
  '- ',
  'pour le compte du Titulaire',
  ' par le Responsable ',
  '| Sous-traitant | Kelp |\n',
  '# Politique de confidentialité\n\n',
  '---\ndpa-review: other\n---\n',
  'Nous sommes votre sous-traitant. ',
  '« Nous », c’est Kelp. ',
];

test('parties and kind after an edit are those of a fresh reading', () => {
  const next = random(7);
  const pick = (count: number) => Math.floor(next() * count);
  let text = CASES.map(([, one]) => one).join('\n\n');
  let state = reviewer.open(text);
  for (let round = 0; round < 400; round++) {
    const start = pick(text.length + 1);
    const end = Math.min(text.length, start + (next() < 0.5 ? 0 : pick(60)));
    const piece = next() < 0.25 ? '' : (PIECES[pick(PIECES.length)] as string);
    text = text.slice(0, start) + piece + text.slice(end);
    const former = state.kind.kind;
    state = reviewer.update(state, text, { start, end, inserted: piece.length });
    const fresh = reviewer.open(text, { former });
    if (state.contract.language !== fresh.contract.language) continue;
    assert.equal(state.parties.key, fresh.parties.key, `round ${round}`);
    assert.deepEqual(state.kind, fresh.kind, `round ${round}`);
    if (text.length > 9000) {
      text = CASES.map(([, one]) => one).join('\n\n');
      state = reviewer.open(text);
    }
  }
});
