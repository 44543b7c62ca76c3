import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readClauses } from '../../scripts/clauses/read.ts';
import { applied } from '../../server/src/drafting/draft.ts';
import { createDrafter } from '../../server/src/drafting/drafter.ts';
import { createEngine } from '../../server/src/drafting/engine.ts';
import { opened, reviewer } from '../support/drafting.ts';

const libraries = new Map(['en', 'fr'].map((language) => [language, readClauses(language)]));
const drafter = createDrafter(createEngine(reviewer, (language) => libraries.get(language)));

const HEADS: Readonly<Record<string, string>> = {
  fr: '# Accord de traitement des données\n\nEntre Orfévia SAS (« le Client »), responsable du traitement, et Luméo SARL (« le Prestataire »), sous-traitant.\n\n## 1. Obligations\n\nLe Prestataire traite les données à caractère personnel pour le compte du Client.\n\n',
  en: '# Data processing agreement\n\nOrfevia Ltd (the “Customer”) is the controller; Lumeo Ltd (the “Provider”) is the processor.\n\n## 1. Duties\n\nThe Provider shall process personal data on behalf of the Customer.\n\n',
};

interface Repaired {
  readonly text: string;
  readonly deletes: boolean;
}

function repaired(text: string, code: string, language: string): Repaired | undefined {
  const state = opened(text);
  const draft = drafter.repair(state, code);
  return draft && { text: applied(text, draft.edits, language), deletes: draft.deletes };
}

/** `⟦old|new⟧`: what is to be replaced, and by what. */
function sides(marked: string): readonly [string, string] {
  const side = (index: number) => marked.replace(/⟦([^|⟧]*)\|([^⟧]*)⟧/g, (_, ...found: string[]) => found[index] ?? '');
  return [side(0), side(1)];
}

/** By element: passages with what is replaced in them. */
const FR: Readonly<Record<string, readonly string[]>> = {
  'breach-notification.notify-controller': [
    'Le Prestataire ⟦peut notifier|notifie⟧ au Client toute violation de données à caractère personnel.',
    'Le Prestataire ⟦pourra en informer|en informera⟧ le Client en cas de violation de données à caractère personnel.',
  ],
  'breach-notification.useful-deadline': [
    'Le Prestataire notifie au Client toute violation de données au plus tard ⟦72|48⟧ heures après en avoir pris connaissance.',
    'Le Prestataire notifie au Client toute violation de données dans les **⟦soixante-douze|quarante-huit⟧ (⟦72|48⟧) heures** de sa découverte.',
    'Le Prestataire notifie au Client toute violation de données sous ⟦72|48⟧ (⟦soixante-douze|quarante-huit⟧) heures.',
    'Le Prestataire notifie au Client toute violation de données dans un délai de ⟦trois|quarante-huit⟧ ⟦jours ouvrés|heures⟧.',
    'Le Prestataire notifie au Client toute violation de données sous ⟦72|48⟧h.',
  ],
  'deletion-return.delete-or-return': [
    'Au terme du contrat, les données ⟦pourront être|seront⟧ supprimées ou restituées.',
    'Au terme du contrat, le Prestataire ⟦est en droit de supprimer|supprime⟧ toutes les données à caractère personnel.',
  ],
  'infringing-instruction.inform-controller': [
    'Si une instruction lui paraît ⟦manifestement |⟧contraire au RGPD, le Prestataire en informe immédiatement le Client.',
  ],
  'records.records': [
    'Le Prestataire ⟦s’efforcera de tenir|tiendra⟧ un registre des activités de traitement effectuées pour le compte du Client.',
    'Le Prestataire ⟦fait ses meilleurs efforts pour tenir|tient⟧ un registre des activités de traitement effectuées pour le compte du Client.',
  ],
  'assist-security.assist-security': [
    'Le Prestataire aide le Client à garantir la sécurité du traitement conformément à l’article 32 du RGPD⟦, dans une mesure commercialement raisonnable|⟧.',
    '⟦Dans la mesure où cela demeure commercialement raisonnable, l|L⟧e Prestataire aide le Client à garantir la sécurité du traitement conformément à l’article 32 du RGPD.',
  ],
  'audits.mandated-auditor': [
    'Le Prestataire permet au Client de réaliser des audits et y contribue. Ces audits sont menés par un auditeur indépendant ⟦choisi d’un commun accord entre les parties|choisi par le Client⟧.',
  ],
};

const EN: Readonly<Record<string, readonly string[]>> = {
  'breach-notification.notify-controller': [
    'The Provider ⟦may|shall⟧ notify the Customer of any personal data breach.',
    'The Provider ⟦is entitled to|shall⟧ notify the Customer of any personal data breach.',
    'The Provider ⟦will endeavour to|will⟧ notify the Customer of any personal data breach.',
    'The Provider shall ⟦use its best endeavours to |⟧notify the Customer of any personal data breach.',
    'The Provider ⟦uses commercially reasonable efforts to|shall⟧ notify the Customer of any personal data breach.',
  ],
  'breach-notification.useful-deadline': [
    'The Provider shall notify the Customer of any personal data breach no later than ⟦72|48⟧ hours after becoming aware of it.',
    'The Provider shall notify the Customer of any personal data breach within ⟦seventy-two|forty-eight⟧ (⟦72|48⟧) hours.',
    'The Provider shall notify the Customer of any personal data breach within ⟦five|forty-eight⟧ ⟦business days|hours⟧ of its discovery.',
    'The Provider shall notify the Customer of any personal data breach within ⟦3 days|48 hours⟧ of its discovery.',
  ],
  'infringing-instruction.inform-controller': [
    'The Provider shall immediately inform the Customer if an instruction ⟦manifestly |⟧infringes the GDPR.',
  ],
  'assist-security.assist-security': [
    'The Provider shall give the Customer ⟦commercially reasonable |⟧assistance with the security of processing under Article 32 of the GDPR.',
  ],
  'audits.mandated-auditor': [
    'The Provider shall allow audits by an independent auditor ⟦selected jointly by the Parties|chosen by the Customer⟧.',
    'The Provider shall allow audits by a third-party auditor ⟦approved by the Provider|chosen by the Customer⟧.',
  ],
  'authority-cooperation.cooperate': [
    'The Provider shall⟦, as far as it considers this appropriate,|⟧ cooperate with the supervisory authority.',
    '⟦Where it deems this practicable, t|T⟧he Provider shall cooperate with the supervisory authority.',
  ],
};

for (const [language, table] of [
  ['fr', FR],
  ['en', EN],
] as const)
  for (const [code, passages] of Object.entries(table))
    for (const marked of passages)
      test(`in place: ${marked}`, () => {
        const head = HEADS[language] ?? '';
        const [old, wanted] = sides(marked);
        assert.deepEqual(repaired(`${head}${old}\n`, code, language), { text: `${head}${wanted}\n`, deletes: false });
      });

/** What permits the contrary is deleted: no more than must be. */
const DELETIONS: readonly (readonly [language: string, code: string, marked: string])[] = [
  [
    'fr',
    'no-own-purposes.no-own-purposes',
    'Les données sont hébergées en France.⟦ Le Prestataire peut utiliser les données pour améliorer ses services.|⟧ Elles sont sauvegardées chaque jour.',
  ],
  [
    'fr',
    'no-own-purposes.no-own-purposes',
    'Le Prestataire traite les données pour\u00a0:\n\n- héberger le service\u00a0;\n- répondre aux demandes du Client⟦\u00a0;\n- améliorer ses propres produits.|.⟧',
  ],
  [
    'en',
    'no-own-purposes.no-own-purposes',
    'The Provider processes the personal data to provide⟦, | and ⟧maintain⟦ and improve|⟧ the Services.',
  ],
  [
    'en',
    'no-own-purposes.no-own-purposes',
    '(a) The Provider shall host the data in Ireland.\n\n(b) ⟦The Provider may use the personal data to improve its own products.|(Deleted.)⟧\n\n(c) The Provider shall back up the data every day.',
  ],
  [
    'en',
    'subprocessor-changes.right-to-object',
    'The Provider shall inform the Customer of any new sub-processor in advance. The Customer may object within ten days; the Provider weighs the objection⟦; it may nevertheless go ahead with the new sub-processor as planned|⟧.',
  ],
];

for (const [language, code, marked] of DELETIONS)
  test(`deleted: ${marked}`, () => {
    const head = HEADS[language] ?? '';
    const [old, wanted] = sides(marked);
    assert.deepEqual(repaired(`${head}${old}\n`, code, language), { text: `${head}${wanted}\n`, deletes: true });
  });

/** Where the library's sentence goes: `⟦|…⟧` marks the place, `S` stands for it. */
const PLACES: readonly (readonly [language: string, code: string, marked: string])[] = [
  [
    'fr',
    'breach-notification.content',
    'Le Prestataire notifie au Client toute violation de données dans les meilleurs délais.⟦| S⟧  \n\nLe Prestataire aide le Client.',
  ],
  [
    'fr',
    'breach-notification.content',
    'Le Prestataire\u00a0:\n\n- notifie au Client toute violation de données dans les meilleurs délais\u00a0;\n- tient un registre.⟦|\n\nS⟧\n\n## 2. Durée\n\nUn an.',
  ],
  [
    'en',
    'breach-notification.content',
    '| Subject | Duty |\n|---|---|\n| Breaches | The Provider shall notify the Customer of any personal data breach without undue delay.⟦| S⟧ |\n| Records | The Provider shall keep records. |',
  ],
  [
    'en',
    'breach-notification.content',
    '| Subject | Duty |\n|---|---|\n| Breaches | The Provider shall notify the Customer (A\\|B) of any personal data breach without undue delay \\| at once.⟦| S⟧ |\n| Records | The Provider shall keep records. |',
  ],
];

for (const [language, code, marked] of PLACES)
  test(`written: ${marked}`, () => {
    // It names nobody: it stands in every contract as it is.
    const head = HEADS[language] ?? '';
    const [old, wanted] = sides(marked);
    const sentence = libraries.get(language)?.['breach-notification']?.repairs['content']?.body ?? assert.fail();
    for (const lineBreak of ['\n', '\r\n']) {
      const set = (text: string) => `${head}${text}\n`.replaceAll('\n', lineBreak);
      assert.deepEqual(repaired(set(old), code, language), {
        text: set(wanted.replace(/(?<=[ \n])S(?=[ \n])/, sentence)),
        deletes: false,
      });
    }
  });

/** Words that look as if they weakened a duty, and stay. */
const KEPT: readonly (readonly [language: string, code: string, text: string])[] = [
  [
    'en',
    'breach-notification.notify-controller',
    'As an alternative, the Provider may notify the Customer of a breach.',
  ],
  [
    'fr',
    'breach-notification.notify-controller',
    'À titre exceptionnel, le Prestataire peut notifier au Client une violation.',
  ],
  [
    'fr',
    'infringing-instruction.inform-controller',
    'Le Prestataire ne peut informer le Client d’une instruction illicite.',
  ],
];

for (const [language, code, words] of KEPT)
  test(`kept: ${words}`, () => {
    const text = `${HEADS[language]}${words}\n`;
    const found = repaired(text, code, language) ?? assert.fail('no repair');
    assert.ok(found.text.startsWith(text.trimEnd()), found.text);
    assert.ok(found.text.length > text.length);
  });

test('a deadline for something else is left alone', () => {
  const text = `${HEADS['en']}The Customer may terminate if the Provider fails to remedy a breach within thirty (30) days of being notified of it by the Customer.\n`;
  const found = repaired(text, 'breach-notification.useful-deadline', 'en');
  assert.ok(!found || found.text.includes('thirty (30) days'), found?.text);
});

test('an element that holds, or is none, has no repair', () => {
  const text = `${HEADS['en']}The Provider shall notify the Customer of any personal data breach.\n`;
  for (const code of ['breach-notification.notify-controller', 'audits', 'audits.nothing', 'nothing.at-all'])
    assert.equal(repaired(text, code, 'en'), undefined, code);
});

test('a sentence beside words that say the contrary is told as such', () => {
  const beside = (words: string) =>
    drafter.repair(opened(`${HEADS['en']}${words}\n`), 'breach-notification.notify-controller')?.beside;
  assert.equal(beside('The Provider shall not notify the Customer of personal data breaches.'), true);
  assert.equal(beside('The Provider may notify the Customer of personal data breaches.'), false);
});

test('a repair says which findings it takes away', () => {
  const state = opened(
    `${HEADS['en']}The Provider may notify the Customer of any personal data breach without delay.\n`,
  );
  const draft = drafter.repair(state, 'breach-notification.notify-controller');
  assert.deepEqual(
    draft?.edits.map(({ parts }) => parts),
    [['shall']],
  );
  assert.ok(draft?.mends.includes('breach-notification.notify-controller'), String(draft?.mends));
});

test('the contract that addresses its reader is answered in its own voice', () => {
  const head = '# Terms\n\nYou are the controller. We, Lumeo, are your processor.\n\n';
  const text = `${head}We will help you to answer data subjects who exercise their rights. You may ask us questions.\n`;
  const found = repaired(text, 'data-subject-rights.forward-requests', 'en');
  assert.match(found?.text ?? '', / We shall forward to you without delay every request /);
});

test('repairs of everything delete nothing, and a second run changes nothing', () => {
  const text = `${HEADS['fr']}Le Prestataire peut notifier au Client toute violation de données à caractère personnel. Le Prestataire peut utiliser les données pour améliorer ses services.\n`;
  const wishes = { variant: 'balanced', repairs: true } as const;
  const fixed = applied(text, drafter.insertAll(opened(text), wishes).edits, 'fr');
  assert.match(fixed, /notifie au Client/);
  assert.match(fixed, /Le Prestataire peut utiliser les données pour améliorer ses services\./);
  assert.deepEqual(drafter.insertAll(opened(fixed), wishes).edits, []);
  const without = applied(text, drafter.insertAll(opened(text), { variant: 'balanced', repairs: false }).edits, 'fr');
  assert.match(without, /peut notifier au Client/);
});

test('only what is asked for is repaired', () => {
  const text = `${HEADS['en']}The Provider may notify the Customer of any personal data breach. The Provider may cooperate with the supervisory authority.\n`;
  const only = ['authority-cooperation.cooperate'];
  const { edits } = drafter.insertAll(opened(text), { variant: 'balanced', repairs: true, only });
  assert.equal(applied(text, edits, 'en'), text.replace('may cooperate', 'shall cooperate'));
});
